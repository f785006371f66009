package story

import (
	"math"
	"slices"
	"time"

	"tawatur"
	"tawatur/arabic"
)

// Which days a report is held to speak of as its happening's.
const (
	toldWords = 60 // where they stand in the text
	toldDays  = 7  // how far from the day of publication
	maxTold   = 3
)

// daysTold gives the single days that the beginning of r names, as days after that
// of publication: a paper tells this morning of what happened yesterday, a site
// told it as of today.
func daysTold(r *tawatur.Reading, toks []arabic.Token) []int8 {
	if r.Published.IsZero() || len(toks) == 0 {
		return nil
	}
	end := toks[min(toldWords, len(toks))-1].End
	dates := slices.Clone(r.Dates)
	slices.SortFunc(dates, func(a, b tawatur.DateRef) int { return a.Start - b.Start })
	var out []int8
	for _, d := range dates {
		if d.Start >= end || len(out) == maxTold {
			break
		}
		n := d.From.Sub(r.Published)
		if w, ok := weekdayAfter(toks, d.End); ok {
			n = dayOfWeek(r.Published, w)
		}
		if d.From != d.To || d.Grain != tawatur.GrainDay && d.Grain != "" || n < -toldDays || n > toldDays {
			continue
		}
		if !slices.Contains(out, int8(n)) {
			out = append(out, int8(n))
		}
	}
	return out
}

// weekdays are the names of the days as [arabic.Match] writes them.
var weekdays = [...]string{
	time.Sunday:    "الاحد",
	time.Monday:    "الاثنين",
	time.Tuesday:   "الثلاثاء",
	time.Wednesday: "الاربعاء",
	time.Thursday:  "الخميس",
	time.Friday:    "الجمعه",
	time.Saturday:  "السبت",
}

// weekdayAfter gives the weekday that stands in brackets after an expression
// that ends at end, "اليوم (الاثنين)": it holds also where the page was read
// on a later day.
func weekdayAfter(toks []arabic.Token, end int) (time.Weekday, bool) {
	i, _ := slices.BinarySearchFunc(toks, end, func(t arabic.Token, end int) int { return t.Start - end })
	if i+1 >= len(toks) || toks[i].Text != "(" {
		return 0, false
	}
	w := slices.Index(weekdays[:], toks[i+1].Norm)
	return time.Weekday(w), w >= 0
}

// dayOfWeek gives how many days after d the nearest such weekday is that is not
// past the next day: -5 to 1.
func dayOfWeek(d tawatur.Day, w time.Weekday) int {
	n := (int(w)-int(d.Time().Weekday())+7)%7 - 7
	if n < -5 {
		n += 7
	}
	return n
}

// sameDay is 1 where a and b speak of one day, -1 where of different ones only,
// and 0 where one of them speaks of none.
func sameDay(a, b *vector) int {
	switch n, ok := toldApart(a, b); {
	case !ok:
		return 0
	case n == 0:
		return 1
	}
	return -1
}

// toldApart is how many days lie between those that a and b speak of, of the two
// that are nearest; false where one of them speaks of none.
func toldApart(a, b *vector) (days int, ok bool) {
	days = math.MaxInt
	for _, x := range a.told {
		for _, y := range b.told {
			n := int(a.day) + int(x) - int(b.day) - int(y)
			days = min(days, max(n, -n))
		}
	}
	return days, days < math.MaxInt
}

// ahead tells that the first day a report speaks of is to come.
func (v *vector) ahead() bool { return len(v.told) > 0 && v.told[0] > 0 }
