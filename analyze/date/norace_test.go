//go:build !race

package date

// raced is set where the race detector makes tests ten times slower.
const raced = false
