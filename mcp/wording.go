package mcp

import (
	"context"

	"tawatur"
)

// WordingIn names a story.
type WordingIn struct {
	Story string `json:"story"`
}

// WordingOut is the different names for one actor or act.
type WordingOut struct {
	Story   string    `json:"story"`
	Wording []Wording `json:"wording"`
}

// Wording is the names of one actor or act. None of them is right or wrong.
type Wording struct {
	Of          string       `json:"of"`
	Expressions []Expression `json:"expressions"`
}

// Expression is one outlet's use of one name.
type Expression struct {
	Text   string  `json:"text"`
	Outlet string  `json:"outlet"`
	Count  int     `json:"count"`
	Places []Where `json:"places" jsonschema:"where it stands, at most one a report"`
}

func (d desk) wording(ctx context.Context, in WordingIn) (WordingOut, error) {
	st, err := d.store.Story(ctx, in.Story)
	if err != nil {
		return WordingOut{}, err
	}
	out := WordingOut{Story: st.ID, Wording: []Wording{}}
	for i := range st.Wording {
		out.Wording = append(out.Wording, wordingOf(&st.Wording[i]))
	}
	return out, nil
}

func wordingOf(w *tawatur.Wording) Wording {
	out := Wording{Of: w.Of, Expressions: []Expression{}}
	for _, e := range w.Expressions {
		places := []Where{}
		for _, p := range e.Places {
			places = append(places, where(p.Report, p.Span))
		}
		out.Expressions = append(out.Expressions, Expression{e.Text, e.Outlet, e.Count, places})
	}
	return out
}
