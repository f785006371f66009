package numeral

import (
	"strings"

	"tawatur/arabic"
)

// atom is the smallest piece of a number: a word, or digits.
type atom struct {
	form
	end int // the token after it
	// exact is set for digits that carry their own fraction ("2 1/4").
	exact bool
	// tanwin is set when the word shows that it is indefinite.
	tanwin bool
}

// atom reads the piece at token i, with the letters written apart before it:
// "و", "الـ", "ب". A small number before the plural of a fraction ("ثلاثة
// أرباع") is one piece with it.
func (f *finder) atom(i int) (atom, bool) {
	lead, i := f.lead(i)
	if i >= len(f.toks) {
		return atom{}, false
	}
	t := f.toks[i]
	switch t.Kind {
	case arabic.Number:
		v, fr, end, ok := number(f.toks, i)
		if ok && f.formula {
			v, end = power(f.toks, v, end)
		}
		lead.entry = entry{v, digits}
		if glued(f.toks, end) && f.toks[end].Kind == arabic.Latin {
			return atom{}, false
		}
		return f.withParts(atom{form: lead, end: end, exact: fr}), ok
	case arabic.Word:
		w, ok := f.words.look(t.Norm)
		if ok && saysFraction(t.Text) {
			w.entry = fractionOf(w.entry)
		}
		if !ok || isPercent(f.toks, i) {
			return atom{}, false
		}
		if f.andOne(i) {
			w = form{entry: entry{1, one}, and: true}
		}
		w.and, w.prep, w.def = w.and || lead.and, w.prep || lead.prep, w.def || lead.def
		a := atom{form: w, end: i + 1, tanwin: strings.ContainsRune(t.Text, 'ً')}
		return f.withParts(f.asFraction(a)), true
	case arabic.Punct:
		return marks(f.toks, i, lead)
	}
	return atom{}, false
}

// marks reads a number that begins with a mark: "½", ".5".
func marks(toks []arabic.Token, i int, lead form) (atom, bool) {
	if v, ok := vulgarFraction(toks, i); ok {
		lead.entry = entry{v, frac}
		return atom{form: lead, end: i + 1}, true
	}
	if !pointed(toks, i) {
		return atom{}, false
	}
	v, ok := parseDigits("0." + toks[i+1].Text)
	lead.entry = entry{v, digits}
	return atom{form: lead, end: i + 2, exact: true}, ok
}

// lead reads "و", "ب", "الـ" that stand as tokens of their own.
func (f *finder) lead(i int) (form, int) {
	var l form
	for last := i + 3; i < min(last, len(f.toks)-1) && f.toks[i].Kind == arabic.Word && len(f.toks[i].Norm) <= 8; i++ {
		touches := glued(f.toks, i+1)
		switch f.toks[i].Norm {
		case "و":
			l.and = true
		case "ال":
			l.def = true
		case "وال":
			l.and, l.def = true, true
		case "ب", "ل", "ك", "ف":
			l.prep = true
			if !touches {
				return l, i
			}
		case "بال", "لل":
			l.prep, l.def = true, true
		default:
			return l, i
		}
	}
	return l, i
}

// withParts joins 2 to 9 with a following plural of a fraction.
func (f *finder) withParts(a atom) atom {
	small := a.class == unit || a.class == short || a.class == digits
	if !small || a.value < 2 || a.value > 9 || a.end >= len(f.toks) || f.toks[a.end].Kind != arabic.Word {
		return a
	}
	if e, ok := f.words[f.toks[a.end].Norm]; ok && e.class == parts {
		a.entry = entry{a.value * e.value, frac}
		a.end++
	}
	return a
}

// asFraction reads خمس, سبع, تسع, عشر before a noun with the article as the
// fraction: the counted noun of the number five has none.
func (f *finder) asFraction(a atom) atom {
	if a.class != short || a.def || a.end >= len(f.toks) {
		return a
	}
	next := f.toks[a.end]
	if next.Kind != arabic.Word || !strings.HasPrefix(next.Norm, "ال") || len(next.Norm) < 8 {
		return a
	}
	if w, ok := f.words.look(next.Norm); ok && w.class != scale {
		return a
	}
	a.entry = entry{1 / a.value, frac}
	return a
}

// andOne tells "وأحد" from "واحد", which have one match form: by its hamza, or
// by the ten that follows.
func (f *finder) andOne(i int) bool {
	if f.toks[i].Norm != "واحد" {
		return false
	}
	if strings.ContainsRune(f.toks[i].Text, 'أ') {
		return true
	}
	return i+1 < len(f.toks) && f.toks[i+1].Norm == "عشر"
}
