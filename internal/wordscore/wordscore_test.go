package wordscore

import "testing"

func TestF1(t *testing.T) {
	for _, c := range []struct {
		got, want string
		f1        float64
	}{
		{"وصلت القافلة أمس", "وصلت القافلة أمس", 1},
		{"أمس القافلة وصلت", "وصلت القافلة أمس", 1. / 3},
		{"وصلت", "وصلت القافلة أمس", 0.5},
		{"", "وصلت", 0},
		{"", "", 1},
	} {
		if f1 := F1(c.got, c.want); f1 != c.f1 {
			t.Errorf("%q for %q: %v instead of %v", c.got, c.want, f1, c.f1)
		}
	}
}
