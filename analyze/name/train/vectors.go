package main

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"os"
	"slices"
)

// Settings of the vectors.
const (
	reach    = 3    // how far to each side a word's neighbours are foretold
	size     = 64   // numbers of a vector
	minSeen  = 5    // how often a word must be seen to get one
	frequent = 3e-4 // share of the text above which words are left out at times
	drawn    = 5    // words that a neighbour is told from
	slope    = 0.03 // length of the first steps
)

// vectors are learned by structured skip-gram with negative sampling (Ling,
// Dyer, Black, Trancoso 2015): a word's vector foretells its neighbours, each
// place beside it with weights of its own, so that words that stand in like
// places come near to one another.
type vectors struct {
	words []string // the most frequent first
	vecs  [][]float32
	out   [2 * reach][][]float32 // by place beside the word
	noise []int32
	keep  []float32
	rnd   *rand.Rand
	grad  []float32
	bend  [1024]float32 // the logistic function from -8 to 8
}

func newVectors(texts [][]string) (*vectors, map[string]int32) {
	total, all := map[string]int{}, 0
	for _, t := range texts {
		all += len(t)
		for _, w := range t {
			total[w]++
		}
	}
	v := &vectors{rnd: rand.New(rand.NewPCG(3, 3)), grad: make([]float32, size)}
	for i := range v.bend {
		v.bend[i] = float32(1 / (1 + math.Exp(-(float64(i)-512)/64)))
	}
	id := map[string]int32{}
	for _, w := range slices.SortedFunc(maps.Keys(total), func(a, b string) int {
		return cmp.Or(cmp.Compare(total[b], total[a]), cmp.Compare(a, b))
	}) {
		if total[w] < minSeen {
			break
		}
		n := int32(len(v.words))
		id[w] = n
		v.words = append(v.words, w)
		f := float64(total[w]) / float64(all)
		v.keep = append(v.keep, float32(min(1, math.Sqrt(frequent/f)+frequent/f)))
		for range 1 + int(math.Pow(float64(total[w]), 0.75)) {
			v.noise = append(v.noise, n)
		}
	}
	v.begin()
	return v, id
}

// begin gives the vectors their first values.
func (v *vectors) begin() {
	v.vecs = make([][]float32, len(v.words))
	for i := range v.vecs {
		v.vecs[i] = make([]float32, size)
		for k := range v.vecs[i] {
			v.vecs[i][k] = (v.rnd.Float32() - 0.5) / size
		}
	}
	for p := range v.out {
		v.out[p] = make([][]float32, len(v.words))
		for i := range v.out[p] {
			v.out[p][i] = make([]float32, size)
		}
	}
}

// learnVectors learns the vectors of the frequent words of the texts.
func learnVectors(texts [][]string, rounds int) *vectors {
	v, id := newVectors(texts)
	rows, all := make([][]int32, len(texts)), 0
	for i, t := range texts {
		all += len(t)
		for _, w := range t {
			n, ok := id[w]
			if !ok {
				n = -1
			}
			rows[i] = append(rows[i], n)
		}
	}
	fmt.Fprintf(os.Stderr, "%d words of %d tokens get vectors\n", len(v.words), all)
	done := 0
	for range rounds {
		for _, row := range rows {
			v.sentence(row, float32(slope*max(0.002, 1-float64(done)/float64(all*rounds))))
			done += len(row)
		}
	}
	return v
}

// sentence foretells the neighbours of every word of a sentence.
func (v *vectors) sentence(row []int32, rate float32) {
	for i, w := range row {
		if w < 0 || v.rnd.Float32() > v.keep[w] {
			continue
		}
		for d := -reach; d <= reach; d++ {
			j := i + d
			if d == 0 || j < 0 || j >= len(row) || row[j] < 0 || v.rnd.Float32() > v.keep[row[j]]*1.5 {
				continue
			}
			place := d + reach
			if d > 0 {
				place--
			}
			v.pair(v.vecs[w], row[j], v.out[place], rate)
		}
	}
}

// pair foretells one neighbour and tells it from drawn words.
func (v *vectors) pair(x []float32, near int32, out [][]float32, rate float32) {
	clear(v.grad)
	for k := range 1 + drawn {
		t, want := near, float32(1)
		if k > 0 {
			t, want = v.noise[v.rnd.IntN(len(v.noise))], 0
			if t == near {
				continue
			}
		}
		y := out[t]
		by := rate * (want - v.bend[max(0, min(len(v.bend)-1, int(dot(x, y)*64)+512))])
		for i, xv := range x {
			v.grad[i] += by * y[i]
			y[i] += by * xv
		}
	}
	for i, g := range v.grad {
		x[i] += g
	}
}

// dot is the inner product of two vectors whose length is a multiple of four.
func dot(x, y []float32) float32 {
	var s0, s1, s2, s3 float32
	y = y[:len(x)]
	for i := 0; i+3 < len(x); i += 4 {
		s0 += x[i] * y[i]
		s1 += x[i+1] * y[i+1]
		s2 += x[i+2] * y[i+2]
		s3 += x[i+3] * y[i+3]
	}
	return s0 + s1 + s2 + s3
}
