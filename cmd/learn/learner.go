package main

import (
	"slices"

	"tawatur"
	"tawatur/analyze"
	"tawatur/analyze/attribution"
	"tawatur/eval"
	"tawatur/internal/loglinear"
)

// article is a report with what people marked in it.
type article struct {
	report tawatur.Report
	gold   eval.Annotated
}

type learner struct {
	analyzer *analyze.Analyzer
	without  []string
}

// inner is in how many parts the articles are cut to learn how sure to be: each
// part is read with what the others teach, as unseen reports will be.
const inner = 4

// wary holds the weights of few examples small, so that an outlet's
// habits are not taken for the language's; how far probabilities are from one
// half is learned afterwards.
var wary = loglinear.Options{L2: 100, MinCount: 10}

// taught is what was learned from all articles, and, for each of inner parts of
// them, what the articles of the other parts taught.
type taught struct {
	all   attribution.Weights
	parts [inner]attribution.Weights
}

// learn learns the models one after the other, each on readings that the ones
// before it have shaped.
func (l *learner) learn(articles []article) (t taught) {
	t.all = l.shapes(articles)
	if slices.Contains(l.without, "sure") {
		return t
	}
	var sure, whose [inner]answers
	var given [inner][]attribution.Lesson
	for f := range inner {
		mine, rest := part(articles, inner, f)
		t.parts[f] = l.shapes(rest)
		given[f] = l.judged(t.parts[f], mine, &sure[f], &whose[f])
	}
	judge := func(w attribution.Weights, without int) attribution.Weights {
		w.Sure, w.Whose = joined(sure, without).train(wary), joined(whose, without).train(wary)
		return w.Settle(slices.Concat(given[:]...))
	}
	for f := range inner {
		t.parts[f] = judge(t.parts[f], f)
	}
	t.all = judge(t.all, -1)
	return t
}

// part cuts articles into those of the f-th of n parts and the rest.
func part(articles []article, n, f int) (mine, rest []article) {
	for i, a := range articles {
		if i%n == f {
			mine = append(mine, a)
		} else {
			rest = append(rest, a)
		}
	}
	return mine, rest
}

// judged appends what can be learned of how sure to be: whether what would be
// given out is in the gold, and, of what is, whether its source is right. It gives
// what would be given out.
func (l *learner) judged(w attribution.Weights, articles []article, sure, whose *answers) (all []attribution.Lesson) {
	a := l.analyzer.With(w)
	for n, x := range articles {
		given := a.Study(x.report, x.gold.Attributions).Given
		list := make([]tawatur.Attribution, len(given))
		for i, g := range given {
			list[i] = g.Attribution
		}
		for i, j := range eval.Judge(x.gold.Attributions, list) {
			sure.add(n, given[i].Sure, j.Found)
			if j.Found {
				whose.add(n, given[i].Whose, j.Source)
			}
		}
		all = append(all, given...)
	}
	return all
}

// shapes learns where contents end and whom elided subjects mean.
func (l *learner) shapes(articles []article) (w attribution.Weights) {
	if !slices.Contains(l.without, "end") {
		// Kept close to nought, for most words stand at few of the many places.
		ends := loglinear.Options{L2: 10, MinCount: 8}
		w.End = loglinear.TrainBinary(l.study(w, articles).End, ends)
	}
	if !slices.Contains(l.without, "who") {
		w.Who = loglinear.TrainChoice(l.study(w, articles).Who, loglinear.Options{L2: 10})
	}
	return w
}

func (l *learner) study(w attribution.Weights, articles []article) (s attribution.Lessons) {
	a := l.analyzer.With(w)
	for _, x := range articles {
		s.Add(a.Study(x.report, x.gold.Attributions))
	}
	return s
}

// answers are decisions with the number of the article that each is from.
type answers struct {
	decisions []loglinear.Decision
	from      []int
}

func (a *answers) add(article int, b *loglinear.Bag, yes bool) {
	a.decisions, a.from = append(a.decisions, loglinear.Decision{Bag: b, Yes: yes}), append(a.from, article)
}

// joined gives the answers of all parts but the one named.
func joined(parts [inner]answers, without int) *answers {
	all := &answers{}
	for f := range parts {
		if f != without {
			all.decisions, all.from = append(all.decisions, parts[f].decisions...), append(all.from, parts[f].from...)
		}
	}
	return all
}

func (a *answers) train(o loglinear.Options) *loglinear.Model {
	const parts = 5
	return loglinear.TrainCalibrated(a.decisions, func(i int) int { return a.from[i] % parts }, parts, o)
}
