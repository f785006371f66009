package web

import (
	"cmp"
	"context"
	"net/url"
	"slices"
	"strings"
	"time"

	"tawatur"
	"tawatur/record"
	"tawatur/store"
	"tawatur/web/api"
)

// editsShown is how many edits a page of them has.
const editsShown = 40

// editsPage is what outlets changed in their reports.
type editsPage struct {
	Outlet      string
	Outlets     []string
	Edits       []editLine
	Pages       pager
	Feed, Sheet string
}

// editLine is an edit in a list.
type editLine struct {
	tawatur.Edit
	// Title is the later headline, Story the story of the report, "" for none.
	Title, Story string
	Seen         instant
	// Href is where the two versions stand side by side.
	Href string
}

func (s *server) edits(q request) (answer, error) {
	outlet, page := q.URL.Query().Get("outlet"), pageOf(q.URL.Query())
	p := editsPage{Outlet: outlet, Feed: "/" + q.lang + "/edits.atom", Sheet: api.Root + "/edits?format=csv&limit=500"}
	if outlet != "" {
		of := url.Values{"outlet": {outlet}}.Encode()
		p.Feed, p.Sheet = p.Feed+"?"+of, p.Sheet+"&"+of
	}
	list, total, err := s.store.EditsBy(q.Context(), store.EditOptions{Outlet: outlet, Limit: editsShown, Offset: page * editsShown})
	if err != nil {
		return answer{}, err
	}
	if p.Outlets, err = s.store.OutletsThatEdited(q.Context()); err != nil {
		return answer{}, err
	}
	if p.Edits, err = s.editLines(q, list); err != nil {
		return answer{}, err
	}
	p.Pages = q.pager(page, editsShown, len(list), total)
	return answer{page: "edits", title: q.say.Text("web.edits"), body: p, feed: p.Feed}, nil
}

func (s *server) editLines(q request, list []tawatur.Edit) ([]editLine, error) {
	known, err := s.linesByID(q.Context(), laterOf(list))
	if err != nil {
		return nil, err
	}
	out := make([]editLine, len(list))
	for i, e := range list {
		r := known[e.Later]
		out[i] = editLine{Edit: e, Title: r.Title, Story: r.Story, Seen: q.instant(s.now(), e.SeenAt), Href: q.changesOf(e.Earlier, e.Later)}
	}
	return out, nil
}

func laterOf(list []tawatur.Edit) []string {
	ids := make([]string, len(list))
	for i, e := range list {
		ids[i] = e.Later
	}
	return ids
}

func (s *server) linesByID(ctx context.Context, ids []string) (map[string]record.ReportLine, error) {
	lines, err := s.store.ReportLines(ctx, ids)
	out := make(map[string]record.ReportLine, len(lines))
	for _, l := range lines {
		out[l.ID] = l
	}
	return out, err
}

// changesOf is the address where two versions of a report stand side by side.
func (q request) changesOf(earlier, later string) string {
	return q.link("reports", later) + "/changes?" + url.Values{"from": {earlier}, "to": {later}}.Encode()
}

// editFeed is the latest edits as entries of a feed.
func (s *server) editFeed(q request) (title, page string, entries []atomEntry, err error) {
	outlet := q.URL.Query().Get("outlet")
	list, _, err := s.store.EditsBy(q.Context(), store.EditOptions{Outlet: outlet, Limit: editsShown})
	if err != nil {
		return "", "", nil, err
	}
	lines, err := s.editLines(q, list)
	for i := range lines {
		l := &lines[i]
		entries = append(entries, atomEntry{ID: "urn:tawatur:edit:" + l.Later, Title: cmp.Or(l.Title, q.say.Text("report.untitled")),
			Updated: l.SeenAt.UTC().Format(time.RFC3339), Link: atomLink{Href: l.Href}, Summary: q.editInWords(&l.Edit)})
	}
	page = "/" + q.lang + "/edits"
	if outlet != "" {
		page += "?" + url.Values{"outlet": {outlet}}.Encode()
	}
	return explainer{say: q.say}.join(q.say.Text("web.edits"), outlet), page, entries, err
}

// figureWords are the words of a figure in two versions; "" where a version has none.
type figureWords struct{ Before, After string }

// eachOnce gives the words of changed figures: what stands in headline and text alike
// is one change.
func eachOnce(list []tawatur.FigureEdit) (out []figureWords) {
	for _, f := range list {
		var w figureWords
		if f.Before != nil {
			w.Before = f.Before.Text
		}
		if f.After != nil {
			w.After = f.After.Text
		}
		if !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return out
}

// editInWords says what was changed.
func (q request) editInWords(e *tawatur.Edit) string {
	parts := []string{e.Outlet}
	if e.TitleBefore != e.TitleAfter {
		parts = append(parts, q.say.Text("cmd.edits.title_before", e.TitleBefore), q.say.Text("cmd.edits.title_after", e.TitleAfter))
	}
	for _, f := range eachOnce(e.Figures) {
		switch {
		case f.After == "":
			parts = append(parts, q.say.Text("cmd.edits.figure.removed", f.Before))
		case f.Before == "":
			parts = append(parts, q.say.Text("cmd.edits.figure.added", f.After))
		default:
			parts = append(parts, q.say.Text("cmd.edits.figure.changed", f.Before, f.After))
		}
	}
	parts = append(parts, q.say.Count("web.edit.removed", e.SentencesRemoved), q.say.Count("web.edit.added", e.SentencesAdded))
	return strings.Join(parts, q.say.Text("sep.dot"))
}
