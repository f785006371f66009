package digest

import (
	"fmt"

	"tawatur"
	"tawatur/locale"
	"tawatur/markup"
)

// mark is a stretch of a report's words that something on the page rests on.
type mark struct {
	report string
	tawatur.Span
	id    string // of the mark
	back  string // id of what rests on it
	label string // of the link back
	title string // key of the words for that link
	lane  int    // origin, from 1; 0 none, -1 against
}

// reportView is a report's text with its marks.
type reportView struct {
	*tawatur.Reading
	ID     string
	Story  string
	Day    string
	Pieces []piece
	marks  []mark
}

// evidence collects the marks of one story after another.
type evidence struct {
	get     Get
	say     *locale.Printer
	story   *storyView
	reports []*reportView
	byID    map[string]*reportView
	// split are the ids of marks that had to be cut in pieces.
	split []string
}

// begin opens a story: its reports can be marked until end.
func (e *evidence) begin(s *storyView) {
	e.story, e.reports, e.byID = s, nil, map[string]*reportView{}
	for _, id := range s.Story.Reports {
		e.report(id)
	}
}

func (e *evidence) report(id string) *reportView {
	if r, ok := e.byID[id]; ok {
		return r
	}
	reading, ok := e.get(id)
	if !ok {
		reading = &tawatur.Reading{Report: tawatur.Report{ID: id}}
	}
	r := &reportView{Reading: reading, ID: fmt.Sprintf("%sr%d", e.story.ID, len(e.reports)+1), Story: e.story.ID,
		Day: e.say.Day(reading.Published)}
	e.reports, e.byID[id] = append(e.reports, r), r
	return r
}

// add marks words and returns the link to them; "" when the report's text is
// not at hand or the span is not in it.
func (e *evidence) add(m mark) string {
	r := e.report(m.report)
	if !markup.Fits(r.Text, m.Span) {
		return ""
	}
	r.marks = append(r.marks, m)
	return "#" + m.id
}

// end closes the story and returns its reports with their marked texts.
func (e *evidence) end() []*reportView {
	for _, r := range e.reports {
		var split []string
		r.Pieces, split = cut(r.Text, r.begin(), r.marks)
		e.split = append(e.split, split...)
	}
	return e.reports
}

// begin is where the text begins that stands below the title: behind a headline
// that holds no mark, for the page writes that as the title.
func (r *reportView) begin() int {
	n := len(r.Text) - len(r.Body())
	for _, m := range r.marks {
		if m.Start < n {
			return 0
		}
	}
	return n
}
