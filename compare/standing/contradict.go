package standing

import (
	"cmp"
	"slices"

	"tawatur"
	"tawatur/compare/claim"
)

// Shares of a claim's core that a denial must hold to stand against it.
const (
	deniesAt  = 0.5  // in its own words
	reachesAt = 0.66 // together with the words before it
	firstAt   = 0.5  // of the story's first claim, when it points back to nothing near
	negatesAt = 0.6  // with a happening of the core negated
	coveredAt = 0.5  // share of what a denial says that the claim says as well
	nearAt    = 0.6  // likeness of a unit that says the opposite
	thinTerms = 3    // so few concepts say nothing without what stands before
)

// against is a unit that stands against a claim.
type against struct {
	unit  int
	how   tawatur.How
	score float64
}

// overturned is how many of a claim's units another may say the opposite of.
const overturned = 4

// maxAgainst is how often one report is listed against one claim.
const maxAgainst = 2

// clearest keeps a report's clearest contradictions, of different sentences.
func (j *judge) clearest(list []against) []against {
	slices.SortStableFunc(list, func(a, b against) int {
		return cmp.Or(cmp.Compare(b.score, a.score), a.unit-b.unit)
	})
	var out []against
	for _, a := range list {
		same := func(o against) bool { return j.oneSaying(o, a) }
		if len(out) < maxAgainst && !slices.ContainsFunc(out, same) {
			out = append(out, a)
		}
	}
	return out
}

// contradict fills in what stands against each claim.
func (j *judge) contradict(claims []tawatur.Claim) {
	for k := range claims {
		cl := &claims[k]
		units := slices.DeleteFunc(j.c.UnitsOf(cl), func(i int) bool { return i < 0 })
		if len(units) == 0 {
			continue
		}
		core := j.c.Core(units)
		byReport := map[int][]against{}
		for i := range j.c.Units {
			if slices.Contains(units, i) {
				continue
			}
			if a, ok := j.stands(i, units, core, cl, k == 0); ok {
				r := j.c.Units[i].Report
				byReport[r] = append(byReport[r], a)
			}
		}
		for _, list := range byReport {
			for _, a := range j.clearest(list) {
				cl.Contradictions = append(cl.Contradictions, j.contradiction(a))
			}
		}
		j.sortContradictions(cl)
	}
}

func (j *judge) sortContradictions(cl *tawatur.Claim) {
	at := map[string]int{}
	for i, r := range j.c.Readings {
		at[r.ID] = i
	}
	slices.SortFunc(cl.Contradictions, func(a, b tawatur.Contradiction) int {
		return cmp.Or(at[a.Report]-at[b.Report], a.Start-b.Start)
	})
}

// stands tells whether unit i stands against the claim of units with core.
func (j *judge) stands(i int, units []int, core []int32, cl *tawatur.Claim, first bool) (against, bool) {
	if a, ok := j.otherwise(i, units, cl); ok {
		return a, true
	}
	u := &j.c.Units[i]
	if _, count := j.c.CountOf(core); count {
		return j.countsOtherwise(i, units, cl.Text)
	}
	if u.Denies {
		return j.denies(i, units, core, cl.ID, first)
	}
	if !u.Negates() && !slices.ContainsFunc(units[:min(overturned, len(units))], func(k int) bool { return j.c.Units[k].Negates() }) {
		return against{}, false // nothing is the opposite
	}
	if u.Supposed || j.told(u, units) || j.ownWord(u, units) || !j.c.SpeaksOf(cl.ID, u) {
		return against{}, false
	}
	if s := j.c.Held(core, u); s >= negatesAt && j.c.Negates(core, u) && !j.c.NegatedIn(core, units) && j.near(u, units) && j.c.Told(core, u) >= negatesAt {
		return against{i, tawatur.Opposite, s}, true
	}
	for _, k := range units[:min(overturned, len(units))] {
		if v := &j.c.Units[k]; v.Report != u.Report && j.c.Overturns(v, u) && !j.oneText(v, u) {
			return against{i, tawatur.Opposite, j.c.Likeness(v, u)}, true
		}
	}
	return against{}, false
}

// deniesItself reports whether a claim is a denial, or comes from the mouth of
// who denies: in his own report, or as a rule.
func (j *judge) deniesItself(u *claim.Unit, units []int) bool {
	who, denials, own := j.c.Denier(u), 0, 0
	for _, i := range units {
		v := &j.c.Units[i]
		if v.Denies {
			denials++
		}
		if j.saidBy(v, who) {
			own++
			if v.Report == u.Report {
				return true
			}
		}
	}
	return 2*denials > len(units) || 2*own > len(units)
}

