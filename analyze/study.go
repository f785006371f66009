package analyze

import (
	"tawatur"
	"tawatur/analyze/attribution"
	"tawatur/analyze/figure"
	"tawatur/internal/loglinear"
)

// Study gives what can be learned from a report in which people marked gold.
func (a *Analyzer) Study(r tawatur.Report, gold []tawatur.Attribution) attribution.Lessons {
	return a.cues.Study(a.input(r), gold)
}

// With gives an analyzer that reads attributions with other learned weights.
func (a *Analyzer) With(w attribution.Weights) *Analyzer {
	other := *a
	other.cues = a.cues.With(w)
	return &other
}

// AtLeast gives an analyzer that gives out attributions of at least this
// confidence, 0 to 1; 0 gives out all that were found.
func (a *Analyzer) AtLeast(confidence float64) *Analyzer {
	other := *a
	other.cues = a.cues.AtLeast(confidence)
	return &other
}

// StudyFigures gives the figures of a report and what bears on how sure each is.
func (a *Analyzer) StudyFigures(r tawatur.Report) ([]tawatur.Figure, []*loglinear.Bag) {
	in := a.input(r)
	counted := figureInput(in, a.cues.Find(in))
	found := a.figures.Find(counted)
	return found, figure.Lessons(counted, found)
}

// WithFigureWeights gives an analyzer that judges figures by another model.
func (a *Analyzer) WithFigureWeights(m *loglinear.Model) *Analyzer {
	other := *a
	other.sure = figure.NewJudge(m)
	return &other
}
