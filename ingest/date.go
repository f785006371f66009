package ingest

import (
	"strconv"
	"strings"
	"time"

	"tawatur"
	"tawatur/arabic"
)

// dates fills the time of publication from whichever fields tell it. The day
// in "day" is the outlet's own and goes before that of a moment.
func (p *rowParser) dates(row *Row, w wireRow) {
	for _, f := range []struct {
		name  string
		field field
	}{{"published", w.Published}, {"day", w.Day}, {"date", w.Date}, {"date_extracted", w.DateExtracted}} {
		text := p.short(f.name, f.field)
		if text == "" {
			continue
		}
		t, moment, ok := parseTime(text)
		switch {
		case !ok:
			if row.DateText == "" {
				row.DateText = text
			}
		case !plausible(t, p.now):
			p.notice(tawatur.SkipBadDate, "the field %q says %q, a date that no report can have; the report was kept without it", f.name, text)
		case moment && row.PublishedAt.IsZero():
			row.PublishedAt = t
		case !moment && row.Day.IsZero():
			row.Day = tawatur.DayOf(t)
		}
	}
	if row.Day.IsZero() && !row.PublishedAt.IsZero() {
		row.Day = tawatur.DayOf(row.PublishedAt)
	}
	if !row.Day.IsZero() {
		row.DateText = ""
	}
}

// plausible reports whether a report can be of the time t.
func plausible(t, now time.Time) bool {
	return t.Year() >= 1850 && t.Before(now.AddDate(1, 0, 0))
}

// parseTime reads a time written in numbers or in English; moment says that it
// tells the time of day too. Days stand before months, as Arabic writes them.
func parseTime(s string) (t time.Time, moment, ok bool) {
	s = strings.ToUpper(strings.TrimSpace(arabic.Match(s))) // digits of every script
	if t, err := time.Parse(time.RFC3339, s); err == nil {
		return t, true, true
	}
	for _, layout := range []string{
		"Mon, 2 Jan 2006 15:04:05 -0700", "Mon, 2 Jan 2006 15:04:05 MST", "2 Jan 2006 15:04:05 -0700",
		"2 Jan 2006 15:04:05 MST", "2006-01-02 15:04:05 -0700", "2006-01-02T15:04:05-0700",
		"2006-01-02 15:04:05", "2006-01-02T15:04:05", "2006-01-02 15:04", "2006-01-02T15:04",
		"2006/01/02 15:04:05", "2006/01/02 15:04", "2/1/2006 15:04", "2-1-2006 15:04",
	} {
		if t, err := time.Parse(layout, s); err == nil {
			return t, true, true
		}
	}
	for _, layout := range []string{
		"2006-01-02", "2006/01/02", "2006.01.02", "20060102", "2006-1-2", "2006/1/2",
		"2/1/2006", "2-1-2006", "2.1.2006", "2 Jan 2006", "2 January 2006", "Jan 2, 2006", "January 2, 2006",
	} {
		if t, err := time.Parse(layout, s); err == nil {
			return t, false, true
		}
	}
	return odd(s)
}

// odd reads seconds or milliseconds since 1970, and dates whose year has five
// digits or more: these are understood, so that they can be told to be wrong.
func odd(s string) (time.Time, bool, bool) {
	if n, err := strconv.ParseInt(s, 10, 64); err == nil && len(s) >= 9 && len(s) <= 13 {
		if len(s) > 11 {
			n /= 1000
		}
		return time.Unix(n, 0).UTC(), true, true
	}
	year, rest, ok := strings.Cut(s, "-")
	y, err := strconv.Atoi(year)
	if !ok || err != nil || len(year) < 5 || len(year) > 9 {
		return time.Time{}, false, false
	}
	if t, err := time.Parse("2006-01-02", "2000-"+rest[:min(len(rest), 5)]); err == nil {
		return t.AddDate(y-2000, 0, 0), false, true
	}
	return time.Time{}, false, false
}
