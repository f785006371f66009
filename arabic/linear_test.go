package arabic

import (
	"strings"
	"testing"
	"time"
)

// TestLinear holds that ten times the text takes no more than some ten times
// the time, whatever it is made of; what is quadratic takes a hundred times.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("runs every function on megabytes")
	}
	const size = 60_000
	steps := map[string]func(string){
		"Match":     func(s string) { Match(s) },
		"Display":   func(s string) { Normalize(s, Display) },
		"Search":    func(s string) { Normalize(s, Search) },
		"OCR":       func(s string) { Normalize(s, OCR) },
		"Logical":   func(s string) { Logical(s) },
		"Tokens":    func(s string) { Tokens(s) },
		"Sentences": func(s string) { Sentences(s) },
		"Quotes":    func(s string) { Quotes(s) },
		"Split":     func(s string) { Split(s) },
		"Segment":   func(s string) { Segment(s) },
		"Stem":      func(s string) { Stem(s) },
	}
	for _, unit := range []string{
		"ا", "و", "ل", "ه", "ة", "x", "1", "١", " ", "\n", ".", "(", ")", "«", "»", "\"", "“", "_", "،", "ـ", "َ",
		"\u200f", "ﻻ", "ﷺ", "\xff", "\xd8", "أ.", ".)", "1.", "«\"", "«أ ", "\" «أ", "1,", "د. ", "ةلا ", ".. و", "ا\u200f",
	} {
		small, big := strings.Repeat(unit, size/len(unit)), strings.Repeat(unit, 10*size/len(unit))
		for name, f := range steps {
			if n := growth(f, small, big); n > 30 {
				t.Errorf("%s takes %.0f times as long for ten times as many %q", name, n, unit)
			}
		}
	}
}

// growth gives how many times longer f takes for big than for small, the least
// of three attempts; 1 where it is too fast to matter.
func growth(f func(string), small, big string) float64 {
	least := 1e9
	for range 3 {
		began := time.Now()
		f(big)
		took := time.Since(began)
		if took < 30*time.Millisecond {
			return 1
		}
		began = time.Now()
		f(small)
		least = min(least, float64(took)/float64(max(time.Since(began), time.Microsecond)))
		if least < 15 {
			break
		}
	}
	return least
}
