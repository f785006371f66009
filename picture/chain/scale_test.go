package chain

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"tawatur"
	"tawatur/picture"
)

// many is a claim that so many reports tell on the word of many sources, most of them
// through four agencies, three in five of them as copies.
func many(n int) *tawatur.Claim {
	c := &tawatur.Claim{}
	for i := range n {
		a := says(fmt.Sprint("منبر ", i), fmt.Sprint("مصدر ", i%max(n/9, 1)), -1)
		if i%3 > 0 {
			a.Chain = []string{fmt.Sprint("وكالة ", i%4)}
		}
		k := i % max(n/9, 1)
		if i%5 < 3 && i > 20 {
			a.CopiedFrom, k = i%7, i%7%max(n/9, 1)
		}
		c.Assertions = append(c.Assertions, a)
		for len(c.Origins) <= k {
			c.Origins = append(c.Origins, merged(tawatur.WhySameSource, fmt.Sprint("مصدر ", len(c.Origins))))
		}
		c.Origins[k].Assertions = append(c.Origins[k].Assertions, i)
	}
	return c
}

// However many reports tell a claim, its picture is a few windows high at the most, and its
// letters are as large as those of a small one.
func TestSizeIsBounded(t *testing.T) {
	in := input(t, "ar")
	for _, n := range []int{1, 2, 40, 200, 800} {
		w := Draw(Build(many(n), in).Fold(in.Say), "id", in.Say)
		if w.Width != width || w.Height > 2400 {
			t.Errorf("%d reports: %v × %v", n, w.Width, w.Height)
		}
	}
}

// Minor origins are folded, the others stand in the order of their weight, and what was
// folded is counted.
func TestMinorOriginsAreFolded(t *testing.T) {
	in := input(t, "en")
	d := Build(many(400), in)
	f := d.Fold(in.Say)
	if len(f.Further) == 0 || !strings.Contains(f.FurtherWords(in.Say), fmt.Sprint(len(f.Further))) {
		t.Fatalf("%d folded: %s", len(f.Further), f.FurtherWords(in.Say))
	}
	last := most
	for _, l := range f.Lanes {
		if l.Reports > last {
			t.Errorf("origin %d of %d reports stands behind one of %d", l.Number, l.Reports, last)
		}
		last = l.Reports
	}
}

// No two threads of a lane cross: of the reports below one another, the threads come to
// each station in the same order.
func TestThreadsDoNotCross(t *testing.T) {
	in := input(t, "en")
	rapid.Check(t, func(rt *rapid.T) {
		w := Draw(Build(claims(rt), in).Fold(in.Say), "id", in.Say)
		for _, lane := range w.Groups {
			last := map[string]float64{}
			lane.Walk(func(g *picture.Group) {
				for _, p := range g.Threads {
					if p.Class == "thread" {
						checkOrder(rt, p.D, last)
					}
				}
			})
		}
	})
}

// checkOrder takes the places of threads apart, "Mx,yC…" each, and holds that at every x
// they come in the order of the document.
func checkOrder(t *rapid.T, d string, last map[string]float64) {
	for _, part := range strings.Split(d, "M")[1:] {
		var x, y float64
		if _, err := fmt.Sscanf(part, "%g,%g", &x, &y); err != nil {
			t.Fatal(err)
		}
		key := fmt.Sprint(x)
		if before, ok := last[key]; ok && y < before-0.15 {
			t.Fatalf("at %v a thread leaves at %v behind one at %v", x, y, before)
		}
		last[key] = y
	}
}
