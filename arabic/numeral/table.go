package numeral

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"tawatur/arabic"
	"tawatur/table"
)

//go:embed data/words.tsv
var wordsTSV string

type class uint8

const (
	no class = iota
	alone
	unit
	short
	one
	stem2
	tens
	hundred
	hundreds
	scale
	plural
	dual
	either
	vague
	few
	frac
	parts
	ord
	ordone
	minus
	point
	digits // not in the table: a token of digits
)

var classNames = map[string]class{
	"no": no, "alone": alone, "unit": unit, "short": short, "one": one, "stem2": stem2,
	"tens": tens, "hundred": hundred, "hundreds": hundreds, "scale": scale,
	"plural": plural, "dual": dual, "either": either, "vague": vague, "few": few, "frac": frac,
	"parts": parts, "ord": ord, "ordone": ordone, "minus": minus, "point": point,
}

// entry is the meaning of one number word.
type entry struct {
	value float64
	class class
}

type lexicon map[string]entry

// words is the table of number words, read once. The file is part of the
// program, so a fault in it is a fault of the program; a test reads it.
var words = sync.OnceValue(func() lexicon {
	t, err := parseTable(wordsTSV)
	if err != nil {
		panic("numeral: " + err.Error())
	}
	return t
})

func parseTable(tsv string) (lexicon, error) {
	t := lexicon{}
	return t, table.Each("words.tsv", tsv, 3, func(f []string) error {
		v, err := parseValue(f[1])
		c, ok := classNames[f[2]]
		if err != nil || !ok {
			return fmt.Errorf("value %q, class %q", f[1], f[2])
		}
		t.add(arabic.Match(f[0]), entry{v, c})
		return nil
	})
}

// add enters a word; a fraction also with the pronouns that are written onto
// it (نصفهم, ثلثيها).
func (t lexicon) add(norm string, e entry) {
	t[norm] = e
	if e.class == parts {
		t[norm+"ا"] = e // أخماسًا
	}
	if e.class != frac || strings.HasSuffix(norm, "ن") {
		return
	}
	for _, pronoun := range []string{"ه", "ها", "هم", "هن", "نا"} {
		t[norm+pronoun] = e
	}
}

func parseValue(s string) (float64, error) {
	num, den, ok := strings.Cut(s, "/")
	n, err := strconv.ParseFloat(num, 64)
	if err != nil || !ok {
		return n, err
	}
	d, err := strconv.ParseFloat(den, 64)
	return n / d, err
}

// form is a number word with what is written onto it.
type form struct {
	entry
	and  bool // و
	prep bool // ب ل ك ف
	def  bool // ال
}

// look finds a word in match form, with or without و, ف, ب, ل, ك and ال.
func (t lexicon) look(norm string) (form, bool) {
	if e, ok := t[norm]; ok {
		return form{entry: e}, e.class != no
	}
	var f form
	r, n := utf8.DecodeRuneInString(norm)
	if r == 'و' || r == 'ف' {
		f.and, f.prep = r == 'و', r == 'ف'
		norm = norm[n:]
		if e, ok := t[norm]; ok {
			f.entry = e
			return f, e.class != no
		}
		r, n = utf8.DecodeRuneInString(norm)
	}
	switch {
	case strings.HasPrefix(norm, "لل"):
		f.prep, f.def = true, true
		norm = norm[2*n:]
	case r == 'ب' || r == 'ل' || r == 'ك':
		f.prep = true
		norm = norm[n:]
	}
	if e, ok := t[norm]; ok && (f.and || f.prep) {
		f.entry = e
		return f, true
	}
	if rest, cut := strings.CutPrefix(norm, "ال"); cut {
		f.def, norm = true, rest
	}
	e, ok := t[norm]
	f.entry = e
	return f, ok && (f.and || f.prep || f.def)
}
