package arabic

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"

	"tawatur/arabic/internal/cut"
)

//go:embed data/forms.tsv
var formData string

// forms holds the stem of words whose forms no ending shows: broken plurals
// under the stem of their singular. It is made once, when it is first needed,
// and never changes; the table is checked by a test.
var forms = sync.OnceValue(func() map[string]string {
	t, err := readForms(formData)
	if err != nil {
		panic(err)
	}
	return t
})

// readForms reads lines of a word and its other forms, parted by tabs and
// spaces; lines that begin with # are comments. A form of two words is an error.
func readForms(data string) (map[string]string, error) {
	t := map[string]string{}
	for line := range strings.Lines(data) {
		words := strings.Fields(line)
		if len(words) == 0 || words[0][0] == '#' {
			continue
		}
		stem := regularStem(words[0])
		for _, w := range words[1:] {
			for _, form := range written(w) {
				was, ok := t[form]
				if ok && was != stem {
					return nil, fmt.Errorf("%s is a form of both %s and %s", w, was, stem)
				}
				t[form] = stem
			}
		}
	}
	return t, nil
}

// written gives the match forms of a word as they are met: as it stands and as
// it stands before a pronoun.
func written(word string) []string {
	norm := Match(word)
	if base, ok := strings.CutSuffix(norm, "اء"); ok {
		return []string{norm, base + "اي", base + "او"}
	}
	switch cut.LastOf(word) {
	case cut.TaaLast:
		return []string{norm, strings.TrimSuffix(norm, "ه") + "ت"}
	case cut.AlefLast:
		return []string{norm, strings.TrimSuffix(norm, "ي") + "ا"}
	}
	return []string{norm}
}

// irregular gives the stem of a form in the table, "" for every other word. It
// looks for the word as it is, without what is written before it, and without
// its endings too, unless they are those of a verb or make another word.
func irregular(norm string, c cut.Cut) string {
	t := forms()
	if s, ok := t[norm]; ok {
		return s
	}
	if c.From > 0 {
		if s, ok := t[norm[c.From:]]; ok {
			return s
		}
	}
	if rest, ok := strings.CutPrefix(norm, "و"); ok { // whatever else was cut
		if s, ok := t[strings.TrimPrefix(rest, "ال")]; ok {
			return s
		}
	}
	e := c.En()
	if c.To == len(norm) || ofVerb(e) || feminine(e) && apart()[norm[c.From:c.To]] {
		return ""
	}
	end := c.To
	if e.Parts[0] == "ت" {
		end += len("ت") // قضاتهم: the ة of قضاة
	}
	if s, ok := t[norm[c.From:end]]; ok || c.From == 0 {
		return s
	}
	return t[norm[:end]] // the first letter was no clitic: وزرائهم
}

// ofVerb reports whether an ending is one that verbs have and nouns have not.
func ofVerb(e *cut.En) bool {
	switch e.Parts[0] {
	case "وا", "تم", "ني":
		return true
	case "ت":
		return len(e.Parts) == 1
	}
	return false
}
