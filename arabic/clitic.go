package arabic

import "strings"

// Clitics is a word cut into what is written onto it and the rest.
type Clitics struct {
	Pro  []string // و ف ب ك ل ال س in order, as folded by Match
	Stem string
	En   string // pronoun suffix, or ""
}

// Split cuts the proclitics and the pronoun suffix off a word in match form.
func Split(norm string) Clitics {
	var c Clitics
	c.Stem = norm
	for _, set := range []string{"وف", "سبكل"} {
		if r := []rune(c.Stem); len(r) > 3 && strings.ContainsRune(set, r[0]) {
			c.Pro = append(c.Pro, string(r[0]))
			c.Stem = string(r[1:])
		}
	}
	if rest, ok := strings.CutPrefix(c.Stem, "ال"); ok && len(rest) >= 4 {
		c.Pro, c.Stem = append(c.Pro, "ال"), rest
	}
	return c
}

// Stem gives the light stem under which a word is indexed for search; word may
// be in any spelling.
func Stem(word string) string { return Split(Match(word)).Stem }
