package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tawatur"
	"tawatur/arabic"
	"tawatur/store"
)

type talliesFlags struct {
	archive
	format
	period
	category, place string
}

func talliesCommand(e *env) *cobra.Command {
	var f talliesFlags
	c := &cobra.Command{
		Use:   "tallies [STORY]",
		Short: e.text("cmd.tallies.short"),
		Long:  e.text("cmd.tallies.long"),
		Example: examples("tawatur tallies s3f9c1a", "tawatur tallies --category killed --place دوما --since 2018-04-07",
			"tawatur tallies --files reports/ --csv > tallies.csv"),
		Args: cobra.MaximumNArgs(1),
	}
	f.archive.flags(e, c)
	f.period.flags(e, c)
	c.Flags().StringVar(&f.category, "category", "", e.text("cmd.tallies.flag.category"))
	c.Flags().StringVar(&f.place, "place", "", e.text("cmd.tallies.flag.place"))
	f.format.flags(e, c, tallyColumns)
	c.RunE = func(c *cobra.Command, args []string) error {
		if f.category != "" && !e.say.Has("category."+f.category) {
			return &tawatur.Error{Code: tawatur.CodeInvalid, Op: "tallies", Input: f.category, Err: errors.New(e.text("cmd.tallies.no_category")),
				Hint: e.text("cmd.tallies.categories", strings.Join(categories, ", "))}
		}
		return f.open(c.Context(), e, func(st *store.Store) error { return e.tallies(c.Context(), f, st, args) })
	}
	return c
}

// categories are what figures count, see [tawatur.Figure].
var categories = []string{"killed", "injured", "displaced", "detained", "missing", "besieged", "people", "group", "state", "object",
	"attack", "territory", "money", "share", "vote", "other"}

// tallyItem is a tally with the story that it is of.
type tallyItem struct {
	Story    string `json:"story"`
	Headline string `json:"headline"`
	Fiction  bool   `json:"fiction,omitempty"`
	Origins  int    `json:"origins"`
	tawatur.Tally
}

func (e *env) tallies(ctx context.Context, f talliesFlags, st *store.Store, args []string) error {
	items := []tallyItem{}
	take := func(s *tawatur.Story) {
		for _, t := range s.Tallies {
			if f.keep(&t) {
				items = append(items, tallyItem{s.ID, s.Headline, s.Fiction, originsOf(&t), t})
			}
		}
	}
	if len(args) == 1 {
		s, err := st.Story(ctx, args[0])
		if err != nil {
			return err
		}
		take(&s)
	} else {
		for s, err := range st.Comparisons(ctx, store.ComparisonOptions{Since: f.since.Day, Until: f.until.Day, Reports: 2}) {
			if err != nil {
				return err
			}
			take(&s)
		}
		slices.SortStableFunc(items, func(a, b tallyItem) int {
			return cmp.Or(b.Origins-a.Origins, len(b.Conflicts)-len(a.Conflicts), len(b.Values)-len(a.Values))
		})
	}
	return e.showTallies(f, items, len(args) == 1)
}

// keep reports whether a tally is of the category, place and days asked for.
func (f *talliesFlags) keep(t *tawatur.Tally) bool {
	if f.category != "" && t.Category != f.category {
		return false
	}
	if f.place != "" && !samePlace(t.Place, f.place) {
		return false
	}
	return slices.ContainsFunc(t.Values, func(v tawatur.TallyValue) bool { return f.holds(v.AsOf) })
}

// samePlace reports whether the words of place stand among those of where,
// whatever is written onto them.
func samePlace(where, place string) bool {
	stems := func(s string) []string {
		words := strings.Fields(plainWords(s))
		for i := range words {
			words[i] = arabic.Stem(words[i])
		}
		return words
	}
	have := stems(where)
	for _, w := range stems(place) {
		if !slices.Contains(have, w) {
			return false
		}
	}
	return true
}

func originsOf(t *tawatur.Tally) int {
	n := 0
	for _, v := range t.Values {
		n = max(n, v.Origin+1)
	}
	return n
}

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
		fmt.Fprintf(e.stdout, "  (%d) %s\n", v.Origin+1, e.isolate(e.say.Day(v.AsOf), e.value(v), string(v.SourceName), cmp.Or(v.Outlet, v.Report)))
	}
	for _, p := range t.Conflicts {
		fmt.Fprintf(e.stdout, "  ≠ %s\n", e.pair(t, p, "≠", "tally.conflicts"))
	}
	for _, p := range t.Revisions {
		fmt.Fprintf(e.stdout, "  %s\n", e.pair(t, p, strings.TrimSpace(e.text("arrow")), "tally.revisions"))
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

func (e *env) pair(t *tallyItem, p tawatur.TallyPair, sign, key string) string {
	who := func(v *tawatur.TallyValue) string {
		return e.value(v) + " (" + e.list([]string{cmp.Or(string(v.SourceName), v.Outlet, v.Report)}) + ")"
	}
	return e.text(key) + ": " + who(&t.Values[p.A]) + " " + sign + " " + who(&t.Values[p.B])
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
