package pipeline_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"tawatur/store"
)

const (
	harbour = "أعلنت هيئة الموانئ في لؤلوان أن الرصيف الجديد سيفتح أمام سفن الصيد بعد أعمال دامت عامين كاملين شارك فيها مئات العمال من أبناء المدينة والقرى المجاورة لها على طول الساحل. "
	market  = "وارتفعت أسعار الخضر في أسواق الرمان بعد موجة صقيع أتلفت المحاصيل في السهول الشمالية وأجبرت التجار على جلبها من الجنوب بتكاليف نقل مضاعفة أثقلت كاهل المشترين. "
	school  = "وتستعد مدارس زبرجان لاستقبال التلاميذ مع بداية الفصل الدراسي بعد ترميم القاعات القديمة وتزويدها بأجهزة تدفئة تبرعت بها جمعيات أهلية من عدة محافظات. "
)

// TestAcrossStories: a report that takes in one of weeks before, of another
// story, is linked to it, whether both are added at once or one after the other.
func TestAcrossStories(t *testing.T) {
	p := newPipeline(t, 2)
	row := func(id, outlet, day, text string) string {
		raw, err := json.Marshal(map[string]string{"id": id, "outlet": outlet, "day": day, "text": text})
		if err != nil {
			t.Fatal(err)
		}
		file := filepath.Join(t.TempDir(), id+".jsonl")
		if err := os.WriteFile(file, raw, 0o644); err != nil {
			t.Fatal(err)
		}
		return file
	}
	early := row("early", "منبر الشرق", "2021-03-01", harbour+"وقال رئيس الهيئة كريم السالمي إن الافتتاح سيجري في الربيع.")
	late := row("late", "صوت الساحل", "2021-04-20", market+harbour+school)
	linked := func(st *store.Store) {
		t.Helper()
		for _, id := range []string{"early", "late"} {
			story, err := st.StoryOf(t.Context(), id)
			if err != nil {
				t.Fatal(err)
			}
			s, err := st.Story(t.Context(), story)
			if err != nil || len(s.Across) != 1 || s.Across[0].From != "early" || s.Across[0].To != "late" {
				t.Errorf("%s: links %+v, %v", id, s.Across, err)
			}
		}
		if err := st.Check(t.Context()); err != nil {
			t.Error(err)
		}
	}
	once := emptyStore(t)
	if _, err := p.Add(t.Context(), once, []string{early, late}); err != nil {
		t.Fatal(err)
	}
	linked(once)
	oneByOne := emptyStore(t)
	for _, f := range []string{late, early} {
		if _, err := p.Add(t.Context(), oneByOne, []string{f}); err != nil {
			t.Fatal(err)
		}
	}
	linked(oneByOne)
	c, _, err := p.Compare(t.Context(), []string{early, late})
	if err != nil || len(c.Across) != 1 || len(c.Stories) != 2 || len(c.Stories[0].Across) != 1 {
		t.Errorf("compared at once: %+v, %v", c, err)
	}
}
