package date

import (
	"strings"
	"testing"

	"tawatur"
	"tawatur/arabic"
	"tawatur/arabic/numeral"
)

// A step that is quadratic would not end before the test is stopped. Of phrases
// half a megabyte is enough for that, as each look at one asks the lexicon; of single
// characters, which are looked at quickly, ten are read.
const (
	muchText = 1 << 19
	muchMark = 10 << 20
)

// TestLinear reads much of each of the units that could make a reader look ahead
// without end.
func TestLinear(t *testing.T) {
	toks := make([]arabic.Token, 0, muchMark)
	for _, unit := range []string{"1", "و", "(", "-", "/"} {
		repeat(t, toks, unit, muchMark, news)
	}
	for _, unit := range []string{
		"1/", "1-", "1 ", "1 / ", "من ", "من 1 ", "بين 1 و ", "قبل ", "قبل شهر و", "سنة و ", "سنة وشهر و", "يوم ", "اليوم ", "شهر ", "شهر بين ", "مساء ",
		"من كانون ", "الأحد ", "ليل السبت ", "أول جمعة من ", "الأسبوع المقبل بين ", "الربع ", "مطلع ", "آخر ", "القرن ", "إلى 3 ", "15 شباط ", "15 شباط إلى ", "1438هـ ",
	} {
		repeat(t, toks, unit, muchText, news, diary)
	}
}

// repeat reads so many bytes of unit, a tenth where the race detector or haste
// asks for less, and holds that the dates lie one after the other within them; toks
// is room.
func repeat(t *testing.T, toks []arabic.Token, unit string, size int, how ...reading) {
	if raced || testing.Short() {
		size /= 10
	}
	text := strings.Repeat(unit, size/len(unit))
	toks = arabic.AppendTokens(toks[:0], text)
	nums := numeral.Find(toks)
	for _, r := range how {
		end := 0
		for _, d := range newFinder(toks, nums, tawatur.Day{Year: 2016, Month: 12, Date: 13}, r).all(text) {
			if d.Start < end || d.End <= d.Start || d.End > len(text) || d.To.Before(d.From) {
				t.Fatalf("%q: %v after %d of %d", unit, d, end, len(text))
			}
			end = d.End
		}
	}
}
