package mcp

import (
	"context"
	"errors"
	"slices"

	"tawatur"
)

// LineageIn names a story.
type LineageIn struct {
	Story string `json:"story"`
	Limit int    `json:"limit,omitempty" jsonschema:"links, those that share most first; at most 200, 40 when not given"`
}

// LineageOut is who took text from whom.
type LineageOut struct {
	Story string `json:"story"`
	Links []Link `json:"links"`
	// OfLinks is how many there are in all.
	OfLinks int `json:"of_links" jsonschema:"how many links there are in all"`
}

// Link is two reports that share text, or a report and an agency.
type Link struct {
	From     string    `json:"from" jsonschema:"the report that was taken from, or the name of an agency that is not among the reports (then inferred is true)"`
	To       string    `json:"to" jsonschema:"the report that took"`
	Inferred bool      `json:"inferred,omitempty"`
	Kind     string    `json:"kind" jsonschema:"copy, excerpt, rewrite, or quotes: the same words of somebody quoted, which neither need have taken from the other"`
	Share    float64   `json:"share" jsonschema:"of the shorter text, 0 to 1, that stands in the other"`
	Why      string    `json:"direction" jsonschema:"by what it is known who took from whom: credit, time, agency, fuller_text; unknown: from and to are only two ends"`
	Evidence string    `json:"evidence,omitempty" jsonschema:"the words that the direction rests on"`
	Passages []Passage `json:"passages"`
}

// Passage is a stretch of text that stands in both ends of a link.
type Passage struct {
	From  *Where `json:"from,omitempty" jsonschema:"absent where the link comes from an agency"`
	To    Where  `json:"to"`
	Words string `json:"words,omitempty" jsonschema:"as they stand in the second report"`
}

func (d desk) lineage(ctx context.Context, in LineageIn) (LineageOut, error) {
	st, err := d.store.Story(ctx, in.Story)
	if err != nil {
		return LineageOut{}, err
	}
	links := slices.Concat(st.Lineage, st.Across)
	slices.SortStableFunc(links, func(a, b tawatur.Link) int { return int(1000*b.Containment) - int(1000*a.Containment) })
	out := LineageOut{Story: st.ID, Links: []Link{}, OfLinks: len(links)}
	for i := range links[:min(len(links), atMost(in.Limit, 40, 200))] {
		out.Links = append(out.Links, linkOf(&links[i], ""))
	}
	return out, nil
}

// linkOf gives a link; text is that of the report that took, or "".
func linkOf(l *tawatur.Link, text string) Link {
	out := Link{From: l.From, To: l.To, Inferred: l.Inferred, Kind: string(l.Kind), Share: l.Containment, Why: string(l.Why), Evidence: l.Evidence, Passages: []Passage{}}
	for _, p := range l.Passages {
		shared := Passage{To: where(l.To, p.To)}
		if !l.Inferred {
			from := where(l.From, p.From)
			shared.From = &from
		}
		if text != "" {
			shared.Words = p.To.In(text)
		}
		out.Passages = append(out.Passages, shared)
	}
	return out
}

// PairIn names two reports of a story.
type PairIn struct {
	Story string `json:"story"`
	A     string `json:"a" jsonschema:"the id of one report"`
	B     string `json:"b" jsonschema:"the id of the other"`
}

// PairOut is what two reports share.
type PairOut struct {
	A ReportLine `json:"a"`
	B ReportLine `json:"b"`
	// Link is nil where they share nothing.
	Link *Link `json:"link" jsonschema:"null where they share nothing"`
}

// ReportLine is a report without its text.
type ReportLine struct {
	ID        string `json:"id"`
	Title     string `json:"title"`
	Outlet    string `json:"outlet"`
	Published string `json:"published"`
}

func (d desk) compareReports(ctx context.Context, in PairIn) (PairOut, error) {
	st, err := d.store.Story(ctx, in.Story)
	if err != nil {
		return PairOut{}, err
	}
	lines, err := d.store.ReportLines(ctx, []string{in.A, in.B})
	if err != nil {
		return PairOut{}, err
	}
	if len(lines) < 2 || lines[0].Story != st.ID || lines[1].Story != st.ID {
		return PairOut{}, errApart
	}
	line := func(i int) ReportLine {
		return ReportLine{lines[i].ID, lines[i].Title, lines[i].Outlet, lines[i].Published.String()}
	}
	out := PairOut{A: line(0), B: line(1)}
	for i := range st.Lineage {
		l := &st.Lineage[i]
		if l.From != in.A && l.From != in.B || l.To != in.A && l.To != in.B {
			continue
		}
		r, err := d.store.Reading(ctx, l.To)
		if err != nil {
			return out, err
		}
		link := linkOf(l, r.Text)
		out.Link = &link
	}
	return out, nil
}

var errApart = &tawatur.Error{Code: tawatur.CodeNotFound, Op: "compare", Err: errors.New("the two are no reports of this story"), Hint: "get_story lists its reports"}