// saidBy reports whether a unit is who's word.
func (j *judge) saidBy(v *claim.Unit, who string) bool {
	return who != "" && j.compare(j.c.Source(v), who) == SameOne
}

// ownWord reports whether who speaks in u says the claim itself in one of the
// units: what he says in u may be otherwise put, but is not the opposite.
func (j *judge) ownWord(u *claim.Unit, units []int) bool {
	who := j.c.Source(u)
	return slices.ContainsFunc(units, func(i int) bool { return j.saidBy(&j.c.Units[i], who) })
}

// oneText reports whether two units share so long a stretch of words that one
// text lies under both.
func (j *judge) oneText(u, v *claim.Unit) bool {
	n, _ := longest(wordsOf(j.c.Text(u, u.Span)), wordsOf(j.c.Text(v, v.Span)))
	return n >= visibleRun
}

// told reports whether the report of a unit carries the claim itself: what it
// says otherwise in another sentence is then of something else.
func (j *judge) told(u *claim.Unit, units []int) bool {
	return slices.ContainsFunc(units, func(i int) bool { return j.c.Units[i].Report == u.Report })
}

// near reports whether a unit is much like one of the claim's units.
func (j *judge) near(u *claim.Unit, units []int) bool {
	return slices.ContainsFunc(units[:min(8, len(units))], func(k int) bool { return j.c.Likeness(&j.c.Units[k], u) >= nearAt })
}

// denies tells whether a denial is one of the claim with the core: in its own
// words, or with those that stand before it when it points back. A denial that
// points back to nothing near speaks of the story's first claim.
func (j *judge) denies(i int, units []int, core []int32, id string, first bool) (against, bool) {
	u := &j.c.Units[i]
	if !j.c.Happening(core) || j.deniesItself(u, units) {
		return against{}, false
	}
	if !j.c.SpeaksOf(id, append(j.c.Before(i, u.Reaches), u)...) {
		return against{}, false // it denies something else of the story
	}
	plain := 0.0 // a denial in so many words goes before one by another word
	if u.Turn == claim.Denies {
		plain = 0.3
	}
	if s := j.c.Held(core, u); s >= deniesAt && j.c.Told(core, u) >= deniesAt && j.c.Covered(u, core, units) >= coveredAt {
		return against{i, tawatur.Denies, 1 + s + plain - 0.01*float64(len(u.Terms))}, true
	}
	if !j.c.Blames(core) || u.Turn == claim.Falsity && j.c.Held(core, u) < firstAt && !j.c.Accuses(u) {
		return against{}, false
	}
	if !u.Reaches && (len(u.Terms) > thinTerms || j.c.SpeaksOfMore(core, u)) {
		return against{}, false
	}
	if s := j.c.Held(core, append(j.c.Before(i, u.Reaches), u)...); s >= reachesAt {
		return against{i, tawatur.Denies, 0.8*s + plain}, true
	}
	near := j.c.Told(core, append(j.c.Before(i, true), u)...) >= firstAt
	return against{i, tawatur.Denies, 0.1}, first && u.Reaches && near
}

// countsOtherwise tells whether a unit gives another figure of what the units
// count, on another's word or at the same time.
func (j *judge) countsOtherwise(i int, units []int, text string) (against, bool) {
	u := &j.c.Units[i]
	if u.Denies {
		return against{}, false
	}
	for _, k := range units {
		v := &j.c.Units[k]
		if v.Report == u.Report && v.Sentence == u.Sentence {
			return against{}, false
		}
		if !j.c.ContestsIn(v, u, text) || j.revises(v, u) || !j.c.Tolls(u) && j.oneText(u, v) {
			return against{}, false
		}
	}
	return against{i, tawatur.OtherFigure, 1 + j.c.Likeness(&j.c.Units[units[0]], u)}, true
}

// revises reports whether the same source gave both figures, on different days.
func (j *judge) revises(u, v *claim.Unit) bool {
	a, b := j.c.Source(u), j.c.Source(v)
	return a != "" && j.compare(a, b) == SameOne || j.c.SpeaksFor(u, v) || j.c.SpeaksFor(v, u)
}

func (j *judge) contradiction(a against) tawatur.Contradiction {
	u := &j.c.Units[a.unit]
	r := j.c.Readings[u.Report]
	return tawatur.Contradiction{
		Report: r.ID, Outlet: r.Outlet, Quote: u.Span.In(r.Text), Span: u.Span,
		SourceName: tawatur.Name(j.c.Denier(u)), How: a.how,
	}
}
