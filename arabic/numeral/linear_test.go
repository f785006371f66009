package numeral

import (
	"strings"
	"testing"

	"tawatur"
	"tawatur/arabic"
)

// What a text may repeat that could make a reader look ahead without end.
var (
	singles = []string{"1", "١", "و", "-", "/", "^", ".", "،", "(", "½", "1,", "1e"}
	phrases = []string{
		"1 ", "1/", "-1", "1^", ".5 ", "،234", "1 234 ", "و ", "ال ", "صفر ", "ألف و", "مئة ", "خمسة و", "مليون ", "نصف ", "خمسة فاصلة ",
		"الثالث بعد ", "جزء من ", "1 من ", "واحد من كل ", "بضعة ", "نيف و", "ما بين 1 ", "http://a", "www.",
	}
)

// A step that is quadratic would not end before the test is stopped. Of phrases
// two megabytes are enough for that, as each look at one asks the lexicon; of
// single characters, which are looked at quickly, ten are read.
func TestLinear(t *testing.T) {
	toks := make([]arabic.Token, 0, 10<<20)
	for _, unit := range singles {
		repeat(t, toks, unit, 10<<20)
	}
	for _, unit := range phrases {
		repeat(t, toks, unit, 2<<20)
	}
}

// repeat reads so many bytes of unit, a tenth where the race detector or haste
// asks for less. The reading of Spans does all that the one of Find does, and
// more; toks is room.
func repeat(t *testing.T, toks []arabic.Token, unit string, size int) {
	if raced || testing.Short() {
		size /= 10
	}
	text := strings.Repeat(unit, size/len(unit))
	h := holder{t: t, unit: unit, size: len(text)}
	f := finder{toks: arabic.AppendTokens(toks[:0], text), words: words(), formula: true}
	f.each(func(n Numeral) { h.hold(n.Span, n.From, n.To) })
}

// TestLongText reads much of each unit as a caller does.
func TestLongText(t *testing.T) {
	for _, unit := range append(phrases, singles...) {
		text := strings.Repeat(unit, 100_000/len(unit))
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
