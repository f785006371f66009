package loglinear

import (
	"math"
	"math/rand/v2"
)

// Decision is a binary example: the features and the right answer. The bag must
// keep names.
type Decision struct {
	Bag *Bag
	Yes bool
}

// Choice is an example of a choice model: the candidates and the index of the
// right one. The bags must keep names.
type Choice struct {
	Candidates []*Bag
	Right      int
}

// Options steer learning; the zero value stands for the defaults.
type Options struct {
	// L2 is how strongly weights are drawn to nought, as the inverse of the
	// variance of their Gaussian prior; default 1.
	L2 float64
	// Rounds is how often each example is looked at; default 40.
	Rounds int
	// MinCount leaves out features that fewer examples have; default 3.
	MinCount int
}

func (o Options) filled() Options {
	if o.L2 == 0 {
		o.L2 = 1
	}
	if o.Rounds == 0 {
		o.Rounds = 40
	}
	if o.MinCount == 0 {
		o.MinCount = 3
	}
	return o
}

// TrainBinary learns to tell yes from no. The same examples in the same order
// give the same model.
func TrainBinary(xs []Decision, o Options) *Model {
	t := newTrainer(o)
	for _, x := range xs {
		t.count(x.Bag)
	}
	bags := make([][]int, len(xs))
	bias := t.keep(Bias)
	for i, x := range xs {
		bags[i] = append(t.known(x.Bag), bias)
	}
	t.rounds(len(xs), func(i int) {
		want := 0.0
		if xs[i].Yes {
			want = 1
		}
		t.move(bags[i], want-sigmoid(xs[i].Bag.prior+t.sum(bags[i])))
	})
	return t.model()
}

// TrainChoice learns to prefer the right candidate. Examples whose Right is no
// candidate are passed over.
func TrainChoice(xs []Choice, o Options) *Model {
	t := newTrainer(o)
	for _, x := range xs {
		for _, b := range x.Candidates {
			t.count(b)
		}
	}
	bags := make([][][]int, len(xs))
	for i, x := range xs {
		for _, b := range x.Candidates {
			bags[i] = append(bags[i], t.known(b))
		}
	}
	t.rounds(len(xs), func(i int) {
		if r := xs[i].Right; r >= 0 && r < len(bags[i]) {
			t.choose(bags[i], r)
		}
	})
	return t.model()
}

// trainer learns by stochastic gradient ascent with steps that shrink by
// feature (AdaGrad: Duchi, Hazan and Singer 2011).
type trainer struct {
	o        Options
	counts   map[string]int
	ids      map[string]int
	names    []string
	w, gg    []float64
	examples float64
}

func newTrainer(o Options) *trainer {
	return &trainer{o: o.filled(), counts: map[string]int{}, ids: map[string]int{}}
}

func (t *trainer) count(b *Bag) {
	for _, n := range b.names {
		t.counts[n]++
	}
}

func (t *trainer) keep(name string) int {
	id, ok := t.ids[name]
	if !ok {
		id = len(t.names)
		t.ids[name] = id
		t.names = append(t.names, name)
		t.w, t.gg = append(t.w, 0), append(t.gg, 0)
	}
	return id
}

// known gives the numbers of the features that are frequent enough.
func (t *trainer) known(b *Bag) []int {
	var out []int
	for _, n := range b.names {
		if t.counts[n] >= t.o.MinCount {
			out = append(out, t.keep(n))
		}
	}
	return out
}

func (t *trainer) rounds(n int, learn func(i int)) {
	t.examples = float64(max(n, 1))
	rnd := rand.New(rand.NewPCG(1, 2))
	for range t.o.Rounds {
		for _, i := range rnd.Perm(n) {
			learn(i)
		}
	}
}

func (t *trainer) sum(fs []int) float64 {
	var s float64
	for _, f := range fs {
		s += t.w[f]
	}
	return s
}

// move changes the weights of fs along the gradient by, less the pull of the
// prior, which is shared out over the examples.
func (t *trainer) move(fs []int, by float64) {
	const rate = 0.2
	for _, f := range fs {
		g := by - t.o.L2*t.w[f]/t.examples
		t.gg[f] += g * g
		t.w[f] += rate * g / (1e-6 + math.Sqrt(t.gg[f]))
	}
}

func (t *trainer) choose(candidates [][]int, right int) {
	top := math.Inf(-1)
	ps := make([]float64, len(candidates))
	for i, c := range candidates {
		ps[i] = t.sum(c)
		top = max(top, ps[i])
	}
	var z float64
	for i := range ps {
		ps[i] = math.Exp(ps[i] - top)
		z += ps[i]
	}
	for i, c := range candidates {
		want := 0.0
		if i == right {
			want = 1
		}
		t.move(c, want-ps[i]/z)
	}
}

func (t *trainer) model() *Model {
	m := &Model{weights: map[uint64]float64{}}
	for i, n := range t.names {
		if math.Abs(t.w[i]) >= 0.0005 {
			_ = m.put(n, t.w[i]) // a clash of hashes loses one feature
		}
	}
	return m
}
