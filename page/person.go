package page

import (
	"strings"

	"tawatur/arabic"
)

// isPerson reports whether words are a person's name, perhaps after a role:
// two to five words, the first a known given name.
func (t *Tables) isPerson(words []string) bool {
	role := t.roleLen(words)
	words = words[role:]
	if len(words) > 0 && (words[0] == "د" || words[0] == "ا") {
		words = words[1:]
	}
	if len(words) == 0 || len(words) > 5 || len(words) == 1 && role == 0 {
		return false
	}
	if role > 0 && len(words) >= 2 {
		return len(words) <= 4
	}
	first := words[0]
	if len(words) > 1 && first == "عبد" {
		first += words[1]
	}
	return t.given[first] || t.given[words[0]]
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
