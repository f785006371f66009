package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tawatur"
	"tawatur/record"
	"tawatur/sheet"
	"tawatur/spreadsheet"
	"tawatur/store"
)

type figuresFlags struct {
	database
	format
	options  store.FigureOptions
	from, to day
}

func figuresCommand(e *env) *cobra.Command {
	var f figuresFlags
	c := &cobra.Command{
		Use:   "figures",
		Short: e.text("cmd.figures.short"),
		Long:  e.text("cmd.figures.long"),
		Example: examples("tawatur figures --category killed --place دوما", "tawatur figures --conflict --from 2026-01-01",
			`tawatur figures --source "الدفاع المدني" --csv > figures.csv`),
		Args: cobra.NoArgs,
	}
	f.flag(e, c)
	o := &f.options
	c.Flags().StringVar(&o.Category, "category", "", e.text("cmd.tallies.flag.category"))
	c.Flags().StringVar(&o.Of, "of", "", e.text("cmd.figures.flag.of"))
	c.Flags().StringVar(&o.Place, "place", "", e.text("cmd.figures.flag.place"))
	c.Flags().StringVar(&o.Source, "source", "", e.text("cmd.figures.flag.source"))
	c.Flags().StringVar(&o.Outlet, "outlet", "", e.text("cmd.figures.flag.outlet"))
	c.Flags().Var(&f.from, "from", e.text("flag.since"))
	c.Flags().Var(&f.to, "to", e.text("flag.until"))
	c.Flags().BoolVar(&o.Conflict, "conflict", false, e.text("cmd.figures.flag.conflict"))
	f.format.flags(e, c, tabled{"cmd.figures.sheet", sheet.FigureLines().Columns})
	c.RunE = func(c *cobra.Command, _ []string) error {
		if err := e.knownCategory(o.Category); err != nil {
			return err
		}
		o.From, o.To, o.Limit = f.from.Day, f.to.Day, f.atMost()
		if err := f.refreshed(c.Context()); err != nil {
			return err
		}
		return f.read(c.Context(), func(st *store.Store) error { return e.figures(c.Context(), f, st) })
	}
	return c
}

// knownCategory refuses a category of figures that there is not; "" stands for all.
func (e *env) knownCategory(category string) error {
	if category == "" || e.say.Has("category."+category) {
		return nil
	}
	return &tawatur.Error{Code: tawatur.CodeInvalid, Op: "figures", Input: category,
		Err: errors.New(e.text("cmd.tallies.no_category", strings.Join(categories, ", ")))}
}

func (e *env) figures(ctx context.Context, f figuresFlags, st *store.Store) error {
	rows := sheet.FigureLines()
	if f.csv && f.options.Limit == 0 { // they may be more than should be held in memory
		if err := spreadsheet.Stream(e.stdout, rows.Columns, rows.Each(st.EachFigure(ctx, f.options)), !f.noBOM); err != nil {
			return fmt.Errorf("writing CSV: %w", err)
		}
		return nil
	}
	lines, err := st.Figures(ctx, f.options)
	if err != nil {
		return err
	}
	if f.csv {
		return e.sheet(f.format, rows.Columns, rows.All(lines))
	}
	const every = 1 << 30
	total, err := st.CountFigures(ctx, f.options, every)
	if err != nil {
		return err
	}
	if f.json {
		return writeJSON(e.stdout, struct {
			Total   int                 `json:"total"`
			Figures []record.FigureLine `json:"figures"`
		}{total, append([]record.FigureLine{}, lines...)})
	}
	fmt.Fprintln(e.stdout, e.say.Count("cmd.figures.total", total))
	e.fiction(slices.ContainsFunc(lines, func(l record.FigureLine) bool { return l.Fiction }))
	for i := range lines {
		e.printFigure(&lines[i])
	}
	e.more(total - len(lines))
	return nil
}

// printFigure prints a figure: the words and what they count, whose word it is, and the
// report.
func (e *env) printFigure(f *record.FigureLine) {
	v := tawatur.TallyValue{Text: f.Text, Value: f.Value, Max: f.Max, Approx: f.Approx, Accrual: f.Accrual}
	speaksOf, conflict := "", ""
	if !f.AsOf.IsZero() {
		speaksOf = e.say.Day(f.AsOf)
	}
	if f.Conflict {
		conflict = e.text("web.figures.excluded")
	}
	fmt.Fprintf(e.stdout, "\n%s\n  %s\n  %s\n", e.value(&v),
		e.isolate(e.word("category", f.Category), line(f.Of), line(f.Place), line(string(f.SourceName)), speaksOf, conflict),
		e.isolate(f.Report, f.Outlet, e.say.Day(f.Published), f.Story))
}
