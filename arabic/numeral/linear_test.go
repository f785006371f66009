package numeral_test

import (
	"strings"
	"testing"
	"time"

	"tawatur/arabic"
	"tawatur/arabic/numeral"
)

// Ten times the text may take about ten times as long, whatever is repeated; a
// step that looks ahead without end shows here.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a second")
	}
	for _, unit := range []string{
		"1", "١", "و", "-", "/", "^", ".", "،", "1 ", "1,", "1/", "-1", "1^", "1e", "½", ".5 ", "،234", "1 234 ", "و ", "ال ", "صفر ", "ألف و", "مئة ", "خمسة و",
		"مليون ", "نصف ", "خمسة فاصلة ", "الثالث بعد ", "جزء من ", "1 من ", "واحد من كل ", "http://a", "www.",
	} {
		small, large := timed(unit, 2000), timed(unit, 20000)
		for range 3 { // a busy machine makes single runs long
			if large <= 60*small+50*time.Millisecond {
				break
			}
			large = min(large, timed(unit, 20000))
		}
		if large > 60*small+50*time.Millisecond {
			t.Errorf("%q: %v for 2,000 times, %v for 20,000", unit, small, large)
		}
	}
}

func timed(unit string, n int) time.Duration {
	text := strings.Repeat(unit, n)
	toks := arabic.Tokens(text)
	start := time.Now()
	numeral.Find(toks)
	numeral.Spans(text)
	return time.Since(start)
}
