package page

import "tawatur"

// told is a day of publication and how it is known.
type told struct {
	day  tawatur.Day
	from tawatur.DayFrom
}

// better reports whether d says more than o: any day more than none, and one that is
// stated more than one that is derived.
func (d told) better(o told) bool {
	return !d.day.IsZero() && (o.day.IsZero() || o.from != "" && d.from == "")
}

// publish takes over a day of publication where a report knows none as good.
func publish(r *tawatur.Report, d told) {
	if d.better(told{r.Published, r.DayFrom}) {
		r.Published, r.DayFrom = d.day, d.from
	}
}

// ofDateline says of a day that it stands in a dateline.
func ofDateline(h *header) told {
	if h.from == "" && !h.day.IsZero() {
		return told{h.day, tawatur.DayFromDateline}
	}
	return h.told
}

// ofFile is the day on which a file says that it was made. That of a scan is the day on
// which it was scanned, and tells nothing.
func ofFile(c tawatur.Capture) told {
	if c.MadeAt.IsZero() || c.OCR > 0 {
		return told{}
	}
	return told{tawatur.DayOf(c.MadeAt), tawatur.DayFromFile}
}

// withoutBadDay takes back a day that no report can have.
func withoutBadDay(r *tawatur.Report, c tawatur.Capture) {
	if !plausible(r.Published, c.ReadAt) {
		r.Published, r.DayFrom = tawatur.Day{}, ""
	}
}
