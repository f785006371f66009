//go:build tune

package story

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"slices"
	"testing"
	"time"

	"tawatur/compare/lineage"
	"tawatur/internal/shareddata"
)

func TestDump(t *testing.T) {
	rows := readRows(t, os.Getenv("GLOB"))
	seed, _ := LoadCounts()
	t.Log(len(rows), seed.Reports, len(seed.by))
	f := newFrequencies(seed)
	by := map[string]*Sketch{}
	lin := map[string]lineage.Sketch{}
	for _, r := range rows {
		rd := reading(r)
		s := NewSketch(rd)
		by[r.ID] = &s
		f.learn(s)
		lin[r.ID] = lineage.NewSketch(rd)
	}
	in, _ := os.Open(shareddata.Path(t, "gold/story_pairs.jsonl"))
	out, _ := os.Create("/tmp/tw_feat.csv")
	defer out.Close()
	sc := bufio.NewScanner(in)
	for sc.Scan() {
		var p struct {
			A, B, Label string
			Conf        int
		}
		json.Unmarshal(sc.Bytes(), &p)
		sh := shared(lin[p.A], lin[p.B])
		l := f.compare(f.weigh(*by[p.A]), f.weigh(*by[p.B]))
		fmt.Fprintf(out, "%s %s %s %d %.4f %.4f %.4f %.4f %.4f %v %.4f %.0f\n", p.A, p.B, p.Label, p.Conf, l.all, l.lead, l.title, l.cover, 0.0, false, sh, l.days)
	}
}

func shared(a, b lineage.Sketch) float64 {
	n := 0
	for _, m := range a.Marks {
		if _, ok := slices.BinarySearch(b.Marks, m); ok {
			n++
		}
	}
	return float64(n) / float64(max(1, min(len(a.Marks), len(b.Marks))))
}

type pair struct {
	A, B, Label string
	Conf        int
}

func readPairs(t testing.TB) []pair {
	in, _ := os.Open(shareddata.Path(t, "gold/story_pairs.jsonl"))
	defer in.Close()
	var out []pair
	sc := bufio.NewScanner(in)
	for sc.Scan() {
		var p pair
		json.Unmarshal(sc.Bytes(), &p)
		out = append(out, p)
	}
	return out
}

func (c *Clusterer) members() map[string][]string {
	return maps.Collect(c.Stories())
}

type result struct {
	f1, sure, p, r float64
	largest, multi int
	half           [2]float64
}

func eval(c *Clusterer, ps []pair) result {
	where := map[string]string{}
	var x result
	for id, ms := range c.members() {
		x.largest = max(x.largest, len(ms))
		if len(ms) > 1 {
			x.multi += len(ms)
		}
		for _, m := range ms {
			where[m] = id
		}
	}
	f := func(ok func(i int, p pair) bool) (float64, float64, float64) {
		tp, np, ng := 0.0, 0.0, 0.0
		for i, p := range ps {
			if !ok(i, p) {
				continue
			}
			same := where[p.A] == where[p.B]
			g := p.Label == "same"
			if same {
				np++
			}
			if g {
				ng++
			}
			if same && g {
				tp++
			}
		}
		return 2 * tp / (np + ng), tp / max(1, np), tp / ng
	}
	x.f1, x.p, x.r = f(func(int, pair) bool { return true })
	x.sure, _, _ = f(func(_ int, p pair) bool { return p.Conf >= 2 })
	x.half[0], _, _ = f(func(i int, p pair) bool { return i%2 == 0 })
	x.half[1], _, _ = f(func(i int, p pair) bool { return i%2 == 1 })
	return x
}

type corpus struct {
	st []Sketch
	ln []lineage.Sketch
}

func load(t testing.TB, rows []row) corpus {
	slices.SortStableFunc(rows, func(a, b row) int { return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.ID, b.ID)) })
	var c corpus
	for _, r := range rows {
		rd := reading(r)
		c.st = append(c.st, NewSketch(rd))
		c.ln = append(c.ln, lineage.NewSketch(rd))
	}
	return c
}

func (c corpus) near() [][]lineage.Candidate {
	ix := lineage.NewIndex()
	var out [][]lineage.Candidate
	for _, s := range c.ln {
		out = append(out, ix.Add(s))
	}
	return out
}

func TestTune(t *testing.T) {
	ps := readPairs(t)
	seed, _ := LoadCounts()
	c := load(t, readRows(t, os.Getenv("GLOB")))
	near := c.near()
	dm := load(t, doumaRows(t))
	inPair := map[string]bool{}
	for _, p := range ps {
		inPair[p.A], inPair[p.B] = true, true
	}
	dnear := dm.near()
	run := func(name string, w weights) {
		begin := time.Now()
		k := New(Options{Counts: seed})
		k.weights = w
		for i, s := range c.st {
			if os.Getenv("DOUMA") != "" {
				break
			}
			k.Add(s, near[i])
		}
		d := time.Since(begin)
		if os.Getenv("DOUMA") != "" {
			k = New(Options{})
		}
		r := eval(k, ps)
		sk := New(Options{Counts: seed})
		sk.weights = w
		for i, s := range c.st {
			if inPair[s.ID] {
				sk.Add(s, near[i])
			}
		}
		sr := eval(sk, ps)
		dk := New(Options{Counts: seed})
		dk.weights = w
		for i, s := range dm.st {
			dk.Add(s, dnear[i])
		}
		var sizes []int
		for _, ms := range dk.members() {
			sizes = append(sizes, len(ms))
		}
		slices.Sort(sizes)
		slices.Reverse(sizes)
		fmt.Fprintf(os.Stderr, "%-28s f1 %.3f p %.3f r %.3f sure %.3f halves %.3f %.3f largest %d sub %.3f %d multi %d douma %v %v\n", name, r.f1, r.p, r.r, r.sure, r.half[0], r.half[1], r.largest, sr.f1, sr.largest, r.multi, sizes, d.Round(time.Millisecond))
	}
	sets(run)
}

func doumaRows(t testing.TB) []row {
	b, err := os.ReadFile(shareddata.Path(t, "gold/events/douma.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	var out []row
	for _, l := range bytes.Split(bytes.TrimSpace(b), []byte("\n")) {
		var r row
		json.Unmarshal(l, &r)
		out = append(out, r)
	}
	return out
}
