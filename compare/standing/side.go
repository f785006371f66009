package standing

import "tawatur"

// side is an assertion with what the rules ask of it, found out once.
type side struct {
	tawatur.Assertion
	named  bool
	spoken interval
	via    []string        // its transmitters
	runs   map[string]bool // its runs of words
	words  []string
}

// sides prepares the assertions of a claim.
func (j *judge) sides(as []tawatur.Assertion) []side {
	out := make([]side, len(as))
	for i := range as {
		a := &as[i]
		out[i] = side{Assertion: *a, named: named(a), spoken: j.spoken(a), via: j.transmitters(a), words: wordsOf(a.Quote)}
		if out[i].named {
			out[i].runs = runs(out[i].words)
		}
	}
	return out
}

// compare is [Names.Compare] with its answers remembered.
func (j *judge) compare(a, b string) Verdict {
	if b < a {
		a, b = b, a
	}
	v, ok := j.verdicts[[2]string{a, b}]
	if !ok {
		v = j.names.Compare(a, b)
		j.verdicts[[2]string{a, b}] = v
	}
	return v
}
