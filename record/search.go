package record

import "tawatur"

// Found is what a query found: reports, or, where it has a filter of attribution,
// attributions.
type Found struct {
	Total int `json:"total"`
	// Hits are reports, the best first.
	Hits []Hit `json:"hits,omitempty"`
	// Said is attributions, the latest first.
	Said []Statement `json:"said,omitempty"`
	// Reworded are the words in whose place others were sought, or beside which.
	Reworded []Reworded `json:"reworded,omitempty"`
	// Source is whom the source of the query was taken for, nil where there is none.
	Source *SourceFound `json:"source,omitempty"`
	// Apart, where nothing was found for several words together, is in how many
	// reports each of them stands.
	Apart []WordCount `json:"apart,omitempty"`
}

// Hit is a report that matches a search.
type Hit struct {
	ID        string      `json:"id"`
	Outlet    string      `json:"outlet,omitempty"`
	Title     string      `json:"title"`
	Published tawatur.Day `json:"published,omitzero"`
	Story     string      `json:"story,omitempty"`
	// Snippet is a stretch of the report's text, unaltered; At is where it
	// stands there. Put an ellipsis where it is cut.
	Snippet string       `json:"snippet"`
	At      tawatur.Span `json:"at"`
	// CutBefore and CutAfter say that the text goes on beyond the snippet.
	CutBefore bool `json:"cut_before,omitempty"`
	CutAfter  bool `json:"cut_after,omitempty"`
	// Marks are the matching words in Snippet, TitleMarks those in Title, each in bytes
	// of that.
	Marks      []tawatur.Span `json:"marks"`
	TitleMarks []tawatur.Span `json:"title_marks,omitempty"`
	// Rank is how well it matches: the higher the better; only to compare
	// hits of one search.
	Rank float64 `json:"rank"`
}

// First is the first of the matching words as a place in the report's text, false where
// only the title has any.
func (h *Hit) First() (tawatur.Span, bool) {
	if len(h.Marks) == 0 {
		return tawatur.Span{}, false
	}
	return tawatur.Span{Start: h.At.Start + h.Marks[0].Start, End: h.At.Start + h.Marks[0].End}, true
}

// Reworded is a word of a query in whose place another was sought, or beside which.
type Reworded struct {
	Asked string `json:"asked"`
	// Reports is how many reports have the word that was asked for, in any form.
	Reports int `json:"reports"`
	// Shown is what was sought, and Others what else could have been meant, the likeliest
	// first.
	Shown  Near   `json:"shown"`
	Others []Near `json:"others,omitempty"`
}

// Beside reports whether the word that was asked for was sought as well.
func (r Reworded) Beside() bool { return r.Reports > 0 }

// Near is a word that another may have been meant for, and how many reports have it.
type Near struct {
	Word    string `json:"word"`
	Reports int    `json:"reports"`
}

// WordCount is in how many reports a word or phrase stands.
type WordCount struct {
	Term    string `json:"term"`
	Reports int    `json:"reports"`
}

// SourceFound is whom the source of a query was taken for.
type SourceFound struct {
	Asked string `json:"asked"`
	// Name is the commonest spelling of the name whose words were sought, in all of its
	// spellings; "" where no name on record is like what was asked for, and the words of the
	// report for its source were searched instead.
	Name string `json:"name,omitempty"`
	// Found is how it was found where it is not on record as it was asked for: FoundNear,
	// FoundPart or FoundWithin; or FoundFull where Full was counted with it.
	Found string `json:"found,omitempty"`
	// Full is the fuller name whose words were sought with those of a name that is mostly
	// a part of it.
	Full      string   `json:"full,omitempty"`
	Spellings []string `json:"spellings,omitempty"`
	// Others are other names on record that could be meant, those most heard first.
	Others []Spelling `json:"others,omitempty"`
}
