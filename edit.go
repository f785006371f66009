package tawatur

import "time"

// Edit is what an outlet changed in a report between two captures of its page.
type Edit struct {
	// Earlier and Later are the IDs of the two versions.
	Earlier string `json:"earlier"`
	Later   string `json:"later"`
	Outlet  string `json:"outlet,omitempty"`
	URL     string `json:"url,omitempty"`
	// Since is when the earlier version was captured last, the zero time where that is
	// not known, SeenAt when the later one was: the change was made between them.
	Since  time.Time `json:"since,omitzero"`
	SeenAt time.Time `json:"seen_at,omitzero"`
	// TitleBefore and TitleAfter are the headlines where they differ, else "".
	TitleBefore string `json:"title_before,omitempty"`
	TitleAfter  string `json:"title_after,omitempty"`
	// Removed are stretches of the earlier text that the later one has not, Added
	// stretches of the later text that the earlier one has not: whole sentences.
	Removed []Span `json:"removed,omitempty"`
	Added   []Span `json:"added,omitempty"`
	// SentencesRemoved and SentencesAdded are how many sentences these are.
	SentencesRemoved int `json:"sentences_removed,omitempty"`
	SentencesAdded   int `json:"sentences_added,omitempty"`
	// Figures are the quantities that were changed, added or left out.
	Figures []FigureEdit `json:"figures,omitempty"`
}

// FigureEdit is a quantity that an edit changed. Before is nil for one that was
// added, After for one that was left out.
type FigureEdit struct {
	Before *Figure `json:"before,omitempty"`
	After  *Figure `json:"after,omitempty"`
}

// None reports whether nothing that a reader sees was changed.
func (e *Edit) None() bool {
	return e.TitleBefore == e.TitleAfter && len(e.Removed) == 0 && len(e.Added) == 0
}
