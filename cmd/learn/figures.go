package main

import (
	"os"
	"path/filepath"

	"tawatur/eval"
	"tawatur/internal/loglinear"
)

// figures learns how sure figures are, where the attributions of each part of the
// articles are read with what the other parts taught, as those of unseen reports
// will be: how sure an attribution is tells much of its figures.
func (l *learner) figures(articles []article, t taught) *loglinear.Model {
	var all answers
	for n, x := range articles {
		found, bags := l.analyzer.With(t.parts[n%inner]).StudyFigures(x.report)
		for i, right := range eval.JudgeFigures(x.gold.Figures, found) {
			all.add(n, bags[i], right)
		}
	}
	return loglinear.TrainBinary(all.decisions, loglinear.Options{L2: 5, MinCount: 5})
}

func writeFigures(dir string, m *loglinear.Model) error {
	comment := "How sure a figure is, with its category and source.\n" + learnedFrom
	return os.WriteFile(filepath.Join(dir, "sure.weights.tsv"), []byte(m.Table(comment)), 0o644)
}
