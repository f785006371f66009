package web

import (
	"tawatur"
	"tawatur/record"
)

// The size of a line of days, in its own units.
const (
	mostBars  = 24
	barHeight = 10
)

// daysLine draws how many reports came out when: a bar a day, or one for several
// days where there are many. It has no bars where no day is known.
type daysLine struct {
	Width int
	Bars  []bar
}

type bar struct{ X, Y, Height int }

// daysLineOf draws the reports of a story, which spans the days from and to.
func daysLineOf(from, to tawatur.Day, counts []record.DayCount) (l daysLine) {
	if len(counts) == 0 || from.IsZero() || to.Before(from) {
		return l
	}
	span := to.Sub(from) + 1
	l.Width = min(span, mostBars)
	n := make([]int, l.Width)
	most := 1
	for _, c := range counts {
		if at := c.Day.Sub(from) * l.Width / span; at >= 0 && at < l.Width {
			n[at] += c.Reports
			most = max(most, n[at])
		}
	}
	for i, k := range n {
		if k > 0 {
			h := max(2, barHeight*k/most)
			l.Bars = append(l.Bars, bar{i, barHeight - h, h})
		}
	}
	return l
}
