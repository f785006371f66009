package arabic

import (
	_ "embed"
	"strings"
	"sync"

	"tawatur/arabic/internal/cut"
)

//go:embed data/apart.tsv
var apartData string

// apart holds the words that mean another thing with ة than without it.
var apart = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	for line := range strings.Lines(apartData) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			set[line] = true
		}
	}
	return set
})

// Stem gives the light stem under which a word is indexed for search and
// compared with other words; word may be in any spelling. Clitics, ال,
// pronouns, the endings of the sound plurals and the dual, and the ة of a
// feminine form are left out; the ة that makes another word (مكتب، مكتبة) stays.
// Broken plurals of some 800 frequent words have the stem of their singular
// (وزراء، وزير). Prefixes of verbs are left as they are.
func Stem(word string) string {
	norm := Match(word)
	if len(norm) < 4 || norm[0] < 0x80 {
		return norm
	}
	c := cuts().BestOf(word, norm)
	if s := irregular(norm, c); s != "" {
		return s
	}
	return stemOf(norm, c)
}

// regularStem is Stem without the table of irregular forms.
func regularStem(word string) string {
	norm := Match(word)
	return stemOf(norm, cuts().BestOf(word, norm))
}

func stemOf(norm string, c cut.Cut) string {
	stem := norm[c.From:c.To]
	if len(stem) < 4 {
		return norm
	}
	switch e := c.En(); {
	case !feminine(e):
		return stem
	case !apart()[stem]:
		return stem
	case e.Taa:
		return norm[c.From:]
	default:
		return stem + "ه"
	}
}

// feminine reports whether an ending shows that the word has ة when it stands alone.
func feminine(e *cut.En) bool {
	return e.Taa || len(e.Parts) > 0 && (e.Parts[0] == "ات" || e.Parts[0] == "ت" && len(e.Parts) > 1)
}
