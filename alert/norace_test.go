//go:build !race

package alert_test

// raced is set where the race detector makes tests ten times slower.
const raced = false
