package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"tawatur"
	"tawatur/compare/contrast"
	"tawatur/store"
)

var (
	contrastColumns = []string{"outlet", "side", "expression", "words", "count", "reports", "others_count", "others_reports", "log_odds", "z", "forms"}
	stanceColumns   = []string{"outlet", "source", "source_kind", "stance", "count", "reports"}
)

// withoutNameless leaves out sources without a name but for the anonymous,
// which are counted by their kind.
func withoutNameless(vs []store.Voice) []store.Voice {
	return slices.DeleteFunc(slices.Clone(vs), func(v store.Voice) bool { return v.Name == "" && v.Kind == "" })
}

func (e *env) wordingOf(ctx context.Context, f wordingFlags, st *store.Store) error {
	a, err := readContrast(ctx, f, st)
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
		fmt.Fprintf(e.stdout, "  %s\n", e.isolate(t.Text,
			e.text("cmd.wording.here", e.say.Count("count.times", t.Count), e.say.Count("count.reports", t.Reports)),
			e.text("cmd.wording.there", e.say.Count("count.times", t.OthersCount), e.say.Count("count.reports", t.OthersReports)),
			fmt.Sprintf("z %+.1f", t.Z)))
	}
}

// printStances prints with which stances the outlet introduces whom, and in
// which words.
func (e *env) printStances(a contrastAnswer) {
	e.section("cmd.wording.stances", len(a.Stances))
	for _, v := range a.Stances {
		fmt.Fprintf(e.stdout, "  %s\n", e.isolate(e.source(v.Name, v.Kind), e.word("stance", string(v.Stance)), e.say.Count("count.times", v.Count)))
	}
	e.section("cmd.wording.cues", len(a.Cues))
	for _, c := range a.Cues {
		fmt.Fprintf(e.stdout, "  %s\n", e.isolate(line(c.Text), e.word("stance", string(c.Stance)), e.say.Count("count.times", c.Count)))
	}
}

// source names a source with its kind.
func (e *env) source(name string, kind tawatur.SourceKind) string {
	k := e.word("source", string(kind))
	switch {
	case name == "":
		return k
	case k == "":
		return e.list([]string{name})
	}
	return e.list([]string{name}) + " (" + k + ")"
}

func contrastRows(a contrastAnswer) [][]any {
	var rows [][]any
	for i, ts := range [][]contrast.Term{a.More, a.Less} {
		for _, t := range ts {
			rows = append(rows, []any{a.Outlet, [2]string{"more", "less"}[i], t.Text, 1 + strings.Count(t.Text, " "), t.Count, t.Reports,
				t.OthersCount, t.OthersReports, t.LogOdds, t.Z, strings.Join(t.Forms, " | ")})
		}
	}
	return rows
}

func stanceRows(a contrastAnswer) [][]any {
	rows := make([][]any, 0, len(a.Stances))
	for _, v := range a.Stances {
		rows = append(rows, []any{a.Outlet, v.Name, string(v.Kind), string(v.Stance), v.Count, v.Reports})
	}
	return rows
}
