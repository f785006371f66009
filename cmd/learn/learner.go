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

// learn learns the models one after the other, each on readings that the ones
// before it have shaped.
func (l *learner) learn(articles []article) attribution.Weights {
	w := l.shapes(articles)
	if slices.Contains(l.without, "sure") {
		return w
	}
	var lessons attribution.Lessons
	for f := range inner {
		var mine, rest []article
		for i, a := range articles {
			if i%inner == f {
				mine = append(mine, a)
			} else {
				rest = append(rest, a)
			}
		}
		lessons.Add(l.study(l.shapes(rest), mine))
	}
	w.Sure = loglinear.TrainBinary(lessons.Sure, loglinear.Options{})
	return w
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
