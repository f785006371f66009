package standing

import (
	"cmp"
	"slices"

	"tawatur"
	"tawatur/compare/claim"
)

// firstAt is the share of the core of the story's first claim that must stand before
// a denial that points back to nothing near.
const firstAt = 0.5

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
	if j.c.Counts(cl.ID, core) {
		return j.countsOtherwise(i, units, cl)
	}
	if u.Denies {
		return j.denies(i, units, core, cl.ID, first)
	}
	return j.opposes(i, units, cl.ID)
}

// opposes tells whether a unit negates what a claim says, or says what the claim
// negates.
func (j *judge) opposes(i int, units []int, id string) (against, bool) {
	u := &j.c.Units[i]
	some := units[:min(overturned, len(units))]
	s, negates := j.c.NegatesClaim(id, u, units)
	overturns := (u.Negates() || slices.ContainsFunc(some, func(k int) bool { return j.c.Units[k].Negates() })) && j.c.SpeaksOf(id, u)
	switch {
	case !negates && !overturns, u.Supposed, j.told(u, units), j.ownWord(u, units):
		return against{}, false
	case negates:
		return against{i, tawatur.Opposite, s}, true
	}
	for _, k := range some {
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

// told reports whether the report of a unit carries the claim itself on the same
// word: what it says otherwise in another sentence is then of something else.
func (j *judge) told(u *claim.Unit, units []int) bool {
	return slices.ContainsFunc(units, func(i int) bool { return j.c.Units[i].Report == u.Report && j.tell(&j.c.Units[i], u) == SameOne })
}

// denies tells whether a denial is one of a claim: in its own words, or since it
// points back to words that say the claim. One that points back to nothing near
// speaks of the story's first claim.
func (j *judge) denies(i int, units []int, core []int32, id string, first bool) (against, bool) {
	u := &j.c.Units[i]
	if j.deniesItself(u, units) {
		return against{}, false
	}
	score := 0.0 // a denial in so many words goes before one by another word
	if u.Turn == claim.Denies {
		score = 0.3
	}
	if s, ok := j.c.Refutes(id, u, units); ok {
		return against{i, tawatur.Denies, score + s}, true
	}
	if !j.c.PointsBack(u) || u.Supposed || !j.c.Deniable(id, units) || j.c.OfAgency(u) && !j.c.Lays(id, units) {
		return against{}, false
	}
	before := j.c.Before(i, u.Reaches)
	for k, v := range before {
		said := slices.ContainsFunc(units, func(n int) bool { return &j.c.Units[n] == v })
		if !v.Denies && (said || j.c.Carries(id, v, units)) && j.c.SaidLast(id, v, units) {
			return against{i, tawatur.Denies, score + 0.9 - 0.1*float64(min(k, 5))}, true
		}
	}
	near := j.c.Told(core, append(j.c.Before(i, true), u)...) >= firstAt
	return against{i, tawatur.Denies, 0.1}, first && u.Reaches && near && j.c.Blames(core)
}

// maxCounts is of how many assertions of a claim it is asked whether another figure
// contests them: the first may stand for all.
const maxCounts = 12

// countsOtherwise tells whether a unit gives another figure of what the units
// count: of a toll, than most of them, and on another's word than one of those; of
// all else, than each of them.
func (j *judge) countsOtherwise(i int, units []int, cl *tawatur.Claim) (against, bool) {
	u := &j.c.Units[i]
	if u.Denies || len(u.Figures) == 0 {
		return against{}, false
	}
	contested, other, free := 0, 0, false
	for _, k := range units[:min(maxCounts, len(units))] {
		v := &j.c.Units[k]
		if v.Report == u.Report {
			switch told := j.tell(v, u); {
			case told == SameOne, told == Doubtful && (v.Sentence == u.Sentence || !j.c.Tolls(u)):
				return against{}, false // one word for both counts
			case told == Doubtful:
				continue
			}
		}
		contests, apart := j.c.ContestsIn(v, u, cl)
		switch contests = contests && (j.c.Tolls(u) || !j.oneText(u, v)); {
		case contests:
			contested++
			free = free || !j.revises(v, u)
		case !j.c.Tolls(u):
			return against{}, false
		case apart:
			other++
		}
	}
	return against{i, tawatur.OtherFigure, 1 + j.c.Likeness(&j.c.Units[units[0]], u)}, free && contested > other
}

// tell compares on whose word two units of one report stand: what the report says
// in its own voice may be anybody's.
func (j *judge) tell(u, v *claim.Unit) Verdict {
	a, b := j.c.Source(u), j.c.Source(v)
	switch {
	case a == b:
		return SameOne
	case a == "" || b == "":
		return Doubtful
	}
	return j.compare(a, b)
}

// revises reports whether the same source gave both figures, on different days, or
// one outlet put another figure into its own text.
func (j *judge) revises(u, v *claim.Unit) bool {
	a, b := j.c.Source(u), j.c.Source(v)
	if a == "" && b == "" && j.c.Readings[u.Report].Outlet == j.c.Readings[v.Report].Outlet && j.oneText(u, v) {
		return true
	}
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
