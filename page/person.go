package page

import (
	"strings"

	"tawatur/arabic"
)

// isPerson reports whether words are a person's name, perhaps after a role: two
// to five words, the first a known given name, and none that is no name.
func (t *Tables) isPerson(words []string) bool {
	role := t.roleLen(words)
	words = words[role:]
	if len(words) > 0 && (words[0] == "د" || words[0] == "ا") {
		words = words[1:]
	}
	if len(words) < 2 || len(words) > 5 || !areNames(words) {
		return false
	}
	if role > 0 {
		return true
	}
	first := words[0]
	if first == "عبد" {
		first += words[1]
	}
	return t.given[first] || t.given[words[0]]
}

// areNames reports whether no word is a particle, a present verb or bound to a
// preposition, and whether four words or more have one that joins names.
func areNames(words []string) bool {
	joined := len(words) < 4
	for i, w := range words {
		switch {
		case isParticle(w), strings.HasPrefix(w, "لل"), strings.HasPrefix(w, "بال"), w[0] >= '0' && w[0] <= '9',
			strings.HasPrefix(w, "ي") && len(w) >= 8 && w != "يوسف" && w != "ياسين" && w != "يعقوب" && w != "يونس":
			return false
		case w == "بن" || w == "بنت" || w == "ابو" || w == "عبد" || w == "ال" || w == "ابن" || w == "الدين" || w == "الله", strings.HasPrefix(w, "عبدال"):
			joined = joined || i > 0 || w == "عبد" || len(w) > 8
		}
	}
	return joined
}

// isNameLike reports whether a part that no table knows can be a person's name.
func isNameLike(s string) bool {
	words := foldedWords(s)
	if len(words) == 1 {
		return len(words[0]) >= 4
	}
	return len(words) <= 4 && areNames(words) && !strings.HasPrefix(words[0], "ال")
}

// roleLen is how many words at the beginning say what the person did.
func (t *Tables) roleLen(words []string) int {
	for n := min(2, len(words)); n > 0; n-- {
		if t.roles[strings.Join(words[:n], " ")] {
			return n
		}
	}
	return 0
}

// withoutRole drops "كتب" and the like in front of a name.
func (t *Tables) withoutRole(s string, words []string) string {
	n := t.roleLen(words)
	for _, tok := range arabic.Tokens(s) {
		if tok.Kind != arabic.Punct {
			if n == 0 {
				return s[tok.Start:]
			}
			n--
		}
	}
	return s
}
