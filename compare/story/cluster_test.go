package story

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"tawatur"
)

// Four invented happenings, each told in a few ways.
var happenings = [][][2]string{
	{
		{"فيضان نهر سلوان يغلق الجسر القديم في نورمار", "أغلقت السلطات في نورمار الجسر القديم بعد فيضان نهر سلوان ونقلت سكان الأحياء المنخفضة إلى المدارس."},
		{"إجلاء سكان أحياء منخفضة في نورمار بعد فيضان سلوان", "نقل الدفاع المدني في نورمار سكان الأحياء المنخفضة إلى المدارس وأغلق الجسر القديم بعد أن فاض نهر سلوان."},
		{"نورمار: الجسر القديم مغلق حتى ينحسر نهر سلوان", "قالت بلدية نورمار إن الجسر القديم يبقى مغلقا حتى ينحسر فيضان نهر سلوان ويعود سكان الأحياء المنخفضة من المدارس."},
	},
	{
		{"إضراب عمال المناجم في كاردون يدخل أسبوعه الثاني", "دخل إضراب عمال المناجم في كاردون أسبوعه الثاني وطالبت النقابة بزيادة الأجور وتحسين شروط السلامة في الأنفاق."},
		{"نقابة كاردون تطالب بزيادة أجور عمال المناجم", "طالبت نقابة عمال المناجم في كاردون بزيادة الأجور مع دخول الإضراب أسبوعه الثاني وشكت من شروط السلامة في الأنفاق."},
	},
	{
		{"اكتشاف مخطوطة نادرة في مكتبة دير الزهراوي", "عثر باحثون في مكتبة دير الزهراوي على مخطوطة نادرة في علم الفلك كتبت على الرق بحبر بني."},
		{"باحثون يعثرون على مخطوطة فلكية في دير الزهراوي", "أعلن باحثون أنهم وجدوا مخطوطة نادرة على الرق في علم الفلك داخل مكتبة دير الزهراوي."},
	},
	{
		{"المنتخب يفوز على ضيفه ويتأهل إلى النهائي", "فاز المنتخب على ضيفه بثلاثة أهداف وتأهل إلى المباراة النهائية التي تقام على ملعب الواحة."},
	},
}

func made(id string, day int, told [2]string) Sketch {
	return NewSketch(&tawatur.Reading{Report: tawatur.Report{ID: id, Title: told[0], Text: told[1],
		Published: tawatur.Day{Year: 2031, Month: time.May, Date: int8(day)}}})
}

func newClusterer(t testing.TB) *Clusterer {
	t.Helper()
	counts, err := LoadCounts()
	if err != nil {
		t.Fatal(err)
	}
	return New(Options{Counts: counts})
}

// told gives all reports, one of each happening after the other.
func told() (sketches []Sketch, happening map[string]int) {
	happening = map[string]int{}
	for n := range 3 {
		for h, ways := range happenings {
			if n < len(ways) {
				id := fmt.Sprintf("h%d-%d", h, n)
				sketches = append(sketches, made(id, 3+n, ways[n]))
				happening[id] = h
			}
		}
	}
	return sketches, happening
}

// placed gives the story of each report.
func placed(c *Clusterer) map[string]string {
	out := map[string]string{}
	for id, reports := range c.Stories() {
		for _, r := range reports {
			out[r] = id
		}
	}
	return out
}

func stories(c *Clusterer) [][]string {
	var out [][]string
	for _, ids := range c.Stories() {
		out = append(out, ids)
	}
	return out
}

func TestHappeningsStayApart(t *testing.T) {
	c := newClusterer(t)
	sketches, _ := told()
	for _, s := range sketches {
		c.Add(s, nil)
	}
	want := [][]string{{"h0-0", "h0-1", "h0-2"}, {"h1-0", "h1-1"}, {"h2-0", "h2-1"}, {"h3-0"}}
	if diff := cmp.Diff(want, stories(c)); diff != "" {
		t.Error(diff)
	}
}

// The same words ten days later are another story; without a date they are not.
func TestWindow(t *testing.T) {
	c := newClusterer(t)
	a := c.Add(made("a", 3, happenings[0][0]), nil)
	b := c.Add(made("b", 13, happenings[0][0]), nil)
	if a.Story == b.Story {
		t.Error("ten days apart in one story")
	}
	undated := made("c", 3, happenings[0][0])
	undated.Day = noDay
	if got := c.Add(undated, nil); got.Story != a.Story && got.Story != b.Story {
		t.Errorf("the undated report is in %s", got.Story)
	}
}

