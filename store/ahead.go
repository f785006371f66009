package store

// atOnce is how many results are read ahead side by side.
const atOnce = 2

// ahead calls do for what read gives for 0 to n-1, in this order, while what comes
// after is being read. The first error ends it.
func ahead[T any](n int, read func(i int) (T, error), do func(T) error) error {
	type result struct {
		value T
		err   error
	}
	stop := make(chan struct{})
	defer close(stop)
	var lanes [atOnce]chan result
	for k := range lanes {
		lanes[k] = make(chan result, 8)
		go func() {
			for i := k; i < n; i += atOnce {
				value, err := read(i)
				select {
				case lanes[k] <- result{value, err}:
				case <-stop:
					return
				}
			}
		}()
	}
	for i := range n {
		r := <-lanes[i%atOnce]
		if r.err != nil {
			return r.err
		}
		if err := do(r.value); err != nil {
			return err
		}
	}
	return nil
}
