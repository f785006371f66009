package main

import (
	"errors"
	"os"
	"runtime/pprof"
)

// profiled does a thing and writes into file where the processor's time goes
// meanwhile; "" is for no profile.
func profiled(file string, do func() error) error {
	if file == "" {
		return do()
	}
	f, err := os.Create(file)
	if err != nil {
		return err
	}
	if err := pprof.StartCPUProfile(f); err != nil {
		return errors.Join(err, f.Close())
	}
	err = do()
	pprof.StopCPUProfile()
	return errors.Join(err, f.Close())
}
