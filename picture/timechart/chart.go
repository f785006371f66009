// Package timechart draws a story over time: which outlet published when, and when each
// claim appeared first and was said again. [Build] makes a [Chart]; [Draw] lays it out.
package timechart

import (
	"cmp"
	"slices"

	"tawatur"
	"tawatur/locale"
)

// Report is what the picture needs to know of a report.
type Report struct {
	ID, Outlet string
	Day        tawatur.Day
	// Href leads to the report.
	Href string
}

// Chart is a story over time.
type Chart struct {
	// Heading says the picture in words.
	Heading string
	// Days are those on which something came out, in order.
	Days []tawatur.Day
	// Outlets are in order of their first report, Claims in the order of the page.
	Outlets, Claims []Row
	// Undated is how many reports are of no known day, and not drawn.
	Undated int
}

// Row is an outlet with its reports, or a claim with the reports that say it.
type Row struct {
	Label string
	// Number counts the claims from 1; 0 of an outlet.
	Number int
	Dots   []Dot
	// First are the outlets whose reports said a claim on its first day, as far as days
	// tell; of one day nobody knows which was before the other.
	First []string
}

// Dot is the reports of one row that came out on one day.
type Dot struct {
	// Day is an index into the days of the chart.
	Day     int
	Reports int
	// Href leads to the first of them.
	Href string
}

// Build sets the reports of a story, in order of publication, and its claims against the
// days. link gives the address of an assertion's words.
func Build(reports []Report, claims []*tawatur.Claim, heading string, link func(*tawatur.Assertion) string) Chart {
	c := Chart{Heading: heading}
	days := map[string]tawatur.Day{}
	for _, r := range reports {
		if days[r.ID] = r.Day; r.Day.IsZero() {
			c.Undated++
		} else {
			c.Days = append(c.Days, r.Day)
		}
	}
	slices.SortFunc(c.Days, tawatur.Day.Compare)
	c.Days = slices.Compact(c.Days)
	for _, r := range reports {
		if r.Day.IsZero() {
			continue
		}
		label := cmp.Or(r.Outlet, r.ID)
		i := slices.IndexFunc(c.Outlets, func(o Row) bool { return o.Label == label })
		if i < 0 {
			i = len(c.Outlets)
			c.Outlets = append(c.Outlets, Row{Label: label})
		}
		c.Outlets[i].add(c.dayOf(r.Day), r.Href)
	}
	for i, claim := range claims {
		c.Claims = append(c.Claims, c.claim(claim, i+1, days, link))
	}
	return c
}

func (c *Chart) dayOf(d tawatur.Day) int {
	i, _ := slices.BinarySearchFunc(c.Days, d, tawatur.Day.Compare)
	return i
}

func (c *Chart) claim(claim *tawatur.Claim, number int, days map[string]tawatur.Day, link func(*tawatur.Assertion) string) Row {
	r := Row{Label: claim.Text, Number: number}
	said := map[string]bool{}
	for i := range claim.Assertions {
		a := &claim.Assertions[i]
		if day := days[a.Report]; !day.IsZero() && !said[a.Report] {
			said[a.Report] = true
			r.add(c.dayOf(day), link(a))
		}
	}
	if len(r.Dots) == 0 {
		return r
	}
	for _, a := range claim.Assertions {
		name := cmp.Or(a.Outlet, a.Report)
		if d := days[a.Report]; !d.IsZero() && c.dayOf(d) == r.Dots[0].Day && !slices.Contains(r.First, name) {
			r.First = append(r.First, name)
		}
	}
	return r
}

// add counts a report on a day; dots stay in order of days.
func (r *Row) add(day int, href string) {
	i, found := slices.BinarySearchFunc(r.Dots, day, func(d Dot, day int) int { return d.Day - day })
	if !found {
		r.Dots = slices.Insert(r.Dots, i, Dot{Day: day, Href: href})
	}
	r.Dots[i].Reports++
}

// reports is how many a row has.
func (r *Row) reports() (sum int) {
	for _, d := range r.Dots {
		sum += d.Reports
	}
	return sum
}

// mostRows is how many outlets, and how many claims, have a row of their own.
const mostRows = 14

// Fold puts the outlets with fewest reports of a large story into one row, and leaves out
// the claims after the first fourteen. The chart itself stays as it is.
func (c Chart) Fold(say *locale.Printer) Chart {
	c.Claims = c.Claims[:min(len(c.Claims), mostRows)]
	if len(c.Outlets) <= mostRows+1 {
		return c
	}
	bySize := slices.Clone(c.Outlets)
	slices.SortStableFunc(bySize, func(a, b Row) int { return b.reports() - a.reports() })
	least := map[string]bool{}
	rest := Row{Label: say.Count("count.more_outlets", len(bySize)-mostRows)}
	for _, r := range bySize[mostRows:] {
		least[r.Label] = true
		for _, d := range r.Dots {
			for range d.Reports {
				rest.add(d.Day, "")
			}
		}
	}
	c.Outlets = append(slices.DeleteFunc(slices.Clone(c.Outlets), func(r Row) bool { return least[r.Label] }), rest)
	return c
}

// Words tells the chart in words, a line a row: its text equivalent.
func (c Chart) Words(say *locale.Printer) (lines []string) {
	for _, r := range slices.Concat(c.Outlets, c.Claims) {
		s := locale.Isolate(r.Label) + ": "
		for i, d := range r.Dots {
			if i > 0 {
				s += say.Text("sep.list")
			}
			s += say.ShortDay(c.Days[d.Day]) + " (" + say.Count("count.reports", d.Reports) + ")"
		}
		if first := r.FirstWords(say); first != "" {
			s += say.Text("sep.dot") + first
		}
		lines = append(lines, s)
	}
	if c.Undated > 0 {
		lines = append(lines, say.Text("day.unknown")+": "+say.Count("count.reports", c.Undated))
	}
	return lines
}

// FirstWords says who said a claim first, as far as days tell.
func (r *Row) FirstWords(say *locale.Printer) string {
	switch len(r.First) {
	case 0:
		return ""
	case 1:
		return say.Text("web.time.first", locale.Isolate(r.First[0]))
	}
	return say.Count("web.time.among_first", len(r.First))
}
