package attribution

import (
	"cmp"
	"math"
	"slices"

	"tawatur"
	"tawatur/internal/loglinear"
)

// How sure a find is, is judged by two models. Sure tells how probable it is that
// people mark the content at all; Whose, how probable it is that the source is
// the right one, given that they do. Each sees what bears on its own question,
// and each can be right where the other is wrong: a plain «قال إن» whose speaker
// must be guessed, or a doubtful cue next to a named person. Their product is
// the probability that a careful reader marks this content with this source,
// and that is what a reader is shown. One model for both did as well in the
// mean, but could not tell a reader which of the two is in doubt.

// DefaultConfidence is the confidence below which nothing is given out unless
// something else is asked for: the one at which the most is found for what is
// found wrongly, by cross-validation over reports of other outlets.
const DefaultConfidence = 0.3

// aspect is a side from which a find is judged; what weighs in its confidence
// is told aspect by aspect.
type aspect uint8

const (
	ofCue aspect = iota
	ofPattern
	ofPlace
	ofContent
	ofCompany
	ofSpeaker
	aspects
)

// grounds is what bears on one question: features, aspect by aspect, and for
// each aspect the code of what there is to say of it.
type grounds struct {
	bag  loglinear.Bag
	ends [aspects]int
	code [aspects]string
}

// open begins an aspect; aspects are begun in order.
func (g *grounds) open(a aspect, code string) {
	for i := a; i < aspects; i++ {
		g.ends[i] = g.bag.Len()
	}
	g.code[a] = code
}

func (g *grounds) close() { g.ends[aspects-1] = g.bag.Len() }

// weighed is an aspect with what it weighs.
type weighed struct {
	code   string
	weight float64
}

// weigh gives what each aspect weighs in a model's decision.
func (g *grounds) weigh(m *loglinear.Model) []weighed {
	var out []weighed
	for a := range aspects {
		to := g.bag.Len()
		if a+1 < aspects {
			to = g.ends[a+1]
		}
		part := g.bag.Part(g.ends[a], to)
		if w := m.Score(&part); w != 0 && g.code[a] != "" {
			out = append(out, weighed{g.code[a], w})
		}
	}
	return out
}

// Lesson is what there was to say of an attribution that was given out, so that
// the one who knows the answers can teach both models.
type Lesson struct {
	Attribution tawatur.Attribution
	Sure, Whose *loglinear.Bag
}

// judge fills in how sure the attribution made of draft i is, and why. While
// learning it keeps the lesson instead.
func (r *reader) judge(i int, a *tawatur.Attribution) {
	w := r.lex.weights
	if r.study == nil && (w.Sure == nil || w.Whose == nil) {
		return
	}
	var find, whose grounds
	if r.study != nil {
		find.bag, whose.bag = *loglinear.Named(), *loglinear.Named()
	}
	r.groundsOfFind(i, &find)
	r.groundsOfSource(i, &whose)
	if r.study != nil {
		r.study.Given = append(r.study.Given, Lesson{*a, &find.bag, &whose.bag})
		return
	}
	p := w.Sure.Probability(&find.bag) * w.Whose.Probability(&whose.bag)
	a.Confidence = min(max(math.Round(p*1000)/1000, 0.001), 0.999)
	a.Why = heaviest(append(find.weigh(w.Sure), whose.weigh(w.Whose)...), a.Confidence >= tawatur.Sure)
}

// told is how many reasons are given at most, and slight the weight below which
// none is.
const (
	told   = 3
	slight = 0.25
)

// heaviest gives the reasons that weigh most, those of the verdict's side first;
// of one code the heavier counts.
func heaviest(all []weighed, sure bool) []tawatur.Reason {
	slices.SortStableFunc(all, func(x, y weighed) int {
		if a, b := x.weight > 0 == sure, y.weight > 0 == sure; a != b {
			if a {
				return -1
			}
			return 1
		}
		return cmp.Compare(math.Abs(y.weight), math.Abs(x.weight))
	})
	var out []tawatur.Reason
	seen := map[string]bool{}
	for _, w := range all {
		if len(out) == told {
			break
		}
		if !seen[w.code] && math.Abs(w.weight) >= slight {
			seen[w.code] = true
			out = append(out, tawatur.For(w.code, w.weight > 0))
		}
	}
	return out
}

// AtLeast gives the lexicon with another confidence, 0 to 1, below which nothing
// is given out; 0 gives out everything. The tables are shared.
func (l *Lexicon) AtLeast(confidence float64) *Lexicon {
	other := *l
	other.least = confidence
	return &other
}
