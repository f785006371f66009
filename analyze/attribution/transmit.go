package attribution

import (
	"strings"

	"tawatur"
)

// mediaIn finds those to whom the words were spoken, between the cue and the
// content: لرويترز، لوكالة …، في مقابلة مع قناة ….
func (r *reader) mediaIn(d *draft) []string {
	from, to := r.between(d)
	var out []string
	for j := from; j < to; j++ {
		name, next := r.transmitter(d, j, to)
		if name != "" {
			out = append(out, name)
		}
		j = max(j, next-1)
	}
	return out
}

// between gives the tokens between the cue and the content, or, where the
// content stands first, those behind the cue.
func (r *reader) between(d *draft) (int, int) {
	if d.content[0] >= d.cue[1] {
		return d.cue[1], d.content[0]
	}
	return d.cue[1], min(d.cue[1]+shortReach, len(r.words), r.units[d.unit].to)
}

// transmitter reads a medium at token j with what makes a transmitter of it,
// and gives the token behind it. A social network is none: who writes there
// speaks himself, and the network is the occasion.
func (r *reader) transmitter(d *draft, j, end int) (string, int) {
	w := &r.words[j]
	if name, next := r.quotedMedium(j); name != "" {
		return name, next
	}
	if w.hit >= 0 {
		return r.namedMedium(d, j)
	}
	if name := r.spokenTo(j); name != "" {
		return name, j + 1
	}
	if w.head == nil || w.head.kind != tawatur.SourceMedium || !w.prep && !r.carries(j-1) {
		return "", j + 1
	}
	to := max(j+1, r.tail(j, end))
	if r.network(j, to) {
		return "", to
	}
	return r.carrierName([2]int{j, to}), to
}

// namedMedium reads an outlet of the registry at token j.
func (r *reader) namedMedium(d *draft, j int) (string, int) {
	h := r.hits[r.words[j].hit]
	before := h.Head - 1
	if j >= d.subject[0] && j < d.subject[1] && h.Clitic == 0 && !r.carries(before) {
		return "", h.To
	}
	marks := r.marked(before, openQuote) || r.marked(before, openBracket)
	told := h.Clitic > 0 || h.Head < h.From && strings.HasPrefix(r.toks[h.Head].Norm, "ل")
	if told || r.carries(before) || marks && r.carries(before-1) || r.is(before, asking) {
		return h.Name(r.in.Text, r.toks), h.To
	}
	return "", h.To
}

// network reports whether the phrase [from, to) names a social network.
func (r *reader) network(from, to int) bool {
	for k := from; k < min(to+2, len(r.words)); k++ {
		if r.is(k, platform) || r.words[k].stem == "تواصل" {
			return true
		}
	}
	return false
}

// spokenTo gives the outlet of an everyday name to whom somebody speaks at j, where
// the speech follows at once or the outlet is the report's own: أكد فلان للجزيرة أن.
func (r *reader) spokenTo(j int) string {
	w := &r.words[j]
	if r.lex.outlets == nil || !w.prep || !w.def || w.head != nil {
		return ""
	}
	o, ok := r.lex.outlets.Find("ال" + w.stem)
	if !ok {
		return ""
	}
	if own, is := r.lex.outlets.Find(r.in.Outlet); is && own.Name == o.Name || r.is(j+1, clause) || r.marked(j+1, colon) {
		return o.Name
	}
	return ""
}

// asRelayed reports whether the verb at token j tells on whose word something is:
// وفق ما نقلت وكالة، حسبما ذكرت صحيفة.
func (r *reader) asRelayed(j int) bool {
	k := j - 1
	if k > 0 && r.toks[k].Norm == "ما" {
		k--
	}
	if k < 0 || !r.is(k, according) {
		return false
	}
	f, ok := r.verbal(j)
	return ok && f.finite()
}

// carries reports whether token j is a word before a medium that carried words:
// عبر قناة، بثتها إذاعة، ونشرته مجلة، وفق وكالة.
func (r *reader) carries(j int) bool {
	if j < 0 {
		return false
	}
	n := r.toks[j].Norm
	rest, conj := trimPrefix(n, "و")
	return r.is(j, according) || r.asRelayed(j) || r.lex.has(n, carrying) || conj && len(rest) > 6 && r.lex.has(rest, carrying)
}
