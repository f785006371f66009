package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"tawatur"
	"tawatur/store"
)

type lineageFlags struct {
	archive
	format
}

func lineageCommand(e *env) *cobra.Command {
	var f lineageFlags
	c := &cobra.Command{
		Use:     "lineage REPORT|STORY",
		Short:   e.text("cmd.lineage.short"),
		Long:    e.text("cmd.lineage.long"),
		Example: examples("tawatur lineage okaz-17", "tawatur lineage s3f9c1a --json", "tawatur lineage port-shira --sample"),
		Args:    cobra.ExactArgs(1),
	}
	f.archive.flags(e, c)
	f.format.flags(e, c, tabled{"cmd.lineage.sheet", linkColumns})
	c.RunE = func(c *cobra.Command, args []string) error {
		return f.open(c.Context(), e, func(st *store.Store) error { return e.lineage(c.Context(), f, st, args[0]) })
	}
	return c
}

// linkEnd is one end of a link: a report, or an agency that is not among them.
type linkEnd struct {
	Report    string      `json:"report,omitempty"`
	Outlet    string      `json:"outlet"`
	Title     string      `json:"title,omitempty"`
	Published tawatur.Day `json:"published,omitzero"`
	// PublishedAt is the moment at which it came out, where it is known.
	PublishedAt time.Time `json:"published_at,omitzero"`
	// Story is the other story that the report is of, "" for the one asked for.
	Story string `json:"story,omitempty"`
}

// linkPassage is a passage with its words in the report that took it.
type linkPassage struct {
	tawatur.Passage
	Text string `json:"text"`
}

// linkItem is a link with what a reader needs to judge it.
type linkItem struct {
	From        linkEnd           `json:"from"`
	To          linkEnd           `json:"to"`
	Inferred    bool              `json:"inferred"`
	Kind        tawatur.LinkKind  `json:"kind"`
	Containment float64           `json:"containment"`
	Direction   tawatur.Direction `json:"direction"`
	Evidence    string            `json:"evidence"`
	Passages    []linkPassage     `json:"passages"`
}

// lineageAnswer is what is known of the lineage of a story or of one report.
type lineageAnswer struct {
	Story    string     `json:"story"`
	Headline string     `json:"headline"`
	Report   string     `json:"report,omitempty"`
	Links    []linkItem `json:"links"`
	fiction  bool
}

func (e *env) lineage(ctx context.Context, f lineageFlags, st *store.Store, id string) error {
	a, err := readLineage(ctx, st, id)
	if err != nil {
		return err
	}
	if a.Report == "" {
		if err := e.tellMoves(ctx, st, id, a.Story); err != nil {
			return err
		}
	}
	shown := a.Links
	if a.Report == "" && !f.json && !f.csv { // what went from outlet to outlet first
		between, own, across := parted(a.Links)
		a.Links = slices.Concat(between, own, across)
	}
	a.Links = first(a.Links, f.atMost())
	switch {
	case f.json:
		return writeJSON(e.stdout, a)
	case f.csv:
		return e.sheet(f.format, linkColumns, linkRows(a))
	}
	e.fiction(a.fiction)
	if a.Report == "" {
		fmt.Fprintf(e.stdout, "%s\n  %s\n", e.isolate(line(a.Headline)), e.isolate(a.Story, e.say.Count("count.links", len(shown))))
		between, own, across := parted(a.Links)
		e.printLinks("", between)
		e.printLinks("cmd.lineage.own", own)
		e.printLinks("cmd.lineage.across", across)
	} else {
		e.printReportLinks(a, len(shown))
	}
	e.more(len(shown) - len(a.Links))
	return nil
}

// readLineage reads the links of a report, or else of a story.
func readLineage(ctx context.Context, st *store.Store, id string) (lineageAnswer, error) {
	a := lineageAnswer{Report: id, Links: []linkItem{}}
	story, err := st.StoryOf(ctx, id)
	if tawatur.ErrorCode(err) == tawatur.CodeNotFound {
		story, a.Report, err = id, "", nil
	}
	if err != nil || story == "" {
		return a, err
	}
	s, err := st.Story(ctx, story)
	if err != nil {
		if a.Report == "" && tawatur.ErrorCode(err) == tawatur.CodeNotFound {
			err = noReportOrStory(id)
		}
		return a, err
	}
	rs, err := st.Readings(ctx, s.ID)
	if err != nil {
		return a, err
	}
	byID, err := withBeyond(ctx, st, &s, rs)
	if err != nil {
		return a, err
	}
	a.Story, a.Headline, a.fiction = s.ID, s.Headline, s.Fiction
	for i := range s.Lineage {
		if l := &s.Lineage[i]; a.Report == "" || l.To == a.Report || l.From == a.Report {
			a.Links = append(a.Links, newLinkItem(l, byID))
		}
	}
	return a, a.addAcross(ctx, st, &s, byID)
}

