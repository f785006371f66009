package query

import (
	"fmt"
	"strings"

	"tawatur"
	"tawatur/arabic"
)

// setDays reads a day, a month or a year into one end of the span, or both.
func (q *Query) setDays(f Filter, typed string) *Mistake {
	if typed == "" {
		return nil
	}
	from, to, ok := span(typed)
	if !ok {
		return &Mistake{Kind: BadDay, Filter: f, Typed: typed, Allowed: []string{"2015-03-01", "2015-03", "2015"}}
	}
	if f != FilterTo {
		if m := onceDay(&q.From, f, from); m != nil {
			return m
		}
	}
	if f != FilterFrom {
		return onceDay(&q.To, f, to)
	}
	return nil
}

func onceDay(at *tawatur.Day, f Filter, d tawatur.Day) *Mistake {
	if !at.IsZero() && *at != d {
		return &Mistake{Kind: Twice, Filter: f, Typed: d.String()}
	}
	*at = d
	return nil
}

// span gives the first and the last day of a day, month or year, in digits of any
// script, the year first.
func span(typed string) (from, to tawatur.Day, ok bool) {
	s := strings.ReplaceAll(arabic.Match(typed), "/", "-")
	var y, m, d int
	switch parts := strings.Count(s, "-"); parts {
	case 0:
		s += "-01-01"
	case 1:
		s += "-01"
	}
	if n, err := fmt.Sscanf(s, "%4d-%2d-%2d", &y, &m, &d); n != 3 || err != nil || y < 1 {
		return from, to, false
	}
	from, err := tawatur.ParseDay(fmt.Sprintf("%04d-%02d-%02d", y, m, d))
	if err != nil || len(s) > len("2015-03-01") {
		return from, to, false
	}
	switch strings.Count(arabic.Match(strings.ReplaceAll(typed, "/", "-")), "-") {
	case 0:
		return from, tawatur.Day{Year: from.Year, Month: 12, Date: 31}, true
	case 1:
		return from, tawatur.DayOf(from.Time().AddDate(0, 1, -1)), true
	}
	return from, from, true
}
