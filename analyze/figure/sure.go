package figure

import (
	"errors"
	"fmt"
	"io/fs"
	"math"

	"tawatur"
	"tawatur/internal/loglinear"
)

// Judge tells how sure figures are: how probable it is that a careful reader
// marks the value with this category and this source.
type Judge struct{ model *loglinear.Model }

// NewJudge gives a judge by a learned model; nil judges nothing.
func NewJudge(m *loglinear.Model) *Judge { return &Judge{m} }

// LoadJudge reads the weights that are built in.
func LoadJudge() (*Judge, error) {
	const name = "sure.weights.tsv"
	raw, err := data.ReadFile("data/" + name)
	if errors.Is(err, fs.ErrNotExist) {
		return &Judge{}, nil
	} else if err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	m, err := loglinear.Read(name, string(raw))
	if err != nil || m.Len() == 0 {
		return &Judge{}, err
	}
	return &Judge{m}, nil
}

// Judge fills in confidence and reasons of the figures found in a report.
func (j *Judge) Judge(in Input, fs []tawatur.Figure) {
	if j.model == nil {
		return
	}
	for i := range fs {
		g := groundsOf(in, fs, i, loglinear.Bag{})
		p := j.model.Probability(&g.bag)
		fs[i].Confidence = min(max(math.Round(p*1000)/1000, 0.001), 0.999)
		fs[i].Why = g.reasons(j.model)
	}
}

// Lessons gives what bears on each figure of a report, for one who knows the
// answers to learn from.
func Lessons(in Input, fs []tawatur.Figure) []*loglinear.Bag {
	out := make([]*loglinear.Bag, len(fs))
	for i := range fs {
		g := groundsOf(in, fs, i, *loglinear.Named())
		out[i] = &g.bag
	}
	return out
}
