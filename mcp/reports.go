package mcp

import (
	"context"

	"tawatur"
	"tawatur/record"
	"tawatur/store"
)

// ReportIn names a report.
type ReportIn struct {
	ID string `json:"id"`
}

// ReportOut is a report with what was understood of it.
type ReportOut struct {
	ID        string   `json:"id"`
	Title     string   `json:"title"`
	Outlet    string   `json:"outlet"`
	Published string   `json:"published"`
	URL       string   `json:"url,omitempty"`
	Credits   []string `json:"credits,omitempty" jsonschema:"agencies and outlets that the whole report rests on"`
	Capture   string   `json:"capture" jsonschema:"digest of the bytes that it was cut from"`
	Fiction   bool     `json:"fiction,omitempty"`
	Text      string   `json:"text"`
	Said      []Said   `json:"said"`
	Figures   []Figure `json:"figures"`
}

// Said is an attribution.
type Said struct {
	Where
	Quote  string   `json:"quote"`
	Source string   `json:"source,omitempty"`
	Kind   string   `json:"source_kind,omitempty" jsonschema:"person, body, document, medium or anonymous"`
	Stance string   `json:"stance" jsonschema:"what the word of reporting commits the reporter to"`
	Cue    string   `json:"cue"`
	Chain  []string `json:"chain,omitempty"`
	Sure   float64  `json:"confidence" jsonschema:"how probable it is that a careful reader would read it so"`
}

// Figure is a quantity.
type Figure struct {
	Where
	Text     string   `json:"text"`
	Value    float64  `json:"value"`
	Max      *float64 `json:"max,omitempty" jsonschema:"the upper end of a range"`
	Approx   string   `json:"approx"`
	Category string   `json:"category"`
	Of       string   `json:"of,omitempty" jsonschema:"what is counted, in the report's words"`
	Place    string   `json:"place,omitempty"`
	AsOf     string   `json:"as_of,omitempty"`
	Source   string   `json:"source,omitempty"`
	Sure     float64  `json:"confidence"`
}

func (d desk) report(ctx context.Context, in ReportIn) (ReportOut, error) {
	r, err := d.store.Reading(ctx, in.ID)
	out := ReportOut{ID: r.ID, Title: r.Title, Outlet: r.Outlet, Published: r.Published.String(), URL: r.URL, Credits: r.Credits,
		Capture: r.Capture, Fiction: r.Fiction, Text: r.Text, Said: []Said{}, Figures: []Figure{}}
	for i := range r.Attributions {
		out.Said = append(out.Said, saidOf(r.ID, &r.Attributions[i]))
	}
	for _, f := range r.Figures {
		out.Figures = append(out.Figures, Figure{where(r.ID, f.Span), f.Text, f.Value, f.Max, string(f.Approx), f.Category, f.Of, f.Place, f.AsOf.String(), string(f.SourceName), f.Confidence})
	}
	return out, err
}

func saidOf(report string, a *tawatur.Attribution) Said {
	return Said{where(report, a.Span), a.Quote, string(a.SourceName), string(a.SourceKind), string(a.Stance), a.Cue, a.Chain, a.Confidence}
}

// WhoIn names somebody.
type WhoIn struct {
	Name  string `json:"name"`
	Limit int    `json:"limit,omitempty" jsonschema:"statements; at most 200, 30 when not given"`
}

// WhoOut is what is on record about a name.
type WhoOut struct {
	Name      string      `json:"name"`
	Type      string      `json:"type"`
	Found     string      `json:"found,omitempty" jsonschema:"how it was found where it is not on record as asked: near, part or within"`
	Spellings []string    `json:"spellings"`
	Titles    []string    `json:"titles"`
	Outlets   []string    `json:"outlets"`
	Reports   int         `json:"reports"`
	Said      []Statement `json:"said"`
}

// Statement is an attribution with its report.
type Statement struct {
	Said
	Outlet    string `json:"outlet"`
	Published string `json:"published"`
}

func (d desk) who(ctx context.Context, in WhoIn) (WhoOut, error) {
	w, err := d.store.Who(ctx, in.Name, store.WhoOptions{Limit: atMost(in.Limit, 30, 200)})
	out := WhoOut{Name: w.Name, Type: string(w.Type), Found: w.Found, Reports: w.Reports, Spellings: []string{}, Said: []Statement{},
		Titles: texts(w.Titles), Outlets: texts(w.Outlets)}
	for _, s := range w.Spellings {
		out.Spellings = append(out.Spellings, s.Name)
	}
	for i := range w.Statements {
		s := &w.Statements[i]
		out.Said = append(out.Said, Statement{saidOf(s.Report, &s.Attribution), s.Outlet, s.Published.String()})
	}
	return out, err
}

func texts(ts []record.Tallied) []string {
	out := make([]string, len(ts))
	for i, t := range ts {
		out[i] = t.Text
	}
	return out
}
