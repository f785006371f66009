package main

import (
	"os"
	"path/filepath"

	"tawatur/analyze/attribution"
	"tawatur/eval"
	"tawatur/internal/loglinear"
)

// figures learns how sure figures are, where attributions are read with w.
func (l *learner) figures(articles []article, w attribution.Weights) *loglinear.Model {
	var all answers
	a := l.analyzer.With(w)
	for n, x := range articles {
		found, bags := a.StudyFigures(x.report)
		for i, right := range eval.JudgeFigures(x.gold.Figures, found) {
			all.add(n, bags[i], right)
		}
	}
	return all.train(loglinear.Options{L2: 5, MinCount: 10})
}

func writeFigures(dir string, m *loglinear.Model) error {
	comment := "How sure a figure is, with its category and source.\n" + learnedFrom
	return os.WriteFile(filepath.Join(dir, "sure.weights.tsv"), []byte(m.Table(comment)), 0o644)
}
