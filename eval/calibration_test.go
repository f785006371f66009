package eval

import (
	"math"
	"testing"

	"tawatur"
)

func TestCalibrate(t *testing.T) {
	c := calibrate([]stated{{0.95, true}, {0.95, true}, {1, false}, {0.15, false}, {0.55, true}})
	if c.N != 5 || c.Bins[9].N != 3 || c.Bins[1].N != 1 || c.Bins[5].N != 1 || c.Right != 0.6 {
		t.Errorf("%+v", c)
	}
	if math.Abs(c.Bins[9].Mean-0.9667) > 1e-4 || math.Abs(c.Bins[9].Right-0.6667) > 1e-4 {
		t.Errorf("the last bin is %+v", c.Bins[9])
	}
	if want := (2*0.0025 + 1 + 0.0225 + 0.2025) / 5; math.Abs(c.Brier-want) > 1e-4 {
		t.Errorf("Brier score %v, want %v", c.Brier, want)
	}
	if want := (0.9 + 0.15 + 0.45) / 5; math.Abs(c.Error-want) > 1e-4 {
		t.Errorf("calibration error %v, want %v", c.Error, want)
	}
	if c := calibrate(nil); c.N != 0 || c.Brier != 0 || len(c.Bins) != calibrationBins {
		t.Errorf("of nothing: %+v", c)
	}
}

func TestCalibrationAsksForContentAndSource(t *testing.T) {
	sure := func(a tawatur.Attribution, p float64) tawatur.Attribution { a.Confidence = p; return a }
	gold := []Annotated{{ID: "a", Attributions: []tawatur.Attribution{attribution("الجسر الشرقي أغلق", "سليم الراوي"), attribution("العمل يستأنف غداً", "سليم الراوي")}}}
	pred := []Annotated{{ID: "a#1", Attributions: []tawatur.Attribution{
		sure(attribution("الجسر الشرقي أغلق", "الراوي"), 0.9),
		sure(attribution("العمل يستأنف غداً", "البلدية"), 0.9),
		sure(attribution("ما لم يقله أحد", "سليم الراوي"), 0.2),
		attribution("لم يحكم عليه", "سليم الراوي"),
	}}, {ID: "z", Attributions: []tawatur.Attribution{sure(attribution("بلا حكم", "أحد"), 0.5)}}}
	got := Report(gold, pred).Calibration
	if got.N != 3 || got.Bins[9].Right != 0.5 || got.Bins[2].Right != 0 {
		t.Errorf("%+v", got)
	}
}

func TestJudgeFigures(t *testing.T) {
	gold := []tawatur.Figure{{Text: "40 جريحاً", Value: 40, Category: "injured"}, {Text: "3 زوارق", Value: 3, Category: "object"}}
	pred := []tawatur.Figure{{Text: "3 زوارق", Value: 3, Category: "group"}, {Text: "40 جريحاً", Value: 40, Category: "injured"}}
	if got := JudgeFigures(gold, pred); got[0] || !got[1] {
		t.Errorf("got %v", got)
	}
}
