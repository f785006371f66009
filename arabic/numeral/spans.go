package numeral

import "tawatur/arabic"

// Value is one number of a text, as `tawatur spans numbers` prints it.
type Value struct {
	Text  string  `json:"text"`
	Start int     `json:"start"`
	End   int     `json:"end"`
	Value float64 `json:"value"`
}

// Spans returns the numbers of a line of text with their words and byte
// offsets. The line is read as it would be alone: arithmetic is worked out
// ("2^-1", "3 من 21", "جزء من عشرين"), vague plurals ("عشرات") have no value and
// are left out, and so are digits that are written onto a unit ("25مل") and the
// pronoun "الواحد".
func Spans(text string) []Value {
	var out []Value
	f := finder{toks: arabic.Tokens(text), words: words(), formula: true}
	f.each(func(n Numeral) {
		if !n.Vague && !f.partOfMeasure(n) && !f.pronoun(n) {
			out = append(out, Value{n.In(text), n.Start, n.End, n.Value})
		}
	})
	return out
}

// partOfMeasure reports whether a word is written onto the digits of n.
func (f *finder) partOfMeasure(n Numeral) bool {
	return f.toks[n.To-1].Kind == arabic.Number && glued(f.toks, n.To) && f.toks[n.To].Kind == arabic.Word
}

func (f *finder) pronoun(n Numeral) bool {
	return n.Value == 1 && n.Def && n.Words && !n.Ordinal && n.To == n.From+1
}
