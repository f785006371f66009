package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"tawatur"
	"tawatur/telling"
)

func (e *env) claimListing(how claimStyle) listing[claimItem] {
	type answer struct {
		Total  int         `json:"total"`
		Claims []claimItem `json:"claims"`
	}
	return listing[claimItem]{
		count: "count.claims", columns: claimColumns, rows: claimRows,
		answer:  func(total int, shown []claimItem) any { return answer{total, shown} },
		fiction: func(c *claimItem) bool { return c.Fiction },
		print:   func(c *claimItem) { e.printClaim(c, how) },
	}
}

// claimLetters is how much of a claim, and of what contradicts it, stands in
// the list of many stories; `claims STORY` shows all.
const claimLetters = 180

func (e *env) printClaim(c *claimItem, how claimStyle) {
	words := line
	if !how.whole {
		words = func(s string) string { return short(s, claimLetters) }
	}
	v := c.voices()
	numbers := []string{e.say.Count("count.reports", v.reports), e.say.Count("count.outlets", v.outlets)}
	if v.families > 0 && v.families < v.outlets {
		numbers = append(numbers, e.say.Count("count.families", v.families))
	}
	numbers = append(numbers, telling.Origins(e.say, &c.Claim))
	if v.against > 0 {
		numbers = append(numbers, e.say.Count("count.contradicts", v.against))
	}
	if !how.whole {
		numbers = append(numbers, c.Story)
	}
	fmt.Fprintf(e.stdout, "\n%s\n  %s\n", e.isolate(words(c.Text)), e.isolate(numbers...))
	for i, o := range c.Origins {
		fmt.Fprintf(e.stdout, "  (%d) %s\n", i+1, e.isolate(e.carriers(c, o), e.text("why."+string(o.Why), e.list([]string{o.What}))))
		for _, why := range e.unsure(c, &o, how.whole) {
			fmt.Fprintf(e.stdout, "      ? %s\n", why)
		}
	}
	for _, x := range c.Contradictions {
		fmt.Fprintf(e.stdout, "  ≠ %s\n", e.isolate(line(cmp.Or(x.Outlet, x.Report)), line(string(x.SourceName)), e.word("how", string(x.How)), "«"+words(x.Quote)+"»"))
	}
	if len(c.Silent) > 0 {
		fmt.Fprintf(e.stdout, "  %s: %s\n", e.text("claim.silent"), e.list(c.Silent))
	}
	if travel := telling.Travel(e.say, &c.Claim, how.reports); how.whole && len(travel) > 1 {
		fmt.Fprintf(e.stdout, "  %s:\n    %s\n", e.text("travel.title"), strings.Join(travel, "\n    "))
	}
}

// doubtsShown is how many of the doubts about one origin stand in the list of many
// stories.
const doubtsShown = 2

// unsure says why an origin may be one with another, or with any.
func (e *env) unsure(c *claimItem, o *tawatur.Origin, whole bool) []string {
	var why []string
	if open := telling.Open(e.say, &c.Claim, o); open != "" {
		why = append(why, open)
	}
	doubts := telling.Doubts(e.say, &c.Claim, o.Doubts)
	if !whole {
		doubts = first(doubts, doubtsShown)
	}
	return append(why, doubts...)
}

// carriers is the outlets that brought an origin's assertions, each with its day.
func (e *env) carriers(c *claimItem, o tawatur.Origin) string {
	var out []string
	for _, i := range o.Assertions {
		a := c.Assertions[i]
		s := cmp.Or(a.Outlet, a.Report)
		if !a.Published.IsZero() {
			s += " (" + e.say.ShortDay(a.Published) + ")"
		}
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return e.list(out)
}

var claimColumns = []string{"story", "headline", "claim", "text", "reports", "outlets", "origins", "contradictions", "confidence",
	"statement", "role", "origin", "origin_why", "origin_what", "report", "outlet", "published", "source", "source_kind", "chain",
	"stance", "negated", "quote", "start", "end", "origins_at_least", "families", "family", "rank", "came", "came_by", "score", "reasons_for", "reasons_against",
	"may_be_one_with", "silent"}

// claimRows gives a row for each statement, those of a claim one after the
// other: its assertions, then what contradicts it.
func claimRows(items []claimItem) [][]any {
	var rows [][]any
	for k := range items {
		c := &items[k]
		v := c.voices()
		n := 0
		row := func(tail []any, rest ...any) {
			n++
			head := []any{c.Story, c.Headline, c.ID, c.Text, v.reports, v.outlets, v.origins, v.against, c.Confidence, n}
			rows = append(rows, append(append(append(append(head, rest...), v.atLeast, v.families), tail...), strings.Join(c.Silent, " | ")))
		}
		origin := make([]int, len(c.Assertions))
		for o := range c.Origins {
			for _, i := range c.Origins[o].Assertions {
				origin[i] = o
			}
		}
		for i, a := range c.Assertions {
			var o tawatur.Origin
			if origin[i] < len(c.Origins) {
				o = c.Origins[origin[i]]
			}
			row(append(c.carried(&a), doubtful(&c.Claim, o.Open, i)), "asserts", origin[i]+1, string(o.Why), o.What, a.Report, a.Outlet, a.Published, string(a.SourceName), string(a.SourceKind),
				strings.Join(a.Chain, " < "), string(a.Stance), a.Negated, a.Quote, a.Start, a.End)
		}
		for _, x := range c.Contradictions {
			row(slices.Repeat([]any{""}, tailColumns), string(x.How), "", "", "", x.Report, x.Outlet, "", string(x.SourceName), "", "", "", "", x.Quote, x.Start, x.End)
		}
	}
	return rows
}

// tailColumns is how many columns tell of an assertion alone, and stand last.
const tailColumns = 8

// doubtful names the statements with which that of number i, counted from 0, may share
// an origin though they are counted apart, each with the reason; "any" where its
// origin is open.
func doubtful(c *tawatur.Claim, open tawatur.OpenWhy, i int) string {
	var out []string
	if open != "" && len(c.Origins) > 1 {
		out = append(out, "any: "+string(open))
	}
	for k := range c.Origins {
		for _, d := range c.Origins[k].Doubts {
			switch i {
			case d.A:
				out = append(out, fmt.Sprintf("%d: %s", d.B+1, d.Why))
			case d.B:
				out = append(out, fmt.Sprintf("%d: %s", d.A+1, d.Why))
			}
		}
	}
	return strings.Join(out, "; ")
}

// carried gives the last columns of an assertion's row: the family of its outlet,
// when and from whom its report has the claim, and how it was aligned.
func (c *claimItem) carried(a *tawatur.Assertion) []any {
	out := []any{"", "", "", "", a.Score, strings.Join(a.Told(true), "; "), strings.Join(a.Told(false), "; ")}
	for _, k := range c.Carriers {
		if k.Outlet == a.Outlet {
			out[0] = k.Family
		}
	}
	for _, s := range c.Travel {
		if s.Assertion < len(c.Assertions) && c.Assertions[s.Assertion].Report == a.Report {
			out[1], out[2], out[3] = s.Rank, string(s.Came), s.By
		}
	}
	return out
}
