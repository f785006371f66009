package main

import (
	"cmp"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"os"
	"slices"
	"strings"

	"tawatur/analyze/name/internal/tagger"
	"tawatur/arabic"
)

// minCount is how often a word must be seen to be put into a cluster.
const minCount = 12

// clusterRounds is how often every word is moved.
const clusterRounds = 7

// clusters groups words by the exchange algorithm (Martin, Liermann, Ney
// 1998): every word is moved to the class that makes pairs of neighbouring
// classes most likely, over and over.
func clusters(o options, paths []string) error {
	texts, err := sentencesOf(paths)
	if err != nil {
		return err
	}
	x := newExchange(texts, o.classes)
	for range clusterRounds {
		fmt.Fprintf(os.Stderr, "%d words, %d moved\n", len(x.words), x.round())
	}
	return os.WriteFile(o.learned("clusters.tsv"), []byte(x.table()), 0o644)
}

// sentencesOf reads the words of the sentences in the field "text" of JSON lines.
func sentencesOf(paths []string) ([][]string, error) {
	var out [][]string
	pool := map[string]string{}
	seen := map[string]bool{}
	for _, p := range paths {
		f, err := os.Open(p)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		z, err := gzip.NewReader(f)
		if err != nil {
			return nil, err
		}
		for dec := json.NewDecoder(z); dec.More(); {
			var row struct{ Text string }
			if err := dec.Decode(&row); err != nil {
				return nil, err
			}
			for _, s := range arabic.Sentences(row.Text) {
				if text := s.In(row.Text); !seen[text] {
					seen[strings.Clone(text)] = true
					out = append(out, shapes(text, pool))
				}
			}
		}
	}
	return out, nil
}

func shapes(text string, pool map[string]string) []string {
	var ws []string
	for _, k := range arabic.Tokens(text) {
		n := tagger.Shape(k.Norm)
		if _, ok := pool[n]; !ok {
			n = strings.Clone(n)
			pool[n] = n
		}
		ws = append(ws, pool[n])
	}
	return ws
}

// exchange is the state of the algorithm. Class 0 is of all rare words.
type exchange struct {
	words       []string
	class       []int32
	left, right [][]pair // neighbours of a word with counts
	n           [][]int32
	sumL, sumR  []int64
	phi         []float64
}

type pair struct{ word, n int32 }

func newExchange(texts [][]string, classes int) *exchange {
	total := map[string]int32{}
	for _, t := range texts {
		for _, w := range t {
			total[w]++
		}
	}
	x := &exchange{words: []string{"<rare>"}}
	for _, w := range slices.SortedFunc(maps.Keys(total), func(a, b string) int {
		return cmp.Or(cmp.Compare(total[b], total[a]), cmp.Compare(a, b))
	}) {
		if total[w] >= minCount {
			x.words = append(x.words, w)
		}
	}
	x.link(texts)
	x.class = make([]int32, len(x.words))
	for i := 1; i < len(x.words); i++ {
		x.class[i] = int32(1 + (i-1)%(classes-1))
	}
	x.n = make([][]int32, classes)
	for i := range x.n {
		x.n[i] = make([]int32, classes)
	}
	x.sumL, x.sumR = make([]int64, classes), make([]int64, classes)
	for w, rs := range x.right {
		for _, p := range rs {
			x.n[x.class[w]][x.class[p.word]] += p.n
			x.sumL[x.class[w]] += int64(p.n)
			x.sumR[x.class[p.word]] += int64(p.n)
		}
	}
	x.phi = make([]float64, 1<<20)
	for i := 1; i < len(x.phi); i++ {
		x.phi[i] = float64(i) * math.Log(float64(i))
	}
	return x
}

