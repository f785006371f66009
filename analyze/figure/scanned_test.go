package figure

import (
	"testing"

	"tawatur"
)

func TestScanned(t *testing.T) {
	fs := []tawatur.Figure{{Confidence: 0.8, Why: []tawatur.Reason{"+figure.said"}}, {}}
	Scanned(fs, 0)
	if fs[0].Confidence != 0.8 || len(fs[0].Why) != 1 {
		t.Errorf("a text that was not read by OCR: %+v", fs[0])
	}
	Scanned(fs, 0.9)
	if fs[0].Confidence != 0.648 || fs[0].Why[0] != "-figure.scanned" || fs[0].Why[1] != "+figure.said" {
		t.Errorf("%+v", fs[0])
	}
	if fs[1].Confidence != 0 || fs[1].Why != nil {
		t.Errorf("a figure that was not judged: %+v", fs[1])
	}
}
