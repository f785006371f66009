package analyze

import (
	"tawatur"
	"tawatur/analyze/attribution"
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
