package figure

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"math"
	"slices"

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

// grounds is the features of a figure in parts, each with what it tells.
type grounds struct {
	bag   loglinear.Bag
	codes []string
	ends  []int
}

func (g *grounds) end(code string) {
	g.codes, g.ends = append(g.codes, code), append(g.ends, g.bag.Len())
}

// reasons gives the codes of the parts that weigh, the heaviest first.
func (g *grounds) reasons(m *loglinear.Model) []tawatur.Reason {
	const slight = 0.25
	weights, from := make([]float64, len(g.ends)), 0
	order := make([]int, len(g.ends))
	for i, to := range g.ends {
		part := g.bag.Part(from, to)
		weights[i], order[i], from = m.Score(&part), i, to
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(math.Abs(weights[b]), math.Abs(weights[a])) })
	var out []tawatur.Reason
	for _, i := range order {
		if math.Abs(weights[i]) >= slight {
			out = append(out, tawatur.For(g.codes[i], weights[i] > 0))
		}
	}
	return out
}

// ReasonCodes are the codes of all reasons that a figure can have.
func ReasonCodes() []string {
	return []string{"figure.own_alone", "figure.category", "figure.own_beside", "figure.no_category", "figure.own", "figure.said"}
}

func groundsOf(in Input, fs []tawatur.Figure, i int, b loglinear.Bag) *grounds {
	g, f := &grounds{bag: b}, &fs[i]
	g.category(f)
	g.source(in, f)
	g.company(in, fs, i)
	return g
}

func (g *grounds) category(f *tawatur.Figure) {
	if f.Category == "other" || f.Category == "people" || f.Category == "object" {
		g.bag.Is("no-category", true)
		g.end("figure.no_category")
		return
	}
	g.end("figure.category")
}

func (g *grounds) source(in Input, f *tawatur.Figure) {
	if f.SourceName == "" {
		g.bag.Is("own-voice", true)
		g.end("figure.own")
		return
	}
	sure := 0.0
	for _, a := range cuesNear(in.Attributions, f.Start) {
		if a.Contains(f.Span) && a.SourceName == f.SourceName {
			sure = max(sure, a.Confidence)
		}
	}
	g.bag.Is("said-unsurely", sure < 0.8)
	g.end("figure.said")
}

// cuesNear gives the attributions whose cues stand nearest to byte at; looking at
// no more keeps long reports linear.
func cuesNear(list []tawatur.Attribution, at int) []tawatur.Attribution {
	const each = 24
	k, _ := slices.BinarySearchFunc(list, at, func(a tawatur.Attribution, at int) int { return cmp.Compare(a.CueSpan.Start, at) })
	return list[max(0, k-each):min(len(list), k+each)]
}

// company tells of a figure in the report's own voice whether somebody speaks in
// its sentence, whose word it may then be.
func (g *grounds) company(in Input, fs []tawatur.Figure, i int) {
	if fs[i].SourceName != "" {
		return
	}
	k, _ := slices.BinarySearchFunc(in.Sentences, fs[i].Start, func(s tawatur.Span, at int) int { return cmp.Compare(s.End, at+1) })
	for _, a := range cuesNear(in.Attributions, fs[i].Start) {
		if k < len(in.Sentences) && a.Overlaps(in.Sentences[k]) {
			g.bag.Is("own-beside-said", true)
			g.end("figure.own_beside")
			return
		}
	}
	g.end("figure.own_alone")
}
