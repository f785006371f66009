package main

import (
	"context"
	"fmt"
	"strings"

	"tawatur/compare/contrast"
	"tawatur/store"
)

var contrastColumns = []string{"outlet", "side", "expression", "words", "count", "reports", "others_count", "others_reports", "log_odds", "z", "forms", "of"}

func (e *env) wordingOf(ctx context.Context, f wordingFlags, st *store.Store) error {
	a, err := e.readContrast(ctx, f, st)
	if err != nil {
		return err
	}
	switch {
	case f.json:
		return writeJSON(e.stdout, a)
	case f.csv && f.stances:
		return e.sheet(f.format, stanceColumns, stanceRows(a))
	case f.csv:
		return e.sheet(f.format, contrastColumns, contrastRows(a))
	}
	fmt.Fprintf(e.stdout, "%s\n  %s\n", e.isolate(line(a.Outlet)), e.isolate(e.say.Count("count.reports", a.Reports),
		e.text("cmd.wording.others", e.say.Count("count.reports", a.OthersReports))))
	if !f.stances {
		e.printShared(a.Shared)
		fmt.Fprintf(e.stdout, "\n%s\n", e.text("cmd.wording.archive"))
		e.printTerms("cmd.wording.more", a.More)
		e.printTerms("cmd.wording.less", a.Less)
		if len(a.More)+len(a.Less) == 0 {
			fmt.Fprintf(e.stdout, "\n%s\n", e.text("cmd.wording.alike"))
		}
	}
	e.printStances(a)
	fmt.Fprintf(e.stdout, "\n%s\n", e.text("cmd.wording.note"))
	return nil
}

// printTerms prints expressions, each with its counts here and elsewhere.
func (e *env) printTerms(key string, ts []contrast.Term) {
	e.section(key, len(ts))
	for _, t := range ts {
		fmt.Fprintf(e.stdout, "  %s\n", e.isolate(line(t.Text),
			e.uses("cmd.wording.here", t.Count, t.Reports), e.uses("cmd.wording.there", t.OthersCount, t.OthersReports),
			fmt.Sprintf("z %+.1f", t.Z)))
	}
}

// uses says how often an expression stands on one side.
func (e *env) uses(key string, count, reports int) string {
	if count == 0 {
		return e.say.Text(key + "_never")
	}
	return e.say.Text(key, e.say.Count("count.times", count), e.say.Count("count.reports", reports))
}

func contrastRows(a contrastAnswer) [][]any {
	var rows [][]any
	add := func(of, side string, ts []contrast.Term) {
		for _, t := range ts {
			rows = append(rows, []any{a.Outlet, side, t.Text, 1 + strings.Count(t.Text, " "), t.Count, t.Reports,
				t.OthersCount, t.OthersReports, t.LogOdds, t.Z, strings.Join(t.Forms, " | "), of})
		}
	}
	add("shared", "more", a.Shared.More)
	add("shared", "less", a.Shared.Less)
	add("archive", "more", a.More)
	add("archive", "less", a.Less)
	return rows
}
