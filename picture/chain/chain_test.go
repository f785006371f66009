package chain

import (
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"tawatur"
	"tawatur/locale"
	"tawatur/picture"
)

func input(t testing.TB, lang string) Input {
	t.Helper()
	say, err := locale.New(lang)
	if err != nil {
		t.Fatal(err)
	}
	return Input{Heading: "h", Say: say, Rest: "#all",
		Link:        func(i int) string { return fmt.Sprint("#a", i) },
		AgainstLink: func(i int) string { return fmt.Sprint("#x", i) },
		Behind:      func(tawatur.Contradiction) (tawatur.Attribution, bool) { return tawatur.Attribution{}, false },
		Day:         func(string) tawatur.Day { return tawatur.Day{} }}
}

func says(outlet, source string, copied int, chain ...string) tawatur.Assertion {
	return tawatur.Assertion{Report: outlet, Outlet: outlet, SourceName: tawatur.Name(source), CopiedFrom: copied, Chain: chain}
}

func merged(why tawatur.OriginWhy, what string, n ...int) tawatur.Origin {
	return tawatur.Origin{Why: why, What: what, Assertions: n}
}

func TestBuild(t *testing.T) {
	for _, c := range []struct {
		name       string
		assertions []tawatur.Assertion
		origin     tawatur.Origin
		want       string
	}{
		{"the outlet's own reporting", []tawatur.Assertion{says("منبر", "", -1)}, merged(tawatur.WhySingle, "منبر", 0), "1: منبر"},
		{"words said to the outlet itself pass through nobody",
			[]tawatur.Assertion{says("مدى", "الوزير", -1, "قناة مدى")}, merged(tawatur.WhySingle, "الوزير", 0), "1: الوزير ← مدى"},
		{"one occasion has one source however it is spelt",
			[]tawatur.Assertion{says("أ", "وزير النقل", -1), says("ب", "الوزير سامر", -1)}, merged(tawatur.WhySameSource, "سامر", 0, 1),
			"1: سامر ← أ\nسامر ← ب"},
		{"a transmitter's own report hangs under it",
			[]tawatur.Assertion{says("طيف", "مصدر", -1), says("ب", "مصدر", -1, "وكالة طيف")}, merged(tawatur.WhySameSource, "مصدر", 0, 1),
			"1: مصدر ← وكالة طيف ← طيف\nمصدر ← وكالة طيف ← ب"},
		{"copies of copies hang under the first",
			[]tawatur.Assertion{says("أ", "مصدر", -1), says("ب", "مصدر", 0), says("ج", "مصدر", 1)}, merged(tawatur.WhyCopy, "مصدر", 0, 1, 2),
			"1: مصدر ← أ + نسخة: ب، ج"},
		{"copies in a circle end",
			[]tawatur.Assertion{says("أ", "", 1), says("ب", "", 0)}, merged(tawatur.WhyCopy, "أ", 0, 1), "1: أ\nب"},
		{"a transmitter alone", []tawatur.Assertion{says("أ", "", -1), says("ب", "", -1)}, merged(tawatur.WhySameTransmitter, "وكالات", 0, 1),
			"1: وكالات ← أ\nوكالات ← ب"},
		{"one publisher", []tawatur.Assertion{says("أ", "", -1), says("ب", "", -1)}, merged(tawatur.WhySameFamily, "الدار", 0, 1),
			"1: الدار ← أ\nالدار ← ب"},
		{"a chain of two", []tawatur.Assertion{says("ج", "الوزير", -1, "أ", "ب")}, merged(tawatur.WhySingle, "الوزير", 0),
			"1: الوزير ← أ ← ب ← ج"},
	} {
		in := input(t, "ar")
		d := Build(&tawatur.Claim{Assertions: c.assertions, Origins: []tawatur.Origin{c.origin}}, in)
		got := strings.NewReplacer("\u2068", "", "\u2069", "").Replace(d.Words(in.Say))
		if got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
		if d.Lanes[0].Reports != len(c.assertions) {
			t.Errorf("%s: %d reports, want %d", c.name, d.Lanes[0].Reports, len(c.assertions))
		}
	}
}

func TestSameMedium(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"وكالة طيف البحر", "طيف البحر", true},
		{"طيف البحر", "طيف البحر", true},
		{"البحر", "طيف البحر", true}, // one word of kind may stand before a name
		{"مرآة المدينة القديمة", "القديمة", false},
		{"", "", false},
		{"صحيفة", "", false},
	} {
		if got := sameMedium(c.a, c.b); got != c.want {
			t.Errorf("%q and %q: %v, want %v", c.a, c.b, got, c.want)
		}
	}
}

