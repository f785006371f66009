package figure_test

import (
	"strings"
	"testing"
	"time"

	"tawatur/analyze/figure"
)

// Ten times the text may take about ten times as long, whatever is repeated; a
// step that looks back or ahead without end shows here.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a second")
	}
	tables := load(t)
	for _, unit := range []string{
		"مليون ", "ألف و", "1 ", "1 234 ", "1،234", "بين 3 و", "من 3 إلى ", "من أمس إلى ", "مقتل 3 و", "1/2 ", "ثلاثة وعشرون ألف ",
		"الخميس ", "قبل ", "الأسبوع الأول من ", "أول جمعة من ", "«3 ", "http://a ", "واحد من ", "أكثر من ", "مطلع ", "15 شباط ", "و", "بينهم 3 و", "3 من أصل ", "(3) رجال ", "3 رجال حتى الآن ", "عدد القتلى ", "3 من كبار كبار ", "منذ 3 آذار ", "بنسبة نحو ", "جنديين ", "http://1.2/", "ال ", "،234", "-", "و ", "3.1.",
	} {
		small, large := timed(tables, unit, 3000), timed(tables, unit, 30000)
		if large > 60*small+50*time.Millisecond {
			t.Errorf("%q: %v for 3000 times, %v for 30000", unit, small, large)
		}
	}
}

func timed(tables *figure.Tables, unit string, n int) time.Duration {
	a := article{Text: strings.Repeat(unit, n), Day: "2021-03-03"}
	start := time.Now()
	analyse(tables, a, nil)
	return time.Since(start)
}
