//go:build race

package arabic

// raced is set where the race detector is on.
const raced = true

// linearSize is how much of each unit TestLinear reads: less where the race
// detector makes everything ten times as slow.
const linearSize = 1 << 19
