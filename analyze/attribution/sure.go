package attribution

import (
	"strings"
	"unicode/utf8"

	"tawatur"
	"tawatur/arabic"
)

// groundsOfFind says what bears on whether draft i is an attribution at all.
func (r *reader) groundsOfFind(i int, g *grounds) {
	d := &r.drafts[i]
	r.cueGrounds(d, g)
	r.patternGrounds(d, g)
	r.placeGrounds(d, g)
	r.contentGrounds(d, g)
	r.companyGrounds(i, g)
	r.speakerGrounds(d, g)
	g.close()
}

var formNames = [...]string{perfect: "perfect", imperfect: "imperfect", participle: "participle", nominal: "noun"}

// kindName names the sort of word that the cue is.
func (d *draft) kindName() string {
	if strings.HasPrefix(d.pattern, "according") {
		return "according"
	}
	return formNames[d.form.kind]
}

func (r *reader) cueGrounds(d *draft, g *grounds) {
	at := d.cue[0]
	code := "cue." + d.kindName()
	readings, _ := r.lex.lookup(r.toks[at].Norm)
	ambiguous := r.lex.has(d.form.lemma.key, homograph) || r.words[at].head != nil || r.words[at].name >= 0
	if ambiguous {
		code = "cue.ambiguous"
	}
	g.open(ofCue, code)
	g.bag.Add("kind", d.kindName())
	g.bag.Add("stance", string(d.form.lemma.stance))
	g.bag.Is("ambiguous", ambiguous)
	g.bag.Add("readings", countName(len(readings)))
	g.bag.Is("pronoun", d.form.pron)
	g.bag.Is("short", utf8.RuneCountInString(d.form.lemma.key) <= 3)
	g.bag.Is("clausal", d.form.lemma.takes&takesThat != 0)
	g.bag.Is("object", d.form.lemma.takes&takesObject != 0)
}

func countName(n int) string {
	switch {
	case n <= 0:
		return "0"
	case n == 1:
		return "1"
	}
	return "more"
}

// patternName is the construction without who is relayed in it.
func (d *draft) patternName() string {
	p := strings.TrimPrefix(strings.TrimPrefix(d.pattern, "relayed-"), "document-")
	switch {
	case strings.HasSuffix(p, "quote"), p == "quote-before":
		return "quote"
	case strings.HasPrefix(p, "according"):
		return "according"
	}
	return p
}

func (r *reader) patternGrounds(d *draft, g *grounds) {
	p, from := d.patternName(), d.content[0]
	g.open(ofPattern, "pattern."+p)
	g.bag.Add("pattern", d.pattern)
	g.bag.Add("pattern+kind", p+"+"+d.kindName())
	if p == "object" || p == "preposition" || p == "noun" || p == "bare" {
		g.bag.Add("pattern+stance", p+"+"+string(d.form.lemma.stance))
	}
	if from > d.cue[0] {
		g.bag.Number("gap", from-d.cue[1])
		g.bag.Add("next", r.standing(d.cue[1]))
	}
}

// standing tells what token i is to its neighbours: a particle itself, as these
// are few, or else only what sort of word or mark it is.
func (r *reader) standing(i int) string {
	if i < 0 || i >= len(r.words) {
		return "none"
	}
	w := &r.words[i]
	switch {
	case w.mark != noMark:
		return markNames[w.mark]
	case r.toks[i].Kind == arabic.Number:
		return "number"
	case w.name >= 0:
		return "name"
	case w.head != nil && w.def:
		return "the-head"
	case w.head != nil:
		return "head"
	case w.class&clause != 0:
		return "clause"
	case w.class&relative != 0:
		return "relative"
	case w.class&(adjunct|negation|intro|according|selfSay|breaks|turn) != 0:
		return "particle"
	case w.class&timeWord != 0:
		return "time"
	case w.class&oneBody != 0:
		return "body"
	case w.def:
		return "the"
	}
	if _, ok := r.verbal(i); ok {
		return "cue"
	}
	return "word"
}

var markNames = [...]string{openQuote: "open-quote", closeQuote: "close-quote", colon: "colon", comma: "comma", openBracket: "open-bracket", closeBracket: "close-bracket", otherMark: "mark"}

func (r *reader) placeGrounds(d *draft, g *grounds) {
	at, u := d.cue[0], r.units[d.unit]
	first, placed := at == u.from, r.verbPlace(d.unit, at)
	code := "place.within"
	if first || placed {
		code = "place.open"
	}
	g.open(ofPlace, code)
	g.bag.Is("first", first)
	g.bag.Is("verb-place", placed)
	g.bag.Is("and", d.conj)
	g.bag.Is("quoted-cue", r.words[at].in >= 0)
	g.bag.Number("unit", d.unit)
}

