package eval

import (
	"math"
	"strings"
	"unicode"

	"tawatur/arabic"
)

// words cuts s into the folded words in which two annotations are compared:
// letters, digits, underscores and percent signs.
func words(s string) []string {
	return strings.FieldsFunc(arabic.Match(s), func(r rune) bool {
		return r != '%' && r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
}

func counts(ws []string) map[string]int {
	m := make(map[string]int, len(ws))
	for _, w := range ws {
		m[w]++
	}
	return m
}

// shared is the size of the intersection of two bags of words.
func shared(a, b map[string]int) int {
	n := 0
	for w, k := range a {
		n += min(k, b[w])
	}
	return n
}

// wordF1 is the harmonic mean of the shares of words that two texts have in
// common.
func wordF1(a, b []string) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	return 2 * float64(shared(counts(a), counts(b))) / float64(len(a)+len(b))
}

func ratio(a, b int) float64 { return float64(a) / float64(max(1, b)) }

func round4(x float64) float64 { return math.Round(x*1e4) / 1e4 }
