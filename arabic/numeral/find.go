package numeral

import (
	"tawatur"
	"tawatur/arabic"
)

// Numeral is one number of a text.
type Numeral struct {
	// From and To are the tokens it is made of, half open.
	From, To int
	tawatur.Span
	Value float64
	// Ordinal is set for "الثالث", Fraction for "نصف" and "3/4".
	Ordinal, Fraction bool
	// Vague is set for a bare plural of number ("عشرات", "آلاف", "مئات
	// الآلاف"), where Value is twice its unit (20 for tens), and for one with بضع
	// ("بضعة آلاف"), which says three at least.
	Vague bool
	// Def is set when it carries the article ("الخمسة", "الـ5"), Dual when it is
	// the dual of a unit alone ("ألفان").
	Def, Dual bool
	// Words is set when no digit stands in it.
	Words bool
}

// Find returns the numbers among toks, in order and without overlap. A bare
// "أحد" is none, nor is the hundred of a percentage ("في المئة").
func Find(toks []arabic.Token) []Numeral {
	var out []Numeral
	f := finder{toks: toks, words: words()}
	f.each(func(n Numeral) { out = append(out, n) })
	return out
}

// each gives the numbers one after the other.
func (f *finder) each(found func(Numeral)) {
	toks := f.toks
	for i := 0; i < len(toks); {
		if f.outside(i) {
			i++
			continue
		}
		n, ok := f.at(i)
		if !ok {
			i++
			continue
		}
		i = n.To
		n.Span = tawatur.Span{Start: toks[n.From].Start, End: toks[n.To-1].End}
		found(n)
	}
}

type finder struct {
	toks  []arabic.Token
	words lexicon
	// formula is set where the text is read as arithmetic; see Spans.
	formula bool
	// address is the end of the address (https://…) that is being passed.
	address int
}

// outside reports whether token i cannot begin a number because it belongs to
// an address, is written onto Latin letters, or is the hundred of a percentage.
func (f *finder) outside(i int) bool {
	t := f.toks
	if i < f.address {
		return true
	}
	switch t[i].Kind {
	case arabic.Latin:
		if s := t[i].Norm; s == "http" || s == "https" || s == "www" {
			for f.address = i + 1; glued(t, f.address); f.address++ {
			}
		}
		return true
	case arabic.Number:
		return glued(t, i) && t[i-1].Kind == arabic.Latin
	case arabic.Word:
		return t[i].Norm == "و" || isPercent(t, i)
	}
	_, vulgar := vulgarFraction(t, i)
	return t[i].Text != "-" && t[i].Text != "−" && !vulgar && !pointed(t, i)
}

// isPercent reports whether token i is the hundred of "في المئة" or "بالمئة".
func isPercent(t []arabic.Token, i int) bool {
	switch t[i].Norm {
	case "بالميه", "بالمايه":
		return true
	case "الميه", "المايه", "ميه", "مايه":
		return i >= 2 && t[i-1].Norm == "في" && (t[i-2].Kind != arabic.Punct || t[i-2].Text == ")")
	}
	return false
}

// at reads the number that begins at token i.
func (f *finder) at(i int) (Numeral, bool) {
	if n, ok := f.onePart(i); ok {
		return n, true
	}
	start, sign := i, 1.0
	if f.hyphen(i) {
		i, sign = i+1, -1
	}
	a, ok := f.atom(i)
	if ok && a.class == minus {
		sign = -1
		a, ok = f.atom(a.end)
	}
	if !ok {
		return Numeral{}, false
	}
	var n Numeral
	switch {
	case a.class == ord || a.class == ordone:
		n, ok = f.ordinal(a)
	case a.class == vague || a.class == plural:
		n, ok = f.vague(a), true
	case a.class == few:
		n, ok = f.few(a)
	default:
		n, ok = f.cardinal(a)
	}
	n.From, n.Def = start, a.def
	n.Value *= sign
	if !ok || n.To <= start {
		return n, false
	}
	n.Words = true
	for _, t := range f.toks[start:n.To] {
		n.Words = n.Words && t.Kind != arabic.Number
	}
	return n, true
}

// hyphen reports whether token i is a sign: it follows a blank and is written
// onto digits.
func (f *finder) hyphen(i int) bool {
	t := f.toks
	if f.formula && i == 0 && t[i].Text == "-" && len(t) > 1 && t[1].Kind == arabic.Number {
		return true // "- 1 4/5"
	}
	return (t[i].Text == "-" || t[i].Text == "−") && !glued(t, i) && glued(t, i+1) && t[i+1].Kind == arabic.Number
}

// vague reads a bare plural of number and the one it multiplies.
func (f *finder) vague(a atom) Numeral {
	v := a.value
	if a.class == plural {
		v *= 2
	}
	n := Numeral{Value: v, Vague: true, To: a.end}
	if b, ok := f.atom(a.end); ok && !b.and && !b.prep && (b.class == plural || b.class == scale && b.def) {
		n.Value, n.To = v*b.value, b.end
	}
	return n
}

// few reads "بضعة عشر", "بضع وعشرين", "بضعة آلاف" with the least that بضع says.
// Before a noun it is no number of its own.
func (f *finder) few(a atom) (Numeral, bool) {
	b, ok := f.atom(a.end)
	n := Numeral{Vague: true, To: b.end}
	if !ok || b.prep || b.def {
		return n, false
	}
	switch {
	case b.value == 10 && (b.class == short || b.class == unit) && !b.and, b.class == tens && b.and:
		n.Value = a.value + b.value
	case b.class == vague && !b.and:
		n.Value = a.value * b.value / 2
	case b.class == plural && !b.and:
		n.Value = a.value * b.value
	default:
		return n, false
	}
	return n, true
}

// ordinal reads "الثالث", "الحادي عشر", "الخامس والعشرون".
func (f *finder) ordinal(a atom) (Numeral, bool) {
	n := Numeral{Value: a.value, Ordinal: true, To: a.end}
	b, ok := f.atom(a.end)
	switch {
	case !ok:
	case b.value == 10 && (b.class == short || b.class == unit) && !b.and && !b.prep && !b.def:
		n.Value, n.To = n.Value+10, b.end
		return f.afterHundred(n), true
	case b.class == tens && b.and && (a.def || !b.def):
		n.Value, n.To = n.Value+b.value, b.end
		return f.afterHundred(n), true
	}
	return f.afterHundred(n), a.class == ord
}

// afterHundred reads "بعد المئة", "بعد الألف" after an ordinal.
func (f *finder) afterHundred(n Numeral) Numeral {
	if n.To+1 >= len(f.toks) || f.toks[n.To].Norm != "بعد" {
		return n
	}
	b, ok := f.atom(n.To + 1)
	if ok && b.def && !b.and && !b.prep && (b.class == hundred || b.class == hundreds || b.class == scale) {
		n.Value, n.To = n.Value+b.value, b.end
	}
	return n
}
