package loglinear

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"tawatur/table"
)

// Bias is the name of the feature that every decision of a binary model has.
const Bias = "bias"

// Model is a table of weights. The zero Model weighs everything nought.
type Model struct {
	weights map[uint64]float64
	lines   []line
}

type line struct {
	name   string
	weight float64
}

// Read reads a table of the lines "name TAB weight". name is told in errors.
func Read(name, text string) (*Model, error) {
	m := &Model{weights: map[uint64]float64{}}
	return m, table.Each(name, text, 2, func(c []string) error {
		w, err := strconv.ParseFloat(c[1], 64)
		if err != nil || math.IsNaN(w) || math.IsInf(w, 0) {
			return fmt.Errorf("weight %q is not a number", c[1])
		}
		return m.put(c[0], w)
	})
}

func (m *Model) put(name string, w float64) error {
	k := hash(offset, name)
	if _, ok := m.weights[k]; ok {
		return fmt.Errorf("feature %q is given twice, or has the hash of another", name)
	}
	m.weights[k] = w
	m.lines = append(m.lines, line{name, w})
	return nil
}

// Score is the sum of the weights of the features in b.
func (m *Model) Score(b *Bag) float64 {
	var s float64
	for _, k := range b.keys {
		s += m.weights[k]
	}
	return s
}

// Probability is how probable a binary model holds it that the decision with
// the features of b is yes, between 0 and 1.
func (m *Model) Probability(b *Bag) float64 { return sigmoid(m.Odds(b)) }

// Odds is the log-odds of the same.
func (m *Model) Odds(b *Bag) float64 {
	return b.prior + m.Score(b) + m.weights[hash(offset, Bias)]
}

// Probability gives the probability, between 0 and 1, of log-odds.
func Probability(odds float64) float64 { return sigmoid(odds) }

// Best gives the likeliest of the candidates and its probability among them;
// -1 and 0 where there is none. Of equals the first is taken.
func (m *Model) Best(candidates []*Bag) (int, float64) {
	best, top, sum := -1, math.Inf(-1), 0.0
	scores := make([]float64, len(candidates))
	for i, b := range candidates {
		if scores[i] = m.Score(b); scores[i] > top {
			best, top = i, scores[i]
		}
	}
	for _, s := range scores {
		sum += math.Exp(s - top)
	}
	if best < 0 {
		return -1, 0
	}
	return best, 1 / sum
}

func sigmoid(x float64) float64 { return 1 / (1 + math.Exp(-x)) }

// Len is how many features have a weight.
func (m *Model) Len() int { return len(m.lines) }

// Reason is one feature and what it weighs.
type Reason struct {
	Name   string
	Weight float64
}

// Reasons gives what weighed in a decision, the heaviest first. The bag must
// keep names.
func (m *Model) Reasons(b *Bag) []Reason {
	var out []Reason
	for i, k := range b.keys {
		if w := m.weights[k]; w != 0 && i < len(b.names) {
			out = append(out, Reason{b.names[i], w})
		}
	}
	slices.SortStableFunc(out, func(x, y Reason) int {
		return -cmpAbs(x.Weight, y.Weight)
	})
	return out
}

func cmpAbs(x, y float64) int {
	switch x, y = math.Abs(x), math.Abs(y); {
	case x < y:
		return -1
	case x > y:
		return 1
	}
	return 0
}

// Table writes the model as Read reads it, by name, behind the comment.
func (m *Model) Table(comment string) string {
	var b strings.Builder
	for l := range strings.Lines(strings.TrimSuffix(comment, "\n") + "\n") {
		b.WriteString("# " + l)
	}
	lines := slices.Clone(m.lines)
	slices.SortFunc(lines, func(x, y line) int { return strings.Compare(x.name, y.name) })
	for _, l := range lines {
		fmt.Fprintf(&b, "%s\t%.3f\n", l.name, l.weight)
	}
	return b.String()
}
