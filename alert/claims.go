package alert

import (
	"slices"

	"tawatur"
)

// origins finds the independent origins that came to claims which were there before. One
// of which nobody can tell whether it rests on the others is none.
func (v *view) origins() (out []tawatur.News) {
	for _, c := range v.claims() {
		if !slices.ContainsFunc(c.Assertions, func(a tawatur.Assertion) bool { return !v.fresh[a.Report] }) {
			continue
		}
		for i := range c.Origins {
			if n, ok := v.origin(&c, &c.Origins[i]); ok {
				out = append(out, n)
			}
		}
	}
	return out
}

func (v *view) origin(c *tawatur.Claim, o *tawatur.Origin) (n tawatur.News, ok bool) {
	if o.Open != "" || len(o.Assertions) == 0 {
		return n, false
	}
	matters := false
	for _, i := range o.Assertions {
		if !v.fresh[c.Assertions[i].Report] {
			return n, false
		}
		matters = matters || v.matter(c.Assertions[i].Report)
	}
	n = v.piece(tawatur.NewsOrigin, saidBy(&c.Assertions[o.Assertions[0]]))
	n.Claim, n.Why, n.What = c.Text, o.Why, o.What
	n.Least, n.Most = c.Bounds()
	return n, matters
}

// contradictions finds fresh words that stand against a claim; those that stand against
// several are told of the first, which most reports carry.
func (v *view) contradictions() (out []tawatur.News) {
	told := map[string]bool{}
	for _, c := range v.claims() {
		for i := range c.Contradictions {
			x := &c.Contradictions[i]
			if !v.fresh[x.Report] || !v.matter(x.Report) {
				continue
			}
			said := tawatur.Said{Report: x.Report, Outlet: x.Outlet, Quote: x.Quote, SourceName: x.SourceName, Span: x.Span}
			n := v.piece(tawatur.NewsContradiction, said)
			if told[n.Key] {
				continue
			}
			told[n.Key] = true
			n.Claim, n.How = c.Text, x.How
			n.Least, n.Most = c.Bounds()
			out = append(out, n)
		}
	}
	return out
}

func saidBy(a *tawatur.Assertion) tawatur.Said {
	return tawatur.Said{Report: a.Report, Outlet: a.Outlet, Published: a.Published, Quote: a.Quote, SourceName: a.SourceName, Span: a.Span}
}
