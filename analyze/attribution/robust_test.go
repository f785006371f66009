package attribution

import (
	"strings"
	"testing"
	"time"

	"tawatur/arabic"
)

// TestSpelling: words are found alike without vowel signs, hamza and ة.
func TestSpelling(t *testing.T) {
	l := load(t)
	for _, c := range constructions {
		if strings.ContainsAny(c.text, "\"«“") {
			continue // marks are no spelling
		}
		bare := strings.NewReplacer("أ", "ا", "إ", "ا", "آ", "ا").Replace(c.text)
		got, want := l.Find(Input{Text: bare}), l.Find(Input{Text: c.text})
		if len(got) != len(want) {
			t.Errorf("%s: %d attributions without hamza, %d with\n%s%s", c.name, len(got), len(want), list(got), list(want))
			continue
		}
		for i := range got {
			if arabic.Match(got[i].Quote) != arabic.Match(want[i].Quote) {
				t.Errorf("%s: got %q, want %q", c.name, got[i].Quote, want[i].Quote)
			}
		}
	}
}

// TestVowelSigns: marks over letters, as scanners leave them, hide nothing.
func TestVowelSigns(t *testing.T) {
	l := load(t)
	got := l.Find(Input{Text: "وقَالَ سليمٌ الوردانيّ إنَّ الجِسْرَ آمنٌ، مُضيفاً أنَّ العملَ انتهى."})
	if len(got) != 2 || got[0].Cue != "وقَالَ" || got[1].Cue != "مُضيفاً" {
		t.Errorf("got %s", list(got))
	}
}

// TestLinear: a text ten times as long takes no more than some ten times as
// long, even without a full stop in it. The best of three runs counts, and the
// bound is wide, for the machine may be busy.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	l := load(t)
	best := func(text string) time.Duration {
		least := time.Hour
		for range 3 {
			from := time.Now()
			l.Find(Input{Text: text})
			least = min(least, time.Since(from))
		}
		return least
	}
	for _, s := range []string{"قال ", "قال فلان إن ", "«قال ", "\"وأضاف أن ", "بحسب فلان، ", "الوزير سليم الورداني، "} {
		small, large := best(strings.Repeat(s, 2000)), best(strings.Repeat(s, 20000))
		if large > 60*small+300*time.Millisecond {
			t.Errorf("%q: %v, ten times as much %v", s, small, large)
		}
	}
}
