package web

import (
	"cmp"
	"net/url"
	"slices"
	"strconv"

	"tawatur"
	"tawatur/locale"
	"tawatur/record"
	"tawatur/store"
)

const (
	// figuresShown is how many figures stand on one page.
	figuresShown = 50
	// figuresCounted is up to how many a page counts.
	figuresCounted = 100_000
)

// figureCategories are what a reader chooses from, the gravest first.
var figureCategories = []string{"killed", "injured", "missing", "detained", "displaced", "besieged", "people", "attack",
	"money", "share", "vote", "territory", "group", "state", "object", "other"}

// figuresPage is a part of the list of all figures.
type figuresPage struct {
	Empty, CanAdd bool
	Filter        store.FigureOptions
	From, To      string
	Categories    []choice
	Outlets       []string
	Figures       []figureLine
	// Total is how many there are, counted up to a bound that More says was passed.
	Total int
	More  bool
	// Begin and Next lead to other parts, CSV and Feed to the same as files.
	Begin, Next, CSV, Feed string
}

// figureLine is a figure as a row of the list shows it.
type figureLine struct {
	record.FigureLine
	// Shown is the value in figures, Period the days that it speaks of.
	Shown, Period string
	// Words is the address of the figure's words, InTally that of its tally, "" for none.
	Words, InTally string
	// SameCategory and SamePlace are the addresses of the lists of their like.
	SameCategory, SamePlace string
}

// figureFilter reads what figures an address asks for.
func figureFilter(v url.Values) (store.FigureOptions, error) {
	p := params{Values: v}
	o := store.FigureOptions{Category: p.oneOf("category", figureCategories...), Of: p.words("of"), Place: p.words("place"), Source: p.words("source"),
		Outlet: p.text("outlet"), From: p.day("from"), To: p.day("to"), Conflict: p.flag("conflict"), After: v.Get("after")}
	return o, p.err
}

func (s *server) figures(q request) (answer, error) {
	o, err := figureFilter(q.URL.Query())
	if err != nil {
		return answer{}, err
	}
	o.Limit = figuresShown
	lines, err := s.store.Figures(q.Context(), o)
	if err != nil {
		return answer{}, err
	}
	p := figuresPage{Filter: o, CanAdd: s.add != nil, From: inField(o.From), To: inField(o.To)}
	if p.Total, err = s.store.CountFigures(q.Context(), o, figuresCounted+1); err != nil {
		return answer{}, err
	}
	if p.More = p.Total > figuresCounted; p.More {
		p.Total = figuresCounted
	}
	if p.Outlets, err = s.store.OutletNames(q.Context()); err != nil {
		return answer{}, err
	}
	for _, c := range figureCategories {
		p.Categories = append(p.Categories, choice{c, q.say.Text("category." + c), c == o.Category})
	}
	for i := range lines {
		p.Figures = append(p.Figures, q.figureLine(&lines[i]))
	}
	p.lead(q, lines)
	return answer{page: "figures", title: q.say.Text("web.figures"), body: p, feed: p.Feed,
		fiction: slices.ContainsFunc(lines, func(l record.FigureLine) bool { return l.Fiction })}, nil
}

// lead sets the addresses of the other parts of the list, and of its files.
func (p *figuresPage) lead(q request, lines []record.FigureLine) {
	list := q.with("after", "")
	p.Empty = p.Total == 0 && len(list) == 0
	if p.Filter.After != "" {
		p.Begin = address("/"+q.lang+"/figures", list)
	}
	if len(lines) == figuresShown {
		p.Next = address("/"+q.lang+"/figures", q.with("after", lines[len(lines)-1].Cursor))
	}
	p.CSV, p.Feed = address("/"+q.lang+"/figures.csv", list), address("/"+q.lang+"/figures/feed.atom", list)
}

// address is a path with a query, where there is one.
func address(path string, v url.Values) string {
	if len(v) == 0 {
		return path
	}
	return path + "?" + v.Encode()
}

func (q request) figureLine(f *record.FigureLine) figureLine {
	l := figureLine{FigureLine: *f, Shown: figureValue(q.say, &f.Figure), Period: q.period(&f.Figure), Words: q.words(f.Report, f.Span)}
	if f.Tally > 0 && f.Story != "" {
		l.InTally = q.tally(f.Story, f.Tally)
	}
	like := func(key, value string) string {
		return address("/"+q.lang+"/figures", url.Values{key: {value}})
	}
	l.SameCategory = like("category", f.Category)
	if f.Place != "" {
		l.SamePlace = like("place", f.Place)
	}
	return l
}

// period is the time that a figure speaks of; "" where its report tells none.
func (q request) period(f *tawatur.Figure) string {
	e := explainer{say: q.say}
	if !f.From.IsZero() && f.To.IsZero() {
		return q.say.Text("web.since", f.From)
	}
	return cmp.Or(e.days(f.From, f.To), e.day(f.AsOf))
}

// figureValue writes the value of a figure: a number or a range, with what the text
// says of how near it is.
func figureValue(say *locale.Printer, f *tawatur.Figure) string {
	value := say.Number(f.Value)
	if f.Max != nil {
		value = say.Text("day.range", value, say.Number(*f.Max))
	}
	if f.Unit == "percent" {
		value += "%"
	}
	if f.Approx != tawatur.Exact && f.Approx != "" {
		value = say.Text("approx."+string(f.Approx)) + " " + value
	}
	return value
}

// tally is the address of a tally of a story, which are numbered from 1.
func (q request) tally(story string, number int) string {
	return q.link("stories", story) + "#tally-" + strconv.Itoa(number)
}
