//go:build !unix

package main

import "time"

// processorTime is how long all processors worked for this program, 0 where
// the system does not tell it.
func processorTime() time.Duration { return 0 }
