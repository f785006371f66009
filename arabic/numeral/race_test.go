//go:build race

package numeral

// raced is set where the race detector makes tests ten times slower.
const raced = true
