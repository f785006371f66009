package attribution

import (
	"slices"
	"sort"
	"strings"

	"tawatur"
)

// chainOf gives the transmitters of draft i: those it names itself, a trailing
// بحسب وكالة, and the outer speaker when it stands within another's words.
func (r *reader) chainOf(i int) []string { return r.chainTo(i, 0) }

// deepest is how many speakers one within another are followed.
const deepest = 4

func (r *reader) chainTo(i, depth int) []string {
	d := &r.drafts[i]
	chain := []string{}
	for _, c := range d.carrier {
		kind, _, _ := r.kindOf(c[0], c[1])
		chain = appendNew(chain, r.carrierName(c, kind))
	}
	if d.elided && d.through >= 0 {
		chain = appendNew(chain, r.names.all[d.through].name)
	}
	for _, m := range r.mediaIn(d) {
		chain = appendNew(chain, m)
	}
	if len(chain) == 0 {
		for _, m := range r.mediaBefore(i) {
			chain = appendNew(chain, m)
		}
	}
	for k := i - 1; depth == 0 && len(chain) == 0 && k >= 0 && k >= i-8 && r.drafts[k].unit == d.unit && d.who >= 0; k-- {
		if r.drafts[k].who == d.who { // the same speaker goes on in the sentence
			for _, m := range append(r.mediaIn(&r.drafts[k]), r.mediaBefore(k)...) {
				chain = appendNew(chain, m)
			}
		}
	}
	o := r.outer(i)
	if o < 0 || depth == deepest {
		return chain
	}
	if r.drafts[o].who != d.who {
		if name, _ := r.nameOf(&r.drafts[o]); name != "" {
			chain = appendNew(chain, string(name))
		}
	}
	for _, c := range r.chainTo(o, depth+1) {
		chain = appendNew(chain, c)
	}
	return chain
}

// carrierName names a transmitter: the fuller name where the phrase only
// refers to one (الصحيفة).
func (r *reader) carrierName(c [2]int, kind tawatur.SourceKind) string {
	if h := r.words[c[0]].hit; h >= 0 {
		return r.hits[h].Name(r.in.Text, r.toks)
	}
	return r.bodyName(c[0], c[1], kind)
}

// hitBefore names the outlet that stands nearest before token i.
func (r *reader) hitBefore(i int) string {
	k := sort.Search(len(r.hits), func(k int) bool { return r.hits[k].To > i })
	if k == 0 {
		return ""
	}
	return r.hits[k-1].Name(r.in.Text, r.toks)
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
	for k := i - 1; k >= 0 && k > i-24 && r.drafts[k].unit == d.unit; k-- {
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
		to = min(from+14, len(r.words), r.units[d.unit].to)
	}
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

// transmitter reads a medium at token j with what makes a transmitter of it,
// and gives the token behind it.
func (r *reader) transmitter(d *draft, j, end int) (string, int) {
	w := &r.words[j]
	if name, next := r.quotedMedium(j); name != "" {
		return name, next
	}
	if w.hit >= 0 {
		h := r.hits[w.hit]
		if j >= d.subject[0] && j < d.subject[1] && h.Clitic == 0 && !r.carries(h.Head-1) {
			return "", h.To
		}
		if h.Clitic > 0 || h.Head < h.From && strings.HasPrefix(r.toks[h.Head].Norm, "ل") || r.carries(h.Head-1) || r.carries(h.Head-2) && (r.marked(h.Head-1, openQuote) || r.marked(h.Head-1, openBracket)) {
			return h.Name(r.in.Text, r.toks), h.To
		}
		return "", h.To
	}
	if name := r.spokenTo(j); name != "" {
		return name, j + 1
	}
	if w.class&platform != 0 {
		return r.toks[j].Text, j + 1
	}
	if w.prep && w.head != nil && w.head.kind == tawatur.SourceMedium {
		to := max(j+1, r.tail(j, end))
		return r.bodyName(j, to, tawatur.SourceMedium), to
	}
	if w.head != nil && w.head.kind == tawatur.SourceMedium && r.carries(j-1) {
		to := max(j+1, r.tail(j, end))
		return r.bodyName(j, to, tawatur.SourceMedium), to
	}
	return "", j + 1
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

// carries reports whether token j is a word before a medium that carried words.
func (r *reader) carries(j int) bool { return j >= 0 && r.lex.has(r.toks[j].Norm, carrying) }
