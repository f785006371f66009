package store

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"tawatur"
	"tawatur/record"
)

func unpackCounts(b []byte) (map[string]record.Uses, error) {
	out, p := map[string]record.Uses{}, packed{rest: b}
	for p.next() {
		out[string(p.key)] = out[string(p.key)].Plus(p.uses)
	}
	return out, p.err
}

func drawCounts(t *rapid.T) map[string]record.Uses {
	word := rapid.SampledFrom([]string{"", "ا", "السفن", "السفينة", "السفينة الزرقاء", "~سفن", "ميناء", "s\tneutral\tbody\tالبلدية"})
	return rapid.MapOf(word, rapid.Custom(func(t *rapid.T) record.Uses {
		return record.Uses{Count: rapid.IntRange(0, 1<<20).Draw(t, "count"), Reports: rapid.IntRange(0, 300).Draw(t, "reports")}
	})).Draw(t, "counts")
}

// TestCountsSumUp: packed counts come back, and sums by side are those of a
// plain map, in order.
func TestCountsSumUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var bodies [][]byte
		var sides []int
		want := map[string][2]record.Uses{}
		for range rapid.IntRange(0, 6).Draw(t, "bodies") {
			counts, side := drawCounts(t), rapid.IntRange(0, 1).Draw(t, "side")
			for k, u := range counts {
				by := want[k]
				by[side] = by[side].Plus(u)
				want[k] = by
			}
			back, err := unpackCounts(packCounts(counts))
			if d := cmp.Diff(counts, back); err != nil || d != "" {
				t.Fatalf("%v\n%s", err, d)
			}
			bodies, sides = append(bodies, packCounts(counts)), append(sides, side)
		}
		got, last := map[string][2]record.Uses{}, ""
		err := eachSum(bodies, sides, func(k []byte, by [2]record.Uses) {
			key := string(k)
			if key < last {
				t.Fatalf("%q after %q", key, last)
			}
			got[key], last = by, key
		})
		if d := cmp.Diff(want, got); err != nil || d != "" {
			t.Fatalf("%v\n%s", err, d)
		}
	})
}

// FuzzPacked holds that bytes of any kind are read or refused, and that what
// is read can be written again.
func FuzzPacked(f *testing.F) {
	f.Add(packCounts(map[string]record.Uses{"السفن": {Count: 3, Reports: 2}, "السفينة": {Count: 1, Reports: 1}}))
	f.Add([]byte{0, 200, 1})
	f.Fuzz(func(t *testing.T, b []byte) {
		sum, err := unpackCounts(b)
		if err != nil {
			return
		}
		back, err := unpackCounts(packCounts(sum))
		if d := cmp.Diff(sum, back); err != nil || d != "" {
			t.Errorf("%v\n%s", err, d)
		}
	})
}

// TestNothingSumsUp: reports without a source still have counts, of nothing.
func TestNothingSumsUp(t *testing.T) {
	if sum, err := sumCounts([][]byte{{}, {}}); err != nil || sum == nil || len(sum) > 0 {
		t.Errorf("%v %v", sum, err)
	}
}

func TestWordForms(t *testing.T) {
	for word, want := range map[string]string{
		"والمسلحين": "المسلحين", "بالميناء": "الميناء", "وزير": "وزير", "السُّفُن": "السفن", "كتاب": "كتاب", "القواربـــ": "القوارب",
	} {
		if got := formOf(word); got != want {
			t.Errorf("%s is counted as %s, want %s", word, got, want)
		}
	}
	for cue, want := range map[string]string{"وأضاف": "أضاف", "لافتا": "لافتا", "وفقا لـ": "وفقا ل", "وعد": "وعد"} {
		if got := cueOf(cue); got != want {
			t.Errorf("the cue %s is counted as %s, want %s", cue, got, want)
		}
	}
}

// TestCountWords: pairs do not go over marks, and what several forms of a stem
// would count again is noted.
func TestCountWords(t *testing.T) {
	r := tawatur.Report{Title: "السفن الزرقاء", Text: "عادت السفن الزرقاء، والسفن البيضاء. وعادت 3 سفن."}
	got := new(former).countWords(&r)
	for key, want := range map[string]record.Uses{
		"السفن": {Count: 3, Reports: 1}, "السفن الزرقاء": {Count: 2, Reports: 1}, "السفن البيضاء": {Count: 1, Reports: 1}, "عادت السفن": {Count: 1, Reports: 1}, "سفن": {Count: 1, Reports: 1},
		"الزرقاء السفن": {}, "عادت سفن": {}, "البيضاء عادت": {},
	} {
		if got[key] != want {
			t.Errorf("%s: %+v, want %+v", key, got[key], want)
		}
	}
	again := 0
	for key, u := range got {
		if key[:1] == countAgain {
			again += u.Reports
		}
	}
	if again != 1 {
		t.Errorf("%d forms would be counted again, want that of سفن alone", again)
	}
}

func BenchmarkCountWords(b *testing.B) {
	var f former
	in := newNewsroom().saved(1)
	for b.Loop() {
		packCounts(f.countWords(&in.Readings[0].Reading.Report))
	}
}
