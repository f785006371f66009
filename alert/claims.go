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
		from := map[string]bool{} // a report that quotes two people is told of once
		for i := range c.Origins {
			if n, ok := v.origin(&c, &c.Origins[i]); ok && !from[n.Said.Report] {
				from[n.Said.Report] = true
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
// several are told of the first, which most reports carry. Of two claims that exclude
// each other one is told with what stands against it, and of an outlet that says the
// same in two reports one.
func (v *view) contradictions() (out []tawatur.News) {
	var told []against
	for _, c := range v.claims() {
		by := map[string]bool{}
		for i := range c.Contradictions {
			x := &c.Contradictions[i]
			who := string(x.How) + " " + x.Outlet
			if !v.fresh[x.Report] || !v.matter(x.Report) || by[who] || known(told, &c, x) {
				continue
			}
			by[who] = x.Outlet != ""
			told = append(told, against{&c, x})
			n := v.piece(tawatur.NewsContradiction, tawatur.Said{Report: x.Report, Outlet: x.Outlet, Quote: x.Quote, SourceName: x.SourceName, Span: x.Span})
			n.Claim, n.How = c.Text, x.How
			n.Least, n.Most = c.Bounds()
			out = append(out, n)
		}
	}
	return out
}

// against is words that stand against a claim.
type against struct {
	claim *tawatur.Claim
	words *tawatur.Contradiction
}

// known reports whether words were told to stand against another claim, or a claim to
// be what they themselves are excluded by.
func known(told []against, c *tawatur.Claim, x *tawatur.Contradiction) bool {
	return slices.ContainsFunc(told, func(t against) bool {
		return t.words.Report == x.Report && t.words.Span == x.Span ||
			asserts(t.claim, x.Report, x.Span) && asserts(c, t.words.Report, t.words.Span)
	})
}

// asserts reports whether a claim rests on words that overlap some of a report.
func asserts(c *tawatur.Claim, report string, s tawatur.Span) bool {
	return slices.ContainsFunc(c.Assertions, func(a tawatur.Assertion) bool { return a.Report == report && a.Overlaps(s) })
}

func saidBy(a *tawatur.Assertion) tawatur.Said {
	return tawatur.Said{Report: a.Report, Outlet: a.Outlet, Published: a.Published, Quote: a.Quote, SourceName: a.SourceName, Span: a.Span}
}
