package main

import (
	"slices"
	"time"
)

// cost is what something took: by the clock, and of all processors.
type cost struct{ wall, processors time.Duration }

// costOf does a thing and tells what it took.
func costOf(do func() error) (cost, error) {
	start, used := time.Now(), processorTime()
	err := do()
	return cost{time.Since(start), processorTime() - used}, err
}

// ms writes a time in milliseconds.
func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

// spread gives the middle and the 95th percentile of some times, of which there is at
// least one. It sorts them.
func spread(took []time.Duration) (median, slow time.Duration) {
	slices.Sort(took)
	return took[len(took)/2], took[len(took)*95/100]
}

// peakMiB is the largest resident size so far, or 0 where the system does not
// tell it.
func peakMiB() float64 { return memoryOf("self").peak }
