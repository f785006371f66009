package figure

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// shape is the number that a form of a noun shows.
type shape uint8

const (
	singular shape = iota
	many
	dual
	construct // the dual before its complement: ضابطي شرطة
)

// noun is one form of a counted noun.
type noun struct {
	norm           string
	unit, category string
	shape          shape
	def            bool // with the article
	and            bool // و is written onto it
	owned          bool // a pronoun is written onto it
}

// addNoun enters a noun with its inflected forms; duals and
// feminines are kept for later, because some are spelled like another noun.
func (t *Tables) addNoun(f []string, late *[]noun) error {
	if len(f) != 4 {
		return fmt.Errorf("%d fields, want 4", len(f))
	}
	n := noun{unit: f[2], category: f[3]}
	one := match(f[0])
	n.shape = singular
	t.addForm(one, n)
	stem, feminine := one, strings.HasSuffix(f[0], "ة")
	if feminine {
		stem = strings.TrimSuffix(one, "ه")
	}
	if !feminine {
		t.addForm(one+"ا", n)
	}
	n.shape = many
	sound := false
	for _, p := range strings.Fields(f[1]) {
		switch p {
		case "-":
		case "ون":
			sound = true
			for _, end := range []string{"ون", "ين", "ي"} {
				t.addForm(stem+end, n)
			}
			fem := n
			fem.shape = singular
			fem.norm = stem + "ه"
			women := n
			women.norm = stem + "ات"
			*late = append(*late, fem, women, noun{norm: stem + "تان", unit: n.unit, category: n.category, shape: dual},
				noun{norm: stem + "تين", unit: n.unit, category: n.category, shape: dual})
		case "ات":
			t.addForm(stem+"ات", n)
		case "ي":
			c := noun{norm: stem + "ي", unit: n.unit, category: n.category, shape: construct}
			if feminine {
				c.norm = stem + "تي"
			}
			*late = append(*late, c)
		default:
			t.addForm(match(p), n)
			t.addForm(match(p)+"ا", n)
		}
	}
	if n.shape = dual; utf8.RuneCountInString(stem) < 3 && !feminine {
		return nil // too short to tell: أبين
	}
	if feminine {
		stem += "ت"
	}
	n.norm = stem + "ان"
	*late = append(*late, n)
	if !sound {
		n.norm = stem + "ين"
		*late = append(*late, n)
	}
	return nil
}

func (t *Tables) addForm(norm string, n noun) {
	if _, taken := t.nouns[norm]; !taken {
		n.norm = norm
		t.nouns[norm] = n
	}
}

// noun finds a counted noun in match form, with or without و, ف, ب, ل, ك, ال
// before it and a pronoun after it.
func (t *Tables) noun(norm string) (noun, bool) {
	if n, ok := t.nouns[norm]; ok {
		return n, true
	}
	and, def := false, false
	if r, size := utf8.DecodeRuneInString(norm); (r == 'و' || r == 'ف') && len(norm) > 3*size {
		and, norm = r == 'و', norm[size:]
		if n, ok := t.nouns[norm]; ok {
			n.and = and
			return n, true
		}
	}
	if r, size := utf8.DecodeRuneInString(norm); (r == 'ب' || r == 'ل' || r == 'ك') && len(norm) > 3*size {
		norm = norm[size:]
		if n, ok := t.nouns[norm]; ok {
			n.and = and
			return n, true
		}
		if strings.HasPrefix(norm, "ل") && r == 'ل' {
			def, norm = true, norm[size:]
		}
	}
	if rest, ok := strings.CutPrefix(norm, "ال"); ok {
		def, norm = true, rest
	}
	n, ok := t.nouns[norm]
	if !ok && !def {
		n, ok = t.owned(norm)
	}
	n.def, n.and = n.def || def, and
	return n, ok
}

// owned finds a noun with a pronoun written onto it (مقاتليهم، أبنائها).
func (t *Tables) owned(norm string) (noun, bool) {
	for _, pronoun := range [...]string{"هم", "ها", "هن", "نا", "ه"} {
		stem, ok := strings.CutSuffix(norm, pronoun)
		if !ok || len(stem) < 6 {
			continue
		}
		n, ok := t.nouns[stem]
		if s, hamza := strings.CutSuffix(stem, "اي"); !ok && hamza {
			n, ok = t.nouns[s+"اء"]
		}
		if s, fem := strings.CutSuffix(stem, "ت"); !ok && fem {
			n, ok = t.nouns[s+"ه"]
		}
		if ok && n.shape != dual {
			n.owned = true
			return n, true
		}
	}
	return noun{}, false
}
