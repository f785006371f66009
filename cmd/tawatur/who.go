package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"tawatur"
	"tawatur/locale"
	"tawatur/record"
	"tawatur/store"
)

type whoFlags struct {
	database
	json      bool
	limit     int
	decisions bool
	// names to decide on with the one that is asked for
	join, apart, forget string
}

func whoCommand(e *env) *cobra.Command {
	var f whoFlags
	c := &cobra.Command{
		Use:   "who [NAME]",
		Short: e.text("cmd.who.short"),
		Long:  e.text("cmd.who.long"),
		Example: examples("tawatur who", "tawatur who سليم الراوي", "tawatur who الراوي --limit 50 --json",
			`tawatur who سليم الراوي --join "أبو حازم"`, `tawatur who سليم الراوي --apart "سالم الراوي"`, "tawatur who --decisions"),
	}
	f.flag(e, c)
	c.Flags().BoolVar(&f.json, "json", false, e.text("flag.json"))
	c.Flags().IntVar(&f.limit, "limit", 20, e.text("flag.limit"))
	c.Flags().StringVar(&f.join, "join", "", e.text("cmd.who.flag.join"))
	c.Flags().StringVar(&f.apart, "apart", "", e.text("cmd.who.flag.apart"))
	c.Flags().StringVar(&f.forget, "forget", "", e.text("cmd.who.flag.forget"))
	c.Flags().BoolVar(&f.decisions, "decisions", false, e.text("cmd.who.flag.decisions"))
	c.MarkFlagsMutuallyExclusive("join", "apart", "forget", "decisions")
	c.RunE = func(c *cobra.Command, words []string) error {
		ctx, name := c.Context(), strings.Join(words, " ")
		if err := f.renewed(ctx); err != nil {
			return err
		}
		if f.join+f.apart+f.forget != "" {
			return f.write(ctx, func(st *store.Store) error { return e.decide(ctx, f, st, name) })
		}
		return f.read(ctx, func(st *store.Store) error {
			switch {
			case f.decisions:
				return e.decisions(ctx, f, st)
			case name == "":
				return e.names(ctx, f, st)
			}
			return e.who(ctx, f, st, name)
		})
	}
	return c
}

// renewed brings a database of an older version up to date, which reading alone
// would refuse.
func (d *database) renewed(ctx context.Context) error {
	err := d.read(ctx, func(*store.Store) error { return nil })
	if tawatur.ErrorCode(err) != tawatur.CodeInvalid {
		return err
	}
	if werr := d.write(ctx, func(*store.Store) error { return nil }); werr != nil {
		return err
	}
	return nil
}

func (e *env) names(ctx context.Context, f whoFlags, st *store.Store) error {
	lines, total, err := st.Names(ctx, f.limit)
	if err != nil {
		return err
	}
	if f.json {
		return writeJSON(e.stdout, struct {
			Total int               `json:"total"`
			Names []record.NameLine `json:"names"`
		}{total, lines})
	}
	e.wrap()
	fmt.Fprintln(e.stdout, e.say.Count("cmd.who.total", total))
	for _, l := range lines {
		fmt.Fprintf(e.stdout, "\n%s\n  %s\n", e.isolate(l.Name), e.isolate(e.text("name."+string(l.Type)),
			e.say.Count("count.reports", l.Reports), e.say.Count("cmd.who.mentions", l.Mentions), e.said(l.Said), e.others(l)))
	}
	return nil
}

// others is the further spellings of a name in a list.
func (e *env) others(l record.NameLine) string {
	var out []string
	for _, sp := range l.Spellings[1:] {
		out = append(out, locale.Isolate(sp.Name))
	}
	return strings.Join(out, e.text("list.comma"))
}

func (e *env) said(n int) string {
	if n == 0 {
		return ""
	}
	return e.say.Count("cmd.who.said", n)
}

func (e *env) who(ctx context.Context, f whoFlags, st *store.Store, name string) error {
	w, err := st.Who(ctx, name, store.WhoOptions{Limit: f.limit})
	if err != nil {
		return err
	}
	if f.json {
		return writeJSON(e.stdout, w)
	}
	e.wrap()
	if w.Found != "" {
		fmt.Fprintln(e.stdout, e.isolate(w.Asked, e.text("cmd.who.found."+w.Found)))
	}
	fmt.Fprintf(e.stdout, "%s\n  %s\n", e.isolate(w.Name), e.isolate(e.text("name."+string(w.Type)), e.say.Days(w.From, w.To),
		e.say.Count("count.reports", w.Reports), e.say.Count("cmd.who.mentions", w.Mentions), e.said(w.Said)))
	e.printSpellings("cmd.who.spellings", w.Spellings)
	e.printTallied("cmd.who.titles", w.Titles)
	e.printTallied("cmd.who.outlets", w.Outlets)
	e.printStatements(w)
	e.section("cmd.who.stories", len(w.Stories))
	for _, l := range w.Stories {
		fmt.Fprintf(e.stdout, "  %s\n    %s\n", e.isolate(l.Headline), e.isolate(l.ID, e.say.Days(l.From, l.To), e.say.Count("count.reports", l.Reports)))
	}
	e.printSpellings("cmd.who.others", w.Others)
	return nil
}

func (e *env) printSpellings(key string, list []record.Spelling) {
	e.section(key, len(list))
	for _, sp := range list {
		fmt.Fprintf(e.stdout, "  %s\n", e.isolate(sp.Name, e.text("name."+string(sp.Type)), e.say.Count("count.reports", sp.Reports),
			e.say.Count("cmd.who.mentions", sp.Mentions), e.why(sp)))
	}
}

// why says in words why a spelling was counted with the name, or listed.
func (e *env) why(sp record.Spelling) string {
	s := e.text("spelling." + sp.Why)
	if sp.Part {
		s = e.text("spelling.part")
	}
	if sp.Detail != "" && !sp.Part {
		s += " " + locale.Isolate(sp.Detail)
	}
	if sp.Why == "" && sp.Join {
		s = "" // nothing in the letters speaks for it
	}
	comma := e.text("list.comma")
	if sp.Join && sp.Proof != "" {
		s = strings.TrimPrefix(s+comma+e.text("spelling.proof."+sp.Proof), comma)
	}
	if !sp.Join && sp.Against != "" {
		s += comma + e.text("spelling.against."+sp.Against)
	}
	return s
}

func (e *env) printTallied(key string, list []record.Tallied) {
	e.section(key, len(list))
	for _, t := range list {
		fmt.Fprintf(e.stdout, "  %s\n", e.isolate(t.Text, e.say.Count("count.reports", t.Reports)))
	}
}

func (e *env) printStatements(w record.Who) {
	e.section("cmd.who.statements", len(w.Statements))
	for _, s := range w.Statements {
		fmt.Fprintf(e.stdout, "  %s\n    %s\n", e.isolate(strings.ReplaceAll(s.Quote, "\n", " ")),
			e.isolate(s.Cue, e.text("stance."+string(s.Stance)), s.Report, s.Outlet, e.say.Day(s.Published)))
	}
}
