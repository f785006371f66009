package tagger

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
)

// Example is a row with its right tags.
type Example struct {
	Row  Row
	Tags []Tag
}

// learner is an averaged structured perceptron.
type learner struct {
	ids       map[uint32]int32
	keys      []uint32
	w, sum    [][NumTags]float32
	next, avg [NumTags][NumTags]float32
	step      float32
}

// Train learns a model in so many rounds over the examples.
func Train(examples []Example, rounds int) *Model {
	l := &learner{ids: map[uint32]int32{}}
	feats := make([][][]int32, len(examples))
	for i, x := range examples {
		feats[i] = l.number(x.Row)
	}
	order := rand.New(rand.NewPCG(7, 7)).Perm(len(examples))
	for range rounds {
		for _, i := range order {
			l.learn(feats[i], examples[i].Tags)
		}
		rand.New(rand.NewPCG(uint64(l.step), 7)).Shuffle(len(order), func(a, b int) { order[a], order[b] = order[b], order[a] })
	}
	return l.model()
}

// number gives the features of a row as indexes of weights.
func (l *learner) number(r Row) [][]int32 {
	out := make([][]int32, len(r.words))
	for i := range r.words {
		for _, k := range r.Features(nil, i) {
			id, ok := l.ids[k]
			if !ok {
				id = int32(len(l.keys))
				l.ids[k] = id
				l.keys = append(l.keys, k)
				l.w, l.sum = append(l.w, [NumTags]float32{}), append(l.sum, [NumTags]float32{})
			}
			out[i] = append(out[i], id)
		}
	}
	return out
}

func (l *learner) learn(feats [][]int32, want []Tag) {
	l.step++
	scores := make([][NumTags]float32, len(feats))
	for i, fs := range feats {
		for _, f := range fs {
			for t, w := range l.w[f] {
				scores[i][t] += w
			}
		}
	}
	got := best(scores, &l.next)
	for i := range got {
		if got[i] != want[i] {
			for _, f := range feats[i] {
				l.add(&l.w[f][want[i]], &l.sum[f][want[i]], 1)
				l.add(&l.w[f][got[i]], &l.sum[f][got[i]], -1)
			}
		}
		if i > 0 && (got[i] != want[i] || got[i-1] != want[i-1]) {
			l.add(&l.next[want[i-1]][want[i]], &l.avg[want[i-1]][want[i]], 1)
			l.add(&l.next[got[i-1]][got[i]], &l.avg[got[i-1]][got[i]], -1)
		}
	}
}

func (l *learner) add(w, sum *float32, by float32) {
	*w += by
	*sum += by * l.step
}

// model averages the weights, makes them whole numbers and leaves out those
// that are next to nothing.
func (l *learner) model() *Model {
	const scale = 12
	m := &Model{}
	for a := range l.next {
		for b := range l.next[a] {
			m.next[a][b] = int32(math.Round(float64(l.next[a][b]-l.avg[a][b]/l.step) * scale))
		}
	}
	ids := make([]int, len(l.keys))
	for i := range ids {
		ids[i] = i
	}
	slices.SortFunc(ids, func(a, b int) int { return cmp.Compare(l.keys[a], l.keys[b]) })
	for _, i := range ids {
		var row [NumTags]int8
		big := 0
		for t := range row {
			v := math.Round(float64(l.w[i][t]-l.sum[i][t]/l.step) * scale)
			row[t] = int8(max(-127, min(127, v)))
			big = max(big, int(math.Abs(v)))
		}
		if big >= 3 {
			m.keys, m.rows = append(m.keys, l.keys[i]), append(m.rows, row)
		}
	}
	m.index()
	return m
}
