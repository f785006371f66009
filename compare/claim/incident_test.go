package claim_test

import (
	"testing"

	"tawatur"
	"tawatur/compare/claim"
	. "tawatur/compare/claim/claimtest"
)

// TestFiguresOfOneHappening holds which counts stand against each other.
func TestFiguresOfOneHappening(t *testing.T) {
	first := Report("a", "منبر الشرق", "2031-03-04", "أسفر انفجار سوق القصباء عن مقتل 7 أشخاص.", Count("7 أشخاص", 7, "killed"))
	for _, x := range []struct {
		name string
		r    *tawatur.Reading
		want bool
	}{
		{"another count", Report("b", "صوت الساحل", "2031-03-04", "قتل 9 أشخاص في انفجار سوق القصباء.", Count("9 أشخاص", 9, "killed")), true},
		{"another means", Report("b", "صوت الساحل", "2031-03-04", "قتل 9 أشخاص في حريق سوق القصباء.", Count("9 أشخاص", 9, "killed")), false},
		{"another order", Report("b", "صوت الساحل", "2031-03-04", "قتل 260 شخصا في انفجار سوق القصباء.", Count("260 شخصا", 260, "killed")), false},
		{"on top of others", Report("b", "صوت الساحل", "2031-03-04", "انتشل 3 جثامين أخرى قتل أصحابها في انفجار سوق القصباء.", Count("3 جثامين أخرى", 3, "killed")), false},
	} {
		c := claim.Read([]*tawatur.Reading{first, x.r})
		u, v := &c.Units[0], &c.Units[len(c.Units)-1]
		if got := c.Contests(u, v); got != x.want {
			t.Errorf("%s: contests %v, want %v", x.name, got, x.want)
		}
	}
}

func TestAPartIsNoCount(t *testing.T) {
	for _, c := range []struct {
		text string
		want bool
	}{
		{"أعلنت القيادة أن 3 جنود نقلوا بحروق بالغة ورابعا بخدوش يسيرة في المرج.", true},
		{"أعلن الجيش أن من بينهم 3 جنود أصيبوا في المرج.", true},
		{"أعلن الجيش أن 3 جنود أصيبوا في المرج ورابع أيام القتال انتهى بهدوء.", true}, // a price worth paying: silence
		{"أعلن الجيش أن 3 جنود أصيبوا في المرج، وسادس مصاب نقل أمس.", false},
	} {
		r := Report("a", "منبر الشرق", "2031-03-04", c.text, Count("3 جنود", 3, "injured"))
		corpus := claim.Read([]*tawatur.Reading{r})
		if got := corpus.Part(&corpus.Units[0], &r.Figures[0]); got != c.want {
			t.Errorf("Part of %q = %v", c.text, got)
		}
	}
}
