package attribution

import (
	"strings"

	"tawatur/arabic"
	"tawatur/internal/loglinear"
)

// endFeatures tells of the place b at which the content may end: what stands
// there and behind it, how much has been said, and what the rules hold of it.
func (r *reader) endFeatures(e *ending, b int, bag *loglinear.Bag) {
	defer func() { e.last = b }()
	n := b
	for n < e.limit && r.words[n].mark != noMark && r.words[n].mark != openQuote {
		n++
	}
	mark := r.markName(b)
	word, family := r.shapeAt(n, e.limit), e.d.family()
	if mark == "comma" {
		e.commas++
	}
	bag.Add("mark", mark)
	bag.Add("word", mark+" "+word)
	bag.Add("pattern", family+" "+mark)
	bag.Add("rule", r.against(e, b))
	bag.Add("rule-pattern", r.against(e, b)+" "+family)
	bag.Number("so-far", b-e.d.content[0])
	bag.Number("to-come", e.limit-b)
	bag.Number("commas", e.commas)
	bag.Add("verb", family+" "+yes(e.verb))
	bag.Is("quoted", r.words[b].in >= 0)
	bag.Is("relays", e.d.form.kind == participle)
	if n+1 < e.limit {
		bag.Add("behind", word+" "+r.shapeAt(n+1, e.limit))
	}
	r.cueFeatures(e, n, mark, bag)
}

// cueFeatures tells of the next cue behind n.
func (r *reader) cueFeatures(e *ending, n int, mark string, bag *loglinear.Bag) {
	k := e.next
	for k < len(r.drafts) && r.drafts[k].cue[0] < n {
		k++
	}
	if k >= len(r.drafts) || r.drafts[k].cue[0] >= e.limit {
		bag.Is("last cue", true)
		return
	}
	o := &r.drafts[k]
	if o.content[0] < o.cue[0] || r.words[o.cue[0]].in != r.words[e.d.content[0]].in {
		return
	}
	kind := "verb"
	switch {
	case o.form.kind == participle:
		kind = "participle"
	case o.form.kind == nominal:
		kind = "noun"
	case o.conj:
		kind = "and"
	}
	switch gap := o.cue[0] - n; {
	case gap == 0:
		bag.Add("cue", kind+" "+mark)
	case gap < 5:
		bag.Add("cue soon", kind+" "+mark)
	case gap < 12:
		bag.Add("cue later", mark)
	}
}

// against tells how the place b lies to where the rules end the content.
func (r *reader) against(e *ending, b int) string {
	switch {
	case b == e.ruled:
		return "here"
	case r.lastWord(b) == r.lastWord(e.ruled):
		return "here"
	case b > e.ruled:
		return "past"
	case e.ruled == e.limit:
		return "none"
	}
	return "before"
}

// family groups the patterns that end alike.
func (d *draft) family() string {
	switch {
	case strings.HasSuffix(d.pattern, "that"), d.pattern == "bare", d.pattern == "according-before":
		return "clause"
	case d.pattern == "colon", strings.HasSuffix(d.pattern, "-colon"):
		return "colon"
	}
	return "noun"
}

func (r *reader) markName(b int) string {
	switch r.words[b].mark {
	case comma:
		if r.toks[b].Norm == "؛" || r.toks[b].Norm == ";" {
			return "semicolon"
		}
		return "comma"
	case noMark:
		return "none"
	case closeQuote:
		return "close"
	}
	if r.dash(b) {
		return "dash"
	}
	return "mark"
}

// shapeAt names a word of a closed class, and tells of any other what it looks
// like.
func (r *reader) shapeAt(n, limit int) string {
	if n >= limit {
		return "end"
	}
	w := &r.words[n]
	switch {
	case w.mark == openQuote:
		return "quotation"
	case w.mark != noMark:
		return "mark"
	case w.class&closedClass != 0 && w.class&masdar == 0 && w.head == nil:
		return r.toks[n].Norm
	}
	and := ""
	if strings.HasPrefix(r.toks[n].Norm, "و") && len(r.toks[n].Norm) > 6 {
		and = "and "
	}
	return and + r.sort(n)
}

// sort tells what sort of word stands at n.
func (r *reader) sort(n int) string {
	w := &r.words[n]
	if f, ok := r.verbal(n); ok {
		if f.kind == participle {
			return "participle"
		}
		return "cue"
	}
	switch {
	case r.toks[n].Kind == arabic.Number:
		return "number"
	case r.verbish(n):
		return "verb"
	case w.class&occasion != 0:
		return "occasion"
	case w.class&timeWord != 0:
		return "time"
	case w.name >= 0 || w.class&oneBody != 0 || w.hit >= 0:
		return "name"
	case w.head != nil:
		return "source"
	case w.def:
		return "definite"
	case r.lex.masdarWord(r.toks[n].Norm):
		return "masdar"
	case strings.HasPrefix(r.toks[n].Norm, "ل"):
		return "for"
	case strings.HasPrefix(r.toks[n].Norm, "ب"):
		return "by"
	}
	return "word"
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}
