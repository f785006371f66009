package claim

import (
	"slices"
	"strings"

	"tawatur/arabic"
)

// fewWords is how many words a claim's text has at least, where there is one.
const fewWords = 5

// hanging is how badly words begin that are not a clause of their own: with a
// preposition or in the middle of a quotation, or that are very few.
func hanging(s string) float64 {
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
		if leading[first] {
			bad += 0.6
		}
		if last := arabic.Match(words[len(words)-1]); leading[last] || slices.Contains(loose, last) {
			bad += 0.4
		}
	}
	if strings.Count(s, "\"")%2 == 1 {
		bad += 0.2
	}
	return bad
}

// leading are words that begin no clause which stands by itself.
var leading = map[string]bool{
	"الذي": true, "التي": true, "الذين": true, "في": true, "من": true, "على": true, "علي": true, "الي": true, "عن": true, "مع": true, "بعد": true,
	"قبل": true, "خلال": true, "مما": true, "ما": true, "بينهم": true, "منهم": true, "منها": true, "بينها": true, "لدي": true, "عند": true, "حسب": true,
	"السبت": true, "الاحد": true, "الاثنين": true, "الثلاثاء": true, "الاربعاء": true, "الخميس": true, "الجمعه": true, "امس": true, "اليوم": true, "حتي": true,
}

// connectives are words at the front of a clause that tie it to the one before.
var connectives = []string{
	"ان", "انه", "انها", "بان", "بانه", "كما", "وان", "وانه", "لكن", "ولكن", "حيث", "فيما", "بينما", "وقد", "اذ", "وكان", "وكانت", "هذا",
}

// loose are words at the end of a clause that belong to the next one.
var loose = []string{"حيث", "بيد", "انهما", "انه", "انها", "ان", "وان", "كما", "ما", "في", "لكن", "مما", "اذ", "على", "الي", "من"}

// clean takes the connectives off the front of a clause, the marks off its
// ends, and writes tags as words.
func clean(s string) string {
	s = strings.ReplaceAll(strings.ReplaceAll(s, "#", ""), "_", " ")
	s = strings.Trim(s, " \t\n،,؛;:.-–—…")
	for _, q := range [...]string{"\"", "»", "”"} {
		if strings.Count(s, q) == 1 {
			s = strings.Trim(s, q)
		}
	}
	words := strings.Fields(s)
	for len(words) > fewWords && slices.Contains(connectives, arabic.Match(words[0])) {
		words = words[1:]
	}
	for len(words) > fewWords && slices.Contains(loose, arabic.Match(words[len(words)-1])) {
		words = words[:len(words)-1]
	}
	return strings.TrimRight(strings.Join(words, " "), "،,؛: ")
}
