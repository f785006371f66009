package attribution

import (
	"strings"

	"tawatur"
	"tawatur/internal/loglinear"
)

// describeCandidate puts into b how the candidate c stands to the cue of draft i.
func (r *reader) describeCandidate(b *loglinear.Bag, i int, c *candidate) {
	d := &r.drafts[i]
	cue := cueSort(d)
	kind, fit := r.sortOf(d, c)
	place := c.place(d)
	b.Is("told", c.told)
	b.Is("told "+place+" "+cue, c.told)
	b.Add("kind", string(kind))
	b.Add("kind "+place, string(kind))
	b.Add("fit", fit)
	b.Add("fit "+cue, fit)
	b.Add("place "+cue, place)
	r.describeOrder(b, i, c, place)
	switch place {
	case "before":
		r.describePhrase(b, i, c, cue)
	case "behind":
		r.describeBehind(b, d, c)
	default:
		r.describeMind(b, i, c, cue)
	}
}

// cueSort tells what sort of word the cue is and how its clause begins.
func cueSort(d *draft) string {
	switch {
	case d.form.kind == participle:
		return "participle"
	case d.form.kind == nominal && d.form.pron:
		return "hisnoun"
	case d.form.kind == nominal:
		return "noun"
	case d.conj:
		return "andverb"
	}
	return "verb"
}

// sortOf gives the kind of the candidate, and whether it agrees with the cue
// in gender and number: "yes", "no" or "open".
func (r *reader) sortOf(d *draft, c *candidate) (tawatur.SourceKind, string) {
	var kind tawatur.SourceKind
	fem, num, sexed := false, singular, true
	if c.who >= 0 {
		e := &r.names.all[c.who]
		kind, fem, num, sexed = e.kind, e.fem, e.num, e.sexed
		if e.kind == tawatur.SourcePerson && !e.sexed {
			sexed = false
		}
	} else {
		from, to := c.subject[0], c.subject[1]
		kind, fem, num = r.kindOf(from, to)
		w := &r.words[from]
		if w.head == nil && w.class&oneBody == 0 {
			sexed = w.def
			if strings.HasSuffix(w.stem, "ات") {
				fem = true
			}
		}
	}
	if d.form.kind == nominal && !d.form.pron {
		return kind, "open"
	}
	if c.subject[0] >= 0 && c.subject[0] >= d.cue[1] {
		return kind, yesNo(r.agrees(d.form, c.subject[0]))
	}
	if d.form.num != singular {
		return kind, yesNo(num == plural || c.subject[0] >= 0 && r.several(c.subject[0], c.subject[1]) && r.words[c.subject[0]].head == nil)
	}
	if num == plural {
		return kind, "no"
	}
	if !sexed {
		return kind, "open"
	}
	return kind, yesNo(fem == d.form.fem)
}

func yesNo(ok bool) string {
	if ok {
		return "yes"
	}
	return "no"
}

// describeOrder tells of the place that the candidate has among the speakers so far.
func (r *reader) describeOrder(b *loglinear.Bag, i int, c *candidate, place string) {
	d := &r.drafts[i]
	if c.who < 0 {
		b.Is("new "+place, true)
		return
	}
	if o := r.outer(i); o >= 0 {
		b.Is("outer "+place, r.drafts[o].who == c.who)
	}
	if i > 0 {
		p := &r.drafts[i-1]
		same := "other"
		if p.unit == d.unit {
			same = "same"
		}
		b.Is("last "+place+" "+same+" "+cueSort(d), p.who == c.who)
	}
	e := &r.names.all[c.who]
	b.Is("named", e.named)
	b.Is("spoke", e.spoke > 0)
	b.Is("spoke much", e.spoke > 2)
	if place != "mind" {
		b.Number("order "+place, c.order)
	}
}

