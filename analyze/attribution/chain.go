package attribution

import (
	"slices"
	"strings"

	"tawatur"
	"tawatur/arabic"
)

// deepest is how many transmitters a chain has at most.
const deepest = 4

// sameSentence is how many drafts round one are looked at for what the same
// speaker says in the same sentence.
const sameSentence = 8

// chainOf gives the transmitters of draft i, the nearest to the source first:
// those that its own words name, or else those of what the same speaker says in
// the same sentence, and then the speaker within whose words it stands with
// those who carried him. A source is no transmitter of itself.
//
// A medium is not carried on beyond the sentence that names it, but for the
// report's own outlet.
func (r *reader) chainOf(i int) []string {
	for k := len(r.chains); k <= i; k++ {
		r.chains = append(r.chains, r.chainAt(k))
	}
	return r.chains[i]
}

// chainAt works out the chain of draft i; those of earlier drafts are known.
func (r *reader) chainAt(i int) []string {
	d := &r.drafts[i]
	chain := r.transmitters(i)
	if len(chain) == 0 {
		chain = append(chain, r.spokenWith(i)...)
	}
	if o := r.outer(i); o >= 0 {
		if r.drafts[o].who != d.who && r.voice(o) {
			name, _ := r.nameOf(&r.drafts[o])
			chain = appendNew(chain, string(name))
		}
		for _, c := range r.chains[o] {
			chain = appendNew(chain, c)
		}
	}
	chain = r.withoutSource(chain, d)
	return chain[:min(len(chain), deepest)]
}

// transmitters gives those that the words of draft i name themselves.
func (r *reader) transmitters(i int) []string {
	d := &r.drafts[i]
	chain := []string{}
	for _, c := range d.carrier {
		chain = appendNew(chain, r.carrierName(c))
	}
	if d.elided {
		chain = appendNew(chain, r.elidedMedium(d))
	}
	for _, m := range r.mediaIn(d) {
		chain = appendNew(chain, m)
	}
	for _, c := range d.trail {
		chain = appendNew(chain, r.carrierName(c))
	}
	if len(chain) == 0 {
		for _, m := range r.mediaBefore(i) {
			chain = appendNew(chain, m)
		}
	}
	return chain
}

// spokenWith gives the chain of what the same speaker says in the same sentence
// as draft i: before it, or behind it where the sentence closes with بحسب وكالة.
func (r *reader) spokenWith(i int) []string {
	d := &r.drafts[i]
	if d.who < 0 {
		return nil
	}
	for k := i - 1; k >= 0 && k >= i-sameSentence && r.drafts[k].unit == d.unit; k-- {
		if r.drafts[k].who == d.who && len(r.chains[k]) > 0 {
			return r.chains[k]
		}
	}
	for k := i + 1; k < len(r.drafts) && k <= i+sameSentence && r.drafts[k].unit == d.unit; k++ {
		if r.drafts[k].who != d.who {
			break
		}
		if t := r.drafts[k].trail; len(t) > 0 && !r.document(t[0]) {
			return r.transmitters(k)
		}
	}
	return r.toldUs(i)
}

// toldUs gives the report's own outlet where the speaker of draft i spoke to it
// just before and nobody else spoke since: what he adds is of the same interview.
// An outlet that credits itself for the whole report is named once, like an agency.
func (r *reader) toldUs(i int) []string {
	if r.lex.outlets == nil || r.outer(i) >= 0 {
		return nil
	}
	own, ok := r.lex.outlets.Find(r.in.Outlet)
	if !ok || r.creditsItself(own.Name) {
		return nil
	}
	for k := i - 1; k >= 0 && k >= i-nearby; k-- {
		if r.outer(k) >= 0 {
			continue
		}
		if r.drafts[k].who != r.drafts[i].who {
			return nil
		}
		for _, c := range r.chains[k] {
			if o, ok := r.lex.outlets.Find(c); ok && o.Name == own.Name {
				return r.chains[k]
			}
		}
	}
	return nil
}

// creditsItself reports whether the line of place and agency with which the report
// begins names the outlet, first or in brackets: «المرسى (المرساة) -- …».
func (r *reader) creditsItself(outlet string) bool {
	const line = 14
	for _, h := range r.hits {
		if h.To >= min(line, len(r.words)-1) {
			break
		}
		if h.Outlet.Name != outlet {
			continue
		}
		if h.Head == 0 && r.dash(h.To) || r.words[h.To].mark == closeBracket && (r.dash(h.To+1) || r.toks[h.To+1].Text == "--") {
			return true
		}
	}
	return false
}

// document reports whether the phrase c names a document.
func (r *reader) document(c [2]int) bool {
	kind, _, _ := r.kindOf(c[0], c[1])
	return kind == tawatur.SourceDocument
}

// withoutSource leaves the speaker of d himself out of a chain.
func (r *reader) withoutSource(chain []string, d *draft) []string {
	name, _ := r.nameOf(d)
	own := arabic.Match(string(name))
	return slices.DeleteFunc(chain, func(s string) bool { return arabic.Match(s) == own })
}

// voice reports whether the speaker of draft o is somebody who can speak, rather
// than a thing that was taken for the subject.
func (r *reader) voice(o int) bool {
	d := &r.drafts[o]
	if d.who < 0 {
		return false
	}
	if d.subject[1] != d.subject[0]+1 || r.names.all[d.who].kind != tawatur.SourcePerson {
		return true
	}
	w := &r.words[d.subject[0]]
	return !w.def || w.head != nil || w.name >= 0 || !strings.HasSuffix(w.stem, "ات")
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
		o := &r.drafts[k]
		if o.content[0] <= d.cue[0] && d.cue[1] <= r.heldTo(o, d) && !r.fronted(o, d) {
			return k
		}
	}
	return -1
}

// heldTo gives where the words of o end for a cue d: a clause with حيث that
// follows at once belongs to what o says.
func (r *reader) heldTo(o, d *draft) int {
	if e, at := o.content[1], d.cue[0]; at >= e && at-e <= 3 && at > 0 && r.toks[at-1].Norm == "حيث" {
		return d.cue[1]
	}
	return o.content[1]
}

// fronted reports whether o is a reporting word in what opens the sentence of
// which d is the main clause: «وبينما أفادت مصادر ب…، حذر فلان».
func (r *reader) fronted(o, d *draft) bool {
	from := r.units[o.unit].from
	if !d.form.finite() || d.conj || o.cue[0]-from > fronting {
		return false
	}
	if m := r.words[d.cue[0]-1].mark; m != comma && m != closeQuote {
		return false
	}
	for k := from; k < o.cue[0]; k++ {
		if r.lex.has(strings.TrimPrefix(r.toks[k].Norm, "و"), fronts) {
			return true
		}
	}
	return false
}

// fronting is how many tokens after the beginning of a sentence a reporting word
// may stand that belongs to what opens it.
const fronting = 8
