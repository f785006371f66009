package figure

import (
	"math"

	"tawatur"
)

// reasonScanned is that a figure was read by OCR.
const reasonScanned = "figure.scanned"

// Scanned lowers the confidence of figures in a text that was read by OCR, which
// was sure of its words by the share ocr; 0 is for text that was not. A figure
// stands on two words at least, the number and what is counted, and is wrong
// where either is misread.
func Scanned(fs []tawatur.Figure, ocr float64) {
	if ocr <= 0 || ocr > 1 {
		return
	}
	for i := range fs {
		if fs[i].Confidence == 0 {
			continue // it was not judged
		}
		fs[i].Confidence = max(math.Round(fs[i].Confidence*ocr*ocr*1000)/1000, 0.001)
		fs[i].Why = append([]tawatur.Reason{tawatur.For(reasonScanned, false)}, fs[i].Why...)
	}
}
