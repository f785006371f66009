package tawatur

import (
	"fmt"
	"time"
)

// Day is a civil date without a zone. The zero Day means "not known" and is
// written as an empty string.
type Day struct {
	Year  int16
	Month time.Month
	Date  int8
}

// DayOf returns the civil date of t in t's own zone.
func DayOf(t time.Time) Day {
	y, m, d := t.Date()
	return Day{int16(y), m, int8(d)}
}

// ParseDay reads an ISO 8601 calendar date ("2016-12-13"). The empty string
// gives the zero Day; anything else is an error that says so.
func ParseDay(s string) (Day, error) {
	if s == "" {
		return Day{}, nil
	}
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return Day{}, fmt.Errorf("date %q is not of the form YYYY-MM-DD", s)
	}
	return DayOf(t), nil
}

// IsZero reports whether the day is not known.
func (d Day) IsZero() bool { return d == Day{} }

// Time returns midnight UTC at the start of the day.
func (d Day) Time() time.Time {
	return time.Date(int(d.Year), d.Month, int(d.Date), 0, 0, 0, 0, time.UTC)
}

// Add returns the day n days later; n may be negative.
func (d Day) Add(n int) Day { return DayOf(d.Time().AddDate(0, 0, n)) }

// Sub returns the number of days from o to d.
func (d Day) Sub(o Day) int { return int(d.Time().Sub(o.Time()) / (24 * time.Hour)) }

// Before reports whether d is earlier than o.
func (d Day) Before(o Day) bool { return d.Compare(o) < 0 }

// Compare orders days; the zero Day comes first.
func (d Day) Compare(o Day) int {
	a := int(d.Year)*10000 + int(d.Month)*100 + int(d.Date)
	b := int(o.Year)*10000 + int(o.Month)*100 + int(o.Date)
	return a - b
}

// String writes the day as YYYY-MM-DD, or "" when it is not known.
func (d Day) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, int(d.Month), d.Date)
}

// MarshalText implements encoding.TextMarshaler.
func (d Day) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText implements encoding.TextUnmarshaler.
func (d *Day) UnmarshalText(b []byte) error {
	v, err := ParseDay(string(b))
	if err == nil {
		*d = v
	}
	return err
}
