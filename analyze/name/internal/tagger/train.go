package tagger

import (
	"math"
	"math/rand/v2"
)

// Example is a row with its right tags.
type Example struct {
	Row  Row
	Tags []Tag
}

// Settings of the learner, chosen over five folds.
const (
	rate  = 0.12 // length of the first steps
	prior = 0.6  // weight of the squares of the weights
)

// learner is a conditional random field (Lafferty, McCallum, Pereira 2001)
// learned by stochastic gradient descent whose steps grow shorter by weight
// (AdaGrad: Duchi, Hazan, Singer 2011).
type learner struct {
	task   Task
	ids    map[uint32]int32
	keys   []uint32
	times  []float32 // how often a feature was seen
	w, sq  [][NumTags]float32
	next   pairs
	nextSq pairs
	ws     [][NumTags]float32 // sums of w and next over the later rounds, for their means
	nexts  pairs
	sums   float32
	lat    lattice
}

// Train learns a model of a task in so many rounds over the examples.
func Train(task Task, examples []Example, rounds int) *Model {
	l := &learner{task: task, lat: lattice{task: task}, ids: map[uint32]int32{}}
	feats := make([][][]int32, len(examples))
	for i, x := range examples {
		feats[i] = l.number(x.Row)
	}
	l.ws = make([][NumTags]float32, len(l.keys))
	l.w, l.sq = make([][NumTags]float32, len(l.keys)), make([][NumTags]float32, len(l.keys))
	rnd := rand.New(rand.NewPCG(7, 7))
	order := rnd.Perm(len(examples))
	for round := range rounds {
		for _, i := range order {
			l.learn(feats[i], examples[i].Tags)
		}
		if round >= rounds/2 {
			l.sum()
		}
		rnd.Shuffle(len(order), func(a, b int) { order[a], order[b] = order[b], order[a] })
	}
	return l.model()
}

// sum adds up the weights after a round: their mean leans less on the order of
// the examples than the last ones do.
func (l *learner) sum() {
	l.sums++
	for i := range l.w {
		for t, w := range l.w[i] {
			l.ws[i][t] += w
		}
	}
	for a := range l.next {
		for b, w := range l.next[a] {
			l.nexts[a][b] += w
		}
	}
}

// number gives the features of a row as indexes of weights.
func (l *learner) number(r Row) [][]int32 {
	out := make([][]int32, len(r.words))
	for i := range r.words {
		for _, k := range l.task.features(r, i) {
			id, ok := l.ids[k]
			if !ok {
				id = int32(len(l.keys))
				l.ids[k] = id
				l.keys = append(l.keys, k)
				l.times = append(l.times, 0)
			}
			l.times[id]++
			out[i] = append(out[i], id)
		}
	}
	return out
}

// learn takes a step for one sentence.
func (l *learner) learn(feats [][]int32, want []Tag) {
	if len(feats) == 0 {
		return
	}
	scores := make([][NumTags]float32, len(feats))
	for i, fs := range feats {
		for _, f := range fs {
			for t, w := range l.w[f] {
				scores[i][t] += w
			}
		}
	}
	beside := l.lat.run(scores, &l.next)
	for i, t := range want {
		l.lat.p[i][t]--
		if i > 0 {
			beside[want[i-1]][t]--
		}
	}
	for i, fs := range feats {
		for _, f := range fs {
			w, sq, back := &l.w[f], &l.sq[f], prior/l.times[f]
			for t, g := range l.lat.p[i] {
				step(&w[t], &sq[t], g+back*w[t])
			}
		}
	}
	for a := range beside {
		for b, g := range beside[a] {
			step(&l.next[a][b], &l.nextSq[a][b], g)
		}
	}
}

// step takes a weight against its slope g; sq sums the squares of its slopes.
func step(w, sq *float32, g float32) {
	if g > -1e-5 && g < 1e-5 {
		return
	}
	*sq += g * g
	*w -= rate * g / float32(math.Sqrt(float64(*sq)+1e-6))
}

// model makes the weights whole numbers and leaves out those that are next to
// nothing.
func (l *learner) model() *Model {
	const scale = 24
	m := &Model{task: l.task, weights: map[uint32]Weights{}}
	for a := range l.next {
		for b := range l.next[a] {
			m.next[a][b] = int32(math.Round(float64(l.nexts[a][b]/l.sums) * scale))
		}
	}
	for i, key := range l.keys {
		var row Weights
		big := 0
		for t := range row {
			v := math.Round(float64(l.ws[i][t]/l.sums) * scale)
			row[t] = int8(max(-127, min(127, v)))
			big = max(big, int(math.Abs(v)))
		}
		if big >= 2 {
			m.weights[key] = row
		}
	}
	return m
}
