package main

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"tawatur"
	"tawatur/compare/contrast"
	"tawatur/record"
	"tawatur/store"
)

// storiesCompared is how many shared stories, the latest, are compared: it keeps
// the answer's cost from growing with the archive.
const storiesCompared = 1500

// sharedAnswer is what sets the wording of one outlet apart from that of others
// in the stories that they share.
type sharedAnswer struct {
	store.Matched
	More []contrast.Term `json:"more"`
	Less []contrast.Term `json:"less"`
	// Choices are the expressions for one actor or act where others of the same
	// story use another.
	Choices []choice `json:"choices"`
}

// choice is how often an outlet, and others in the same stories, use each of
// several expressions for one thing.
type choice struct {
	Of          string       `json:"of"`
	Stories     int          `json:"stories"`
	Expressions []chosenUses `json:"expressions"`
}

type chosenUses struct {
	Text   string `json:"text"`
	Count  int    `json:"count"`
	Others int    `json:"others_count"`
}

func readShared(ctx context.Context, f wordingFlags, st *store.Store, outlet string) (*sharedAnswer, error) {
	m, err := st.MatchedWords(ctx, outlet, storiesCompared)
	if err != nil {
		return nil, err
	}
	a := &sharedAnswer{Matched: *m}
	counter := contrast.New(f.least)
	m.Each(func(form string, own, others record.Uses) {
		counter.See(form, contrast.Uses(own), contrast.Uses(others))
	}, func(string, int, int) {})
	m.Each(func(form string, own, others record.Uses) {
		counter.Add(form, contrast.Uses(own), contrast.Uses(others))
	}, counter.Again)
	a.More, a.Less = counter.Terms(contrast.Options{})
	a.Less = slices.DeleteFunc(a.Less, func(t contrast.Term) bool { return m.OneOther(t.Forms) })
	a.More = first(a.More, f.atMost())
	a.Choices, err = readChoices(ctx, f, st, outlet)
	return a, err
}

// readChoices adds up the wording of the stories in which the outlet and another
// name one thing differently.
func readChoices(ctx context.Context, f wordingFlags, st *store.Store, outlet string) ([]choice, error) {
	byOf := map[string]*choice{}
	for s, err := range st.SharedComparisons(ctx, outlet, storiesCompared) {
		if err != nil {
			return nil, err
		}
		for _, w := range s.Wording {
			if !chosen(w, outlet) {
				continue
			}
			c := byOf[w.Of]
			if c == nil {
				c = &choice{Of: w.Of}
				byOf[w.Of] = c
			}
			c.add(w, outlet)
		}
	}
	out := []choice{}
	for _, c := range byOf {
		slices.SortFunc(c.Expressions, func(a, b chosenUses) int {
			return cmp.Or(b.Count-a.Count, b.Others-a.Others, strings.Compare(a.Text, b.Text))
		})
		out = append(out, *c)
	}
	slices.SortFunc(out, func(a, b choice) int { return cmp.Or(b.Stories-a.Stories, strings.Compare(a.Of, b.Of)) })
	return first(out, f.atMost()), nil
}

// chosen reports whether both the outlet and another name the thing.
func chosen(w tawatur.Wording, outlet string) bool {
	own := slices.ContainsFunc(w.Expressions, func(x tawatur.Expression) bool { return x.Outlet == outlet })
	return own && slices.ContainsFunc(w.Expressions, func(x tawatur.Expression) bool { return x.Outlet != outlet })
}

func (c *choice) add(w tawatur.Wording, outlet string) {
	c.Stories++
	for _, x := range w.Expressions {
		i := slices.IndexFunc(c.Expressions, func(u chosenUses) bool { return u.Text == x.Text })
		if i < 0 {
			i = len(c.Expressions)
			c.Expressions = append(c.Expressions, chosenUses{Text: x.Text})
		}
		if x.Outlet == outlet {
			c.Expressions[i].Count += x.Count
		} else {
			c.Expressions[i].Others += x.Count
		}
	}
}

func (e *env) printShared(a *sharedAnswer) {
	fmt.Fprintf(e.stdout, "\n%s\n  %s\n", e.text("cmd.wording.shared"), e.isolate(e.say.Count("count.stories_in", a.Stories),
		e.text("cmd.wording.matched", e.say.Count("count.reports", a.Reports), e.say.Count("count.reports", a.Reports))))
	e.printTerms("cmd.wording.more", a.More)
	e.printTerms("cmd.wording.less", a.Less)
	if len(a.More)+len(a.Less) == 0 {
		fmt.Fprintf(e.stdout, "\n%s\n", e.text("cmd.wording.alike"))
	}
	e.section("cmd.wording.choices", len(a.Choices))
	for _, c := range a.Choices {
		var own, others []string
		for _, x := range c.Expressions {
			if x.Count > 0 {
				own = append(own, e.times(x.Text, x.Count))
			}
		}
		slices.SortStableFunc(c.Expressions, func(x, y chosenUses) int { return y.Others - x.Others })
		for _, x := range c.Expressions {
			if x.Others > 0 {
				others = append(others, e.times(x.Text, x.Others))
			}
		}
		fmt.Fprintf(e.stdout, "  %s\n    %s\n    %s\n", e.isolate(line(c.Of), e.say.Count("count.stories_in", c.Stories)),
			e.text("cmd.wording.chosen", e.list(own)), e.text("cmd.wording.chosen_others", e.list(others)))
	}
}
