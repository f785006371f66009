package attribution

import (
	"strings"

	"tawatur"
)

// aired bounds how far before a medium in quotation marks the word may stand
// that tells of speaking to it.
const aired = 6

// quotedMedium reads a paper in quotation marks or brackets to whom the words
// were spoken, at its preposition j: قال لـ«المرساة»، في اتصال مع "المرساة"، خص به
// «المرساة». Many papers bear everyday words as names, so that only the marks
// tell. It gives the token behind the name as well.
func (r *reader) quotedMedium(j int) (string, int) {
	to := r.toks[j].Norm == "ل"
	if !to && !(r.toks[j].Norm == "مع" || r.toks[j].Norm == "به") || j+2 >= len(r.words) {
		return "", j + 1
	}
	if !to && !r.spokenNear(j) {
		return "", j + 1
	}
	open := j + 1
	if m := r.words[open].mark; m != openQuote && m != closeQuote && m != openBracket {
		return "", j + 1
	}
	for c := open + 1; c < len(r.words) && c <= open+4; c++ {
		switch m := r.words[c].mark; {
		case m == closeQuote || m == closeBracket || m == openQuote:
			if c == open+1 || r.words[open+1].head != nil && r.words[open+1].hit < 0 && !r.words[open+1].def {
				return "", j + 1
			}
			return r.span(open+1, c).In(r.in.Text), c + 1
		case m != noMark:
			return "", j + 1
		}
	}
	return "", j + 1
}

// spokenNear reports whether a word of speaking to somebody stands shortly
// before token j.
func (r *reader) spokenNear(j int) bool {
	for k := j - 1; k >= 0 && k >= j-aired && r.words[k].mark == noMark; k-- {
		if r.venue(k) || r.lex.has(r.words[k].stem, asking) || r.toks[k].Norm == "خص" {
			return true
		}
	}
	return false
}

// mediaBefore finds media to whom the words were spoken in what opens the
// clause of d: وفي مقابلة مع قناة …، قال.
func (r *reader) mediaBefore(i int) []string {
	d := &r.drafts[i]
	from := max(r.units[d.unit].from, d.cue[0]-reach/2)
	for k := i - 1; k >= 0 && k >= i-nearby && r.drafts[k].unit == d.unit; k-- {
		from = max(from, r.drafts[k].cue[1], r.drafts[k].content[1])
	}
	var out []string
	if name := r.airedBy(from, d.cue[0]); name != "" {
		out = append(out, name)
	}
	for j := from; j < d.cue[0]; j++ {
		name, next := r.transmitter(d, j, d.cue[0])
		if name != "" && r.spokenNear(j) {
			out = append(out, name)
		}
		j = max(j, next-1)
	}
	return out
}

// airedBy names the medium of «نشرت صحيفة … تصريحا لفلان قال فيه» in [from, to):
// the words that follow are what it published.
func (r *reader) airedBy(from, to int) string {
	for j := from; j+2 < to; j++ {
		if !r.is(j, airing) || r.words[j].def {
			continue
		}
		p := r.phrase(j+1, to, false)
		if p == j+1 {
			continue
		}
		if kind, _, _ := r.kindOf(j+1, p); kind != tawatur.SourceMedium {
			continue
		}
		for k := j + 2; k < to; k++ {
			w := &r.words[k]
			if !w.def && (r.venue(k) || r.venueAccusative(k) || r.venueKind(k, k+1) != "" || w.head != nil && w.head.kind == tawatur.SourceDocument) {
				return r.carrierName([2]int{j + 1, min(p, k)})
			}
		}
	}
	return ""
}

// venueAccusative reports whether token i is an occasion as the object of a
// verb: بيانا، تصريحا.
func (r *reader) venueAccusative(i int) bool {
	stem, ok := strings.CutSuffix(r.words[i].stem, "ا")
	return ok && r.lex.has(stem, occasion)
}
