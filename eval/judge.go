package eval

import "tawatur"

// Judged is what a careful reader's annotation says of one attribution.
type Judged struct {
	// Found holds where its content agrees with an annotated one, Source where
	// the source does as well.
	Found, Source bool
}

// Judge tells of each attribution in pred whether gold, the annotation of the
// same text, holds it, by the rules of [Extraction].
func Judge(gold, pred []tawatur.Attribution) []Judged {
	out := make([]Judged, len(pred))
	n := namer{titles()}
	for _, m := range matchQuotes(gold, pred) {
		same := n.same(string(gold[m.gold].SourceName), string(pred[m.pred].SourceName))
		out[m.pred] = Judged{Found: true, Source: same}
	}
	return out
}
