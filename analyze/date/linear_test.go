package date_test

import (
	"strings"
	"testing"
	"time"

	"tawatur/analyze/date"
	"tawatur/arabic"
)

// Ten times the text may take about ten times as long, whatever is repeated; a
// step that looks ahead without end shows here.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a second")
	}
	for _, unit := range []string{
		"1", "و", "-", "/", "1/", "1-", "1 ", "من ", "من 1 ", "بين 1 و ", "قبل ", "قبل شهر و", "سنة و ", "سنة وشهر و", "يوم ", "اليوم ", "شهر ", "شهر بين ",
		"من كانون ", "الأحد ", "أول جمعة من ", "الأسبوع المقبل بين ", "الربع ", "مطلع ", "آخر ", "القرن ", "إلى 3 ", "15 شباط ", "15 شباط إلى ", "1438هـ ",
	} {
		small, large := timed(unit, 1000), timed(unit, 10000)
		for range 3 { // a busy machine makes single runs long
			if large <= 60*small+50*time.Millisecond {
				break
			}
			large = min(large, timed(unit, 10000))
		}
		if large > 60*small+50*time.Millisecond {
			t.Errorf("%q: %v for 1,000 times, %v for 10,000", unit, small, large)
		}
	}
}

func timed(unit string, n int) time.Duration {
	text := strings.Repeat(unit, n)
	toks := arabic.Tokens(text)
	start := time.Now()
	date.Find(text, toks, published)
	date.Spans(text, published)
	return time.Since(start)
}
