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
// is told aspect by aspect, against what each usually weighs.
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
	bag   loglinear.Bag
	parts [aspects][2]int // where in the bag the features of each stand
	code  [aspects]string
	now   aspect
}

// open begins an aspect; the one before it ends there.
func (g *grounds) open(a aspect, code string) {
	g.close()
	g.now, g.code[a] = a, code
	g.parts[a][0] = g.bag.Len()
}

// close ends the aspect that was begun last.
func (g *grounds) close() { g.parts[g.now][1] = g.bag.Len() }

// weighed is an aspect with what it weighs.
type weighed struct {
	code   string
	weight float64
}

// weigh gives what each aspect weighs in a model's decision beyond what it
// usually does.
func (g *grounds) weigh(m *loglinear.Model) []weighed {
	var out []weighed
	for a := range aspects {
		if w := g.weight(m, a); w != 0 && g.code[a] != "" {
			out = append(out, weighed{g.code[a], w - m.Weight(usual[a])})
		}
	}
	return out
}

// weight is the sum of the weights of an aspect's features.
func (g *grounds) weight(m *loglinear.Model, a aspect) float64 {
	part := g.bag.Part(g.parts[a][0], g.parts[a][1])
	return m.Score(&part)
}

// usual names the features, which no find has, whose weight in a model's table
// is what an aspect usually weighs.
var usual = [aspects]string{ofCue: "usual=cue", ofPattern: "usual=pattern", ofPlace: "usual=place", ofContent: "usual=content", ofCompany: "usual=company", ofSpeaker: "usual=speaker"}

// Settle gives the weights with what each aspect of the finds that they were
// learned from weighs in the mean, so that reasons can be told from what is
// always the case.
func (w Weights) Settle(given []Lesson) Weights {
	for a := range aspects {
		var sure, whose float64
		for _, l := range given {
			sure += l.find.weight(w.Sure, a)
			whose += l.whose.weight(w.Whose, a)
		}
		n := float64(max(1, len(given)))
		w.Sure, w.Whose = w.Sure.With(usual[a], sure/n), w.Whose.With(usual[a], whose/n)
	}
	return w
}

// Lesson is what there was to say of an attribution that was given out, so that
// the one who knows the answers can teach both models.
type Lesson struct {
	Attribution tawatur.Attribution
	Sure, Whose *loglinear.Bag
	find, whose grounds
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
		r.study.Given = append(r.study.Given, Lesson{*a, &find.bag, &whose.bag, find, whose})
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

// plainCase reports whether a code tells of what is the plain case, which is no
// reason against a find even where it weighs less than usual.
func plainCase(code string) bool {
	switch code {
	case "content.clause", "content.quoted", "company.alone", "company.one_speaker", "cue.perfect", "pattern.quote", "pattern.that",
		"place.open", "speaker.after", "speaker.before":
		return true
	}
	return false
}

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
		if !seen[w.code] && math.Abs(w.weight) >= slight && !(w.weight < 0 && plainCase(w.code)) {
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

// ReasonCodes are the codes of all reasons that an attribution can have.
func ReasonCodes() []string {
	return []string{
		"company.alone", "company.one_speaker", "company.other_speakers", "company.shared", "company.within",
		"content.clause", "content.long", "content.phrase", "content.quoted", "content.short",
		"cue.according", "cue.ambiguous", "cue.imperfect", "cue.noun", "cue.participle", "cue.perfect",
		"pattern.according", "pattern.bare", "pattern.colon", "pattern.noun", "pattern.object", "pattern.preposition", "pattern.quote", "pattern.that",
		"place.open", "place.within",
		"speaker.after", "speaker.before", "speaker.carried", "speaker.none", "speaker.shared", "speaker.unclear",
	}
}
