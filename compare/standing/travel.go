package standing

import (
	"slices"

	"tawatur"
)

// carriers lists the outlets that assert a claim with their publisher families.
func (j *judge) carriers(cl *tawatur.Claim) []tawatur.Carrier {
	var out []tawatur.Carrier
	seen := map[string]bool{}
	for i := range cl.Assertions {
		a := &cl.Assertions[i]
		if a.Outlet == "" || seen[a.Report] {
			continue
		}
		seen[a.Report] = true
		k := slices.IndexFunc(out, func(c tawatur.Carrier) bool { return c.Outlet == a.Outlet })
		if k < 0 {
			k = len(out)
			out = append(out, tawatur.Carrier{Outlet: a.Outlet, Family: j.familyOf(a.Outlet)})
		}
		out[k].Reports++
	}
	return out
}

func (j *judge) familyOf(outlet string) string {
	if j.names.reg != nil {
		if o, ok := j.names.reg.Find(outlet); ok {
			return o.Family
		}
	}
	return outlet
}

// travel tells in which order the reports of a claim appeared and from whom each
// has it, as far as its words, its credits and the lineage tell.
func (j *judge) travel(cl *tawatur.Claim, sides []side) []tawatur.Step {
	var out []tawatur.Step
	for i := range cl.Assertions {
		if slices.ContainsFunc(cl.Assertions[:i], func(a tawatur.Assertion) bool { return a.Report == cl.Assertions[i].Report }) {
			continue
		}
		out = append(out, j.step(cl, sides, i))
	}
	slices.SortStableFunc(out, func(x, y tawatur.Step) int {
		a, b := j.reports[cl.Assertions[x.Assertion].Report], j.reports[cl.Assertions[y.Assertion].Report]
		if n := a.Appeared().Compare(b.Appeared()); n != 0 || a.PublishedAt.IsZero() || b.PublishedAt.IsZero() {
			return n
		}
		return a.PublishedAt.Compare(b.PublishedAt)
	})
	j.rank(cl, out)
	return out
}

// rank numbers steps that are in order: those of one day share a rank unless the
// time of all of them is known.
func (j *judge) rank(cl *tawatur.Claim, steps []tawatur.Step) {
	of := func(s tawatur.Step) *tawatur.Reading { return j.reports[cl.Assertions[s.Assertion].Report] }
	timed := map[tawatur.Day]bool{}
	for _, s := range steps {
		r := of(s)
		was, met := timed[r.Appeared()]
		timed[r.Appeared()] = (was || !met) && !r.PublishedAt.IsZero()
	}
	rank := 0
	for i := range steps {
		r := of(steps[i])
		if r.Appeared().IsZero() {
			continue
		}
		same := rank > 0 && of(steps[i-1]).Appeared() == r.Appeared() &&
			(!timed[r.Appeared()] || of(steps[i-1]).PublishedAt.Equal(r.PublishedAt))
		if !same {
			rank++
		}
		steps[i].Rank = rank
	}
}

// step tells from whom the report of assertion i has the claim.
func (j *judge) step(cl *tawatur.Claim, sides []side, i int) tawatur.Step {
	a := &sides[i]
	s := tawatur.Step{Assertion: i, Came: tawatur.CameUnknown, From: -1}
	if k := a.CopiedFrom; k >= 0 && k < len(sides) && sides[k].Report != a.Report {
		if came := j.took(a, &sides[k]); came != "" {
			s.Came, s.From, s.By = came, k, nameOf(&sides[k].Assertion)
			return s
		}
	}
	for _, l := range j.shared[a.Report] {
		if _, in := passageOf(l, a.Span); in {
			s.Came, s.By = tawatur.CameCopy, l.From
			return s
		}
	}
	if by := j.lastHand(a); by != "" {
		s.Came, s.By = tawatur.CameVia, by
		s.From = slices.IndexFunc(sides, func(b side) bool {
			return b.Report != a.Report && b.Outlet != "" && j.restsOn(a, &b) == s.By
		})
		return s
	}
	if a.named {
		s.Came, s.By = tawatur.CameSource, string(a.SourceName)
	}
	return s
}

// took tells whether the words of a were taken from b, or are the same and nobody
// knows who took them; "" where b took them.
func (j *judge) took(a, b *side) tawatur.Came {
	for _, l := range j.copies[[2]string{min(a.Report, b.Report), max(a.Report, b.Report)}] {
		switch {
		case l.Why == tawatur.DirectionUnknown:
			return tawatur.CameAlike
		case l.To == a.Report:
			return tawatur.CameCopy
		}
	}
	return ""
}

func nameOf(a *tawatur.Assertion) string {
	if a.Outlet != "" {
		return a.Outlet
	}
	return a.Report
}
