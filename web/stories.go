package web

import (
	"cmp"
	"context"
	"net/url"
	"strconv"

	"tawatur"
	"tawatur/store"
)

// storiesShown is how many stories stand on one page.
const storiesShown = 30

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
	store.StoryLine
	Coverage daysLine
}

var orders = []struct {
	name  string
	order store.Order
}{
	{"origins", store.ByOrigins},
	{"recent", store.ByRecency},
	{"conflict", store.ByConflict},
	{"size", store.BySize},
}

var standings = []struct {
	name     string
	standing store.Standing
}{
	{"", store.AnyStanding},
	{"corroborated", store.Corroborated},
	{"contested", store.Contested},
	{"one", store.OneOrigin},
}

func (s *server) stories(q request) (answer, error) {
	o, page := storyFilter(q.URL.Query()), pageOf(q.URL.Query())
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
	for _, x := range orders {
		p.Orders = append(p.Orders, choice{x.name, q.say.Text("web.order." + x.name), x.order == o.Order})
	}
	for _, x := range standings {
		p.Standings = append(p.Standings, choice{x.name, q.say.Text("web.standing." + cmp.Or(x.name, "any")), x.standing == o.Standing})
	}
	if p.Outlets, err = s.store.OutletNames(q.Context()); err != nil {
		return answer{}, err
	}
	p.Feed = "/" + q.lang + "/feed.atom?" + q.with("page", "").Encode()
	a := answer{page: "stories", title: q.say.Text("web.stories"), body: p, feed: p.Feed}
	for _, l := range lines {
		a.fiction = a.fiction || l.Fiction
	}
	return a, nil
}

// withDays adds to each story when its reports came out.
func (s *server) withDays(ctx context.Context, lines []store.StoryLine) ([]storyLine, error) {
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

// storyFilter reads a filter from an address. What cannot be understood is left out:
// the fields of the form then show what was.
func storyFilter(v url.Values) store.StoryOptions {
	o := store.StoryOptions{MinReports: 2, Outlet: v.Get("outlet"), Agency: v.Get("agency"), Name: v.Get("name")}
	for _, x := range orders {
		if x.name == v.Get("order") {
			o.Order = x.order
		}
	}
	for _, x := range standings {
		if x.name == v.Get("standing") {
			o.Standing = x.standing
		}
	}
	o.From, _ = tawatur.ParseDay(v.Get("from"))
	o.To, _ = tawatur.ParseDay(v.Get("to"))
	if n, err := strconv.Atoi(v.Get("least")); err == nil && n > 0 {
		o.MinReports = n
	}
	return o
}

// inField writes a day as a field of a form takes it.
func inField(d tawatur.Day) string {
	if d.IsZero() {
		return ""
	}
	return d.String()
}
