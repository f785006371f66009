package attribution

import (
	"strings"

	"tawatur/arabic"
	"tawatur/internal/loglinear"
)

// mostEnds is how many places are looked at where a content may end.
const mostEnds = 40

// The rules are departed from only where what was learned is rather sure: a
// content ends where they do not end it when going on is less probable than
// endsBefore, and goes on where they end it when that is at least as probable as
// endsAsRuled. Chosen by cross-validation.
const (
	endsBefore  = 0.3
	endsAsRuled = 0.6
)

// ending walks over the places at which the content of a draft may end.
type ending struct {
	d      *draft
	limit  int // no content goes beyond this token
	ruled  int // where the rules end it
	next   int // index of the first draft whose cue is not passed yet
	commas int
	verb   bool // a verb stands in the content so far
	last   int  // the place looked at before
}

// closedClass are the roles of words that are told by name in features: there
// are few of them, and each steers the sentence in its own way.
const closedClass = adjunct | breaks | relative | turn | according | clause | intro | pronoun | negation | aside | during | noClause

// learnedEnd gives where the content of draft i ends in the judgement of what
// was learned, given where the rules end it and the limit that nothing crosses.
func (r *reader) learnedEnd(i, ruled, limit int) int {
	d := &r.drafts[i]
	e := ending{d: d, limit: limit, ruled: ruled, next: i + 1}
	var bag loglinear.Bag
	for n, b := 0, r.nextEnd(&e, d.content[0]+1); b < limit && n < mostEnds; n, b = n+1, r.nextEnd(&e, b+1) {
		bag.Reset()
		r.endFeatures(&e, b, &bag)
		if p := r.lex.weights.End.Probability(&bag); p < endsBefore || p < endsAsRuled && r.lastWord(b) == r.lastWord(ruled) {
			return b
		}
	}
	return limit
}

// studyEnd adds the decisions about where the content of draft i ends, where a
// gold content begins with it.
func (r *reader) studyEnd(i, ruled, limit int) {
	d := &r.drafts[i]
	end := r.goldEnd(d)
	if end < 0 {
		return
	}
	e := ending{d: d, limit: limit, ruled: ruled, next: i + 1}
	for n, b := 0, r.nextEnd(&e, d.content[0]+1); b < limit && n < mostEnds; n, b = n+1, r.nextEnd(&e, b+1) {
		last := r.lastWord(b)
		if last > end {
			return
		}
		bag := loglinear.Named()
		r.endFeatures(&e, b, bag)
		r.study.End = append(r.study.End, loglinear.Decision{Bag: bag, Yes: last < end})
		if last == end {
			return
		}
	}
}

// goldEnd gives the token behind the last word of the gold content that begins
// where the content of d does, or -1.
func (r *reader) goldEnd(d *draft) int {
	from := d.content[0]
	for from < len(r.toks) && r.toks[from].Kind == arabic.Punct {
		from++
	}
	for _, g := range r.gold {
		if g.content[0] == from {
			return g.content[1]
		}
	}
	return -1
}

// lastWord gives the token behind the last word before b.
func (r *reader) lastWord(b int) int {
	for b > 0 && r.toks[b-1].Kind == arabic.Punct {
		b--
	}
	return b
}

// nextEnd gives the next place from b on at which the content may end: a comma,
// a closing mark, a word that opens a clause or circumstance, or a later cue.
func (r *reader) nextEnd(e *ending, b int) int {
	from := e.d.content[0]
	for ; b < e.limit; b++ {
		w := &r.words[b]
		for e.next < len(r.drafts) && r.drafts[e.next].cue[0] < b {
			e.next++
		}
		switch {
		case w.mark == openQuote:
			b = min(r.closeOf(b), e.limit)
			continue
		case w.mark == openBracket:
			b = r.leap(b, e.limit)
			continue
		case w.in != r.words[from].in:
			continue
		case b == e.ruled, w.mark == comma, w.mark == otherMark && b+1 < e.limit:
			return b
		case w.mark != noMark, r.marked(b-1, comma), b == e.last+1 && r.words[e.last].conj:
		case w.class&(breaks|aside|turn|relative|according) != 0, e.next < len(r.drafts) && r.drafts[e.next].cue[0] == b, r.opensClause(b):
			return b
		}
		e.verb = e.verb || r.verbish(b)
	}
	return e.limit
}

// opensClause reports whether a word in the midst of a clause may open another:
// a verb with و or ف, حيث, or a preposition of time, place or purpose.
func (r *reader) opensClause(b int) bool {
	w := &r.words[b]
	if w.conj && w.class&closedClass != 0 || w.class&(during|noClause) != 0 {
		return true
	}
	switch r.toks[b].Norm {
	case "حيث", "الا", "بعدما", "عندما":
		return true
	case "في", "علي", "ضمن": // في إشارة إلى، في بيان، على خلفية
		return r.is(b+1, occasion|setting|turn)
	}
	return strings.HasPrefix(r.toks[b].Norm, "و") && r.verbish(b)
}

// verbish reports whether a word is a cue that can be a verb, or has the look
// of a verb.
func (r *reader) verbish(k int) bool {
	if r.toks[k].Kind != arabic.Word || r.words[k].def || r.words[k].head != nil {
		return false
	}
	if _, ok := r.verbal(k); ok {
		return true
	}
	if rest, ok := trimPrefix(r.toks[k].Norm, "و"); ok && strings.HasPrefix(rest, "ي") && len(rest) > 6 {
		return true
	}
	return r.verbLike(k)
}
