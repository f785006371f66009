package numeral

import (
	"strings"
	"testing"

	"tawatur"
	"tawatur/arabic"
)

// long is how many bytes of text are read, where neither the race detector nor
// haste forbids it.
const long = 10 << 20

// units are what a text may repeat that could make a reader look ahead without
// end.
var units = []string{
	"1", "١", "و", "-", "/", "^", ".", "،", "1 ", "1,", "1/", "-1", "1^", "1e", "½", ".5 ", "،234", "1 234 ", "و ", "ال ", "صفر ", "ألف و", "مئة ", "خمسة و",
	"مليون ", "نصف ", "خمسة فاصلة ", "الثالث بعد ", "جزء من ", "1 من ", "واحد من كل ", "بضعة ", "نيف و", "http://a", "www.",
}

// TestLinear reads ten megabytes of each unit: a step that is quadratic would
// not end before the test is stopped. The reading of Spans does all that the one
// of Find does, and more.
func TestLinear(t *testing.T) {
	size := long
	if raced || testing.Short() {
		size = long / 10
	}
	toks := make([]arabic.Token, 0, size)
	for _, unit := range units {
		text := strings.Repeat(unit, size/len(unit))
		toks = arabic.AppendTokens(toks[:0], text)
		h := holder{t: t, unit: unit, size: len(text)}
		f := finder{toks: toks, words: words(), formula: true}
		f.each(func(n Numeral) { h.hold(n.Span, n.From, n.To) })
	}
}

// TestLongText reads much of each unit as a caller does.
func TestLongText(t *testing.T) {
	for _, unit := range units {
		text := strings.Repeat(unit, long/100/len(unit))
		found, values := holder{t: t, unit: unit, size: len(text)}, holder{t: t, unit: unit, size: len(text)}
		for _, n := range Find(arabic.Tokens(text)) {
			found.hold(n.Span, n.From, n.To)
		}
		for _, v := range Spans(text) {
			values.hold(tawatur.Span{Start: v.Start, End: v.End}, v.Start, v.End)
		}
	}
}

// holder holds that spans, and the tokens they are made of, lie one after the
// other within the text.
type holder struct {
	t         *testing.T
	unit      string
	size      int
	end, last int
}

func (h *holder) hold(s tawatur.Span, from, to int) {
	if s.Start < h.end || s.End <= s.Start || s.End > h.size || from < h.last || to <= from {
		h.t.Fatalf("%q: span %v of tokens %d to %d after %d of %d", h.unit, s, from, to, h.end, h.size)
	}
	h.end, h.last = s.End, to
}
