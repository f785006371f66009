package figure

import (
	"cmp"
	"math"
	"slices"

	"tawatur"
	"tawatur/internal/loglinear"
)

// grounds is the features of a figure in parts, each with what it tells.
type grounds struct {
	bag   loglinear.Bag
	codes []string
	ends  []int
	// statement is what the statement weighs beyond what one usually does.
	statement float64
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
		if g.codes[i] == "figure.said" {
			weights[i] += g.statement
		}
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
	return []string{
		"figure.category", "figure.judged", "figure.no_category", "figure.nested", "figure.own_alone", "figure.own_beside", "figure.runs_on",
		"figure.said", "figure.unnamed",
	}
}

func groundsOf(in Input, fs []tawatur.Figure, i int, b loglinear.Bag) *grounds {
	g, f := &grounds{bag: b}, &fs[i]
	near := cuesNear(in.Attributions, f.Start)
	g.category(f)
	if f.SourceName != "" {
		g.said(f, near)
	} else {
		g.own(in, f, near)
	}
	return g
}

// category tells what the words of the figure are.
func (g *grounds) category(f *tawatur.Figure) {
	g.bag.Is("other", f.Category == "other")
	if f.Category == "other" || f.Category == "people" || f.Category == "object" {
		g.end("figure.no_category")
		return
	}
	g.end("figure.category")
}

// floor is how sure a figure is at least as far as its statement tells: one that
// is in doubt for where it ends, or for its cue, may still tell whose word it is.
const floor = 0.65

// usually is the log-odds of a statement in the mean, against which reasons are told.
const usually = 2

// said tells how a figure stands to the statement that it was taken for a part of.
func (g *grounds) said(f *tawatur.Figure, near []tawatur.Attribution) {
	var inner *tawatur.Attribution
	voices := 0
	for i := range near {
		a := &near[i]
		if !a.Contains(f.Span) {
			continue
		}
		if a.SourceName != f.SourceName {
			voices++
		} else if inner == nil || a.Len() < inner.Len() {
			inner = a
		}
	}
	if inner == nil {
		g.end("figure.runs_on")
		return
	}
	if inner.Confidence > 0 {
		p := max(inner.Confidence, floor)
		g.bag.Known(p)
		g.statement = math.Log(p/(1-p)) - usually
	}
	g.end("figure.said")
	if inner.Stance != tawatur.Neutral {
		g.bag.Is("no-report", true)
		g.end("figure.judged")
	}
	if voices > 0 {
		g.bag.Is("nested", true)
		g.end("figure.nested")
	}
}

// own tells of a figure in the report's own voice who else speaks near it, whose
// word it may then be.
func (g *grounds) own(in Input, f *tawatur.Figure, near []tawatur.Attribution) {
	g.bag.Is("own", true)
	at := sentenceAt(in.Sentences, f.Start)
	beside, within := false, false
	for i := range near {
		a := &near[i]
		within = within || a.Contains(f.Span)
		first, last := sentenceAt(in.Sentences, min(a.Start, a.CueSpan.Start)), sentenceAt(in.Sentences, a.End-1)
		beside = beside || first <= at && at <= last
	}
	switch {
	case within:
		g.end("figure.unnamed")
	case beside:
		g.end("figure.own_beside")
	default:
		g.end("figure.own_alone")
	}
}

// sentenceAt gives the index of the sentence that holds byte at, or of the one
// after it.
func sentenceAt(sentences []tawatur.Span, at int) int {
	k, _ := slices.BinarySearchFunc(sentences, at, func(s tawatur.Span, at int) int { return cmp.Compare(s.End, at+1) })
	return k
}

// cuesNear gives the attributions whose cues stand nearest to byte at; looking at
// no more keeps long reports linear.
func cuesNear(list []tawatur.Attribution, at int) []tawatur.Attribution {
	const each = 24
	k, _ := slices.BinarySearchFunc(list, at, func(a tawatur.Attribution, at int) int { return cmp.Compare(a.CueSpan.Start, at) })
	return list[max(0, k-each):min(len(list), k+each)]
}
