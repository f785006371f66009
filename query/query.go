// Package query is what a reader asks of an archive: words and phrases, what to leave
// out, and whose words, in which stance and form, by which outlet, through whom and when.
//
// Begin with [Parse], which reads one line as a person types it, or [Read], which reads the
// fields of a form. Both say what they did not understand, and what they would.
package query

import (
	"slices"

	"tawatur"
)

// The bounds of what one query may ask for.
const (
	// MaxBytes is the most bytes of one query.
	MaxBytes = 2000
	// MaxWords bounds the work of one search.
	MaxWords = 64
)

// Query is what is asked for: everything that it names must hold. The zero Query asks
// for nothing.
type Query struct {
	// Terms are words and phrases of a report, or, where a filter of attribution is
	// set, of what was said.
	Terms []Term `json:"terms,omitempty"`
	// Source is whose words are sought: a name in any spelling, or words for one.
	Source string `json:"source,omitempty"`
	// Stances are any of which the words may be told with, Forms any in which.
	Stances []tawatur.Stance `json:"stances,omitempty"`
	Forms   []tawatur.Form   `json:"forms,omitempty"`
	// Via is words for an agency or outlet through which the words came.
	Via string `json:"via,omitempty"`
	// Outlet is the name of the outlet that published, letter for letter.
	Outlet string `json:"outlet,omitempty"`
	// From and To bound the day of publication, both inclusive.
	From tawatur.Day `json:"from,omitzero"`
	To   tawatur.Day `json:"to,omitzero"`
	// Standing is what is known of the story.
	Standing Standing `json:"standing,omitempty"`
	// Exact asks for the words as they are typed: none is put in their place.
	Exact bool `json:"exact,omitempty"`
}

// Term is one word, or several that follow one another.
type Term struct {
	// Words are as they were typed.
	Words []string `json:"words"`
	// Prefix says that the beginning of the last word is enough.
	Prefix bool `json:"prefix,omitempty"`
	// Not says that it must not occur.
	Not bool `json:"not,omitempty"`
}

// Standing is what stands behind the claims of a story.
type Standing string

// The standings; "" is any.
const (
	Corroborated Standing = "corroborated" // a claim has two independent origins or more
	Contested    Standing = "contested"    // a claim is contradicted, or figures exclude each other
	OneOrigin    Standing = "one"          // several reports, and no claim with a second origin
)

// Standings are all standings, as a reader chooses among them.
var Standings = [...]Standing{Corroborated, Contested, OneOrigin}

// StandingNamed gives the standing of that word, and "" for any other word.
func StandingNamed(word string) Standing {
	for _, s := range Standings {
		if string(s) == word {
			return s
		}
	}
	return ""
}

// OfAttributions reports whether a filter is set that only an attribution can meet, so that
// what is sought is attributions and not whole reports.
func (q *Query) OfAttributions() bool {
	return q.Source != "" || len(q.Stances) > 0 || len(q.Forms) > 0 || q.Via != ""
}

// Empty reports whether nothing at all is asked for.
func (q *Query) Empty() bool {
	return len(q.Terms) == 0 && !q.OfAttributions() && q.Outlet == "" && q.From.IsZero() && q.To.IsZero() && q.Standing == ""
}

// words counts the words, and says whether any of them must occur.
func (q *Query) words() (n int, sought bool) {
	for _, t := range q.Terms {
		n += len(t.Words)
		sought = sought || !t.Not
	}
	return n, sought
}

// Without gives the query with one of its filters left out.
func (q Query) Without(f Filter) Query {
	switch f {
	case FilterSource:
		q.Source = ""
	case FilterStance:
		q.Stances = nil
	case FilterForm:
		q.Forms = nil
	case FilterVia:
		q.Via = ""
	case FilterOutlet:
		q.Outlet = ""
	case FilterFrom:
		q.From = tawatur.Day{}
	case FilterTo:
		q.To = tawatur.Day{}
	case FilterStanding:
		q.Standing = ""
	case FilterExact:
		q.Exact = false
	}
	return q
}

// addStance adds a stance, once.
func (q *Query) addStance(s tawatur.Stance) {
	if !slices.Contains(q.Stances, s) {
		q.Stances = append(q.Stances, s)
	}
}

func (q *Query) addForm(f tawatur.Form) {
	if !slices.Contains(q.Forms, f) {
		q.Forms = append(q.Forms, f)
	}
}
