package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"tawatur"
	"tawatur/record"
	"tawatur/sheet"
	"tawatur/store"
)

type editsFlags struct {
	database
	format
}

func editsCommand(e *env) *cobra.Command {
	var f editsFlags
	c := &cobra.Command{
		Use:     "edits [REPORT]",
		Short:   e.text("cmd.edits.short"),
		Long:    e.text("cmd.edits.long"),
		Example: examples("tawatur edits", "tawatur edits --csv > edits.csv", "tawatur edits https://news.example/1"),
		Args:    cobra.MaximumNArgs(1),
	}
	f.database.flag(e, c)
	f.format.flags(e, c, tabled{"cmd.edits.sheet", sheet.Edits().Columns})
	c.RunE = func(c *cobra.Command, args []string) error {
		return f.read(c.Context(), func(st *store.Store) error { return e.edits(c.Context(), f, st, args) })
	}
	return c
}

// allEdits is more than any archive holds.
const allEdits = 1 << 30

func (e *env) edits(ctx context.Context, f editsFlags, st *store.Store, args []string) error {
	list, err := st.Edits(ctx, allEdits, 0)
	if len(args) == 1 {
		list, err = st.Versions(ctx, args[0])
	}
	if err != nil {
		return err
	}
	return show(e, f.format, listing[tawatur.Edit]{
		count: "count.edits", columns: sheet.Edits().Columns, rows: sheet.Edits().All,
		answer: func(total int, shown []tawatur.Edit) any {
			return struct {
				Total int            `json:"total"`
				Edits []tawatur.Edit `json:"edits"`
			}{total, shown}
		},
		fiction: func(*tawatur.Edit) bool { return false },
		print:   e.printEdit,
	}, list)
}

func (e *env) printEdit(ed *tawatur.Edit) {
	fmt.Fprintf(e.stdout, "\n%s\n", e.isolate(record.Moment(ed.SeenAt), ed.Outlet, ed.Later))
	if ed.TitleBefore != ed.TitleAfter {
		fmt.Fprintf(e.stdout, "  %s\n  %s\n", e.text("cmd.edits.title_before", e.isolate(line(ed.TitleBefore))), e.text("cmd.edits.title_after", e.isolate(line(ed.TitleAfter))))
	}
	for _, f := range ed.Figures {
		fmt.Fprintf(e.stdout, "  %s\n", e.figureEdit(f))
	}
	fmt.Fprintf(e.stdout, "  %s\n", e.isolate(e.text("cmd.edits.removed", len(ed.Removed)), e.text("cmd.edits.added", len(ed.Added))))
}

func (e *env) figureEdit(f tawatur.FigureEdit) string {
	switch {
	case f.After == nil:
		return e.text("cmd.edits.figure.removed", e.isolate(f.Before.Text))
	case f.Before == nil:
		return e.text("cmd.edits.figure.added", e.isolate(f.After.Text))
	}
	return e.text("cmd.edits.figure.changed", e.isolate(f.Before.Text), e.isolate(f.After.Text))
}
