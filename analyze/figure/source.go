package figure

import (
	"strings"

	"tawatur"
	"tawatur/arabic"
)

// figure completes c with its words, place, day and source.
func (f *finder) figure(c *count) tawatur.Figure {
	span := f.span(c)
	fig := tawatur.Figure{
		Text: span.In(f.Text), Value: c.value, Max: c.max, Approx: c.approx,
		Unit: c.unit, Category: c.category, Span: span,
	}
	if c.ofTo > c.ofFrom {
		fig.Of = f.Text[f.toks[c.ofFrom].Start:f.toks[c.ofTo-1].End]
	}
	sentence := f.sentence(span)
	fig.SourceName = f.source(span, sentence)
	fig.Place = f.place(span, sentence)
	fig.AsOf = f.asOf(span, sentence)
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

// source is that of the innermost attribution whose content holds the figure,
// or else of a cue before the figure that governs the sentence.
func (f *finder) source(s, sentence tawatur.Span) tawatur.Name {
	best := -1
	for i, a := range f.Attributions {
		if a.Start > s.Start {
			break
		}
		if a.Contains(s) && (best < 0 || a.Len() <= f.Attributions[best].Len()) {
			best = i
		}
	}
	if best >= 0 {
		return f.Attributions[best].SourceName
	}
	return ""
}

// place is the mention of a place in the sentence that stands nearest to the
// figure, those after it first.
func (f *finder) place(s, sentence tawatur.Span) string {
	before, after := "", ""
	for _, m := range f.Mentions {
		switch {
		case m.Start >= sentence.End:
		case m.Start < sentence.Start || m.Type != tawatur.Place:
			continue
		case m.End <= s.Start:
			before = m.Name
			continue
		case after == "" && m.Start >= s.End:
			after = m.Name
		}
		if m.Start >= sentence.End {
			break
		}
	}
	if after != "" {
		return after
	}
	return before
}

// asOf is the day of the date in the sentence that stands nearest before the
// figure, or else nearest after it; only a single day is taken.
func (f *finder) asOf(s, sentence tawatur.Span) tawatur.Day {
	var day tawatur.Day
	for _, d := range f.Dates {
		if d.Start >= sentence.End || !day.IsZero() && d.Start >= s.End {
			break
		}
		if d.Start >= sentence.Start && d.From == d.To {
			day = d.From
		}
	}
	return day
}

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
