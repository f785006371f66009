package pdf

import (
	"cmp"
	"math"
	"slices"
	"strings"

	lib "github.com/ledongthuc/pdf"

	"tawatur/ingest/paper"
)

const (
	// Where letters stand about their line, of their size, as poppler has it.
	ascent, descent = 1.0, 0.4
	wordBreak       = 0.25 // of the letters' size: white that ends a word
	lastWidth       = 0.5  // of the letters' size: of a letter that nothing follows
)

// wordsOf puts the letters of a page together to words. Their widths are not
// known for some fonts, and reach to the next letter then.
func wordsOf(glyphs []lib.Text, height float64) []paper.Word {
	glyphs = withoutEnds(glyphs)
	slices.SortStableFunc(glyphs, func(a, b lib.Text) int {
		return cmp.Or(cmp.Compare(math.Round(b.Y), math.Round(a.Y)), cmp.Compare(a.X, b.X))
	})
	var out []paper.Word
	open := false
	for i, g := range glyphs {
		size := max(math.Abs(g.FontSize), 1)
		if strings.TrimSpace(g.S) == "" {
			open = false
			continue
		}
		box := paper.Box{X0: g.X, X1: rightEdge(glyphs, i, size), Y0: height - g.Y - ascent*size, Y1: height - g.Y + descent*size}
		if n := len(out); open && math.Abs(out[n-1].Y1-box.Y1) < 1 && box.X0-out[n-1].X1 < wordBreak*size {
			out[n-1].Text += letterOf(g)
			out[n-1].Box = out[n-1].Join(box)
			continue
		}
		out = append(out, paper.Word{Box: box, Text: letterOf(g)})
		open = true
	}
	return slices.DeleteFunc(out, func(w paper.Word) bool { return w.Text == "" || math.IsNaN(w.X0+w.X1+w.Y0+w.Y1) })
}

// letterOf is what a glyph stands for; one that no table explains, as that of
// kashida, takes its room and says nothing.
func letterOf(g lib.Text) string {
	if g.S == "\uFFFD" {
		return ""
	}
	return clean(g.S)
}

// rightEdge is where a letter ends: its own width tells, or the next letter.
func rightEdge(glyphs []lib.Text, i int, size float64) float64 {
	g := glyphs[i]
	if g.W > 0 {
		return g.X + g.W
	}
	for _, next := range glyphs[i+1:] {
		if math.Round(next.Y) != math.Round(g.Y) || next.X > g.X+2*size {
			break
		}
		if next.X > g.X {
			return next.X
		}
	}
	return g.X + lastWidth*size
}

// withoutEnds drops the letter that the reader puts at the end of each stretch
// of text, in fonts of one byte a letter: the one that the font has for the end
// of a line. It stands where no letter goes on.
func withoutEnds(glyphs []lib.Text) []lib.Text {
	breaks := map[string]map[string]int{}
	for i, g := range glyphs {
		if endsHere(glyphs, i) {
			if breaks[g.Font] == nil {
				breaks[g.Font] = map[string]int{}
			}
			breaks[g.Font][g.S]++
		}
	}
	end := map[string]string{}
	for font, count := range breaks {
		for s, n := range count {
			if best := count[end[font]]; n > best || n == best && s < end[font] {
				end[font] = s
			}
		}
	}
	out := make([]lib.Text, 0, len(glyphs))
	for i, g := range glyphs {
		if s, ok := end[g.Font]; !ok || s != g.S || !endsHere(glyphs, i) {
			out = append(out, g)
		}
	}
	return out
}

// endsHere reports whether the letter after one, in the order of the file, does
// not stand where it ends.
func endsHere(glyphs []lib.Text, i int) bool {
	g := glyphs[i]
	if g.W <= 0 {
		return false
	}
	if i+1 == len(glyphs) {
		return true
	}
	next := glyphs[i+1]
	return math.Abs(next.Y-g.Y) > 0.01 || math.Abs(next.X-g.X-g.W) > 0.3*math.Abs(g.FontSize)
}
