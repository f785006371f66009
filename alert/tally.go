package alert

import (
	"tawatur"
)

// tallies finds what fresh values changed in the tallies of wholes: a value that
// excludes another source's, one that revises its own source's, or one beyond the
// range so far. What was told in the same numbers before is no news.
func (v *view) tallies() (out []tawatur.News) {
	if v.t.Claim != "" {
		return nil
	}
	for i := range v.s.Tallies {
		if n, ok := v.tally(&v.s.Tallies[i]); ok {
			out = append(out, n)
		}
	}
	return out
}

func (v *view) tally(t *tawatur.Tally) (n tawatur.News, ok bool) {
	if t.Kind != "" || len(t.Values) == 0 {
		return n, false
	}
	was, now := v.ranges(t)
	change := tawatur.TallyNews{Category: t.Category, Of: t.Of, Place: t.Place, Was: was, Now: now}
	at := -1
	if p, found := v.freshPair(t, t.Conflicts); found {
		at = p.B
		said := saidOf(&t.Values[p.A])
		change.Against = &said
	} else if p, found := v.freshPair(t, t.Revisions); found {
		at = p.B
		said := saidOf(&t.Values[p.A])
		change.Before = &said
	} else if was != nil && (now.Low < was.Low || now.High > was.High) {
		at = v.beyond(t, was)
	}
	if at < 0 || !v.matter(t.Values[at].Report) {
		return n, false
	}
	n = v.piece(tawatur.NewsTally, saidOf(&t.Values[at]))
	n.Tally = &change
	return n, true
}

// ranges gives the range of the values that were there, nil for none, and of all.
func (v *view) ranges(t *tawatur.Tally) (was *tawatur.ValueRange, now tawatur.ValueRange) {
	now = tawatur.ValueRange{Low: t.Values[0].Value, High: t.Values[0].Value}
	for i := range t.Values {
		x := &t.Values[i]
		high := top(x)
		now.Low, now.High = min(now.Low, x.Value), max(now.High, high)
		if v.fresh[x.Report] {
			continue
		}
		if was == nil {
			was = &tawatur.ValueRange{Low: x.Value, High: high}
		}
		was.Low, was.High = min(was.Low, x.Value), max(was.High, high)
	}
	return was, now
}

func top(x *tawatur.TallyValue) float64 {
	if x.Max != nil {
		return max(x.Value, *x.Max)
	}
	return x.Value
}

// beyond is the first fresh value out of a range.
func (v *view) beyond(t *tawatur.Tally, was *tawatur.ValueRange) int {
	for i := range t.Values {
		if x := &t.Values[i]; v.fresh[x.Report] && (x.Value < was.Low || top(x) > was.High) {
			return i
		}
	}
	return -1
}

// numbers are what two values say.
type numbers struct{ a, aTop, b, bTop float64 }

// freshPair is the first pair with a fresh value, put last, whose numbers did not stand
// against each other before.
func (v *view) freshPair(t *tawatur.Tally, pairs []tawatur.TallyPair) (tawatur.TallyPair, bool) {
	told := map[numbers]bool{}
	for _, p := range pairs {
		if a, b := &t.Values[p.A], &t.Values[p.B]; !v.fresh[a.Report] && !v.fresh[b.Report] {
			told[numbers{a.Value, top(a), b.Value, top(b)}] = true
			told[numbers{b.Value, top(b), a.Value, top(a)}] = true
		}
	}
	for _, p := range pairs {
		a, b := &t.Values[p.A], &t.Values[p.B]
		if told[numbers{a.Value, top(a), b.Value, top(b)}] {
			continue
		}
		if v.fresh[b.Report] {
			return p, true
		}
		if v.fresh[a.Report] {
			return tawatur.TallyPair{A: p.B, B: p.A}, true
		}
	}
	return tawatur.TallyPair{}, false
}

func saidOf(x *tawatur.TallyValue) tawatur.Said {
	return tawatur.Said{Report: x.Report, Outlet: x.Outlet, Published: x.AsOf, Quote: x.Text, SourceName: x.SourceName, Span: x.Span}
}
