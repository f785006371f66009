package page

import (
	"strings"
	"time"
)

// moment is a time as machines write it, with or without the time of day.
type moment struct {
	at   time.Time
	hour bool // at tells the time of day
}

// The layouts in which pages write times for machines.
var (
	timeLayouts = []string{time.RFC3339, "2006-01-02T15:04:05Z0700", "2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02 15:04:05Z07:00",
		"2006-01-02 15:04:05 Z0700", "2006-01-02 15:04:05", "2006-01-02 15:04", "2006-01-02T15:04Z07:00", time.RFC1123Z, time.RFC1123}
	dayLayouts = []string{time.DateOnly, "2006/01/02", "20060102"}
)

// read takes the time that s tells, where none is known yet.
func (m *moment) read(s string) {
	if s = strings.TrimSpace(s); !m.at.IsZero() || s == "" {
		return
	}
	for _, layout := range timeLayouts {
		if t, err := time.Parse(layout, s); err == nil {
			m.at, m.hour = t, true
			return
		}
	}
	for _, layout := range dayLayouts {
		if t, err := time.Parse(layout, s); err == nil {
			m.at = t
			return
		}
	}
}
