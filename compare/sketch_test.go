package compare

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"tawatur"
)

func FuzzSketchBytes(f *testing.F) {
	r := &tawatur.Reading{Report: tawatur.Report{ID: "a", Title: "جسر نورمار يغلق", Text: "أغلقت بلدية نورمار الجسر القديم صباح اليوم بعد أن ارتفع منسوب النهر مترين خلال ليلة واحدة."}}
	b, err := NewSketch(r).AppendBinary(nil)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(b)
	f.Add([]byte{0, 0, 0, 9, 1})
	f.Fuzz(func(t *testing.T, b []byte) {
		var s, again Sketch
		if s.UnmarshalBinary(b) != nil {
			if diff := cmp.Diff(Sketch{}, s); diff != "" {
				t.Fatal("changed by an error", diff)
			}
			return
		}
		c, err := s.AppendBinary(nil)
		if err != nil || again.UnmarshalBinary(c) != nil {
			t.Fatal("what was read cannot be written and read", err)
		}
		if diff := cmp.Diff(s, again); diff != "" {
			t.Fatal(diff)
		}
	})
}

// A restored index goes on as the one it was restored from.
func TestIndexRestore(t *testing.T) {
	texts := []string{
		"أغلقت بلدية نورمار الجسر القديم صباح اليوم بعد أن ارتفع منسوب نهر سلوان مترين خلال ليلة واحدة من المطر.",
		"بعد أن ارتفع منسوب نهر سلوان مترين خلال ليلة واحدة من المطر أغلقت بلدية نورمار الجسر القديم صباح اليوم.",
		"وصلت بعثة باحثين إلى دير الزهراوي لدراسة مخطوطة نادرة في علم الفلك.",
		"أغلقت بلدية نورمار الجسر القديم صباح اليوم بعد أن ارتفع منسوب نهر سلوان مترين.",
	}
	var sketches []Sketch
	for i, text := range texts {
		sketches = append(sketches, NewSketch(&tawatur.Reading{Report: tawatur.Report{ID: string(rune('a' + i)), Text: text}}))
	}
	one, two := NewIndex(), NewIndex()
	for _, s := range sketches[:3] {
		two.Restore(s, one.Add(s).Story)
	}
	if diff := cmp.Diff(one.Add(sketches[3]), two.Add(sketches[3])); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(one.Members(), two.Members()); diff != "" {
		t.Error(diff)
	}
	if n := len(one.Members()); n != 2 {
		t.Errorf("%d stories: %v", n, one.Members())
	}
}

func BenchmarkNewSketch(b *testing.B) {
	text := ""
	for range 12 {
		text += "أغلقت بلدية نورمار الجسر القديم صباح اليوم بعد أن ارتفع منسوب نهر سلوان مترين خلال ليلة واحدة من المطر. "
	}
	r := &tawatur.Reading{Report: tawatur.Report{ID: "a", Title: "جسر نورمار يغلق", Text: text}}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		NewSketch(r)
	}
}
