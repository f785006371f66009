package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"tawatur"
	"tawatur/compare/contrast"
	"tawatur/record"
	"tawatur/store"
)

type wordingFlags struct {
	archive
	format
	outlet  string
	stances bool
	least   int
}

func wordingCommand(e *env) *cobra.Command {
	var f wordingFlags
	c := &cobra.Command{
		Use:   "wording STORY | wording --outlet NAME",
		Short: e.text("cmd.wording.short"),
		Long:  e.text("cmd.wording.long"),
		Example: examples("tawatur wording s3f9c1a", `tawatur wording --outlet "صحيفة المنارة"`,
			`tawatur wording --outlet "صحيفة المنارة" --csv`, `tawatur wording --outlet "صحيفة المنارة" --stances --csv`),
		Args: cobra.MaximumNArgs(1),
	}
	f.archive.flags(e, c)
	c.Flags().StringVar(&f.outlet, "outlet", "", e.text("cmd.wording.flag.outlet"))
	c.Flags().BoolVar(&f.stances, "stances", false, e.text("cmd.wording.flag.stances"))
	c.Flags().IntVar(&f.least, "least", 3, e.text("cmd.wording.flag.least"))
	f.format.flags(e, c, tabled{"cmd.wording.sheet", wordingColumns}, tabled{"cmd.wording.sheet_outlet", contrastColumns},
		tabled{"cmd.wording.sheet_stances", stanceColumns})
	c.RunE = func(c *cobra.Command, args []string) error {
		if (len(args) == 1) == (f.outlet != "") {
			return &tawatur.Error{Code: tawatur.CodeInvalid, Op: "wording", Err: errors.New(e.text("cmd.wording.one"))}
		}
		return f.open(c.Context(), e, func(st *store.Store) error {
			if f.outlet != "" {
				return e.wordingOf(c.Context(), f, st)
			}
			return e.wording(c.Context(), f, st, args[0])
		})
	}
	return c
}

// wordingAnswer is the wording of one story.
type wordingAnswer struct {
	Story    string            `json:"story"`
	Headline string            `json:"headline"`
	Wording  []tawatur.Wording `json:"wording"`
}

var wordingColumns = []string{"story", "of", "expression", "outlet", "count", "reports"}

func (e *env) wording(ctx context.Context, f wordingFlags, st *store.Store, id string) error {
	s, err := e.storyNow(ctx, st, id)
	if err != nil {
		return err
	}
	a := wordingAnswer{s.ID, s.Headline, s.Wording}
	if a.Wording == nil {
		a.Wording = []tawatur.Wording{}
	}
	switch {
	case f.json:
		return writeJSON(e.stdout, a)
	case f.csv:
		return e.sheet(f.format, wordingColumns, wordingRows(a))
	}
	fmt.Fprintf(e.stdout, "%s\n  %s\n", e.isolate(line(a.Headline)), e.isolate(a.Story, e.say.Days(s.From, s.To)))
	e.fiction(s.Fiction)
	if len(a.Wording) == 0 {
		fmt.Fprintln(e.stdout, e.text("cmd.wording.none"))
	}
	for _, w := range a.Wording {
		e.printWording(w)
	}
	return nil
}

// printWording prints the expressions for one thing, each with who uses it.
func (e *env) printWording(w tawatur.Wording) {
	fmt.Fprintf(e.stdout, "\n≈ %s\n", e.text("wording.of", e.list([]string{w.Of})))
	last := ""
	var uses []string
	flush := func() {
		if last != "" {
			fmt.Fprintf(e.stdout, "  %s: %s\n", e.isolate(line(last)), e.list(uses))
		}
		uses = nil
	}
	for _, x := range w.Expressions {
		if x.Text != last {
			flush()
			last = x.Text
		}
		uses = append(uses, e.times(x.Outlet, x.Count))
	}
	flush()
}

func wordingRows(a wordingAnswer) [][]any {
	var rows [][]any
	for _, w := range a.Wording {
		for _, x := range w.Expressions {
			rows = append(rows, []any{a.Story, w.Of, x.Text, x.Outlet, x.Count, len(x.Places)})
		}
	}
	return rows
}

// contrastAnswer is what sets the wording of one outlet apart.
type contrastAnswer struct {
	Outlet string `json:"outlet"`
	// Reports and OthersReports are what the expressions were counted in.
	Reports int `json:"reports"`
	// Shared is over the stories that the outlet has together with others, More
	// and Less over the whole archive.
	Shared        *sharedAnswer   `json:"shared"`
	OthersReports int             `json:"others_reports"`
	More          []contrast.Term `json:"more"`
	Less          []contrast.Term `json:"less"`
	// Kinds is how often it introduces which kind of source with which stance.
	Kinds   []kindStance   `json:"kinds"`
	Stances []record.Voice `json:"stances"`
	// Whom is the same by stance: whom it introduces so.
	Whom []stanceWhom `json:"whom"`
	Cues []record.Cue `json:"cues"`
}

// readContrast compares the words of an outlet with those of all others.
func (e *env) readContrast(ctx context.Context, f wordingFlags, st *store.Store) (a contrastAnswer, err error) {
	if a.Outlet, err = e.outletName(ctx, st, &f.input, f.outlet); err != nil {
		return a, err
	}
	lines, err := st.Outlets(ctx)
	if err != nil {
		return a, err
	}
	for _, l := range lines {
		if l.Name == a.Outlet {
			a.Reports = l.Reports
		} else {
			a.OthersReports += l.Reports
		}
	}
	if a.Reports == 0 { // an agency whose text others carry
		return a, &tawatur.Error{Code: tawatur.CodeNotFound, Op: "wording", Input: a.Outlet, Err: errors.New("it has no reports here")}
	}
	if a.Shared, err = readShared(ctx, f, st, a.Outlet); err != nil {
		return a, err
	}
	counter := contrast.New(f.least)
	see := func(form string, own, others record.Uses) {
		counter.See(form, contrast.Uses(own), contrast.Uses(others))
	}
	add := func(form string, own, others record.Uses) {
		counter.Add(form, contrast.Uses(own), contrast.Uses(others))
	}
	if err := st.EachWord(ctx, a.Outlet, see, func(string, int, int) {}); err != nil {
		return a, err
	}
	if err := st.EachWord(ctx, a.Outlet, add, counter.Again); err != nil {
		return a, err
	}
	a.More, a.Less = counter.Terms(contrast.Options{})
	a.More = first(a.More, f.atMost())
	if err := withoutMarks(ctx, st, a.Outlet, f.atMost(), &a.Less, &a.Shared.Less); err != nil {
		return a, err
	}
	v, err := st.OutletVoices(ctx, a.Outlet)
	a.Kinds, a.Whom = byKind(v.Stances), byStance(v.Stances, f.atMost())
	a.Stances, a.Cues = byName(v.Stances, f.atMost()), first(v.Cues, f.atMost())
	return a, err
}
