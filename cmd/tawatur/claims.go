package main

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"github.com/spf13/cobra"

	"tawatur"
	"tawatur/store"
)

type claimsFlags struct {
	archive
	format
	period
	origins   int
	contested bool
	name      string
}

// period is the days that a command looks at.
type period struct{ since, until day }

func (p *period) flags(e *env, c *cobra.Command) {
	c.Flags().Var(&p.since, "since", e.text("flag.since"))
	c.Flags().Var(&p.until, "until", e.text("flag.until"))
}

// check is an error where no day can be in the period.
func (p *period) check(e *env) error {
	if !p.since.IsZero() && !p.until.IsZero() && p.until.Before(p.since.Day) {
		return &tawatur.Error{Code: tawatur.CodeInvalid, Op: "period", Input: p.since.String() + " > " + p.until.String(), Err: errors.New(e.text("cmd.period"))}
	}
	return nil
}

// holds reports whether a day is in the period; with a bound, an unknown day is
// not.
func (p *period) holds(d tawatur.Day) bool {
	return (p.since.IsZero() || !d.Before(p.since.Day)) && (p.until.IsZero() || !d.IsZero() && !p.until.Before(d))
}

// claimItem is a claim with the story that it is of.
type claimItem struct {
	Story    string `json:"story"`
	Headline string `json:"headline"`
	Fiction  bool   `json:"fiction,omitempty"`
	tawatur.Claim
}

// voices is who stands behind a claim, in numbers.
type voices struct{ reports, outlets, families, atLeast, origins, against int }

func (c *claimItem) voices() voices {
	reports, outlets, against := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, a := range c.Assertions {
		reports[a.Report], outlets[cmp.Or(a.Outlet, a.Report)] = true, true
	}
	for _, x := range c.Contradictions {
		against[x.Report] = true
	}
	least, most := c.Bounds()
	return voices{len(reports), len(outlets), c.Families(), least, most, len(against)}
}

func claimsCommand(e *env) *cobra.Command {
	var f claimsFlags
	c := &cobra.Command{
		Use:   "claims [STORY]",
		Short: e.text("cmd.claims.short"),
		Long:  e.text("cmd.claims.long"),
		Example: examples("tawatur claims s3f9c1a", "tawatur claims --origins 3", "tawatur claims --contested --since 2026-01-01",
			`tawatur claims --name "سليم الراوي" --json`, "tawatur claims --files reports/ --csv > claims.csv"),
		Args: cobra.MaximumNArgs(1),
	}
	f.archive.flags(e, c)
	f.period.flags(e, c)
	c.Flags().IntVar(&f.origins, "origins", 0, e.text("cmd.claims.flag.origins"))
	c.Flags().BoolVar(&f.contested, "contested", false, e.text("cmd.claims.flag.contested"))
	c.Flags().StringVar(&f.name, "name", "", e.text("cmd.claims.flag.name"))
	f.format.flags(e, c, tabled{"cmd.claims.sheet", claimColumns})
	c.RunE = func(c *cobra.Command, args []string) error {
		if err := f.period.check(e); err != nil {
			return err
		}
		return f.open(c.Context(), e, func(st *store.Store) error { return e.claims(c.Context(), f, st, args) })
	}
	return c
}

func (e *env) claims(ctx context.Context, f claimsFlags, st *store.Store, args []string) error {
	keep, err := f.keep(ctx, st, len(args) == 1)
	if err != nil {
		return err
	}
	o := store.ComparisonOptions{Since: f.since.Day, Until: f.until.Day, Origins: f.origins, Contested: f.contested, Reports: 2}
	items, err := gather(ctx, e, st, args, o, func(s *tawatur.Story) (out []claimItem) {
		for _, c := range s.Claims {
			if item := (claimItem{s.ID, s.Headline, s.Fiction, c}); keep(&item) {
				out = append(out, item)
			}
		}
		return out
	})
	if err != nil {
		return err
	}
	slices.SortStableFunc(items, func(a, b claimItem) int {
		x, y := a.voices(), b.voices()
		return cmp.Or(y.atLeast-x.atLeast, y.origins-x.origins, len(b.Contradictions)-len(a.Contradictions), len(b.Assertions)-len(a.Assertions))
	})
	how, err := styleOf(ctx, st, args)
	if err != nil {
		return err
	}
	return show(e, f.format, e.claimListing(how), items)
}

// keep gives the test that a claim must pass. Where nothing else is asked for it
// must be corroborated or contested.
func (f *claimsFlags) keep(ctx context.Context, st *store.Store, ofStory bool) (func(*claimItem) bool, error) {
	names, err := spellings(ctx, st, f.name)
	if err != nil {
		return nil, err
	}
	return func(c *claimItem) bool {
		least, _ := c.Bounds()
		switch against := len(c.Contradictions) > 0; {
		case f.contested && !against, least < f.origins:
			return false
		case !ofStory && !f.contested && f.origins == 0 && f.name == "" && len(c.Origins) < 2 && !against:
			return false
		}
		return f.tells(c) && (names == nil || concerns(c, names))
	}, nil
}

// tells reports whether one of the claim's assertions was published in the period.
func (f *claimsFlags) tells(c *claimItem) bool {
	return slices.ContainsFunc(c.Assertions, func(a tawatur.Assertion) bool { return f.holds(a.Published) })
}
