package claim

import (
	"tawatur"
	"tawatur/arabic"
)

// newsDays is how old what the news of a happening is about must be not to be mixed up
// with the day of the news ("the news of his death today").
const newsDays = 7

// slack is how many days a time told by whole weeks, months or years ("two years
// ago") may be away from what it says.
var slack = map[tawatur.Grain]int{tawatur.GrainWeek: 4, tawatur.GrainMonth: 30, tawatur.GrainYear: 199}

// time gives when something took place, as the words behind it tell.
func (c *Corpus) time(u *Unit, w *told, end int) (told, bool) {
	r, toks := c.Readings[u.Report], c.toks[u.Report]
	for _, d := range r.Dates {
		if d.Start < toks[w.from].Start || d.Start >= toks[end-1].End || d.From.IsZero() || d.To.IsZero() {
			continue
		}
		rd := reader{toks: toks}
		from, to := rd.within(d.Span)
		fresh := !r.Published.IsZero() && r.Published.Sub(d.To) < newsDays
		if c.parted(u, w, from) || fresh && !c.tables.verbal(toks[w.from].Norm) {
			break
		}
		off := 1 + slack[d.Grain]
		t := told{slot: w.slot, facet: itsDays, value: w.value, who: w.who, from: from, to: to}
		t.days = [2]tawatur.Day{d.From.Add(-off), d.To.Add(off)}
		return t, true
	}
	return told{}, false
}

// parted reports whether something else that happens is told between a happening and
// token at.
func (c *Corpus) parted(u *Unit, w *told, at int) bool {
	toks := c.toks[u.Report]
	for k := w.to; k < min(at, u.to); k++ {
		id := c.concept(toks[k].Norm)
		pro := arabic.Split(toks[k].Norm).Pro
		if len(pro) > 0 && pro[0] == "و" || c.tables.verbal(toks[k].Norm) || c.tables.is(that, toks[k].Norm) || id != noConcept && c.kinds[id] == Event && !c.Blames([]int32{id}) {
			return true
		}
	}
	return false
}
