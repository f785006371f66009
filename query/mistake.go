package query

import (
	"errors"
	"fmt"
	"strings"

	"tawatur"
)

// Kind is what sort of mistake there is in a query.
type Kind string

// The kinds of mistake.
const (
	UnknownFilter Kind = "unknown_filter" // a word before a colon names no filter
	UnknownValue  Kind = "unknown_value"  // a filter has no such value
	BadDay        Kind = "bad_day"        // no day, month or year
	DaysReversed  Kind = "days_reversed"  // the last day comes before the first
	Twice         Kind = "twice"          // a filter has two values, and takes one
	FilterLeftOut Kind = "filter_left_out"
	OnlyLeftOut   Kind = "only_left_out" // nothing is sought, something left out
	NoWords       Kind = "no_words"
	TooManyWords  Kind = "too_many_words"
	TooLong       Kind = "too_long"
)

// Mistake is what was not understood, and what would be.
type Mistake struct {
	Kind   Kind   `json:"kind"`
	Filter Filter `json:"filter,omitempty"`
	// Typed is the words that were not understood.
	Typed string `json:"typed,omitempty"`
	// Allowed is what could stand in their place: names of filters, values or examples.
	Allowed []string `json:"allowed,omitempty"`
	// Count is how many words or characters there are of which there are too many.
	Count int `json:"count,omitempty"`
}

// Error says in English what is wrong.
func (m *Mistake) Error() string {
	switch m.Kind {
	case UnknownFilter:
		return fmt.Sprintf("%q is no filter", m.Typed)
	case UnknownValue:
		return fmt.Sprintf("%q is no value of %s", m.Typed, m.Filter)
	case BadDay:
		return fmt.Sprintf("%q is no day, month or year", m.Typed)
	case DaysReversed:
		return fmt.Sprintf("the last day comes before the first (%s)", m.Typed)
	case Twice:
		return fmt.Sprintf("%s is given twice, the second time as %q", m.Filter, m.Typed)
	case FilterLeftOut:
		return fmt.Sprintf("%s is a filter and cannot be left out with -", m.Filter)
	case OnlyLeftOut:
		return "there are only words to leave out, and none to search for"
	case TooManyWords:
		return fmt.Sprintf("there are %d words to search for, and at most %d are allowed", m.Count, MaxWords)
	case TooLong:
		return fmt.Sprintf("the query has %d characters, which is too long: at most %d bytes are read", m.Count, MaxBytes)
	}
	return "there is no word to search for"
}

// hint says in English what is allowed.
func (m *Mistake) hint() string {
	switch m.Kind {
	case UnknownFilter:
		return "the filters are " + strings.Join(m.Allowed, ", ") + "; put words with a colon in quotation marks to search for them"
	case UnknownValue, BadDay:
		return fmt.Sprintf("%s takes %s", m.Filter, strings.Join(m.Allowed, ", "))
	case TooManyWords, TooLong:
		return "give fewer words"
	case DaysReversed:
		return "give the earlier day first"
	case Twice:
		return "give it once"
	case FilterLeftOut:
		return "leave words out with -word"
	}
	return "give one or more words, or a source, stance, form or via"
}

// Mistakes is all that was not understood of one query.
type Mistakes []Mistake

// Error joins what is wrong.
func (ms Mistakes) Error() string {
	var all []string
	for i := range ms {
		all = append(all, ms[i].Error())
	}
	return strings.Join(all, "; ")
}

// err is the mistakes as an error that names the query, nil where there are none.
func (ms Mistakes) err(line string) error {
	if len(ms) == 0 {
		return nil
	}
	if len(line) > 100 {
		line = strings.ToValidUTF8(line[:100], "") + "…"
	}
	return &tawatur.Error{Code: tawatur.CodeInvalid, Op: "search", Input: line, Hint: ms[0].hint(), Err: ms}
}

// MistakesIn gives the mistakes that an error holds.
func MistakesIn(err error) Mistakes {
	ms, _ := errors.AsType[Mistakes](err)
	return ms
}
