package date

import (
	"testing"

	"tawatur"
	"tawatur/arabic"
)

// TestFarYears: what lies outside the years 1 to 9999 is passed over, and no
// large number comes round to an everyday year.
func TestFarYears(t *testing.T) {
	for _, text := range []string{"قبل 2500 عام", "قبل 63500 عام", "قبل 67000 سنة", "بعد 131000 عام", "قبل 24000000 يوم", "قبل 800000 شهر", "قبل 3500000 أسبوع"} {
		for _, d := range Find(text, arabic.Tokens(text), tawatur.Day{Year: 2018, Month: 5, Date: 3}) {
			if d.Span.Len() > len("2500 عام") {
				t.Errorf("%q: %q is %v to %v", text, d.Text, d.From, d.To)
			}
		}
	}
}