// claims draws random claims with chains, copies and contradictions.
func claims(t *rapid.T) *tawatur.Claim {
	name := rapid.SampledFrom([]string{"الوزير", "وكالة طيف", "طيف", "مرآة", "قنديل المرفأ", "x", "", strings.Repeat("طويل ", 50)})
	c := &tawatur.Claim{}
	n := rapid.IntRange(0, 40).Draw(t, "assertions")
	for i := range n {
		a := says(name.Draw(t, "outlet"), name.Draw(t, "source"), rapid.IntRange(-1, n-1).Draw(t, "copied"))
		a.Chain = rapid.SliceOfN(name, 0, 4).Draw(t, "chain")
		a.SourceKind = rapid.SampledFrom([]tawatur.SourceKind{tawatur.SourcePerson, tawatur.SourceAnonymous}).Draw(t, "kind")
		c.Assertions = append(c.Assertions, a)
		if k := rapid.IntRange(0, len(c.Origins)).Draw(t, "origin"); k < len(c.Origins) {
			c.Origins[k].Assertions = append(c.Origins[k].Assertions, i)
		} else {
			why := rapid.SampledFrom([]tawatur.OriginWhy{tawatur.WhyCopy, tawatur.WhySameSource, tawatur.WhySameTransmitter, tawatur.WhySameFamily, tawatur.WhySingle})
			c.Origins = append(c.Origins, merged(why.Draw(t, "why"), name.Draw(t, "what"), i))
		}
	}
	for range rapid.IntRange(0, 12).Draw(t, "against") {
		c.Contradictions = append(c.Contradictions, tawatur.Contradiction{Report: "r", Outlet: name.Draw(t, "outlet"), SourceName: tawatur.Name(name.Draw(t, "source")), How: tawatur.Denies})
	}
	c.Silent = rapid.SliceOfN(name, 0, 9).Draw(t, "silent")
	return c
}

// Whatever the claim: every report is in the diagram once, folding loses none,
// the diagram stays as it is, and the boxes lie within the picture, on no other.
func TestPictureHolds(t *testing.T) {
	tmpl, err := picture.LoadTemplate()
	if err != nil {
		t.Fatal(err)
	}
	in := map[string]Input{"ar": input(t, "ar"), "en": input(t, "en")}
	rapid.Check(t, func(rt *rapid.T) {
		c := claims(rt)
		in := in[rapid.SampledFrom([]string{"ar", "en"}).Draw(rt, "lang")]
		d := Build(c, in)
		sum := 0
		for _, l := range d.Lanes {
			sum += l.Reports
		}
		if sum != len(c.Assertions) {
			rt.Fatalf("%d reports in the lanes, want %d", sum, len(c.Assertions))
		}
		before := d.Words(in.Say)
		f := d.Fold(in.Say)
		if d.Words(in.Say) != before {
			rt.Fatal("folding changed the diagram")
		}
		checkFold(rt, d, f)
		whole := d.Whole(in.Say)
		checkFold(rt, d, whole)
		if len(whole.Further) > 0 {
			rt.Fatal("the whole leaves out origins")
		}
		checkBoxes(rt, Draw(whole, "id", in.Say))
		w := Draw(f, "id", in.Say)
		checkBoxes(rt, w)
		svg, err := tmpl.SVG(&w.Canvas)
		if err != nil {
			rt.Fatal(err)
		}
		checkXML(rt, string(svg))
	})
}

// checkFold counts the reports that are shown and those that are folded.
func checkFold(t *rapid.T, d, f Diagram) {
	for _, l := range slices.Concat(f.Lanes, f.Further) {
		shown, folded := 0, 0
		for _, n := range l.Start {
			n.walk(func(m *Node) {
				switch m.Kind {
				case Report:
					shown++
				case More, Bundle:
					folded += m.Folded
				}
			})
		}
		if want := d.Lanes[l.Number-1].Reports; shown+folded != want {
			t.Fatalf("lane %d shows %d and folds %d of %d reports", l.Number, shown, folded, want)
		}
	}
	if len(f.Lanes)+len(f.Further) != len(d.Lanes) {
		t.Fatalf("%d lanes and %d folded, of %d", len(f.Lanes), len(f.Further), len(d.Lanes))
	}
}

func checkBoxes(t *rapid.T, w Drawing) {
	boxes := slices.Clone(w.Boxes)
	for _, g := range w.Groups {
		g.Walk(func(g *picture.Group) {
			if g.Class != "name" {
				boxes = append(boxes, g.Boxes...)
				return
			}
			held := slices.ContainsFunc(boxes, func(b picture.Box) bool { return within(g.Boxes[0], b) })
			if !held {
				t.Fatalf("a name stands out of its bundle: %+v", g.Boxes[0])
			}
		})
	}
	for i, a := range boxes {
		if a.X < 0 || a.Y < 0 || a.X+a.W > w.Width+.1 || a.Y+a.H > w.Height+.1 {
			t.Fatalf("a box stands out of the picture: %+v", a)
		}
		for _, b := range boxes[:i] {
			if a.X < b.X+b.W && b.X < a.X+a.W && a.Y < b.Y+b.H && b.Y < a.Y+a.H {
				t.Fatalf("boxes on one another:\n%+v\n%+v", a, b)
			}
		}
	}
}

// within tells that a stands in b, but for roundings.
func within(a, b picture.Box) bool {
	const hair = .2
	return a.X > b.X-hair && a.Y > b.Y-hair && a.X+a.W < b.X+b.W+hair && a.Y+a.H < b.Y+b.H+hair
}

func checkXML(t *rapid.T, svg string) {
	for dec := xml.NewDecoder(strings.NewReader(svg)); ; {
		if _, err := dec.Token(); err == io.EOF {
			return
		} else if err != nil {
			t.Fatalf("%v in %s", err, svg)
		}
	}
}

func BenchmarkDraw(b *testing.B) {
	in := input(b, "ar")
	c := &tawatur.Claim{}
	for i := range 40 {
		c.Assertions = append(c.Assertions, says(fmt.Sprint("منبر ", i), "الوزير", -1, fmt.Sprint("وكالة ", i%5)))
		c.Origins = append(c.Origins, merged(tawatur.WhySingle, "الوزير", i))
	}
	for b.Loop() {
		Draw(Build(c, in).Fold(in.Say), "id", in.Say)
	}
}