// addAcross adds the links to reports of other stories.
func (a *lineageAnswer) addAcross(ctx context.Context, st *store.Store, s *tawatur.Story, byID map[string]*tawatur.Reading) error {
	for i := range s.Across {
		l := &s.Across[i]
		if a.Report != "" && l.To != a.Report && l.From != a.Report {
			continue
		}
		item := newLinkItem(l, byID)
		for _, end := range [...]*linkEnd{&item.From, &item.To} {
			story, err := st.StoryOf(ctx, end.Report)
			if err != nil {
				return err
			}
			if story != s.ID {
				end.Story = story
			}
		}
		a.Links = append(a.Links, item)
	}
	return nil
}

// across reports whether a link leads to another story.
func (l *linkItem) across() bool { return l.From.Story != "" || l.To.Story != "" }

func newLinkItem(l *tawatur.Link, byID map[string]*tawatur.Reading) linkItem {
	item := linkItem{From: linkEnd{Outlet: l.From}, To: endOf(byID[l.To]), Inferred: l.Inferred, Kind: l.Kind,
		Containment: l.Containment, Direction: l.Why, Evidence: l.Evidence, Passages: []linkPassage{}}
	if !l.Inferred {
		item.From = endOf(byID[l.From])
	}
	for _, p := range l.Passages {
		text := ""
		if r := byID[l.To]; r != nil && p.To.Start >= 0 && p.To.Start <= p.To.End && p.To.End <= len(r.Text) {
			text = p.To.In(r.Text)
		}
		item.Passages = append(item.Passages, linkPassage{p, text})
	}
	return item
}

func endOf(r *tawatur.Reading) linkEnd {
	if r == nil {
		return linkEnd{}
	}
	return linkEnd{Report: r.ID, Outlet: r.Outlet, Title: r.Title, Published: r.Published, PublishedAt: r.PublishedAt}
}

var linkColumns = []string{"story", "from_report", "from_outlet", "from_published", "to_report", "to_outlet", "to_published",
	"kind", "inferred", "containment", "direction", "evidence", "passages", "bytes", "text", "from_story", "to_story",
	"from_published_at", "to_published_at"}

func linkRows(a lineageAnswer) [][]any {
	rows := make([][]any, 0, len(a.Links))
	for _, l := range a.Links {
		bytes, texts := 0, make([]string, len(l.Passages))
		for i, p := range l.Passages {
			bytes += p.To.Len()
			texts[i] = p.Text
		}
		rows = append(rows, []any{a.Story, l.From.Report, l.From.Outlet, l.From.Published, l.To.Report, l.To.Outlet, l.To.Published,
			string(l.Kind), l.Inferred, l.Containment, string(l.Direction), l.Evidence, len(l.Passages), bytes, strings.Join(texts, " […] "), cmp.Or(l.From.Story, a.Story), cmp.Or(l.To.Story, a.Story), l.From.moment(), l.To.moment()})
	}
	return rows
}

// moment is when a report came out, in UTC as RFC 3339 has it; "" where that is not known.
func (l *linkEnd) moment() string {
	if l.PublishedAt.IsZero() {
		return ""
	}
	return l.PublishedAt.UTC().Format(time.RFC3339)
}

// end names an end of a link.
func (e *env) end(l linkEnd) string {
	if l.Report == "" {
		return e.isolate(e.text("link.inferred", line(l.Outlet)))
	}
	day := ""
	switch {
	case !l.PublishedAt.IsZero():
		day = e.say.Moment(l.PublishedAt)
	case !l.Published.IsZero():
		day = e.say.Day(l.Published)
	}
	other := ""
	if l.Story != "" {
		other = e.text("cmd.lineage.other", l.Story)
	}
	return e.isolate(cmp.Or(line(l.Outlet), l.Report), l.Report, day, other)
}

// noReportOrStory says that id is neither.
func noReportOrStory(id string) error {
	return &tawatur.Error{Code: tawatur.CodeNotFound, Op: "find report or story", Input: id, Err: errors.New("no such report or story"),
		Hint: "list what there is with `tawatur stories` or `tawatur search`"}
}
