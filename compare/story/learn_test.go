package story

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"flag"
	"math"
	"os"
	"slices"
	"testing"

	"tawatur"
	"tawatur/arabic"
	"tawatur/compare/lineage"
	"tawatur/internal/shareddata"
)

var learnFrom = flag.String("readings", "", "learn the weights from this file, as `tawatur extract` prints it, and log them")

// example is two reports, whether they pass for one happening, and their likeness.
type example struct {
	likeness
	same bool
}

// TestLearn logs what the weights should be. Two views are learned and their
// mean is taken, as each picks its examples by what the other weighs.
func TestLearn(t *testing.T) {
	if *learnFrom == "" {
		t.Skip("no -readings")
	}
	all := examples(t, *learnFrom)
	words := fitTo(t, all, func(l likeness) bool { return l.cover > 0.5 }, false)
	fronts := fitTo(t, all, func(l likeness) bool { return l.cover > 0.4 && l.lead > 0.3 }, true)
	for i, name := range []string{"all", "lead", "nextDay", "later", "soon", "dayLater", "ahead", "title", "cover", "bias"} {
		t.Logf("%-8s %6.2f (%6.2f and %6.2f)", name, (words[i]+fronts[i])/2, words[i], fronts[i])
	}
	for told, name := range map[int]string{1: "sameTold", -1: "otherTold"} {
		day := func(l likeness) bool { return l.hours < 0 && l.days == 1 }
		t.Logf("%-8s %6.2f", name, oddsOf(all, func(l likeness) bool { return l.told == told }, day))
		timed := func(l likeness) bool { return l.hours >= 0 && l.hours < 24 }
		t.Logf("%-8s %6.2f where the hours between are known", name, oddsOf(all, func(l likeness) bool { return l.told == told }, timed))
	}
}

// oddsOf is the logarithm of how much likelier what is asked for is among
// examples of one happening than among others that are near each other.
func oddsOf(all []example, asked, among func(likeness) bool) float64 {
	var n, of [2]float64
	for _, x := range all {
		if !among(x.likeness) || !x.same && x.all+x.lead < 0.4 {
			continue
		}
		i := 0
		if x.same {
			i = 1
		}
		of[i]++
		if asked(x.likeness) {
			n[i]++
		}
	}
	return math.Log(n[1] / of[1] * of[0] / n[0])
}

// features are what the weights multiply, and the weights themselves.
type features [10]float64

// features of an example, the bias last; those of the titles are 0 where the
// examples were picked by them.
func (x example) features(titles bool) features {
	is := func(b bool) float64 {
		if b {
			return 1
		}
		return 0
	}
	f := features{x.all, x.lead, is(x.hours < 0 && x.days == 1), is(x.hours < 0 && x.days >= 2), is(x.hours >= 0), 0, is(x.ahead), 0, 0, 1}
	if x.hours >= 0 {
		f[5] = min(mostHours, x.hours) / 24
	}
	if titles {
		f[7], f[8] = x.title, x.cover
	}
	return f
}

// fitTo learns a logistic regression with a prior, by gradient descent in Adam's
// steps.
func fitTo(t *testing.T, all []example, sure func(likeness) bool, titles bool) (w features) {
	var xs []example
	for _, x := range all {
		if x.same && sure(x.likeness) || !x.same && x.all+x.lead > 0.2 {
			xs = append(xs, x)
		}
	}
	var m, v features
	for round := 1; round <= 600; round++ {
		var g features
		for _, x := range xs {
			f, s := x.features(titles), 0.0
			for k := range f {
				s += w[k] * f[k]
			}
			miss := 1 / (1 + math.Exp(-s))
			if x.same {
				miss--
			}
			for k := range f {
				g[k] += miss * f[k] / float64(len(xs))
			}
		}
		for k := range w {
			if k < len(w)-1 {
				g[k] += w[k] / float64(len(xs)) // a Gaussian prior of variance 1
			}
			m[k], v[k] = 0.9*m[k]+0.1*g[k], 0.99*v[k]+0.01*g[k]*g[k]
			w[k] -= 0.1 * m[k] / (1 - math.Pow(0.9, float64(round))) / (math.Sqrt(v[k]/(1-math.Pow(0.99, float64(round)))) + 1e-8)
		}
	}
	t.Logf("learned from %d examples", len(xs))
	return w
}

