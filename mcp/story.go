package mcp

import (
	"cmp"
	"context"
	"slices"

	"tawatur"
)

func (d desk) story(ctx context.Context, in StoryIn) (StoryOut, error) {
	st, err := d.store.Story(ctx, in.ID)
	if err != nil {
		return StoryOut{}, err
	}
	out := StoryOut{ID: st.ID, Headline: st.Headline, From: st.From.String(), To: st.To.String(), Reports: st.Reports,
		Outlets: st.Outlets, Fiction: st.Fiction, OfClaims: len(st.Claims), Claims: []Claim{}, Tallies: []Tally{}}
	claims := slices.Clone(st.Claims)
	slices.SortStableFunc(claims, func(a, b tawatur.Claim) int {
		return cmp.Or(len(b.Origins)-len(a.Origins), len(b.Assertions)-len(a.Assertions))
	})
	for i := range claims[:min(len(claims), atMost(in.Claims, 15, 100))] {
		out.Claims = append(out.Claims, claimOf(&claims[i]))
	}
	for i := range st.Tallies {
		out.Tallies = append(out.Tallies, tallyOf(&st.Tallies[i]))
	}
	return out, nil
}

func claimOf(c *tawatur.Claim) Claim {
	least, _ := c.Bounds()
	out := Claim{Text: c.Text, AtLeast: least, Silent: orEmpty(c.Silent), Origins: []Origin{}, Assertions: []Assertion{}, Against: []Against{}}
	for _, a := range c.Assertions {
		out.Assertions = append(out.Assertions, Assertion{where(a.Report, a.Span), a.Outlet, a.Published.String(), a.Quote, string(a.SourceName), a.Chain})
	}
	for _, o := range c.Origins {
		out.Origins = append(out.Origins, Origin{o.What, string(o.Why), orEmpty(o.Assertions), reasons(o.Merges), reasons(o.Doubts)})
	}
	for _, x := range c.Contradictions {
		out.Against = append(out.Against, Against{where(x.Report, x.Span), x.Outlet, x.Quote, string(x.SourceName), string(x.How)})
	}
	return out
}

// reasons says each way in which assertions are one, or may be, with what it rests on.
func reasons(merges []tawatur.Merge) (out []string) {
	for _, m := range merges {
		if said := string(m.Why) + ": " + m.Evidence; !slices.Contains(out, said) {
			out = append(out, said)
		}
	}
	return out
}

func tallyOf(t *tawatur.Tally) Tally {
	out := Tally{Category: t.Category, Of: t.Of, Place: t.Place, Values: []TallyValue{}, Conflicts: pairs(t.Conflicts), Revisions: pairs(t.Revisions)}
	for _, v := range t.Values {
		out.Values = append(out.Values, TallyValue{where(v.Report, v.Span), v.Text, v.Value, v.Max, string(v.Approx), string(v.SourceName), v.Outlet, v.AsOf.String(), v.Origin})
	}
	return out
}

func pairs(ps []tawatur.TallyPair) [][2]int {
	out := make([][2]int, len(ps))
	for i, p := range ps {
		out[i] = [2]int{p.A, p.B}
	}
	return out
}

// orEmpty is a list that JSON writes as [] where there is none.
func orEmpty[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}
