package web

import (
	"cmp"
	"context"
	"net/url"
	"slices"

	"tawatur"
	"tawatur/query"
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
	p.offer(q)
	if p.Outlets, err = s.store.OutletNames(q.Context()); err != nil {
		return answer{}, err
	}
	p.Feed = address("/"+q.lang+"/feed.atom", q.with("page", ""))
	return answer{page: "stories", title: q.say.Text("web.stories"), body: p, feed: p.Feed,
		fiction: slices.ContainsFunc(lines, func(l record.StoryLine) bool { return l.Fiction })}, nil
}

// offer sets the orders and standings that the form offers.
func (p *storiesPage) offer(q request) {
	for _, x := range store.Orders() {
		p.Orders = append(p.Orders, choice{x.String(), q.say.Text("web.order." + x.String()), x == p.Filter.Order})
	}
	for _, x := range append([]query.Standing{""}, query.Standings[:]...) {
		p.Standings = append(p.Standings, choice{string(x), q.say.Text("web.standing." + cmp.Or(string(x), "any")), x == p.Filter.Standing})
	}
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
	o.Order = store.OrderNamed(oneOf(&p, "order", store.Orders(), store.Order.String))
	o.Standing = query.Standing(oneOf(&p, "standing", query.Standings[:], func(s query.Standing) string { return string(s) }))
	page = p.number("page", 1, mostPages, 1) - 1
	return o, page, p.err
}

// oneOf reads one of some choices by its word, "" where none is given.
func oneOf[T any](p *params, key string, of []T, word func(T) string) string {
	words := make([]string, len(of))
	for i, x := range of {
		words[i] = word(x)
	}
	return p.oneOf(key, words...)
}

// inField writes a day as a field of a form takes it.
func inField(d tawatur.Day) string {
	if d.IsZero() {
		return ""
	}
	return d.String()
}
