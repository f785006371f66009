package web

import (
	"context"
	"fmt"
	"net/url"

	"tawatur"
	"tawatur/record"
	"tawatur/store"
)

// storiesShown is how many stories stand on one page.
const storiesShown = 30

// mostReports is the most reports that a story can be asked to have.
const mostReports = 100_000

// choice is one of a list that a reader picks from.
type choice struct {
	Value, Text string
	On          bool
}

// storiesPage is the front page.
type storiesPage struct {
	Empty, CanAdd     bool
	Filter            store.StoryOptions
	From, To          string
	Orders, Standings []choice
	Outlets           []string
	Stories           []storyLine
	Pages             pager
	Feed              string
}

// storyLine is a story in the list, with its line of days.
type storyLine struct {
	record.StoryLine
	Coverage daysLine
}

func (s *server) stories(q request) (answer, error) {
	o, page, err := storyFilter(q.URL.Query())
	if err != nil {
		return answer{}, err
	}
	o.Limit, o.Offset = storiesShown, page*storiesShown
	lines, total, err := s.store.Stories(q.Context(), o)
	if err != nil {
		return answer{}, err
	}
	p := storiesPage{Filter: o, CanAdd: s.add != nil, From: inField(o.From), To: inField(o.To),
		Pages: q.pager(page, storiesShown, len(lines), total)}
	if p.Stories, err = s.withDays(q.Context(), lines); err != nil {
		return answer{}, err
	}
	if total == 0 {
		n, err := s.store.Stats(q.Context())
		if err != nil {
			return answer{}, err
		}
		p.Empty = n.Reports == 0
	}
	for _, x := range store.Orders() {
		p.Orders = append(p.Orders, choice{x.String(), q.say.Text("web.order." + x.String()), x == o.Order})
	}
	for _, x := range store.Standings() {
		p.Standings = append(p.Standings, choice{standingInForm(x), q.say.Text("web.standing." + x.String()), x == o.Standing})
	}
	if p.Outlets, err = s.store.OutletNames(q.Context()); err != nil {
		return answer{}, err
	}
	p.Feed = address("/"+q.lang+"/feed.atom", q.with("page", ""))
	a := answer{page: "stories", title: q.say.Text("web.stories"), body: p, feed: p.Feed}
	for _, l := range lines {
		a.fiction = a.fiction || l.Fiction
	}
	return a, nil
}

// withDays adds to each story when its reports came out.
func (s *server) withDays(ctx context.Context, lines []record.StoryLine) ([]storyLine, error) {
	ids := make([]string, len(lines))
	for i, l := range lines {
		ids[i] = l.ID
	}
	counts, err := s.store.StoryDays(ctx, ids)
	out := make([]storyLine, len(lines))
	for i, l := range lines {
		out[i] = storyLine{l, daysLineOf(l.From, l.To, counts[l.ID])}
	}
	return out, err
}

// storyFilter reads from an address which stories it asks for, and which page of
// their list, from 0.
func storyFilter(v url.Values) (o store.StoryOptions, page int, err error) {
	p := params{Values: v}
	o = store.StoryOptions{MinReports: p.number("least", 1, mostReports, 2), Outlet: p.text("outlet"), Agency: p.text("agency"),
		Name: p.words("name"), Place: p.words("place"), From: p.day("from"), To: p.day("to")}
	o.Order = store.OrderNamed(p.oneOf("order", words(store.Orders())...))
	o.Standing = store.StandingNamed(p.oneOf("standing", words(store.Standings()[1:])...))
	page = p.number("page", 1, mostPages, 1) - 1
	return o, page, p.err
}

// standingInForm is the word for a standing in a form and its address, which have none
// for any.
func standingInForm(s store.Standing) string {
	if s == store.AnyStanding {
		return ""
	}
	return s.String()
}

func words[T fmt.Stringer](of []T) (out []string) {
	for _, x := range of {
		out = append(out, x.String())
	}
	return out
}

// inField writes a day as a field of a form takes it.
func inField(d tawatur.Day) string {
	if d.IsZero() {
		return ""
	}
	return d.String()
}
