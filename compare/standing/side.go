package standing

import (
	"tawatur"
	"tawatur/arabic"
)

// side is an assertion with what the rules ask of it, found out once.
type side struct {
	tawatur.Assertion
	named  bool
	who    speaker
	unsure bool // who the source is was read with little confidence
	spoken interval
	via    []string // its transmitters
	words  []string
	runs   map[string]bool // of its words, once they were asked for
}

// sides prepares the assertions of a claim.
func (j *judge) sides(as []tawatur.Assertion) []side {
	out := make([]side, len(as))
	for i := range as {
		a := as[i]
		if k := j.sourceIn(as, i); k >= 0 {
			restOn(&a, &as[k])
		}
		j.readBy(&a)
		out[i] = side{Assertion: a, named: j.named(&a), who: j.speakerOf(&a), spoken: j.spoken(&a), via: j.transmitters(&a), words: j.quoted(a.Quote)}
		if out[i].named {
			at := j.attributionOf(&a)
			out[i].unsure = at != nil && at.Confidence > 0 && at.Confidence < tawatur.Sure
		}
	}
	return out
}

// quoted gives the words of a quotation, which several claims may have.
func (j *judge) quoted(s string) []string {
	words, ok := j.quotes[s]
	if !ok {
		words = wordsOf(s)
		j.quotes[s] = words
	}
	return words
}

// sayAlike reports whether the words of two sides share a run.
func sayAlike(a, b *side) bool {
	for _, s := range [...]*side{a, b} {
		if s.runs == nil {
			s.runs = runs(s.words)
		}
	}
	return meet(a.runs, b.runs)
}

// How far from a statement in the report's own voice, in bytes, the source may
// speak on whose word it rests: a lede is borne out some sentences further down,
// but what follows a quotation is only the report's own again.
const (
	borneOutBy  = 2000
	goesOnAfter = 300
)

// sourceIn gives the assertion of the same report, the nearest one, by whose
// source the report itself lets the claim be said that assertion i puts in the
// report's own voice; -1 where i names a source, none does, or several do: nobody
// knows then on which of them it rests. What a report says in its headline and
// then gives on a source's word is that source's word.
func (j *judge) sourceIn(as []tawatur.Assertion, i int) int {
	if j.named(&as[i]) || len(as[i].Chain) > 0 {
		return -1
	}
	best, gap := -1, 0
	for k := range as {
		if as[k].Report != as[i].Report || !j.named(&as[k]) {
			continue
		}
		if best >= 0 && j.compare(string(as[best].SourceName), string(as[k].SourceName)) != SameOne {
			return -1
		}
		after, before := as[k].Start-as[i].End, as[i].Start-as[k].End
		if g := max(after, before); after <= borneOutBy && before <= goesOnAfter && (best < 0 || g < gap) {
			best, gap = k, g
		}
	}
	return best
}

// readBy gives an assertion that rests on signs ("the first results of the inquiry")
// for its source whoever reads them, where its chain names him.
func (j *judge) readBy(a *tawatur.Assertion) {
	if len(a.Chain) == 0 {
		return
	}
	_, _, sign := j.names.is(signOf, arabic.Tokens(string(a.SourceName)))
	_, outlet := j.names.canonical(a.Chain[0])
	if kind := j.kindOf(a.Report, a.Chain[0]); sign && !outlet && kind != tawatur.SourceAnonymous {
		a.SourceName, a.SourceKind, a.Chain = tawatur.Name(a.Chain[0]), kind, a.Chain[1:]
	}
}

// kindOf is what sort of source a report takes somebody for whom it names: a body
// where it does not tell.
func (j *judge) kindOf(report, name string) tawatur.SourceKind {
	if r := j.reports[report]; r != nil {
		for i := range r.Attributions {
			if at := &r.Attributions[i]; string(at.SourceName) == name {
				return at.SourceKind
			}
		}
	}
	return tawatur.SourceBody
}

// restOn gives a the source of b.
func restOn(a, b *tawatur.Assertion) {
	a.SourceName, a.SourceKind, a.Chain = b.SourceName, b.SourceKind, b.Chain
	a.Occasion, a.OccasionKind, a.OccasionMedium = b.Occasion, b.OccasionKind, b.OccasionMedium
	a.OccasionDay, a.OccasionCarried = b.OccasionDay, b.OccasionCarried
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
