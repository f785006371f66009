package lineage

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"tawatur"
)

// texts draws a text of invented words, cut into paragraphs and now and then
// into quotations.
func texts(least int) *rapid.Generator[string] {
	word := rapid.StringOfN(rapid.RuneFrom([]rune("ابتجدرسعفقلمنهوي")), 2, 7, -1)
	words := rapid.SliceOfN(word, least, least+60)
	return rapid.Map(words, func(ws []string) string { return strings.Join(ws, " ") })
}

func drawReport(t *rapid.T, id, text string) *tawatur.Reading {
	return report(id, rapid.SampledFrom([]string{"أفق", "صدى", "مرفأ"}).Draw(t, "outlet"), rapid.IntRange(1, 9).Draw(t, "day"), text)
}

// A copy with other spacing and marks is a copy whole, and its sketch is the same.
func TestCopyIsFound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := texts(20).Draw(t, "text")
		a := drawReport(t, "a", text)
		b := drawReport(t, "b", strings.ReplaceAll(text, " ", rapid.SampledFrom([]string{"  ", "\n", ", ", " ـ"}).Draw(t, "gap")))
		l, ok := Align(a, b, nil)
		if !ok || l.Kind != tawatur.Copy || l.Containment < 0.99 {
			t.Fatalf("got %v %+v", ok, l)
		}
		if diff := cmp.Diff(NewSketch(a).Marks, NewSketch(b).Marks); diff != "" {
			t.Fatal(diff)
		}
	})
}

// Align gives the same link whichever report comes first, and its passages
// are whole words within both texts.
func TestAlignIsSymmetric(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		shared, x, y := texts(12).Draw(t, "shared"), texts(0).Draw(t, "x"), texts(0).Draw(t, "y")
		a, b := drawReport(t, "a", x+" «"+shared+"» "+shared+" "+y), drawReport(t, "b", y+" "+shared+" "+x)
		l, _ := Align(a, b, nil)
		m, _ := Align(b, a, nil)
		if diff := cmp.Diff(l, m); diff != "" {
			t.Fatal(diff)
		}
		byID := map[string]string{"a": a.Text, "b": b.Text}
		for _, p := range l.Passages {
			checkSpan(t, byID[l.From], p.From)
			checkSpan(t, byID[l.To], p.To)
		}
	})
}

func checkSpan(t *rapid.T, text string, s tawatur.Span) {
	if s.Start < 0 || s.End > len(text) || s.Start >= s.End || !utf8.ValidString(s.In(text)) {
		t.Fatalf("span %+v of %d bytes", s, len(text))
	}
}

// The links of a story do not depend on the order of its reports.
func TestLinksAnyOrder(t *testing.T) {
	reg := loadRegistry(t)
	rapid.Check(t, func(t *rapid.T) {
		pool := []string{flood, school, harbor, market, speech + "."}
		var rs []*tawatur.Reading
		for i := range rapid.IntRange(2, 9).Draw(t, "n") {
			parts := rapid.SliceOfN(rapid.SampledFrom(pool), 1, 4).Draw(t, "parts")
			r := drawReport(t, fmt.Sprint("r", i), strings.Join(parts, "\n"))
			r.Byline = rapid.SampledFrom([]string{"", "", "رويترز", "نورمار - أ ف ب"}).Draw(t, "byline")
			rs = append(rs, r)
		}
		want := Links(rs, reg)
		mixed := slices.Clone(rs)
		rand.New(rand.NewPCG(1, uint64(len(rs)))).Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
		if diff := cmp.Diff(want, Links(mixed, reg)); diff != "" {
			t.Fatal(diff)
		}
	})
}

// Twelve shared words leave a common mark, whatever stands around them.
func TestWinnowingGuarantee(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		shared := strings.Join(strings.Fields(texts(12).Draw(t, "shared"))[:12], " ")
		a := NewSketch(drawReport(t, "a", texts(0).Draw(t, "x")+" "+shared+" "+texts(0).Draw(t, "y")))
		b := NewSketch(drawReport(t, "b", texts(0).Draw(t, "z")+" "+shared))
		for _, m := range a.Marks {
			if _, ok := slices.BinarySearch(b.Marks, m); ok {
				return
			}
		}
		t.Fatalf("no mark of %v in %v", a.Marks, b.Marks)
	})
}

func FuzzSketchBytes(f *testing.F) {
	b, _ := NewSketch(report("a", "أفق", 1, flood, school)).AppendBinary(nil)
	f.Add(b)
	f.Add([]byte{codecVersion, 1, 'a', 3, 1, 7})
	f.Fuzz(func(t *testing.T, b []byte) {
		var s, again Sketch
		if s.UnmarshalBinary(b) != nil {
			if diff := cmp.Diff(Sketch{}, s); diff != "" {
				t.Fatal("changed by an error", diff)
			}
			return
		}
		if !slices.IsSorted(s.Marks) {
			t.Fatal("marks out of order")
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

func FuzzAlign(f *testing.F) {
	f.Add(flood+school, school+flood+"«"+speech+"»")
	f.Add("\xff\xfe«\"", "\"")
	f.Fuzz(func(t *testing.T, x, y string) {
		a, b := report("a", "أفق", 1, x), report("b", "صدى", 2, y)
		l, ok := Align(a, b, nil)
		if ok && (l.Containment <= 0 || l.Containment > 1 || len(l.Passages) == 0) {
			t.Fatalf("%+v", l)
		}
		for _, p := range l.Passages {
			if p.From.Start < 0 || p.From.End > len(x) || p.To.Start < 0 || p.To.End > len(y) || p.From.Len() <= 0 || p.To.Len() <= 0 {
				t.Fatalf("%+v", p)
			}
		}
	})
}

func BenchmarkSketch(b *testing.B) {
	r := report("a", "أفق", 1, flood, school, harbor, market, flood, school, harbor, market)
	b.SetBytes(int64(len(r.Text)))
	b.ReportAllocs()
	for b.Loop() {
		NewSketch(r)
	}
}

func BenchmarkAlign(b *testing.B) {
	x := report("a", "أفق", 1, flood, school, harbor, market, flood, school)
	y := report("b", "صدى", 1, market, school, harbor, speech, flood)
	b.ReportAllocs()
	for b.Loop() {
		Align(x, y, nil)
	}
}

// Adding costs the same with many copies before it as with few.
func BenchmarkIndexAdd(b *testing.B) {
	s := NewSketch(report("a", "أفق", 1, flood, school, harbor, market))
	ix := NewIndex()
	b.ReportAllocs()
	for b.Loop() {
		ix.Add(s)
	}
}
