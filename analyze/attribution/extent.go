package attribution

import "strings"

// longest is how many tokens an indirect content has at most, and near how many
// drafts behind another are looked at: no sentence of a report comes near it,
// and texts without full stops stay linear.
const (
	longest = 500
	nearby  = 40
)

// extend ends the contents of the drafts of unit u, from index first on: at
// the next cue that begins a clause of its own, or where the reporter's own
// voice comes back.
func (r *reader) extend(first, u int) {
	for i := first; i < len(r.drafts); i++ {
		d := &r.drafts[i]
		if r.neverClosed(d) {
			d.content[1] = r.untilNextCue(i, d.content[1])
			continue
		}
		if d.content[0] < d.cue[0] || strings.HasSuffix(d.pattern, "quote") {
			continue
		}
		limit := r.limit(first, i, u)
		d.content[1] = r.described(d, r.breakOff(d.content[0], limit))
		if d.phrasal() {
			d.content[1] = r.circumstance(d.content[0], r.toldOn(d.content[0], d.content[1]))
		}
		if limit == d.content[0] || d.form.lemma.need == "ب" && d.form.pron {
			continue
		}
		if r.study != nil {
			r.studyEnd(i, d.content[1], limit)
		}
		if r.lex.weights.End != nil {
			d.content[1] = r.learnedEnd(i, d.content[1], limit)
		}
	}
}

// limit gives the token that the content of draft i surely does not go beyond. It is
// the first of the content where nothing is said with the cue at all.
func (r *reader) limit(first, i, u int) int {
	d := &r.drafts[i]
	from := d.content[0]
	end := min(r.units[u].to, r.quoteEnd(from), from+longest)
	if !d.quoted {
		end = r.fullStop(from, end)
	}
	if outer := r.beforeOuter(first, i, end); outer < end {
		if !r.is(from-1, clause) && !r.following(d.cue[0]) && d.form.lemma != r.lex.according {
			return from // قال مشيرا إلى النهر: «…»
		}
		end = outer
	}
	for k := i + 1; k < len(r.drafts) && k <= i+nearby; k++ {
		if o := &r.drafts[k]; o.cue[0] >= from && r.coordinate(d, o) {
			end = min(end, r.opening(o.cue[0], from))
			break
		}
	}
	end = r.surelyOver(from, end)
	if d.phrasal() {
		end = r.newClause(from, end)
	}
	return end
}

// coordinate reports whether the later cue o stands beside d rather than
// within its content.
func (r *reader) coordinate(d, o *draft) bool {
	if r.words[o.cue[0]].in != r.words[d.content[0]].in {
		return false
	}
	if o.content[0] < o.cue[0] {
		return false
	}
	at := o.cue[0]
	if o.form.kind == participle && !r.is(at-1, intro) || o.conj {
		return true
	}
	if !o.form.finite() {
		return false
	}
	return r.opening(at, d.content[0]) < at || r.marked(at-1, comma) && (r.leaning(d) || o.quoted && o.form.kind == perfect)
}

// opening gives where the clause of the verb at i begins when a particle that
// hands the word back opens it behind a comma (، لكنه قال، إلا أنها قالت), i
// itself when none does.
func (r *reader) opening(i, floor int) int {
	if n := r.toks[i-1].Norm; i-1 > floor && (n == "كما" || n == "حيث") {
		return i - 1
	}
	for k := i - 1; k > floor && k >= i-3; k-- {
		if r.marked(k-1, comma) && (r.is(k, breaks) || r.toks[k].Norm == "حيث" || r.toks[k].Norm == "الا" && r.is(k+1, clause)) {
			return k
		}
	}
	return i
}

// leaning reports whether the cue of d cannot be the main clause of its
// sentence: a verbal noun, or a verb in a relative clause.
func (r *reader) leaning(d *draft) bool {
	if d.form.kind == nominal || d.cue[0] == 0 {
		return true
	}
	n := strings.TrimPrefix(r.toks[d.cue[0]-1].Norm, "و")
	return r.lex.has(n, relative|meanwhile) || r.is(d.cue[0]-1, relative)
}

// quoteEnd gives the end of the quotation that holds token i, or a number
// beyond the text.
func (r *reader) quoteEnd(i int) int {
	if q := int(r.words[i].in); q >= 0 {
		return r.closeOf(q)
	}
	return len(r.words)
}

// breakOff gives where, in [from, end), a word after a comma takes up the
// reporter's own voice.
func (r *reader) breakOff(from, end int) int {
	for j := from + 1; j < end; j++ {
		switch {
		case r.words[j].mark == openQuote:
			j = min(r.closeOf(j), end)
		case r.words[j].mark == otherMark && r.words[from].in == r.words[j].in && (r.toks[j].Text == ".." || r.toks[j].Text == "." && j+1 < end && r.toks[j+1].Text == "."):
			return j
		case r.breaksUnmarked(j):
			return j
		case r.words[j].mark == comma && j+1 < end && r.words[j].in == r.words[from].in && (r.is(j+1, breaks) || r.said(j+1, end)):
			return j
		}
	}
	return end
}

// surelyOver gives where, in [from, end), words come that never belong to a
// content: whose word it is, who speaks next, what was answered.
func (r *reader) surelyOver(from, end int) int {
	for j := from + 1; j < end; j++ {
		switch {
		case r.words[j].mark == openQuote:
			j = min(r.closeOf(j), end)
		case r.words[j].in != r.words[from].in:
		case r.toks[j].Norm == "علي" && j+1 < end && r.toks[j+1].Norm == "حد", j > from+1 && r.ownVoice(j, end), r.takenUp(j, end):
			return j
		case r.words[j].mark == comma && j+1 < end && (r.is(j+1, turn|according) || r.is(j+2, turn) || r.onWordOf(j+1)):
			return j
		}
	}
	return end
}

// said reports whether what begins at i tells on what occasion the words before
// it were spoken: في مؤتمر صحفي، ردا على.
func (r *reader) said(i, end int) bool {
	if n := r.toks[i].Norm; i+1 < end && (n == "وهو" || n == "وهي" || n == "في") && r.toks[i+1].Norm == "ما" {
		return true
	}
	return i+1 < end && (r.stretchBefore(i) || r.toks[i].Norm == "في" && (r.is(i+1, occasion) || r.toks[i+1].Norm == "الوقت") || r.toks[i].Norm == "ردا")
}

// stretchBefore reports whether what begins at i tells how long after or before
// something the words before it were spoken: بعد يوم من.
func (r *reader) stretchBefore(i int) bool {
	if n := r.toks[i].Norm; n != "بعد" && n != "قبل" || i+2 >= len(r.toks) {
		return false
	}
	return (r.lex.has(r.toks[i+1].Norm, stretch) || r.is(i+1, timeWord)) && !r.words[i+1].def && (r.toks[i+2].Norm == "من" || r.toks[i+2].Norm == "علي")
}

// trim drops punctuation and empty quotation marks at both ends of [from, to).
func (r *reader) trim(from, to int) (int, int) {
	for from < to && (r.words[from].mark == comma || r.words[from].mark == colon || r.words[from].mark == closeQuote || r.words[from].mark == otherMark && r.toks[from].Text != "#") {
		from++
	}
	for from < to {
		switch m := r.words[to-1].mark; {
		case m == comma || m == colon || m == otherMark && r.toks[to-1].Text != "%":
		case m == openQuote, m == closeQuote && int(r.words[to-1].mate) < from:
		case m == openBracket:
		default:
			return from, to
		}
		to--
	}
	return from, to
}