// reported is one report of the file.
type reported struct {
	r     *tawatur.Reading
	toks  []arabic.Token
	s     Sketch
	marks []uint32
	v     *vector
}

// examples pairs reports that share passages, with those passages blanked in one
// of them and its lead its own, and that one with the nearest other reports of
// the other's outlet. Labelled reports are left out, so that they can test.
func examples(t *testing.T, path string) []example {
	all, byID, near := readTold(t, path)
	days := map[string][]int{} // reports of an outlet
	for i, x := range all {
		days[x.r.Outlet] = append(days[x.r.Outlet], i)
	}
	labelled := labelledReports(t)
	f := newFrequencies(mustCounts(t))
	for _, x := range all {
		f.learn(x.s)
	}
	for i := range all {
		all[i].v = f.weigh(all[i].s)
	}
	var out []example
	taken := map[int]int{}
	for _, p := range near {
		a, b := all[byID[p[0]]], all[byID[p[1]]]
		if taken[byID[p[0]]] >= 2 || labelled[p[0]] || labelled[p[1]] || apart(a.s.Day, b.s.Day) > 2 || a.r.Outlet == b.r.Outlet {
			continue
		}
		blank, ok := blanked(a, b)
		if !ok {
			continue
		}
		v := f.weigh(SketchTokens(a.r, blank))
		l := f.compare(v, b.v)
		if l.title > 0.85 {
			continue // the title may be copied too
		}
		taken[byID[p[0]]]++
		out = append(out, example{l, true})
		var others []likenessOf
		for _, i := range days[b.r.Outlet] {
			if o := all[i]; apart(a.s.Day, o.s.Day) <= 3 && o.s.ID != b.s.ID && !labelled[o.s.ID] && !share(a, o) && !share(b, o) {
				q := f.compare(a.v, o.v)
				others = append(others, likenessOf{i, q.all + q.lead})
			}
		}
		slices.SortFunc(others, func(x, y likenessOf) int { return cmp.Compare(y.near, x.near) })
		for _, o := range others[:min(3, len(others))] {
			out = append(out, example{f.compare(v, all[o.at].v), false})
		}
	}
	return out
}

type likenessOf struct {
	at   int
	near float64
}

func mustCounts(t *testing.T) *Counts {
	c, err := LoadCounts()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// readTold reads the reports and finds those that share a quarter.
func readTold(t *testing.T, path string) (all []reported, byID map[string]int, near [][2]string) {
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for d := json.NewDecoder(bufio.NewReader(f)); d.More(); {
		var r tawatur.Reading
		if err := d.Decode(&r); err != nil {
			t.Fatal(err)
		}
		toks := arabic.Tokens(r.Text)
		all = append(all, reported{r: &r, toks: toks, s: SketchTokens(&r, toks), marks: lineage.SketchTokens(r.ID, toks).Marks})
	}
	slices.SortFunc(all, func(a, b reported) int {
		return cmp.Or(cmp.Compare(a.s.Day, b.s.Day), cmp.Compare(a.s.ID, b.s.ID))
	})
	byID = map[string]int{}
	ix := lineage.NewIndex()
	for i, x := range all {
		byID[x.s.ID] = i
		for _, c := range ix.Add(lineage.Sketch{ID: x.s.ID, Words: len(x.toks), Marks: x.marks}) {
			if c.Containment >= 0.25 {
				near = append(near, [2]string{x.s.ID, c.ID}, [2]string{c.ID, x.s.ID})
			}
		}
	}
	return all, byID, near
}

// labelledReports are those of the pairs by which stories are scored.
func labelledReports(t *testing.T) map[string]bool {
	b, err := os.ReadFile(shareddata.Path(t, "gold/story_pairs.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]bool{}
	for line := range bytes.Lines(b) {
		var p struct{ A, B string }
		if err := json.Unmarshal(line, &p); err != nil {
			t.Fatal(err)
		}
		out[p.A], out[p.B] = true, true
	}
	return out
}
