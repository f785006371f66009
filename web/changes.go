package web

import (
	"slices"

	"tawatur"
	"tawatur/compare/edit"
	"tawatur/locale"
	"tawatur/markup"
)

// changesPage is two versions of a report side by side.
type changesPage struct {
	tawatur.Edit
	Versions      []reportVersion
	Before, After versionText
	// Choices are the versions to choose from.
	Choices []choice
}

// reportVersion is one of the versions of a report, counted from 1.
type reportVersion struct {
	ID     string
	Number int
	Seen   instant
	// Shown says that it is one of the two that stand side by side.
	Shown bool
}

// versionText is the text of a version with what the other has not.
type versionText struct {
	reportVersion
	*tawatur.Reading
	Pieces []markup.Piece[changeMark]
}

// changeMark is what a stretch of a version's text is beside the other version.
type changeMark struct {
	// Figure is set for a figure that is not in the other version as it stands here.
	Figure bool
}

// changes shows two versions of a report: those that the address names, or else the
// last two.
func (s *server) changes(q request) (answer, error) {
	id := q.PathValue("id")
	all, err := s.versions(q, id)
	if err != nil {
		return answer{}, err
	}
	if len(all) < 2 {
		return s.nowhere(q)
	}
	v := q.URL.Query()
	p := changesPage{Versions: all}
	from, to := versionAt(all, v.Get("from"), len(all)-2), versionAt(all, v.Get("to"), len(all)-1)
	if from > to {
		from, to = to, from
	}
	if p.Before, err = s.version(q, &all[from]); err != nil {
		return answer{}, err
	}
	if p.After, err = s.version(q, &all[to]); err != nil {
		return answer{}, err
	}
	p.Edit = edit.Between(p.Before.Reading, p.After.Reading)
	p.mark()
	for _, one := range all {
		p.Choices = append(p.Choices, choice{Value: one.ID, Text: q.say.Text("web.version", one.Number) + q.say.Text("sep.dot") + locale.Isolate(one.Seen.Exact)})
	}
	return answer{page: "changes", title: q.say.Text("web.changes"), body: &p, fiction: p.After.Fiction}, nil
}

func versionAt(all []reportVersion, id string, otherwise int) int {
	if i := slices.IndexFunc(all, func(v reportVersion) bool { return v.ID == id }); i >= 0 {
		return i
	}
	return otherwise
}

// versions gives all versions of a report, the first one first; only that one where
// there is no other.
func (s *server) versions(q request, id string) ([]reportVersion, error) {
	chain, err := s.store.Versions(q.Context(), id)
	if err != nil || len(chain) == 0 {
		return []reportVersion{{ID: id, Number: 1}}, err
	}
	first, err := s.store.Reading(q.Context(), chain[0].Earlier)
	if err != nil {
		return nil, err
	}
	c, err := s.store.Capture(q.Context(), first.Capture)
	if err != nil {
		return nil, err
	}
	seen := c.FetchedAt
	if seen.IsZero() {
		seen = c.ReadAt
	}
	now := s.now()
	out := []reportVersion{{ID: chain[0].Earlier, Number: 1, Seen: q.instant(now, seen)}}
	for i, e := range chain {
		out = append(out, reportVersion{ID: e.Later, Number: i + 2, Seen: q.instant(now, e.SeenAt)})
	}
	return out, nil
}

func (s *server) version(q request, v *reportVersion) (versionText, error) {
	v.Shown = true
	r, err := s.store.Reading(q.Context(), v.ID)
	return versionText{reportVersion: *v, Reading: &r}, err
}

// mark marks in both texts what the other has not: sentences, and figures in them.
func (p *changesPage) mark() {
	before, after := changedSpans(p.Removed), changedSpans(p.Added)
	for _, f := range p.Figures {
		if f.Before != nil {
			before = append(before, markup.Mark[changeMark]{Span: f.Before.Span, Of: changeMark{Figure: true}})
		}
		if f.After != nil {
			after = append(after, markup.Mark[changeMark]{Span: f.After.Span, Of: changeMark{Figure: true}})
		}
	}
	p.Before.Pieces = markup.Cut(p.Before.Text, before)
	p.After.Pieces = markup.Cut(p.After.Text, after)
}

func changedSpans(spans []tawatur.Span) (out []markup.Mark[changeMark]) {
	for _, s := range spans {
		out = append(out, markup.Mark[changeMark]{Span: s})
	}
	return out
}

// versionNote is what the page of a report says of its versions.
type versionNote struct {
	// Count is how many versions there are: 1 for a report that was captured once.
	Count int
	// Changes is where they stand side by side.
	Changes string
	// Latest is the last version, "" for one that is the last.
	Latest string
}

func (s *server) versionNote(q request, id string) (versionNote, error) {
	chain, err := s.store.Versions(q.Context(), id)
	if err != nil || len(chain) == 0 {
		return versionNote{Count: 1}, err
	}
	n := versionNote{Count: len(chain) + 1, Changes: q.link("reports", id) + "/changes"}
	if last := chain[len(chain)-1].Later; last != id {
		n.Latest = last
	}
	return n, nil
}
