package eval

import "testing"

func TestAreaUnderCurve(t *testing.T) {
	for name, c := range map[string]struct {
		all  []stated
		want float64
	}{
		"nothing":       {nil, 0.5},
		"all right":     {[]stated{{0.2, true}, {0.9, true}}, 0.5},
		"in order":      {[]stated{{0.2, false}, {0.9, true}, {0.8, true}}, 1},
		"upside down":   {[]stated{{0.9, false}, {0.2, true}}, 0},
		"ties":          {[]stated{{0.5, false}, {0.5, true}}, 0.5},
		"one in middle": {[]stated{{0.1, true}, {0.5, false}, {0.9, true}}, 0.5},
	} {
		if got := areaUnderCurve(c.all); got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}
