package attribution

import (
	"slices"

	"tawatur"
)

// chainOf gives the transmitters of draft i: those it names itself, the outer
// speaker when it stands within another's words, and a trailing بحسب وكالة.
func (r *reader) chainOf(i int) []string {
	d := &r.drafts[i]
	chain := slices.Clone(d.spoken)
	for _, c := range d.carrier {
		kind, _, _ := r.kindOf(c[0], c[1])
		chain = appendNew(chain, r.bodyName(c[0], c[1], kind))
	}
	for _, m := range r.mediaIn(d) {
		chain = appendNew(chain, m)
	}
	if o := r.outer(i); o >= 0 && r.drafts[o].who != d.who {
		if name, _ := r.nameOf(&r.drafts[o]); name != "" {
			chain = appendNew(chain, string(name))
		}
		for _, c := range r.chainOf(o) {
			chain = appendNew(chain, c)
		}
	}
	if chain == nil {
		chain = []string{}
	}
	return chain
}

func appendNew(list []string, s string) []string {
	if s == "" || slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}

// outer gives the draft within whose content draft i stands, or -1.
func (r *reader) outer(i int) int {
	d := &r.drafts[i]
	for k := i - 1; k >= 0 && r.drafts[k].unit == d.unit; k-- {
		if c := r.drafts[k].content; c[0] <= d.cue[0] && d.cue[1] <= c[1] {
			return k
		}
	}
	return -1
}

// mediaIn finds those to whom the words were spoken, between the cue and the
// content: لرويترز، لوكالة …، في مقابلة مع قناة ….
func (r *reader) mediaIn(d *draft) []string {
	from, to := d.cue[1], d.content[0]
	if to < from {
		to = min(from+12, len(r.words))
		if d.unit < len(r.units) {
			to = min(to, r.units[d.unit].to)
		}
	}
	var out []string
	for j := from; j < to; j++ {
		if name, next := r.transmitter(j, to); name != "" {
			out = append(out, name)
			j = next - 1
		}
	}
	return out
}

// transmitter reads a medium at token j with the preposition that makes it one.
func (r *reader) transmitter(j, end int) (string, int) {
	k := j
	rest, ok := trimPrefix(r.toks[j].Norm, "ل")
	switch {
	case r.toks[j].Norm == "ل" || r.toks[j].Norm == "مع":
		k = j + 1
		if k < end && r.words[k].mark == openQuote {
			if c := r.closeOf(k); c-k <= 5 && c > k+1 {
				return r.span(k+1, c).In(r.in.Text), c
			}
		}
		if k < end && (r.words[k].head != nil && r.words[k].head.kind == tawatur.SourceMedium || r.outletAt(k, k+1)) {
			e := r.phrase(k, end, false)
			return r.bodyName(k, max(e, k+1), tawatur.SourceMedium), max(e, k+1)
		}
		return "", j
	case !ok:
		return "", j
	}
	if h, found := r.lex.heads[rest]; found && h.kind == tawatur.SourceMedium {
		e := max(k+1, r.phrase(k+1, end, false))
		if e == k+1 {
			return "", j
		}
		if r.words[k+1].mark == openQuote {
			if c := r.closeOf(k + 1); c > k+2 && c <= end {
				return r.span(k+2, c).In(r.in.Text), c
			}
		}
		s := r.span(k, e).In(r.in.Text)
		return s[len("ل"):], e
	}
	if r.medium(j, rest) {
		return r.toks[j].Text[len("ل"):], j + 1
	}
	return "", j
}

// occasionOf gives the venue or medium of the speech in the text's words.
func (r *reader) occasionOf(d *draft) string {
	from, to := d.cue[1], d.content[0]
	if to < from {
		return ""
	}
	for j := from; j+1 < to; j++ {
		n := r.toks[j].Norm
		if n != "في" && n != "عبر" && n != "علي" && n != "خلال" || !r.is(j+1, occasion) && r.lex.classes[r.words[j+1].stem]&occasion == 0 {
			continue
		}
		e := j + 2
		for e < to && e < j+4 && r.words[e].mark == noMark && r.words[e].class&(adjunct|timeWord|clause|relative) == 0 {
			e++
		}
		return r.span(j+1, e).In(r.in.Text)
	}
	return ""
}
