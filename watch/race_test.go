//go:build race

package watch

// raced is set where the race detector makes tests ten times slower.
const raced = true
