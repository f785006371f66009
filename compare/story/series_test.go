package story

import (
	"testing"
	"time"

	"tawatur"
	"tawatur/arabic"
)

func TestSeriesTables(t *testing.T) {
	got, err := readSeries(phasesTSV, bulletinsTSV)
	if err != nil || len(got.phases) == 0 || len(got.bulletins) == 0 {
		t.Error(len(got.phases), len(got.bulletins), err)
	}
	for word := range got.phases {
		if arabic.Match(word) != word {
			t.Errorf("%q is not in match form", word)
		}
	}
	for words := range got.bulletins {
		if arabic.Match(words) != words {
			t.Errorf("%q is not in match form", words)
		}
	}
	if _, err := readSeries("فاز\tsoon\n", ""); err == nil {
		t.Error("an unknown phase is accepted")
	}
}

// told2 is one report of the fourth of May, with the day that it speaks of.
func told2(title, text string, after int) *vector {
	r := &tawatur.Reading{Report: tawatur.Report{ID: title, Title: title, Text: text, Published: tawatur.Day{Year: 2031, Month: time.May, Date: int8(4 + after)}}}
	r.Dates = []tawatur.DateRef{{From: r.Published, To: r.Published, Grain: tawatur.GrainDay}}
	s := NewSketch(r)
	return &vector{id: s.ID, day: s.Day, marks: s.Marks}
}

func TestSeries(t *testing.T) {
	for _, c := range []struct {
		what  string
		a, b  [2]string
		after int // days from a to b
		other bool
	}{
		{"the second and the third convoy",
			[2]string{"ثاني قافلة تصل إلى نورمار", "وصلت القافلة إلى نورمار."}, [2]string{"وصول القافلة الطبية الثالثة إلى نورمار", "وصلت القافلة إلى نورمار."}, 1, true},
		{"the second convoy twice",
			[2]string{"ثاني قافلة تصل إلى نورمار", "وصلت القافلة."}, [2]string{"وصول القافلة الطبية الثانية", "وصلت القافلة."}, 1, false},
		{"a convoy without a number",
			[2]string{"ثاني قافلة تصل إلى نورمار", "وصلت القافلة."}, [2]string{"وصول قافلة إلى نورمار", "وصلت القافلة."}, 1, false},
		{"an ordinal of something else",
			[2]string{"قافلة تصل إلى نورمار", "في الساعة الثانية وصلت القافلة."}, [2]string{"قافلة تصل إلى نورمار", "في الساعة الثالثة وصلت القافلة."}, 0, false},
		{"an age", [2]string{"شفاء فتاة من نورمار", "شفيت فتاة في الثامنة عشرة من عمرها."}, [2]string{"أول فتاة تشفى في نورمار", "شفيت الفتاة."}, 0, false},
		{"a match ahead and over",
			[2]string{"نورمار يلتقي كاردون الليلة", "يلتقي الفريقان على ملعب الواحة."}, [2]string{"نورمار يتغلب على كاردون", "فاز نورمار على ملعب الواحة."}, 0, true},
		{"a match over that tells of the next",
			[2]string{"نورمار يتغلب على كاردون ويواجه سلوان", "فاز نورمار."}, [2]string{"نورمار يلتقي كاردون الليلة", "يلتقي الفريقان."}, 0, false},
		{"the weather of two days",
			[2]string{"غبار في نورمار", "اليوم حالة الطقس غبار في نورمار."}, [2]string{"أمطار على نورمار", "اليوم حالة الطقس أمطار على نورمار."}, 1, true},
		{"the weather of one day",
			[2]string{"غبار في نورمار", "اليوم حالة الطقس غبار في نورمار."}, [2]string{"أمطار على نورمار", "اليوم حالة الطقس أمطار على نورمار."}, 0, false},
	} {
		a, b := told2(c.a[0], c.a[1], 0), told2(c.b[0], c.b[1], c.after)
		if got := otherOfSeries(a.marks, b.marks); got != c.other {
			t.Errorf("%s: %v (%v and %v)", c.what, got, a.marks, b.marks)
		}
		if otherOfSeries(a.marks, b.marks) != otherOfSeries(b.marks, a.marks) {
			t.Errorf("%s: not the same both ways", c.what)
		}
	}
}

// A report is never another of its own series.
func FuzzSeries(f *testing.F) {
	f.Add("ثاني قافلة تصل إلى نورمار", "وصلت القافلة الأولى والثانية والثالثة. يلتقي الفريقان. حالة الطقس اليوم.")
	f.Fuzz(func(t *testing.T, title, text string) {
		m := told2(title, text, 0).marks
		if len(m) > maxMarks || otherOfSeries(m, m) {
			t.Error(m)
		}
	})
}
