package web

import (
	"time"

	"tawatur"
)

// instant is a moment as a page shows it: how far it is from now, and exactly. The
// zero instant is one that is not known.
type instant struct {
	Words string
	// ISO is for programs, Exact for who points at it.
	ISO, Exact string
}

// instant words a moment beside now: "12 minutes ago".
func (q request) instant(now, t time.Time) instant {
	if t.IsZero() {
		return instant{}
	}
	t = t.UTC()
	return instant{Words: q.beside(now, t), ISO: t.Format(time.RFC3339), Exact: t.Format("2006-01-02 15:04 MST")}
}

func (q request) beside(now, t time.Time) string {
	d := now.Sub(t)
	switch {
	case d.Abs() > farOff:
		return q.say.Day(tawatur.DayOf(t))
	case d < 0:
		return q.say.Text("web.ahead", q.length(-d))
	case d < time.Minute:
		return q.say.Text("web.just_now")
	}
	return q.say.Text("web.ago", q.length(d))
}

// farOff is from when on the day is told instead of how long ago it is.
const farOff = 21 * 24 * time.Hour

// length words a length of time in its largest unit.
func (q request) length(d time.Duration) string {
	switch {
	case d < 90*time.Minute:
		return q.say.Count("web.minutes", max(1, int(d.Round(time.Minute)/time.Minute)))
	case d < 36*time.Hour:
		return q.say.Count("web.hours", int(d.Round(time.Hour)/time.Hour))
	}
	return q.say.Count("web.days", int((d+12*time.Hour)/(24*time.Hour)))
}
