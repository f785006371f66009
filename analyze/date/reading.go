package date

import "tawatur"

// reading is how an expression that leaves something open is taken.
type reading uint8

const (
	news  reading = iota // as [Find] reads
	diary                // as [Spans] reads
)

// diary reports whether the text is read as a diary.
func (f *finder) diary() bool { return f.reading == diary }

// between is the interval from a to b.
func (f *finder) between(a, b days) days {
	if f.diary() {
		return days{a.from, later(a.from, b.from.Add(-1))}
	}
	return days{a.from, b.to}
}

func later(a, b tawatur.Day) tawatur.Day {
	if a.Before(b) {
		return b
	}
	return a
}
