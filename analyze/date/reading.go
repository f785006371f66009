package date

import "tawatur"

// Reading is how an expression that leaves something open is taken.
type Reading uint8

const (
	// News looks back from the day of publication unless the words look forward,
	// and an interval includes its last day. [Find] reads so.
	News Reading = iota
	// Diary reads a single line as an entry in a diary, the way the public test
	// suites of date recognisers do. What is not said to be past lies ahead; a
	// bare number of a day is one of this month ("في 15"); an interval told by
	// its two ends, or by "the rest of", ends where its last unit begins ("من 4
	// إلى 22 يناير" is 4 to 21 January), while days joined by a hyphen or without
	// a preposition ("13-15 تموز") include both.
	Diary
)

// diary reports whether the text is read as a diary.
func (f *finder) diary() bool { return f.reading == Diary }

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
