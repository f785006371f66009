package figure

import (
	"strings"

	"tawatur"
	"tawatur/arabic"
)

// figure completes c with its words, source, place, days and what it is part of.
func (f *finder) figure(c *count) tawatur.Figure {
	span := f.span(c)
	fig := tawatur.Figure{
		Text: span.In(f.Text), Value: c.value, Max: c.max, Approx: c.approx,
		Unit: c.unit, Category: c.category, Of: f.of(c), Span: span,
	}
	sentence := f.sentence(span)
	if i := f.statement(span, sentence); i >= 0 {
		fig.SourceName = f.Attributions[i].SourceName
	}
	fig.Place = f.place(c)
	f.when(c, &fig)
	fig.Accrual = c.accrual
	if c.whole >= 0 {
		fig.PartOf = f.span(&f.found[c.whole])
	}
	return fig
}

// span is where the words of c stand, without a و before them.
func (f *finder) span(c *count) tawatur.Span {
	s := tawatur.Span{Start: f.toks[c.from].Start, End: f.toks[c.to-1].End}
	if f.conjoined(c.from) {
		s.Start += len("و")
	}
	return s
}

// sentence returns the sentence that holds s.
func (f *finder) sentence(s tawatur.Span) tawatur.Span {
	lo, hi := 0, len(f.Sentences)
	for lo < hi {
		if mid := (lo + hi) / 2; f.Sentences[mid].End <= s.Start {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(f.Sentences) && f.Sentences[lo].Overlaps(s) {
		return f.Sentences[lo]
	}
	return s
}

// around is how many mentions and dates on either side of a figure are looked at.
const around = 24

// conjoined reports whether the first word of a figure has و written onto it.
func (f *finder) conjoined(i int) bool {
	t := f.toks[i]
	if t.Kind != arabic.Word || !strings.HasPrefix(t.Text, "و") || len(t.Norm) < 6 {
		return false
	}
	if n, ok := f.noun(t.Norm); ok {
		return n.and
	}
	return !strings.HasPrefix(t.Norm, "واحد")
}
