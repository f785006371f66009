package figure

import (
	"slices"
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
	fig.SourceName = f.speaker(span, sentence)
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

// around is how many mentions and dates on either side of a figure are looked at.
const around = 24

// place is the place of the sentence that is named next after the figure, or
// else last before it.
func (f *finder) place(s, sentence tawatur.Span) string {
	at, _ := slices.BinarySearchFunc(f.Mentions, s.Start, func(m tawatur.Mention, start int) int { return m.Start - start })
	for i := at; i < min(len(f.Mentions), at+around) && f.Mentions[i].Start < sentence.End; i++ {
		if f.Mentions[i].Type == tawatur.Place {
			return f.Mentions[i].Name
		}
	}
	for i := at - 1; i >= max(0, at-around) && f.Mentions[i].Start >= sentence.Start; i-- {
		if f.Mentions[i].Type == tawatur.Place {
			return f.Mentions[i].Name
		}
	}
	return ""
}

// asOf is the single day that the sentence names last before the figure, or
// else next after it.
func (f *finder) asOf(s, sentence tawatur.Span) tawatur.Day {
	at, _ := slices.BinarySearchFunc(f.Dates, s.Start, func(d tawatur.DateRef, start int) int { return d.Start - start })
	for i := at - 1; i >= max(0, at-around) && f.Dates[i].Start >= sentence.Start; i-- {
		if d := f.Dates[i]; d.From == d.To {
			return d.From
		}
	}
	for i := at; i < min(len(f.Dates), at+around) && f.Dates[i].Start < sentence.End; i++ {
		if d := f.Dates[i]; d.From == d.To {
			return d.From
		}
	}
	return tawatur.Day{}
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
