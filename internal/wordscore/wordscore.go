// Package wordscore measures how well a text was read from a page: the words
// that are right and in their order.
package wordscore

import "strings"

// F1 is the harmonic mean of precision and recall of the words of got that stand
// in want in the same order (their longest common subsequence).
func F1(got, want string) float64 {
	a, b := strings.Fields(got), strings.Fields(want)
	if len(a)+len(b) == 0 {
		return 1
	}
	return 2 * float64(common(a, b)) / float64(len(a)+len(b))
}

// common is the length of the longest common subsequence.
func common(a, b []string) int {
	row := make([]int, len(b)+1)
	for _, w := range a {
		diagonal := 0
		for j, v := range b {
			above := row[j+1]
			if w == v {
				row[j+1] = diagonal + 1
			} else {
				row[j+1] = max(above, row[j])
			}
			diagonal = above
		}
	}
	return row[len(b)]
}
