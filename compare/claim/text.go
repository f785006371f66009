package claim

import (
	"strings"

	"tawatur/arabic"
)

const (
	fewWords   = 5 // fewer words make a poor text
	leastWords = 3 // so many are left of one in any case
)

// hanging is how badly words begin that are not a clause of their own: with a
// preposition or in the middle of a quotation, or that are very few.
func (t *Tables) hanging(s string) float64 {
	words := strings.Fields(s)
	bad := 0.0
	if len(words) < fewWords {
		bad += 0.3
	}
	if len(words) > 0 {
		first := arabic.Match(strings.Trim(words[0], "\"«»“”"))
		if strings.HasPrefix(first, "ب") && !strings.HasPrefix(first, "با") || strings.HasPrefix(first, "بال") || strings.HasPrefix(first, "لل") {
			bad += 0.3
		}
		if t.is(hangs, first) {
			bad += 0.6
		}
		if last := arabic.Match(words[len(words)-1]); t.is(hangs, last) || t.is(loose, last) {
			bad += 0.4
		}
	}
	if strings.Count(s, "\"")%2 == 1 {
		bad += 0.2
	}
	return bad
}

// clean takes the connectives off the front of a clause, the marks off its
// ends, and writes tags as words.
func (t *Tables) clean(s string) string {
	s = strings.ReplaceAll(strings.ReplaceAll(s, "#", ""), "_", " ")
	s = strings.Trim(s, " \t\n،,؛;:.-–—…")
	for _, q := range [...]string{"\"", "»", "”"} {
		if strings.Count(s, q) == 1 {
			s = strings.Trim(s, q)
		}
	}
	words := strings.Fields(s)
	for len(words) > leastWords && t.is(ties, arabic.Match(words[0])) {
		words = words[1:]
	}
	for len(words) > leastWords && t.is(loose, arabic.Match(strings.Trim(words[len(words)-1], "،,"))) {
		words = words[:len(words)-1]
	}
	return strings.TrimRight(strings.Join(words, " "), "،,؛: ")
}
