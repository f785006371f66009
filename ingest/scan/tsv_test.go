package scan

import (
	"math"
	"strings"
	"testing"
	"unicode/utf8"
)

const tsvHead = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"

func TestParseTSV(t *testing.T) {
	lines, err := parseTSV(strings.NewReader(tsvHead +
		"4\t1\t1\t1\t1\t0\t10\t20\t200\t30\t-1\t\n" +
		"5\t1\t1\t1\t1\t1\t150\t20\t60\t30\t96.5\tأقر\n" +
		"5\t1\t1\t1\t1\t2\t80\t22\t60\t30\t83.5\tمجلس\n" +
		"5\t1\t1\t1\t1\t3\t60\t22\t10\t30\t95\t  \n" +
		"5\t2\t1\t1\t1\t1\t10\t5\t60\t30\t90\tعاصفة\n" +
		"5\t2\t1\t1\t1\tنص\n5\t2\t1\t1\t1\t1\tx\t5\t60\t30\t90\tعاصفة\n"))
	if err != nil || len(lines) != 2 {
		t.Fatalf("%v %v", lines, err)
	}
	if l := lines[0]; l.page != 1 || l.Text != "أقر مجلس" || math.Abs(l.Sure-0.9) > 1e-9 || l.X0 != 80 || l.X1 != 210 || l.Y1 != 52 {
		t.Errorf("%+v", l)
	}
	if l := lines[1]; l.page != 2 || l.Text != "عاصفة" {
		t.Errorf("%+v", l)
	}
}

func TestArabicPoints(t *testing.T) {
	for line, want := range map[string]string{
		"من أصل 60, وصوّت":     "من أصل 60، وصوّت",
		"بلغت 1,350 أسرة":      "بلغت 1,350 أسرة",
		"من قرر ذلك?":          "من قرر ذلك؟",
		"شركة Blue, Harbour و": "شركة Blue, Harbour و",
		"Blue, 12":             "Blue, 12",
	} {
		if got := arabicPoints(line); got != want {
			t.Errorf("%q: %q instead of %q", line, got, want)
		}
	}
}

// FuzzParseTSV holds that every line has words, a place, and a confidence
// between 0 and 1.
func FuzzParseTSV(f *testing.F) {
	f.Add(tsvHead + "5\t1\t1\t1\t1\t1\t150\t20\t60\t30\t96.5\tأقر\n")
	f.Add("5\t9\t\t\t\t\t1\t2\t3\t4\tNaN\tx\n5\t9\t\t\t\t\t1\t2\t3\t4\t1e9\tx")
	f.Fuzz(func(t *testing.T, s string) {
		lines, _ := parseTSV(strings.NewReader(s))
		for _, l := range lines {
			if l.page < 1 || strings.TrimSpace(l.Text) == "" || !utf8.ValidString(l.Text) || !(l.Sure >= 0 && l.Sure <= 1) || l.X1 < l.X0 || l.Y1 < l.Y0 {
				t.Fatalf("%q gives %+v", s, l)
			}
		}
	})
}