// Placing and restoring in one run is the same as placing in two.
func TestRestore(t *testing.T) {
	sketches, _ := told()
	rapid.Check(t, func(t *rapid.T) {
		all := rapid.Permutation(sketches).Draw(t, "order")
		cut := rapid.IntRange(0, len(all)).Draw(t, "cut")
		one, two := New(Options{}), New(Options{})
		where := map[string]string{}
		for i, s := range all {
			p := one.Add(s, nil)
			where[s.ID] = p.Story
			for id, st := range where {
				if slices.Contains(p.Merged, st) {
					where[id] = p.Story
				}
			}
			for _, m := range p.Moved {
				if where[m.Report] != m.From {
					t.Fatalf("%s moved from %s, but it is in %s", m.Report, m.From, where[m.Report])
				}
				where[m.Report] = m.To
			}
			if diff := cmp.Diff(placed(one), where); diff != "" {
				t.Fatal("placements do not tell where reports are", diff)
			}
			if i+1 == cut {
				for _, s := range all[:cut] {
					two.Restore(s, where[s.ID])
				}
			}
			if i >= cut {
				if cut == 0 || i >= cut {
					q := two.Add(s, nil)
					if diff := cmp.Diff(p, q); diff != "" {
						t.Fatalf("report %d: %s", i, diff)
					}
				}
			}
		}
	})
}

// Every report is in exactly one story, and the same order gives the same stories.
func TestPartition(t *testing.T) {
	sketches, _ := told()
	rapid.Check(t, func(t *rapid.T) {
		all := rapid.Permutation(sketches).Draw(t, "order")
		a, b := New(Options{}), New(Options{})
		for _, s := range all {
			if diff := cmp.Diff(a.Add(s, nil), b.Add(s, nil)); diff != "" {
				t.Fatal(diff)
			}
		}
		seen := map[string]int{}
		for _, ids := range stories(a) {
			for _, id := range ids {
				seen[id]++
			}
		}
		if len(seen) != len(all) {
			t.Fatalf("%d of %d reports are in a story", len(seen), len(all))
		}
		for id, n := range seen {
			if n != 1 {
				t.Fatalf("%s is in %d stories", id, n)
			}
		}
	})
}

func TestSketchTerms(t *testing.T) {
	r := &tawatur.Reading{Report: tawatur.Report{ID: "a", Text: strings.Repeat("كلمة أخرى 250 ", 400)}}
	r.Mentions = []tawatur.Mention{{Span: tawatur.Span{Start: 0, End: len("كلمة")}}}
	s := NewSketch(r)
	if s.Day != noDay || len(s.Terms) != 3 || !slices.IsSortedFunc(s.Terms, compareHash) {
		t.Fatalf("%+v", s)
	}
	flags := map[uint32]uint8{}
	for _, term := range s.Terms {
		flags[term.Hash] = term.Flags
	}
	if f := flags[hashTerm("250")]; f != isNumber|inTitle|inLead {
		t.Errorf("flags of the number: %b", f)
	}
	var many strings.Builder
	for i := range 999 {
		fmt.Fprintf(&many, "رقم%d %d ", i, i+1000)
	}
	if n := len(NewSketch(&tawatur.Reading{Report: tawatur.Report{Text: many.String()}}).Terms); n != maxTerms {
		t.Errorf("%d terms", n)
	}
}

func FuzzSketchBytes(f *testing.F) {
	b, _ := made("a", 3, happenings[0][0]).AppendBinary(nil)
	f.Add(b)
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
		c2 := New(Options{})
		c2.Add(s, nil)
		c2.Add(again, nil)
	})
}

func BenchmarkSketch(b *testing.B) {
	r := &tawatur.Reading{Report: tawatur.Report{ID: "a", Title: happenings[0][0][0], Text: strings.Repeat(happenings[0][1][1]+happenings[1][0][1], 6)}}
	b.SetBytes(int64(len(r.Text)))
	b.ReportAllocs()
	for b.Loop() {
		NewSketch(r)
	}
}

func BenchmarkAdd(b *testing.B) {
	c := newClusterer(b)
	sketches, _ := told()
	for n := 0; b.Loop(); n++ {
		s := sketches[n%len(sketches)]
		s.ID = fmt.Sprint(n)
		c.Add(s, nil)
	}
}

// Happenings of one country stay apart, also where all that was gathered is
// about that country.
func TestOneCountry(t *testing.T) {
	c := newClusterer(t)
	sketches := 0
	for n := range 3 {
		for h, ways := range happenings {
			if n < len(ways) {
				c.Add(made(fmt.Sprintf("h%d-%d", h, n), 3+n, [2]string{"زندرا: " + ways[n][0], "زندرا - " + ways[n][1]}), nil)
				sketches++
			}
		}
	}
	if n := len(stories(c)); n != len(happenings) {
		t.Errorf("%d reports of %d happenings are in %d stories: %v", sketches, len(happenings), n, stories(c))
	}
}
