package main

import (
	"cmp"
	"context"
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
	f.format.flags(e, c, tabled{"cmd.tallies.sheet", tallyColumns()})
	c.RunE = func(c *cobra.Command, args []string) error {
		if err := e.knownCategory(f.category); err != nil {
			return err
		}
		if err := f.period.check(e); err != nil {
			return err
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
	o := store.ComparisonOptions{Since: f.since.Day, Until: f.until.Day, Reports: 2}
	items, err := gather(ctx, e, st, args, o, func(s *tawatur.Story) (out []tallyItem) {
		for _, t := range s.Tallies {
			if f.keep(&t) {
				out = append(out, tallyItem{s.ID, s.Headline, s.Fiction, t.Origins(), t})
			}
		}
		return out
	})
	if err != nil {
		return err
	}
	if len(args) == 0 {
		slices.SortStableFunc(items, func(a, b tallyItem) int {
			return cmp.Or(b.Origins-a.Origins, len(b.Conflicts)-len(a.Conflicts), len(b.Values)-len(a.Values))
		})
	}
	return show(e, f.format, e.tallyListing(len(args) == 1), items)
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
