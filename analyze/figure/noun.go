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
	stem, feminine := one, strings.HasSuffix(f[0], "ة")
	t.addForm(one, n)
	if feminine {
		stem = strings.TrimSuffix(one, "ه")
	} else {
		t.addForm(one+"ا", n)
	}
	sound := false
	for _, p := range strings.Fields(f[1]) {
		sound = sound || p == "ون"
		*late = append(*late, t.addPlural(n, stem, p, feminine)...)
	}
	*late = append(*late, duals(n, stem, feminine, sound)...)
	return nil
}

// addPlural enters the plural p of a noun: its ending (ون, ات), ي for the construct
// of the dual, - for none, or the word itself. It gives the forms for later.
func (t *Tables) addPlural(n noun, stem, p string, feminine bool) []noun {
	n.shape = many
	switch p {
	case "-":
	case "ون":
		for _, end := range []string{"ون", "ين", "ي"} {
			t.addForm(stem+end, n)
		}
		return feminines(n, stem)
	case "ات":
		t.addForm(stem+"ات", n)
	case "ي":
		n.shape, n.norm = construct, stem+"ي"
		if feminine {
			n.norm = stem + "تي"
		}
		return []noun{n}
	default:
		t.addForm(match(p), n)
		t.addForm(match(p)+"ا", n)
	}
	return nil
}

// feminines gives the forms of women for a noun of people.
func feminines(n noun, stem string) []noun {
	forms := []struct {
		end   string
		shape shape
	}{{"ه", singular}, {"ات", many}, {"تان", dual}, {"تين", dual}}
	out := make([]noun, 0, len(forms))
	for _, form := range forms {
		n.norm, n.shape = stem+form.end, form.shape
		out = append(out, n)
	}
	return out
}

// duals gives the forms of two. One in ين is left out where it is that of the sound
// plural, and both where the stem is too short to tell (أبين).
func duals(n noun, stem string, feminine, sound bool) []noun {
	if utf8.RuneCountInString(stem) < 3 && !feminine {
		return nil
	}
	if feminine {
		stem += "ت"
	}
	n.shape, n.norm = dual, stem+"ان"
	out := []noun{n}
	if !sound {
		n.norm = stem + "ين"
		out = append(out, n)
	}
	return out
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
