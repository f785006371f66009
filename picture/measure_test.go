package picture

import (
	"testing"
)

func FuzzWrap(f *testing.F) {
	f.Add("وكالة طيف البحر للأنباء", 60.0, 3)
	f.Add("WWWWWWWWWWWWWWWWWWWW", 10.0, 1)
	f.Fuzz(func(t *testing.T, s string, width float64, lines int) {
		if width < 30 || width > 1000 || lines < 1 || lines > 9 || len(s) > 2000 {
			return
		}
		got := Wrap(s, 14, width, lines)
		if len(got) == 0 || len(got) > lines {
			t.Fatalf("%d lines, want 1 to %d", len(got), lines)
		}
		for _, l := range got {
			if TextWidth(l, 14) > width+14 {
				t.Errorf("%q is wider than %v", l, width)
			}
		}
	})
}
