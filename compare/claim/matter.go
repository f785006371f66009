package claim

import "tawatur"

// SameMatter reports whether the figures of two units may count one thing:
// nothing that the reports say of time or place keeps them apart.
func (c *Corpus) SameMatter(a, b *Unit) bool {
	af, at := c.days(a)
	bf, bt := c.days(b)
	if (a.Lasting && af.IsZero()) != (b.Lasting && bf.IsZero()) {
		return false // who names a day speaks of it, whatever else lasted years
	}
	if !af.IsZero() && !bf.IsZero() && (at.Before(bf.Add(-1)) || bt.Before(af.Add(-1))) {
		return false
	}
	placesA, placesB := c.placesOf(a), c.placesOf(b)
	return len(placesA) == 0 || len(placesB) == 0 || meet(placesA, placesB)
}

// days is the range of days that a unit speaks of, zero where it names none.
func (c *Corpus) days(u *Unit) (from, to tawatur.Day) { return u.days[0], u.days[1] }

// daysIn is the range of days that the dates in a span of a report name, zero
// where there are none. A date of a week or a month tells no day.
func daysIn(r *tawatur.Reading, s tawatur.Span) (from, to tawatur.Day) {
	for _, d := range r.Dates {
		if !s.Overlaps(d.Span) || d.From.IsZero() || d.To.Sub(d.From) > longDays {
			continue
		}
		if from.IsZero() || d.From.Before(from) {
			from = d.From
		}
		if to.Before(d.To) {
			to = d.To
		}
	}
	return from, to
}

// placesOf lists the concepts of the places that a unit names.
func (c *Corpus) placesOf(u *Unit) []int32 {
	if u.places != nil {
		return u.places
	}
	out := []int32{}
	for _, m := range c.Readings[u.Report].Mentions {
		if m.Type != tawatur.Place || !u.Content.Contains(m.Span) {
			continue
		}
		for _, w := range words(m.Text) {
			if id := c.concept(w); id != noConcept && c.kinds[id] != Light {
				out = append(out, id)
			}
		}
	}
	u.places = out
	return out
}

func meet(a, b []int32) bool {
	for _, x := range a {
		for _, y := range b {
			if x == y {
				return true
			}
		}
	}
	return false
}

// DaysIn is the range of days that the content of a unit names, zero where it
// names none. The day on which its source spoke is not of it.
func (c *Corpus) DaysIn(u *Unit) (from, to tawatur.Day) {
	return daysIn(c.Readings[u.Report], u.Content)
}
