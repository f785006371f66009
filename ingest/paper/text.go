package paper

import (
	"math"
	"slices"
	"strings"

	"tawatur"
)

// Part is a block with its lines.
type Part struct {
	Block
	Lines []Line
}

// Sheet is the blocks of one page, in order of reading.
type Sheet struct {
	Parts []Part
	// Em is the size of its letters.
	Em float64
}

// DropEmpty leaves out lines without text, and parts without lines.
func (s *Sheet) DropEmpty() {
	for i := range s.Parts {
		s.Parts[i].Lines = slices.DeleteFunc(s.Parts[i].Lines, func(l Line) bool { return l.Text == "" })
	}
	s.Parts = slices.DeleteFunc(s.Parts, func(p Part) bool { return len(p.Lines) == 0 })
}

// Reading is a page, or several that belong together, as it is read.
type Reading struct {
	Text string
	// Headlines are the lines of the text that are set in large letters.
	Headlines []tawatur.Span
	// Sure is how sure the reader of a scan is of its words in the mean, from 0 to
	// 1; 0 where all is from a text layer.
	Sure float64
}

const (
	indent    = 0.6 // of the letters' size
	shortLine = 2.5
	wideRow   = 1.6 // of the usual white between lines
)

// Text writes sheets as text: a paragraph in a line, headlines set apart by
// empty lines. A paragraph may run on from one column, or sheet, to the next.
func Text(sheets ...Sheet) Reading {
	var w writer
	for _, s := range sheets {
		for _, p := range s.Parts {
			w.part(&p, s.Em)
		}
	}
	w.flush()
	r := Reading{Text: w.b.String(), Headlines: w.headlines}
	if w.words > 0 {
		r.Sure = math.Round(w.sure/float64(w.words)*1000) / 1000
	}
	return r
}

// writer puts lines together.
type writer struct {
	b         strings.Builder
	open      []string // the lines of the paragraph that is not finished
	last      *Part    // the block before
	apart     bool     // an empty line goes before the next paragraph
	headlines []tawatur.Span
	sure      float64
	words     int
}

func (w *writer) part(p *Part, em float64) {
	if len(p.Lines) == 0 {
		return
	}
	if p.Headline {
		w.last = p
		w.flush()
		w.apart = true
		w.heading(p.Lines)
		w.apart = true
		return
	}
	gap := usualPitch(p.Lines)
	defer func() { w.last = p }()
	for i, l := range p.Lines {
		if i == 0 && !w.goesOn(p, em) {
			w.flush()
		}
		if i > 0 && newParagraph(p, i, gap, em) {
			w.flush()
		}
		w.add(&l)
	}
}

func (w *writer) heading(lines []Line) {
	for _, l := range lines {
		w.add(&l)
	}
	from := w.b.Len()
	w.flush()
	if w.b.Len() > from {
		text := w.b.String()[from:]
		from += len(text) - len(strings.TrimLeft(text, "\n"))
		w.headlines = append(w.headlines, tawatur.Span{Start: from, End: w.b.Len()})
	}
}

func (w *writer) add(l *Line) {
	w.open = append(w.open, l.Text)
	if l.Sure > 0 {
		n := len(strings.Fields(l.Text))
		w.words += n
		w.sure += l.Sure * float64(n)
	}
}

// goesOn reports whether a block goes on with the paragraph that the column
// before it breaks off.
func (w *writer) goesOn(p *Part, em float64) bool {
	if w.last == nil || w.last.Headline || len(w.open) == 0 || len(w.last.Lines) < 2 || endsParagraph(w.open[len(w.open)-1]) {
		return false
	}
	end := w.last.Lines[len(w.last.Lines)-1]
	alike := min(p.width(), w.last.width()) > 0.7*max(p.width(), w.last.width())
	return alike && end.X0-w.last.X0 <= shortLine*em && !startsIn(p, &p.Lines[0], em)
}

// flush writes the open paragraph.
func (w *writer) flush() {
	if len(w.open) == 0 {
		return
	}
	if w.b.Len() > 0 {
		w.b.WriteByte('\n')
		if w.apart {
			w.b.WriteByte('\n')
		}
	}
	w.apart = false
	w.b.WriteString(strings.Join(w.open, " "))
	w.open = nil
}

// newParagraph reports whether line i of a block begins a paragraph: it is
// indented, the one before it ends early, or there is more white between them.
func newParagraph(p *Part, i int, gap, em float64) bool {
	before, l := &p.Lines[i-1], &p.Lines[i]
	if white := l.middle() - before.middle(); white > wideRow*gap {
		return true
	}
	return startsIn(p, l, em) || before.X0-p.X0 > shortLine*em
}

// startsIn reports whether a line begins further in than its block does, where
// most lines begin at one edge.
func startsIn(p *Part, l *Line, em float64) bool {
	if p.X1-l.X1 <= indent*em {
		return false
	}
	even := 0
	for _, o := range p.Lines {
		if p.X1-o.X1 <= indent*em {
			even++
		}
	}
	return even*2 >= len(p.Lines)
}

// endsParagraph reports whether a column may end with this line's paragraph.
func endsParagraph(s string) bool {
	s = strings.TrimRight(s, " »\"”)]")
	return s == "" || strings.ContainsAny(s[len(s)-1:], ".!") || strings.HasSuffix(s, "؟") || strings.HasSuffix(s, "…")
}

// usualPitch is the usual distance between the middles of two lines.
func usualPitch(lines []Line) float64 {
	var gaps []float64
	for i := 1; i < len(lines); i++ {
		gaps = append(gaps, lines[i].middle()-lines[i-1].middle())
	}
	if len(gaps) == 0 {
		return 0
	}
	slices.Sort(gaps)
	return gaps[len(gaps)/2]
}
