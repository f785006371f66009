package standing

import (
	"slices"
	"strings"

	"tawatur"
	"tawatur/arabic"
)

// runOfWords is how many words in a row make two quotations the same words.
const runOfWords = 5

// interval is the range of days on which a source may have spoken.
type interval struct{ from, to tawatur.Day }

func (i interval) known() bool { return !i.from.IsZero() }

// meets reports whether both may be one day; an unknown range meets any.
func (i interval) meets(o interval) bool {
	return !i.known() || !o.known() || !i.to.Before(o.from) && !o.to.Before(i.from)
}

// both is the range that two meeting ranges have in common.
func (i interval) both(o interval) interval {
	if !i.known() {
		return o
	}
	if o.known() {
		if i.from.Before(o.from) {
			i.from = o.from
		}
		if o.to.Before(i.to) {
			i.to = o.to
		}
	}
	return i
}

// ofCopy is the range for words that were copied: the day that one of the two
// texts names, or else the range of the earlier. The day of the copy says nothing
// of when they were spoken.
func (i interval) ofCopy(o interval) interval {
	iDay, oDay := i.known() && i.from == i.to, o.known() && o.from == o.to
	switch {
	case !i.known() || oDay && !iDay:
		return o
	case !o.known() || iDay && !oDay || i.from.Before(o.from):
		return i
	}
	return o
}

// spoken is when the source of an assertion spoke: the day that the clause of
// the cue or the words round the quotation name, or else the day of publication or the one before. A day
// inside the quotation is when the thing told happened.
func (j *judge) spoken(a *tawatur.Assertion) interval {
	r, published := j.reports[a.Report], a.Published
	if d := a.OccasionDay; !d.IsZero() && recent(d, published) {
		return interval{d, d}
	}
	for _, d := range r.Dates {
		near := a.Span.Contains(d.Span) && d.From == d.To && !d.From.IsZero()
		if near && !quoted(r, a, d.Span) && recent(d.From, published) {
			return interval{d.From, d.To}
		}
	}
	switch {
	case published.IsZero():
		return interval{}
	case j.retold(a):
		return interval{published.Add(-retoldDays), published}
	}
	return interval{published.Add(-1), published}
}

// Bounds of words that are told again.
const (
	retoldBy   = 8 // words before the cue in which "had" may stand
	retoldDays = 6 // how long ago they may have been spoken
)

// retold reports whether a report says that a source had spoken (وكانت … قد أعلنت):
// on which day before, nobody knows then.
func (j *judge) retold(a *tawatur.Assertion) bool {
	at := j.attributionOf(a)
	if at == nil || at.CueSpan.Len() == 0 {
		return false
	}
	text := j.reports[a.Report].Text[:at.CueSpan.Start]
	toks := arabic.Tokens(text[strings.LastIndexAny(text, ".\n")+1:])
	n := len(toks)
	if n == 0 || toks[n-1].Norm != "قد" {
		return false
	}
	return slices.ContainsFunc(toks[max(0, n-retoldBy):], func(t arabic.Token) bool {
		_, had := j.names.voices[entry{hadOf, unjoined(t.Norm)}]
		return had
	})
}

// recent reports whether news of the day published may be of words spoken on d.
func recent(d, published tawatur.Day) bool {
	return published.IsZero() || d.Before(published.Add(1)) && published.Sub(d) < 7
}

// quoted reports whether s stands in what the assertion's source is quoted with.
func quoted(r *tawatur.Reading, a *tawatur.Assertion, s tawatur.Span) bool {
	return slices.ContainsFunc(r.Attributions, func(at tawatur.Attribution) bool {
		return at.SourceName == a.SourceName && at.Contains(s)
	})
}

// sameVenue is false when both say where or through what the source spoke and
// the two differ. What a source is only taken to go on with (وأضاف) tells two
// occasions apart by its medium alone, for the words may belong to another one.
func sameVenue(a, b *tawatur.Assertion) bool {
	if x, y := arabic.Match(a.OccasionMedium), arabic.Match(b.OccasionMedium); x != "" && y != "" && !share(x, y) {
		return false
	}
	x, y := arabic.Match(a.Occasion), arabic.Match(b.Occasion)
	if x == "" || y == "" || a.OccasionCarried || b.OccasionCarried || share(x, y) {
		return true
	}
	known := a.OccasionKind != "" && b.OccasionKind != ""
	return known && a.OccasionKind.Meets(b.OccasionKind)
}

// share reports whether one phrase holds the other or both have a word of some
// length in common.
func share(x, y string) bool {
	if strings.Contains(x, y) || strings.Contains(y, x) {
		return true
	}
	for _, w := range strings.Fields(x) {
		if len(w) > 4 && slices.Contains(strings.Fields(y), w) {
			return true
		}
	}
	return false
}

// runs lists the runs of words of a quotation.
func runs(words []string) map[string]bool {
	out := map[string]bool{}
	for i := 0; i+runOfWords <= len(words); i++ {
		out[strings.Join(words[i:i+runOfWords], " ")] = true
	}
	return out
}

// meet reports whether two quotations share a run of words.
func meet(a, b map[string]bool) bool {
	for run := range a {
		if b[run] {
			return true
		}
	}
	return false
}

func wordsOf(s string) []string {
	var out []string
	for _, t := range arabic.Tokens(s) {
		if t.Kind != arabic.Punct {
			out = append(out, t.Norm)
		}
	}
	return out
}
