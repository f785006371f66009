package claim

import (
	"strings"

	"tawatur"
	"tawatur/arabic"
)

// mostAfter is how many words behind a content may belong to it.
const mostAfter = 14

// said gives the tokens, in one sentence, of what an attribution's source says.
// Where contents begin and end is found by features that may miss by a phrase;
// what is compared must not hang on that: it begins after "that" (أن، بأنه) where
// one stands between the cue and the content, takes in a cue that is a deed
// itself (دان، اتهم، دعا) with who does it, and runs on to the next mark.
func (rd *reader) said(a *tawatur.Attribution, sentence tawatur.Span) (from, to int) {
	from, to = rd.within(clip(a.Span, sentence))
	_, last := rd.within(sentence)
	first, end := rd.within(sentence)
	if a.CueSpan.Len() > 0 && sentence.Contains(a.CueSpan) && a.CueSpan.End <= a.Start {
		cue, after := rd.within(a.CueSpan)
		for k := after; k < from; k++ {
			if rd.c.tables.is(that, rd.toks[k].Norm) {
				from = k
				break
			}
		}
		if rd.deed(cue, after) {
			from = min(from, cue)
			if s := a.SourceSpan; s.Len() > 0 && sentence.Contains(s) && s.End <= a.CueSpan.Start {
				at, _ := rd.within(s)
				from = min(from, at)
			}
		}
	}
	for k := to; k < min(last, to+mostAfter) && to < end; k++ {
		if rd.stopsAt(k, to) {
			break
		}
		if k+1 == last || rd.toks[k+1].Kind == arabic.Punct {
			to = k + 1
			break
		}
	}
	return max(from, first), to
}

// deed reports whether the tokens of a cue name a happening of their own.
func (rd *reader) deed(from, to int) bool {
	for k := from; k < to; k++ {
		if id, _ := rd.conceptAt(k, to); id != noConcept && rd.c.kinds[id] == Event {
			return true
		}
	}
	return false
}

// stopsAt reports whether what stands at token k no longer belongs to a content
// that ended at to: a mark, another cue, or a word that opens a clause.
func (rd *reader) stopsAt(k, to int) bool {
	t := &rd.toks[k]
	if t.Kind == arabic.Punct {
		return strings.Trim(t.Text, "\"»”'") != "" || k > to
	}
	if rd.c.tables.is(opens, t.Norm) || rd.c.tables.verbal(t.Norm) {
		return true
	}
	for i := range rd.r.Attributions {
		a := &rd.r.Attributions[i]
		at := tawatur.Span{Start: t.Start, End: t.End}
		if a.CueSpan.Overlaps(at) || a.SourceSpan.Overlaps(at) {
			return true
		}
	}
	return false
}
