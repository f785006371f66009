package main

import (
	"encoding/json"
	"fmt"
	"io"

	"tawatur"
	"tawatur/analyze"
	"tawatur/eval"
)

// trial is how a cross-validation is made.
type trial struct {
	k      int     // number of folds
	least  float64 // confidence below which nothing is given out
	damage string  // how the texts that are predicted are spoilt, "" for not at all
}

// run predicts each article with what the others teach, and gives what was
// marked and what was predicted in the order of the articles.
func (t trial) run(l *learner, articles []article) (gold, pred []eval.Annotated) {
	gold, pred = make([]eval.Annotated, len(articles)), make([]eval.Annotated, len(articles))
	for f := range t.k {
		_, rest := part(articles, t.k, f)
		w := l.learn(rest)
		taught := l.analyzer.With(w.all).WithFigureWeights(l.figures(rest, w)).AtLeast(t.least)
		for i, a := range articles {
			if i%t.k == f {
				a = a.spoilt(eval.Damage(t.damage))
				gold[i], pred[i] = a.gold, predict(taught, a.report)
			}
		}
	}
	return gold, pred
}

// folds writes the predictions of a trial to out and its scores to log.
func folds(l *learner, articles []article, t trial, out, log io.Writer) error {
	gold, pred := t.run(l, articles)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	for _, p := range pred {
		if err := enc.Encode(p); err != nil {
			return err
		}
	}
	score, err := json.MarshalIndent(measured(gold, pred), "", " ")
	fmt.Fprintln(log, string(score))
	return err
}

// scores is what a trial measures: the scores with the calibration, and the errors
// counted by kind.
type scores struct {
	eval.ExtractionReport
	Faults eval.Faults `json:"faults"`
}

func measured(gold, pred []eval.Annotated) scores {
	return scores{eval.Report(gold, pred), eval.CountFaults(gold, pred)}
}

// spoilt gives the article with its text, and what is marked in it, damaged.
func (a article) spoilt(d eval.Damage) article {
	if d != "" {
		a.report.Text, a.gold = d.Annotation(a.report.Text, a.gold)
	}
	return a
}

func predict(a *analyze.Analyzer, r tawatur.Report) eval.Annotated {
	got := a.Analyze(r)
	return eval.Annotated{ID: r.ID, Attributions: got.Attributions, Figures: got.Figures}
}