// describeMind tells of a candidate that the sentence does not name.
func (r *reader) describeMind(b *loglinear.Bag, i int, c *candidate, cue string) {
	d := &r.drafts[i]
	b.Number("order", c.order)
	b.Number("order "+cue, c.order)
	if c.order >= 0 {
		u := r.unitOf(c.event.at, d.unit)
		b.Number("units", d.unit-u)
		b.Is("same paragraph", r.words[c.event.at].para == r.words[d.cue[0]].para)
		b.Is("as subject", c.event.subject)
		b.Is("as subject "+cue, c.event.subject)
	}
	b.Is("mind opens", r.opens(d))
	b.Add("mind before", r.sideOf(d.cue[0], r.units[d.unit].from))
	b.Add("mind beside", rankName(c.subjects))
	b.Is("mind within", r.outer(i) >= 0)
}

// opens reports whether the cue of d opens its sentence.
func (r *reader) opens(d *draft) bool {
	return r.afterOpening(r.units[d.unit].from, d.cue[0]+1) >= d.cue[0]
}

// unitOf gives the unit that token at stands in, sought from unit u back.
func (r *reader) unitOf(at, u int) int {
	for u > 0 && r.units[u].from > at {
		u--
	}
	return u
}

// describeBehind tells of a phrase behind the cue.
func (r *reader) describeBehind(b *loglinear.Bag, d *draft, c *candidate) {
	from, to := c.subject[0], c.subject[1]
	b.Add("behind", r.look(from))
	b.Is("behind adverb", from+1 == to && adverbial(r.toks[from].Text))
	b.Is("behind masdar", r.lex.masdarWord(r.toks[from].Norm))
	b.Is("behind mark", r.words[from].mark != noMark)
	b.Is("behind bi", strings.HasPrefix(r.toks[from].Norm, "ب"))
	b.Is("behind verb-like", r.verbLike(from))
	b.Is("behind object", d.form.lemma.takes&takesObject != 0)
}

// adverbial reports whether a word has the look of an adverb: it ends in ا or
// a mark of its case.
func adverbial(t string) bool {
	return strings.HasSuffix(t, "ا") || strings.HasSuffix(t, "ً")
}

// describePhrase tells of a phrase before the cue.
func (r *reader) describePhrase(b *loglinear.Bag, i int, c *candidate, cue string) {
	d := &r.drafts[i]
	from, to := c.subject[0], c.subject[1]
	b.Number("rank", c.rank)
	b.Is("first", c.first)
	b.Add("role", c.role)
	b.Add("role "+cue, c.role)
	b.Number("subjects", c.subjects)
	b.Add("role rank", c.role+" "+rankName(c.subjects))
	b.Add("role rank "+cue, c.role+" "+rankName(c.subjects))
	b.Add("look", r.look(from))
	b.Add("after", r.behindOf(to, d.cue[0]))
	if r.is(d.cue[0]-1, relative) {
		b.Is("hangs", to >= d.cue[0]-2)
		b.Is("hangs far", to < d.cue[0]-2)
		b.Add("hangs role", c.role)
	}
	r.describeGap(b, i, c, cue)
}

func rankName(n int) string {
	switch {
	case n == 0:
		return "0"
	case n == 1:
		return "1"
	}
	return "2"
}

// describeGap tells of what stands between a phrase and the cue.
func (r *reader) describeGap(b *loglinear.Bag, i int, c *candidate, cue string) {
	d := &r.drafts[i]
	commas, clauses, cues := 0, 0, 0
	for k := c.subject[1]; k < d.cue[0]; k++ {
		switch {
		case r.words[k].in != r.words[d.cue[0]].in:
		case r.words[k].mark == comma:
			commas++
		case r.is(k, clause):
			clauses++
		default:
			if f, ok := r.verbal(k); ok && f.finite() {
				cues++
			}
		}
	}
	b.Number("commas", min(commas, 2))
	b.Is("clauses", clauses > 0)
	b.Number("cues", min(cues, 2))
	b.Number("gap", d.cue[0]-c.subject[1])
	b.Is("up to", r.upTo(c.subject[1], d.cue[0]))
	same := true
	if o := r.outer(i); o >= 0 {
		from, to := r.drafts[o].content[0], r.drafts[o].content[1]
		same = from <= c.subject[0] && c.subject[0] < to
	} else if i > 0 {
		if p := &r.drafts[i-1]; p.unit == d.unit && p.content[0] <= c.subject[0] && c.subject[0] < p.content[1] {
			same = false
		}
	}
	b.Is("other level", !same)
	b.Is("other level "+cue, !same)
}
