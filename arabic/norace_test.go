//go:build !race

package arabic

// raced is set where the race detector is on.
const raced = false

// linearSize is how much of each unit TestLinear reads.
const linearSize = 10 << 20
