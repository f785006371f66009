package claim_test

import (
	"strings"
	"testing"

	"tawatur"
	"tawatur/compare/claim"
	. "tawatur/compare/claim/claimtest"
)

func TestALineOfTagsIsNoAssertion(t *testing.T) {
	rs := []*tawatur.Reading{
		Report("a", "منبر الشرق", "2031-03-04", "جسر الرمان نهر القصباء بلدية الرمان"),
		Report("b", "صوت الساحل", "2031-03-04", "جسر الرمان نهر القصباء بلدية الرمان"),
	}
	if got := claim.Align(rs, nil); len(got) != 0 {
		t.Errorf("claims of tags: %q", got[0].Text)
	}
}

func TestATextHoldsNoFigureThatSomeDoNotGive(t *testing.T) {
	for _, c := range claim.Align(market(), nil) {
		for _, a := range c.Assertions {
			if strings.Contains(c.Text, "7") && !strings.Contains(a.Quote, "7") {
				t.Errorf("%q rests on %q", c.Text, a.Quote)
			}
		}
	}
}

func TestOneSentenceWithTwoFiguresIsOneClaim(t *testing.T) {
	report := func(id, outlet string) *tawatur.Reading {
		return Report(id, outlet, "2031-03-04", "أعلنت البلدية مقتل 5 أشخاص وإصابة 9 آخرين في انهيار جسر الرمان.",
			Said("البلدية", "أعلنت", "مقتل 5 أشخاص وإصابة 9 آخرين في انهيار جسر الرمان"),
			Count("5 أشخاص", 5, "killed"), Count("9 آخرين", 9, "injured"))
	}
	seen := map[string]bool{}
	for _, c := range claim.Align([]*tawatur.Reading{report("a", "منبر الشرق"), report("b", "صوت الساحل")}, nil) {
		if seen[c.Text] {
			t.Errorf("two claims say %q", c.Text)
		}
		seen[c.Text] = true
	}
	if len(seen) == 0 {
		t.Error("no claim at all")
	}
}

func TestStillIsNoNegation(t *testing.T) {
	c := claim.Read([]*tawatur.Reading{
		Report("a", "منبر الشرق", "2031-03-04", "ولا يزال البحث جاريا عن المفقودين في نهر القصباء."),
		Report("b", "صوت الساحل", "2031-03-04", "يتواصل البحث عن المفقودين في نهر القصباء."),
	})
	for i := range c.Units {
		for _, term := range c.Units[i].Terms {
			if term.Negated {
				t.Errorf("negated in %q", c.Text(&c.Units[i], c.Units[i].Content))
			}
		}
	}
}

func TestAPartDoesNotContestTheWhole(t *testing.T) {
	whole := Report("a", "منبر الشرق", "2031-03-04", "أصيب 40 شخصا في حريق مصنع القصباء.", Count("40 شخصا", 40, "injured"))
	for _, x := range []struct {
		text, figure string
		value        float64
		want         bool
	}{
		{"أصيب 30 شخصا في حريق مصنع القصباء.", "30 شخصا", 30, true},
		{"أصيب عمال في حريق مصنع القصباء بينهم 6 أشخاص.", "6 أشخاص", 6, false},
		{"نقل 6 من المصابين في حريق مصنع القصباء إلى العاصمة.", "6", 6, false},
		{"أصيب 6 أطفال في حريق مصنع القصباء.", "6 أطفال", 6, false},
	} {
		other := Report("b", "صوت الساحل", "2031-03-04", x.text, Count(x.figure, x.value, "injured"))
		c := claim.Read([]*tawatur.Reading{whole, other})
		if got := c.Contests(&c.Units[0], &c.Units[len(c.Units)-1]); got != x.want {
			t.Errorf("%q contests: %v", x.text, got)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	rs := Story(60, 3)
	for b.Loop() {
		claim.Read(rs)
	}
}

func TestADenialIsWordedAsOne(t *testing.T) {
	text := "نفى المتحدث باسم الجيش سليم الوادي سقوط أي ضحايا بين المدنيين في قصف ميناء النخيل."
	said := Said("المتحدث باسم الجيش سليم الوادي", "نفى", "سقوط أي ضحايا بين المدنيين في قصف ميناء النخيل", Stance(tawatur.Deny))
	claims := claim.Align([]*tawatur.Reading{
		Report("a", "منبر الشرق", "2031-03-04", text, said),
		Report("b", "صوت الساحل", "2031-03-04", text, said),
	}, nil)
	if len(claims) == 0 {
		t.Fatal("no claim")
	}
	for _, c := range claims {
		if !strings.Contains(c.Text, "نفى") {
			t.Errorf("the denial is shown as %q", c.Text)
		}
	}
}
