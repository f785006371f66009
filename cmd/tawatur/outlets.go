package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"tawatur/record"
	"tawatur/store"
)

type outletsFlags struct {
	archive
	format
	registry bool
}

func outletsCommand(e *env) *cobra.Command {
	var f outletsFlags
	c := &cobra.Command{
		Use:     "outlets [NAME]",
		Short:   e.text("cmd.outlets.short"),
		Long:    e.text("cmd.outlets.long"),
		Example: examples("tawatur outlets", "tawatur outlets صحيفة المنارة", "tawatur outlets --csv > outlets.csv", "tawatur outlets --registry", "tawatur outlets check mine.tsv"),
	}
	f.archive.flags(e, c)
	f.format.flags(e, c, tabled{"cmd.outlets.sheet", outletColumns})
	c.Flags().BoolVar(&f.registry, "registry", false, e.text("cmd.outlets.flag.registry"))
	c.AddCommand(e.checkOutletsCommand())
	c.RunE = func(c *cobra.Command, words []string) error {
		if f.registry {
			return e.registry(f, strings.Join(words, " "))
		}
		return f.open(c.Context(), e, func(st *store.Store) error {
			if len(words) == 0 {
				return e.outlets(c.Context(), f, st)
			}
			return e.outlet(c.Context(), f, st, strings.Join(words, " "))
		})
	}
	return c
}

var outletColumns = []string{"outlet", "reports", "bytes", "from", "to", "days", "stories", "shared", "first", "last",
	"copied_bytes", "copied_share", "alike_bytes", "alike_share", "taken_bytes", "taken_share"}

func outletRow(l *record.OutletLine) []any {
	return []any{l.Name, l.Reports, l.Bytes, l.From, l.To, l.Days, l.Stories, l.Shared, l.First, l.Last,
		l.Copied, l.Ratio(l.Copied), l.Alike, l.Ratio(l.Alike), l.Taken, l.Ratio(l.Taken)}
}

// outletItem is an outlet in a list, with its shares worked out.
type outletItem struct {
	record.OutletLine
	CopiedShare float64 `json:"copied_share"`
	AlikeShare  float64 `json:"alike_share"`
	TakenShare  float64 `json:"taken_share"`
}

func newOutletItem(l record.OutletLine) outletItem {
	return outletItem{l, l.Ratio(l.Copied), l.Ratio(l.Alike), l.Ratio(l.Taken)}
}

func (e *env) outlets(ctx context.Context, f outletsFlags, st *store.Store) error {
	lines, err := st.Outlets(ctx)
	if err != nil {
		return err
	}
	shown := first(lines, f.atMost())
	items := make([]outletItem, 0, len(shown))
	rows := make([][]any, 0, len(shown))
	for i := range shown {
		items, rows = append(items, newOutletItem(shown[i])), append(rows, outletRow(&shown[i]))
	}
	switch {
	case f.json:
		return writeJSON(e.stdout, struct {
			Total   int          `json:"total"`
			Outlets []outletItem `json:"outlets"`
		}{len(lines), items})
	case f.csv:
		return e.sheet(f.format, outletColumns, rows)
	}
	fmt.Fprintln(e.stdout, e.say.Count("count.outlets", len(lines)))
	for i := range shown {
		fmt.Fprintln(e.stdout)
		e.printOutlet(&shown[i])
	}
	e.more(len(lines) - len(shown))
	return nil
}

// printOutlet prints what the list says of an outlet.
func (e *env) printOutlet(l *record.OutletLine) {
	fmt.Fprintf(e.stdout, "%s\n  %s\n  %s\n", e.isolate(line(l.Name)),
		e.isolate(e.say.Days(l.From, l.To), e.say.Count("count.reports", l.Reports), e.say.Count("count.days", l.Days)),
		e.isolate(e.say.Count("count.stories_in", l.Stories), e.text("cmd.outlets.shared", e.say.Count("count.stories_in", l.Shared)),
			e.text("cmd.outlets.first", l.First), e.text("cmd.outlets.last", l.Last)))
	fmt.Fprintf(e.stdout, "  %s\n", e.isolate(e.text("cmd.outlets.copied", percent(l.Ratio(l.Copied))),
		e.text("cmd.outlets.alike", percent(l.Ratio(l.Alike))), e.text("cmd.outlets.taken", percent(l.Ratio(l.Taken)))))
}
