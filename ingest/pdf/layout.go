package pdf

import (
	"cmp"
	"slices"
	"unicode"

	"tawatur/ingest/paper"
)

// What poppler gives as a word's height is the font's, with the white between
// lines; letters fill about this much of it.
const (
	whiteAbove = 0.25
	whiteBelow = 0.2
	letterSize = 0.65
)

// Torn reports whether words of the page are torn apart, so that Sheet should be
// told where there is ink.
func (p *Page) Torn() bool { return paper.Torn(p.Words) }

// Sheet cuts a page into its blocks, in order of reading. inked is nil, or tells
// where there is ink.
func (p *Page) Sheet(inked func(paper.Box) bool) paper.Sheet {
	words := upright(p.Words)
	if len(words) == 0 {
		return paper.Sheet{}
	}
	em := letterSize * usualHeight(words)
	boxes := make([]paper.Box, len(words))
	for i, w := range words {
		h := w.Y1 - w.Y0
		boxes[i] = paper.Box{X0: w.X0, X1: w.X1, Y0: w.Y0 + whiteAbove*h, Y1: w.Y1 - whiteBelow*h}
	}
	script := paper.ScriptOf(words)
	script.Inked = inked
	var parts []paper.Part
	for _, b := range paper.Blocks(boxes, em) {
		in := make([]paper.Word, len(b.Boxes))
		for n, i := range b.Boxes {
			in[n] = words[i]
		}
		parts = append(parts, paper.Part{Block: b, Lines: paper.Lines(in, script)})
	}
	return paper.Sheet{Parts: parts, Em: em}
}

// upright leaves out words that run up or down the page.
func upright(words []paper.Word) []paper.Word {
	var out []paper.Word
	for _, w := range words {
		if n := len([]rune(w.Text)); n < 3 || w.X1-w.X0 > 0.12*float64(n)*(w.Y1-w.Y0) {
			out = append(out, w)
		}
	}
	return out
}

// usualHeight is the height of most words.
func usualHeight(words []paper.Word) float64 {
	heights := make([]float64, len(words))
	for i, w := range words {
		heights[i] = w.Y1 - w.Y0
	}
	slices.SortFunc(heights, cmp.Compare[float64])
	return heights[len(heights)/2]
}

// Readable reports whether the page's text layer is text: it has letters, and
// few that no font's table explains or that stand in for the glyphs of an
// Arabic font of old.
func (p *Page) Readable() bool {
	letters, odd := 0, 0
	for _, w := range p.Words {
		for _, r := range w.Text {
			switch {
			case r == 0xFFFD, unicode.Is(unicode.Co, r):
				odd++
			case r >= 0xA1 && r <= 0xFF && r != '«' && r != '»':
				odd++
			case unicode.IsLetter(r):
				letters++
			}
		}
	}
	return letters >= 10 && odd*8 < letters
}
