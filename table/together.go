package table

import (
	"errors"
	"sync"
)

// Together reads tables side by side, for loads that do not rest on one
// another, and gives their errors in the order of the loads.
func Together(loads ...func() error) error {
	errs := make([]error, len(loads))
	var wg sync.WaitGroup
	for i, load := range loads {
		wg.Go(func() { errs[i] = load() })
	}
	wg.Wait()
	return errors.Join(errs...)
}
