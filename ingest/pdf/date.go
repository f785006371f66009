package pdf

import (
	"strings"
	"time"
)

// madeAt reads a moment as PDF files write it ("D:20210303093000+03'00'"), of which all
// behind the day may be left out; the zero time for anything else, and for a year in
// which no such file was made. See ISO 32000-1, 7.9.4.
func madeAt(s string) time.Time {
	s = strings.TrimPrefix(strings.TrimSpace(s), "D:")
	digits := 0
	for digits < len(s) && digits < 14 && s[digits] >= '0' && s[digits] <= '9' {
		digits++
	}
	if digits < 8 {
		return time.Time{}
	}
	const layout = "20060102150405"
	digits &^= 1
	zone := strings.TrimSuffix(strings.ReplaceAll(s[digits:], "'", ""), "Z0000")
	t, err := time.Parse(layout[:digits]+"-0700", s[:digits]+zone)
	if err != nil {
		if t, err = time.Parse(layout[:digits], s[:digits]); err != nil {
			return time.Time{}
		}
	}
	if t.Year() < firstPDF || t.Year() > lastPDF {
		return time.Time{}
	}
	return t
}

// The years in which a file may say that it was made.
const (
	firstPDF = 1993
	lastPDF  = 2200
)
