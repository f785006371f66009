package eval

import (
	"math"

	"tawatur"
)

// Calibration is how well stated probabilities keep what they promise.
type Calibration struct {
	// N is how many probabilities were judged, Right the share that came true.
	N     int     `json:"n"`
	Right float64 `json:"right"`
	// Brier is the mean square of what the probabilities missed by (Brier 1950).
	Brier float64 `json:"brier"`
	// Error is the expected calibration error: the mean distance, over the bins
	// weighted by their size, of the mean probability from the share that is right.
	Error float64 `json:"expected_calibration_error"`
	// AUC is how often, of one that is right and one that is wrong, the right one
	// was given the higher probability; 0.5 tells nothing (Hanley and McNeil 1982).
	AUC  float64          `json:"auc"`
	Bins []CalibrationBin `json:"bins"`
}

// CalibrationBin is the probabilities in [From, From+0.1); the last bin holds 1.
type CalibrationBin struct {
	From  float64 `json:"from"`
	N     int     `json:"n"`
	Mean  float64 `json:"mean"`
	Right float64 `json:"right"`
}

// ExtractionReport is the score of an extraction with how well the confidence of
// what was extracted keeps what it promises.
type ExtractionReport struct {
	ExtractionScore
	Calibration       Calibration `json:"calibration"`
	FigureCalibration Calibration `json:"figure_calibration"`
}

// Report scores pred against gold, as [Extraction], [Calibrate] and
// [CalibrateFigures] do.
func Report(gold, pred []Annotated) ExtractionReport {
	return ExtractionReport{Extraction(gold, pred), Calibrate(gold, pred), CalibrateFigures(gold, pred)}
}

// calibrationBins is in how many equal parts probabilities are put.
const calibrationBins = 10

// stated is one probability and whether it came true.
type stated struct {
	p     float64
	right bool
}

// Calibrate judges the confidence of the attributions in pred against gold: right
// is what agrees in content and source. Attributions of confidence 0 were not
// judged and are left out.
func Calibrate(gold, pred []Annotated) Calibration {
	return calibrateEach(gold, pred, func(want, got *Annotated, say func(stated)) {
		for i, j := range Judge(want.Attributions, got.Attributions) {
			say(stated{got.Attributions[i].Confidence, j.Source})
		}
	})
}

// CalibrateFigures is [Calibrate] for figures: right is what agrees in value,
// category and source.
func CalibrateFigures(gold, pred []Annotated) Calibration {
	return calibrateEach(gold, pred, func(want, got *Annotated, say func(stated)) {
		for i, right := range JudgeFigures(want.Figures, got.Figures) {
			say(stated{got.Figures[i].Confidence, right})
		}
	})
}

// calibrateEach judges what judge says of each report that stands in both gold
// and pred; a probability of 0 was not stated.
func calibrateEach(gold, pred []Annotated, judge func(want, got *Annotated, say func(stated))) Calibration {
	g, _ := join(gold)
	p, ids := join(pred)
	var all []stated
	for _, id := range ids {
		want, ok := g[id]
		if !ok {
			continue
		}
		got := p[id]
		judge(&want, &got, func(s stated) {
			if s.p > 0 {
				all = append(all, s)
			}
		})
	}
	return calibrate(all)
}

// JudgeFigures tells of each figure in pred whether gold holds it with the same
// category and source.
func JudgeFigures(gold, pred []tawatur.Figure) []bool {
	out, used, n := make([]bool, len(pred)), map[int]bool{}, namer{titles()}
	for _, g := range gold {
		if j := bestFigure(g, pred, used); j >= 0 {
			used[j] = true
			out[j] = g.Category == pred[j].Category && n.same(string(g.SourceName), string(pred[j].SourceName))
		}
	}
	return out
}

func calibrate(all []stated) Calibration {
	out := Calibration{N: len(all), Bins: make([]CalibrationBin, calibrationBins)}
	sums, rights := make([]float64, calibrationBins), make([]int, calibrationBins)
	right := 0
	for _, s := range all {
		b := max(0, min(calibrationBins-1, int(s.p*calibrationBins)))
		out.Bins[b].N++
		sums[b] += s.p
		rights[b] += one(s.right)
		right += one(s.right)
		miss := s.p - float64(one(s.right))
		out.Brier += miss * miss
	}
	for b := range out.Bins {
		bin := &out.Bins[b]
		bin.From = float64(b) / calibrationBins
		n := float64(max(1, bin.N))
		out.Error += math.Abs(sums[b] - float64(rights[b]))
		bin.Mean, bin.Right = round4(sums[b]/n), round4(float64(rights[b])/n)
	}
	n := float64(max(1, out.N))
	out.AUC = round4(areaUnderCurve(all))
	out.Right, out.Brier, out.Error = round4(float64(right)/n), round4(out.Brier/n), round4(out.Error/n)
	return out
}
