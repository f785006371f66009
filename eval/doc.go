// Package eval measures the program's results against annotated data:
// attributions and figures ([Extraction]), stories ([Pairs]) and claims with
// their standing ([Claims]); and lineage against a count by brute force
// ([Lineage]). The rules of agreement are those of the
// annotation guidelines; each function says what counts as found.
package eval

// PRF is precision, recall and their harmonic mean, each 0 to 1.
type PRF struct {
	P  float64 `json:"p"`
	R  float64 `json:"r"`
	F1 float64 `json:"f1"`
}

func newPRF(hit, gold, pred int) PRF {
	return prfOf(ratio(hit, pred), ratio(hit, gold))
}

func prfOf(p, r float64) PRF {
	out := PRF{P: round4(p), R: round4(r)}
	if p+r > 0 {
		out.F1 = round4(2 * p * r / (p + r))
	}
	return out
}
