package lineage_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"tawatur"
	"tawatur/locale"
	"tawatur/picture/lineage"
)

func reports(n int) []lineage.Report {
	out := make([]lineage.Report, n)
	for i := range out {
		out[i] = lineage.Report{ID: fmt.Sprint("r", i), Outlet: fmt.Sprint("صحيفة ", i), Published: tawatur.Day{Year: 2021, Month: 3, Date: int8(1 + i%5)}}
	}
	return out
}

func TestEachHangsFromWhatItSharesMostWith(t *testing.T) {
	f := lineage.Build(reports(5), []tawatur.Link{
		{From: "r0", To: "r2", Kind: tawatur.Copy, Containment: .9, Why: tawatur.DirectionTime},
		{From: "r1", To: "r2", Kind: tawatur.Rewrite, Containment: .4, Why: tawatur.DirectionTime},
		{From: "r2", To: "r1", Kind: tawatur.Rewrite, Containment: .6, Why: tawatur.DirectionUnknown},
		{From: "وكالة", To: "r3", Inferred: true, Kind: tawatur.Copy, Containment: .8, Why: tawatur.DirectionAgency},
		{From: "r0", To: "r4", Kind: tawatur.Quotes, Containment: .3, Why: tawatur.DirectionTime},
	}, "")
	if len(f.Roots) != 2 || f.Alone != 2 {
		t.Fatalf("%d roots, %d alone", len(f.Roots), f.Alone)
	}
	for _, r := range f.Roots {
		want := map[string]string{"r0": "r2", "وكالة": "r3"}[r.ID]
		if len(r.Next) != 1 || r.Next[0].ID != want {
			t.Errorf("%s: %+v, want %s", r.ID, r.Next, want)
		}
	}
}

// Whatever the links, every report stands in the forest once or is counted as alone,
// and nothing is drawn outside of the picture.
func TestAnyLinksMakeAForest(t *testing.T) {
	say, err := locale.New("ar")
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 50).Draw(t, "reports")
		var links []tawatur.Link
		id := rapid.Custom(func(t *rapid.T) string { return fmt.Sprint("r", rapid.IntRange(0, n+1).Draw(t, "id")) })
		for range rapid.IntRange(0, 80).Draw(t, "links") {
			links = append(links, tawatur.Link{From: id.Draw(t, "from"), To: id.Draw(t, "to"), Inferred: rapid.Bool().Draw(t, "inferred"),
				Kind:        rapid.SampledFrom([]tawatur.LinkKind{tawatur.Copy, tawatur.Excerpt, tawatur.Quotes}).Draw(t, "kind"),
				Why:         rapid.SampledFrom([]tawatur.Direction{tawatur.DirectionUnknown, tawatur.DirectionTime}).Draw(t, "why"),
				Containment: rapid.Float64Range(0, 1).Draw(t, "containment")})
		}
		f := lineage.Build(reports(n), links, "")
		seen := map[string]int{}
		var walk func(*lineage.Node)
		walk = func(m *lineage.Node) {
			if !m.Agency {
				seen[m.ID]++
			}
			for _, k := range m.Next {
				walk(k)
			}
		}
		for _, r := range f.Roots {
			walk(r)
		}
		if len(seen)+f.Alone != n {
			t.Fatalf("%d in the forest and %d alone, of %d", len(seen), f.Alone, n)
		}
		for id, k := range seen {
			if k != 1 {
				t.Fatalf("%s stands there %d times", id, k)
			}
		}
		c := lineage.Draw(f, "l", say)
		for _, b := range c.Boxes {
			if b.X < 0 || b.X+b.W > c.Width || b.Y+b.H > c.Height {
				t.Fatalf("%+v lies outside of %v × %v", b, c.Width, c.Height)
			}
		}
	})
}
