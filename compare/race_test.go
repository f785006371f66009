//go:build race

package compare

// raced is set where the race detector makes tests ten times slower.
const raced = true
