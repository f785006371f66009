package pdf

import (
	"bytes"
	"html"
	"math"
	"strconv"
	"strings"

	"tawatur/ingest/paper"
)

// maxWords bounds what is kept of a page; a broadsheet has some 8,000 words.
const maxWords = 60_000

// word reads a line such as <word xMin="1" yMin="2" xMax="3" yMax="4">و</word>.
func word(line []byte) (paper.Word, bool) {
	if !bytes.HasPrefix(line, []byte("<word ")) {
		return paper.Word{}, false
	}
	tag, rest, ok := bytes.Cut(line, []byte(">"))
	text, _, closed := bytes.Cut(rest, []byte("</word>"))
	if !ok || !closed {
		return paper.Word{}, false
	}
	w := paper.Word{
		Box:  paper.Box{X0: number(tag, "xMin"), Y0: number(tag, "yMin"), X1: number(tag, "xMax"), Y1: number(tag, "yMax")},
		Text: clean(string(text)),
	}
	return w, w.Text != "" && w.X1 >= w.X0 && w.Y1 > w.Y0
}

// clean undoes the escapes of HTML and drops what is no text.
func clean(s string) string {
	s = strings.ToValidUTF8(html.UnescapeString(s), "\uFFFD")
	return strings.Map(func(r rune) rune {
		if r < ' ' || r >= 0x7f && r < 0xa0 {
			return -1
		}
		return r
	}, strings.TrimSpace(s))
}

// number reads an attribute that is a number; NaN where there is none.
func number(tag []byte, name string) float64 {
	_, rest, ok := bytes.Cut(tag, []byte(name+`="`))
	value, _, _ := bytes.Cut(rest, []byte(`"`))
	v, err := strconv.ParseFloat(string(value), 64)
	if !ok || err != nil || math.IsInf(v, 0) {
		return math.NaN()
	}
	return v
}
