package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"tawatur/locale"
	"tawatur/query"
	"tawatur/record"
	"tawatur/store"
)

type searchFlags struct {
	database
	json   bool
	limit  int
	fields map[string]*string
}

func searchCommand(e *env) *cobra.Command {
	f := searchFlags{fields: map[string]*string{}}
	c := &cobra.Command{
		Use:   "search WORDS…",
		Short: e.text("cmd.search.short"),
		Long:  e.text("cmd.search.long") + "\n\n" + e.text("query.help"),
		Example: examples(`tawatur search وقف إطلاق النار`, `tawatur search '"وقف إطلاق النار" هدنة -حرب' --limit 50`, `tawatur search 'مفاوض*' --from 2026-01`,
			`tawatur search --source "سليم الراوي" --stance deny`, `tawatur search 'المصدر:"سليم الراوي" الموقف:نفى منذ:2026'`),
	}
	f.flag(e, c)
	c.Flags().BoolVar(&f.json, "json", false, e.text("flag.json"))
	c.Flags().IntVar(&f.limit, "limit", 20, e.text("flag.limit"))
	for _, name := range query.Fields {
		if name == query.FilterExact {
			continue
		}
		f.fields[string(name)] = c.Flags().String(string(name), "", e.text("query.field."+string(name)))
	}
	exact := c.Flags().Bool("exact", false, e.text("query.field.exact"))
	c.RunE = func(c *cobra.Command, words []string) error {
		q, err := query.Read(func(field string) string {
			switch p := f.fields[field]; {
			case field == "q":
				return strings.Join(words, " ")
			case p != nil:
				return *p
			}
			return ""
		})
		if err != nil {
			return err
		}
		q.Exact = q.Exact || *exact
		return f.read(c.Context(), func(st *store.Store) error { return e.search(c, f, st, q) })
	}
	return c
}

func (e *env) search(c *cobra.Command, f searchFlags, st *store.Store, q query.Query) error {
	found, err := st.Search(c.Context(), q, store.SearchOptions{Limit: f.limit})
	if err != nil {
		return err
	}
	if f.json {
		return writeJSON(e.stdout, found)
	}
	e.wrap()
	e.printReworded(found)
	if q.OfAttributions() {
		fmt.Fprintln(e.stdout, e.say.Count("search.said.total", found.Total))
	} else {
		fmt.Fprintln(e.stdout, e.say.Count("cmd.search.total", found.Total))
	}
	if len(found.Apart) > 0 && q.OfAttributions() {
		fmt.Fprintln(e.stdout, e.text("search.apart.said"))
	} else if len(found.Apart) > 0 {
		fmt.Fprintln(e.stdout, e.text("search.apart"))
	}
	for _, a := range found.Apart {
		fmt.Fprintf(e.stdout, "  %s\n", e.isolate(a.Term, e.say.Count("count.reports", a.Reports)))
	}
	for i := range found.Hits {
		e.printHit(&found.Hits[i])
	}
	for i := range found.Said {
		e.printSaid(&found.Said[i])
	}
	return nil
}

// printReworded says what was sought in the place of what was asked for.
func (e *env) printReworded(found record.Found) {
	for _, r := range found.Reworded {
		key := "search.instead"
		if r.Beside() {
			key = "search.beside"
		}
		fmt.Fprintln(e.stdout, e.text(key, locale.Isolate(r.Asked), locale.Isolate(r.Shown.Word)))
		e.printOthers("search.others", len(r.Others), func(i int) string { return r.Others[i].Word })
	}
	s := found.Source
	switch {
	case s == nil:
		return
	case s.Name == "":
		fmt.Fprintln(e.stdout, e.text("search.source.words", locale.Isolate(s.Asked)))
	case s.Found == record.FoundFull:
		fmt.Fprintln(e.stdout, e.text("search.source.full", locale.Isolate(s.Asked), locale.Isolate(s.Full)))
	case s.Found != "":
		fmt.Fprintln(e.stdout, e.text("search.source."+s.Found, locale.Isolate(s.Asked), locale.Isolate(s.Name)))
	default:
		fmt.Fprintln(e.stdout, e.text("search.source.named", e.list(s.Spellings)))
	}
	e.printOthers("search.source.others", len(s.Others), func(i int) string { return s.Others[i].Name })
}

func (e *env) printOthers(key string, n int, word func(int) string) {
	if n == 0 {
		return
	}
	var words []string
	for i := range n {
		words = append(words, word(i))
	}
	fmt.Fprintf(e.stdout, "  %s %s\n", e.text(key), e.list(words))
}

func (e *env) printHit(h *record.Hit) {
	fmt.Fprintf(e.stdout, "\n%s\n  %s\n  %s\n", e.isolate(h.Title, h.ID), e.isolate(h.ID, h.Outlet, e.say.Day(h.Published), h.Story),
		e.marked(h.Snippet, h.Marks))
}

// printSaid prints an attribution: the words, and who said them, how, through whom, where.
func (e *env) printSaid(s *record.Statement) {
	whose := line(string(s.SourceName))
	if whose == "" {
		whose = line(string(s.Source))
	}
	via, credits := "", ""
	if len(s.Chain) > 0 {
		via = e.text("search.via", e.list(s.Chain))
	}
	if len(s.Credits) > 0 {
		credits = e.text("search.credits", e.list(s.Credits))
	}
	fmt.Fprintf(e.stdout, "\n%s\n  %s\n  %s\n", e.marked(s.Quote, s.Marks),
		e.isolate(whose, e.text("stance."+string(s.Stance)), e.word("web.form", string(s.Form)), line(s.Cue), via),
		e.isolate(s.Report, s.Outlet, e.say.Day(s.Published), credits, s.Story))
}
