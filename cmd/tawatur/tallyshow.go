package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"tawatur"
)

func (e *env) showTallies(f talliesFlags, items []tallyItem, ofStory bool) error {
	shown := first(items, f.atMost())
	switch {
	case f.json:
		return writeJSON(e.stdout, struct {
			Total   int         `json:"total"`
			Tallies []tallyItem `json:"tallies"`
		}{len(items), shown})
	case f.csv:
		return e.sheet(f.format, tallyColumns, tallyRows(shown))
	}
	fmt.Fprintln(e.stdout, e.say.Count("count.tallies", len(items)))
	e.fiction(slices.ContainsFunc(shown, func(t tallyItem) bool { return t.Fiction }))
	for i := range shown {
		e.printTally(&shown[i], ofStory)
	}
	e.more(len(items) - len(shown))
	return nil
}

func (e *env) printTally(t *tallyItem, ofStory bool) {
	parts := []string{e.say.Count("count.origins", t.Origins)}
	if !ofStory {
		parts = append(parts, short(t.Headline, 80), t.Story)
	}
	fmt.Fprintf(e.stdout, "\nΣ %s\n  %s\n", e.isolate(e.word("category", t.Category), line(t.Of), line(t.Place)), e.isolate(parts...))
	for i := range t.Values {
		v := &t.Values[i]
		fmt.Fprintf(e.stdout, "  (%d) %s\n", v.Origin+1, e.isolate(e.say.Day(v.AsOf), e.value(v), line(string(v.SourceName)), line(cmp.Or(v.Outlet, v.Report))))
	}
	e.printPairs("tally.conflicts", "≠", t, t.Conflicts)
	e.printPairs("tally.revisions", strings.TrimSpace(e.text("arrow")), t, t.Revisions)
}

// pairsShown is how many pairs of figures of one tally a person is shown.
const pairsShown = 5

func (e *env) printPairs(key, sign string, t *tallyItem, pairs []tawatur.TallyPair) {
	if len(pairs) == 0 {
		return
	}
	fmt.Fprintf(e.stdout, "  %s:\n", e.text(key))
	who := func(v *tawatur.TallyValue) string {
		return e.value(v) + " (" + e.list([]string{cmp.Or(string(v.SourceName), v.Outlet, v.Report)}) + ")"
	}
	for _, p := range first(pairs, pairsShown) {
		fmt.Fprintf(e.stdout, "    %s %s %s\n", who(&t.Values[p.A]), sign, who(&t.Values[p.B]))
	}
	if more := len(pairs) - pairsShown; more > 0 {
		fmt.Fprintf(e.stdout, "    %s\n", e.say.Count("count.more_pairs", more))
	}
}

// value is a figure in the report's words, with its value where they hold no
// Western digits.
func (e *env) value(v *tawatur.TallyValue) string {
	s := e.isolate(line(v.Text))
	n := e.say.Number(v.Value)
	if v.Max != nil {
		n += "–" + e.say.Number(*v.Max)
	}
	if !strings.Contains(v.Text, n) {
		s += " = " + n
	}
	if v.Approx != tawatur.Exact && v.Approx != "" {
		s += " (" + e.word("approx", string(v.Approx)) + ")"
	}
	return s
}

var tallyColumns = []string{"story", "headline", "tally", "category", "of", "place", "origins", "number", "as_of", "value", "max",
	"approx", "text", "source", "outlet", "report", "origin", "conflicts_with", "revises", "start", "end"}

// tallyRows gives a row for each figure; the last columns but two name others of the
// tally by their number.
func tallyRows(items []tallyItem) [][]any {
	var rows [][]any
	for n := range items {
		t := &items[n]
		conflicts, revises := make([][]string, len(t.Values)), make([][]string, len(t.Values))
		for _, p := range t.Conflicts {
			conflicts[p.A] = append(conflicts[p.A], fmt.Sprint(p.B+1))
			conflicts[p.B] = append(conflicts[p.B], fmt.Sprint(p.A+1))
		}
		for _, p := range t.Revisions {
			revises[p.B] = append(revises[p.B], fmt.Sprint(p.A+1))
		}
		for i, v := range t.Values {
			rows = append(rows, []any{t.Story, t.Headline, n + 1, t.Category, t.Of, t.Place, t.Origins, i + 1, v.AsOf, v.Value, v.Max,
				string(v.Approx), v.Text, string(v.SourceName), v.Outlet, v.Report, v.Origin + 1,
				strings.Join(conflicts[i], " "), strings.Join(revises[i], " "), v.Start, v.End})
		}
	}
	return rows
}
