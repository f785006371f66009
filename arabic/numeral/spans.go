package numeral

import "tawatur/arabic"

// Value is one number of a text, as `tawatur spans numbers` prints it.
type Value struct {
	Text  string  `json:"text"`
	Start int     `json:"start"`
	End   int     `json:"end"`
	Value float64 `json:"value"`
}

// Spans returns the numbers of text with their words and byte offsets; vague
// ones ("عشرات") are left out.
func Spans(text string) []Value {
	var out []Value
	for _, n := range Find(arabic.Tokens(text)) {
		if !n.Vague {
			out = append(out, Value{n.In(text), n.Start, n.End, n.Value})
		}
	}
	return out
}
