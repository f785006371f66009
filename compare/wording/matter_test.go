package wording_test

import (
	"testing"

	"tawatur"
	"tawatur/compare/claim/claimtest"
	"tawatur/compare/wording"
)

// TestOneMatterInOtherWords: reports that tell of one clash and agree on nothing
// else still show how each calls those who fought, with pronouns as well.
func TestOneMatterInOtherWords(t *testing.T) {
	rs := []*tawatur.Reading{
		claimtest.Report("a", "منبر الشرق", "2031-03-04", "قتل سبعة مسلحين في اشتباك مع الشرطة في وادي الرمان فجر الثلاثاء."),
		claimtest.Report("b", "صوت الساحل", "2031-03-04", "أصيب مقاتلوها بجروح طفيفة في اشتباك مع الشرطة في وادي الرمان فجر الثلاثاء."),
		claimtest.Report("c", "نداء السهل", "2031-03-04", "زار متمردون سابقون مدرسة في القصباء لشرح مخاطر الألغام للأطفال."),
	}
	got := map[string]bool{}
	for _, w := range wording.Of(rs) {
		for _, e := range w.Expressions {
			got[e.Text] = true
		}
	}
	if !got["مسلحون"] || !got["مقاتلون"] || got["متمردون"] {
		t.Errorf("expressions %v", got)
	}
}