func (r *reader) contentGrounds(d *draft, g *grounds) {
	from, to := r.trim(d.content[0], d.content[1])
	verbs := r.verbsIn(from, to)
	code := "content.phrase"
	if d.quoted {
		code = "content.quoted"
	} else if verbs > 0 || r.is(d.content[0]-1, clause) {
		code = "content.clause"
	}
	if to-from < 4 {
		code = "content.short"
	} else if to-from > 34 && !d.quoted {
		code = "content.long"
	}
	g.open(ofContent, code)
	g.bag.Number("length", max(to-from, 3))
	g.bag.Add("verbs", countName(verbs))
	g.bag.Number("commas", r.commasIn(from, to))
	g.bag.Number("left", r.units[d.unit].to-to)
	g.bag.Add("form", string(r.formOf(d, from, to)))
	g.bag.Add("verbs+pattern", countName(verbs)+"+"+d.patternName())
	g.bag.Add("begins", r.standing(from))
	g.bag.Is("masdar", from < len(r.toks) && r.lex.masdarWord(r.toks[from].Norm))
}

// verbsIn counts what looks like a verb in the first words of [from, to).
func (r *reader) verbsIn(from, to int) int {
	n := 0
	for k := from; k < to && k < from+25; k++ {
		if f, ok := r.verbal(k); ok && f.finite() || r.words[k].mark == noMark && r.words[k].class == 0 && r.verbLike(k) {
			n++
		}
	}
	return n
}

// commasIn counts the commas in [from, to).
func (r *reader) commasIn(from, to int) int {
	n := 0
	for k := from; k < to && k < from+longest; k++ {
		if r.words[k].mark == comma {
			n++
		}
	}
	return n
}

// companyGrounds tells of the other drafts round draft i.
func (r *reader) companyGrounds(i int, g *grounds) {
	d := &r.drafts[i]
	outer := r.outer(i)
	shares, holds := false, 0
	for k := max(0, i-nearby); k < len(r.drafts) && k <= i+nearby; k++ {
		o := &r.drafts[k]
		if k == i || o.unit != d.unit {
			continue
		}
		if o.content[0] == d.content[0] || o.content[1] == d.content[1] && o.content[0] < d.content[1] {
			shares = true
		} else if d.content[0] <= o.cue[0] && o.cue[1] <= d.content[1] {
			holds++
		}
	}
	code := "company.alone"
	if shares {
		code = "company.shared"
	} else if outer >= 0 {
		code = "company.within"
	}
	g.open(ofCompany, code)
	g.bag.Is("shares", shares)
	g.bag.Add("holds", countName(holds))
	if outer >= 0 {
		g.bag.Is("within-quote", r.words[d.cue[0]].in >= 0)
	}
}

// speakerGrounds tells how the draft came by its speaker.
func (r *reader) speakerGrounds(d *draft, g *grounds) {
	how := r.spokenBy(d)
	g.open(ofSpeaker, r.speakerCode(d, how))
	g.bag.Add("speaker", how)
	if d.subject[0] >= 0 {
		from, to := d.subject[0], d.subject[1]
		g.bag.Is("firm", r.firm(from))
		g.bag.Add("subject", r.standing(from))
		g.bag.Number("subject-length", to-from)
		g.bag.Is("agrees", !d.form.finite() || r.agrees(d.form, from))
		if to <= d.cue[0] {
			g.bag.Number("subject-before", d.cue[0]-to)
		}
	}
	if d.who >= 0 {
		e := &r.names.all[d.who]
		g.bag.Add("who", string(e.kind))
		g.bag.Is("named", e.named)
	}
}

// speakerCode says of the speaker how the draft came by it, or that the words
// which name it are of no sort that surely does.
func (r *reader) speakerCode(d *draft, how string) string {
	if d.subject[0] >= 0 && !r.firm(d.subject[0]) {
		return "speaker.unclear"
	}
	return "speaker." + how
}

// spokenBy names the way in which a draft came by its speaker: it stands behind
// the cue, before it, was carried on from before, or there is none.
func (r *reader) spokenBy(d *draft) string {
	switch {
	case d.subject[0] >= d.cue[0]:
		return "after"
	case d.subject[0] >= 0 && d.explicit:
		return "before"
	case d.subject[0] >= 0:
		return "shared"
	case d.who >= 0:
		return "carried"
	}
	return "none"
}

// mentionIn tells what name an earlier step saw, if it did, in tokens [from, to).
func (r *reader) mentionIn(from, to int) (tawatur.MentionType, bool) {
	for k := from; k < to; k++ {
		if m := r.words[k].name; m >= 0 {
			return r.in.Mentions[m].Type, true
		}
	}
	return "", false
}
