package tagger

import "sync"

// longText is from how many sentences on a text is read by two goroutines.
const longText = 8

// halves calls do for 0 to n, of a long text for each half beside the other.
func halves(n int, do func(from, to int)) {
	if n < longText {
		do(0, n)
		return
	}
	var later sync.WaitGroup
	later.Go(func() { do(n/2, n) })
	do(0, n/2)
	later.Wait()
}
