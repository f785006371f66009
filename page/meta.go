package page

import (
	"time"

	"tawatur"
)

// Meta is what a JSON row tells of its report. Its fields are those of a row
// as the reader of inputs gives it; only Text is always there.
type Meta struct {
	ID     string
	Outlet string
	URL    string
	Title  string
	Author string
	// Day and PublishedAt are the time of publication where it is known;
	// DateText is the words of a date that are still to be understood.
	Day         tawatur.Day
	PublishedAt time.Time
	DateText    string
	Credits     []string
	Text        string
}
