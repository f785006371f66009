package claim_test

import (
	"testing"

	"tawatur"
	"tawatur/compare/claim"
	. "tawatur/compare/claim/claimtest"
)

func TestStudyTakesTheLeadForAYes(t *testing.T) {
	tables, err := claim.Load()
	if err != nil {
		t.Fatal(err)
	}
	title := Report("t", "منبر الشرق", "2031-03-04", "انفجار سيارة مفخخة في سوق القصباء")
	own := Report("a", "منبر الشرق", "2031-03-04", "هز انفجار سيارة مفخخة سوق القصباء المركزي ظهر الثلاثاء. "+
		"وهرعت سيارات الإسعاف إلى السوق. وأغلقت الشرطة الطرق المؤدية إليه. وكان البرد شديدا. "+
		"وتشهد مدينة القصباء منذ شهور نقصا حادا في الوقود والخبز.")
	other := Report("b", "صوت الساحل", "2031-03-02", "وقع انفجار في أنبوب للغاز قرب سوق الشاطئ ولم يصب أحد من العمال.")
	var yes, no int
	for _, l := range tables.Study(title, own, other, 1) {
		if l.Yes {
			yes++
		} else {
			no++
		}
		if l.Bag.Len() == 0 {
			t.Error("a lesson without features")
		}
	}
	if yes != 1 || no == 0 {
		t.Errorf("%d lessons of yes and %d of no", yes, no)
	}
	if got := tables.Study(Report("e", "", "", ""), own, nil, 0); got != nil {
		t.Errorf("an empty headline teaches %d lessons", len(got))
	}
}

func BenchmarkStudy(b *testing.B) {
	tables, err := claim.Load()
	if err != nil {
		b.Fatal(err)
	}
	rs := Story(2, 1)
	title := Report("t", "منبر الشرق", "2031-03-04", rs[0].Title)
	for b.Loop() {
		tables.Study(title, rs[0], (*tawatur.Reading)(nil), 1)
	}
}