// link counts the neighbours of every word.
func (x *exchange) link(texts [][]string) {
	id := map[string]int32{}
	for i, w := range x.words {
		id[w] = int32(i)
	}
	pairs := map[[2]int32]int32{}
	for _, t := range texts {
		last := int32(0)
		for _, w := range t {
			pairs[[2]int32{last, id[w]}]++
			last = id[w]
		}
		pairs[[2]int32{last, 0}]++
	}
	x.left, x.right = make([][]pair, len(x.words)), make([][]pair, len(x.words))
	for k, n := range pairs {
		x.right[k[0]] = append(x.right[k[0]], pair{k[1], n})
		x.left[k[1]] = append(x.left[k[1]], pair{k[0], n})
	}
}

func (x *exchange) f(n int64) float64 {
	if n < int64(len(x.phi)) {
		return x.phi[n]
	}
	return float64(n) * math.Log(float64(n))
}

// round moves every word to its best class and counts the moves.
func (x *exchange) round() int {
	moved := 0
	ls, rs := make([]int32, len(x.n)), make([]int32, len(x.n))
	for w := 1; w < len(x.words); w++ {
		lc, rc := x.sides(w, ls, rs)
		from := x.class[w]
		x.shift(from, lc, rc, ls, rs, -1)
		best, top := from, math.Inf(-1)
		for c := int32(1); c < int32(len(x.n)); c++ {
			if g := x.gain(c, lc, rc, ls, rs); g > top {
				best, top = c, g
			}
		}
		x.shift(best, lc, rc, ls, rs, 1)
		x.class[w] = best
		if best != from {
			moved++
		}
		for _, c := range lc {
			ls[c] = 0
		}
		for _, c := range rc {
			rs[c] = 0
		}
	}
	return moved
}

// sides sums the neighbours of a word by class, itself left out.
func (x *exchange) sides(w int, ls, rs []int32) (lc, rc []int32) {
	for _, p := range x.left[w] {
		if int(p.word) != w {
			if c := x.class[p.word]; ls[c] == 0 {
				lc = append(lc, c)
			}
			ls[x.class[p.word]] += p.n
		}
	}
	for _, p := range x.right[w] {
		if int(p.word) != w {
			if c := x.class[p.word]; rs[c] == 0 {
				rc = append(rc, c)
			}
			rs[x.class[p.word]] += p.n
		}
	}
	return lc, rc
}

// shift takes a word with the given neighbours out of class c, or puts it in.
func (x *exchange) shift(c int32, lc, rc, ls, rs []int32, by int32) {
	for _, l := range lc {
		x.n[l][c] += by * ls[l]
		x.sumR[c] += int64(by * ls[l])
	}
	for _, r := range rc {
		x.n[c][r] += by * rs[r]
		x.sumL[c] += int64(by * rs[r])
	}
}

// gain is how much likelier the pairs get when the word is put into class c.
func (x *exchange) gain(c int32, lc, rc, ls, rs []int32) float64 {
	var g float64
	var nl, nr int64
	for _, l := range lc {
		n := int64(x.n[l][c])
		g += x.f(n+int64(ls[l])) - x.f(n)
		nl += int64(ls[l])
	}
	row := x.n[c]
	for _, r := range rc {
		n := int64(row[r])
		g += x.f(n+int64(rs[r])) - x.f(n)
		nr += int64(rs[r])
	}
	return g - x.f(x.sumR[c]+nl) + x.f(x.sumR[c]) - x.f(x.sumL[c]+nr) + x.f(x.sumL[c])
}

// table writes the clusters, one a line.
func (x *exchange) table() string {
	var lines []string
	for w := 1; w < len(x.words); w++ {
		lines = append(lines, fmt.Sprintf("%s\t%d\n", x.words[w], x.class[w]))
	}
	slices.Sort(lines)
	return "# Clusters of words (match form) that stand in like places, learned by analyze/name/train from\n" +
		"# SaudiNewsNet (M. Alhagri, CC BY-NC-SA 4.0) and ANT corpus v2.1: word, number.\n" + strings.Join(lines, "")
}
