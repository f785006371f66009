package page

import "tawatur"

const (
	dateReach   = 12 // lines behind the title in which its date is looked for
	dateBefore  = 5  // lines before it
	maxDateLine = 16 // words of a line that is hardly more than a date
)

// visibleDate reads the day of publication out of the lines of a page: of those
// that are hardly more than a date, one that says so, else the one next behind the
// title or before it. The day of the visit, which many pages print at their
// top, and that of the last change count only where there is no other, and are not sure.
func (t *Tables) visibleDate(lines []line, title string, visit tawatur.Day) (best told, sure bool) {
	at := lastOf(lines, title)
	rank := 1 << 30
	for i := range lines {
		if lines[i].count() > maxDateLine {
			continue
		}
		d, rest, ok := t.dayIn(lines[i].text)
		if !ok || len(foldedWords(rest)) > 6 {
			continue
		}
		r := t.dateRank(&lines[i], i-at, at >= 0)
		if d.day == visit {
			r += rankOfVisit
		}
		if d.from != "" {
			r += rankOfHijri
		}
		if r < rank {
			best, rank = d, r
		}
	}
	return best, rank < rankOfChange
}

// What makes a date less likely to be that of publication; one in the Hijri calendar
// alone gives way to any other beside the title.
const (
	rankOfHijri  = 2_500
	rankOfChange = 10_000
	rankOfVisit  = 20_000
)

// dateRank tells how little a date is likely to be that of publication.
func (t *Tables) dateRank(l *line, behind int, titled bool) int {
	r := 5_000
	switch _, _, labelled := t.furniture.label(l); {
	case labelled:
		r = 0
	case titled && behind >= 0 && behind <= dateReach:
		r = 1_000
	case titled && behind < 0 && behind >= -dateBefore:
		r, behind = 2_000, -behind
	}
	if startsWith(t.changed, l.words) {
		r += rankOfChange
	}
	return r + min(max(behind, 0), 900)
}

// visitOf is the day on which a page was visited, the zero day where that is not known.
func visitOf(c tawatur.Capture) tawatur.Day {
	switch {
	case !c.FetchedAt.IsZero():
		return tawatur.DayOf(c.FetchedAt)
	case !c.ReadAt.IsZero():
		return tawatur.DayOf(c.ReadAt)
	}
	return tawatur.Day{}
}
