package attribution

import "strings"

// neverClosed reports whether the content of d is a quotation whose closing mark
// is missing, so that it seems to hold the rest of its line.
func (r *reader) neverClosed(d *draft) bool {
	q := d.content[0] - 1
	return d.quoted && q > d.cue[0] && r.words[q].mark == openQuote && r.words[q].mate < -1
}

// untilNextCue gives where the quotation of draft i that is never closed surely
// ends: at a later cue with و, or a participle behind a full stop or comma, that
// has a quotation or clause of its own.
func (r *reader) untilNextCue(i, end int) int {
	for k := i + 1; k < len(r.drafts) && k <= i+nearby; k++ {
		o := &r.drafts[k]
		if at := o.cue[0]; at < end && (o.conj && o.form.finite() && !o.form.pron || o.form.kind == participle && r.words[at-1].mark != noMark) {
			return at
		}
	}
	return end
}

// ownVoice reports whether what begins at j tells, even without a comma, to what
// the words before it answered or alluded: رداً على سؤال، في إشارة إلى.
func (r *reader) ownVoice(j, end int) bool {
	if j+2 >= end {
		return false
	}
	next := r.toks[j+1].Norm
	switch r.toks[j].Norm {
	case "ردا", "تعليقا":
		return next == "علي" && (r.marked(j-1, comma) || r.is(j+2, occasion|asking)) // else what was done was done in answer
	case "وعلي", "وعن", "وحول", "وعند", "ولدي", "وردا":
		return strings.HasPrefix(next, "سوال")
	case "في":
		return (next == "اشاره" || next == "تلميح") && r.toks[j+2].Norm == "الي" || next == "معرض" || next == "رد" || next == "تعليق"
	}
	return false
}

// described gives where a word for somebody ends, of whom the clause goes on to
// tell: الذين وصفهم بـ«المخربين» سيغادرون.
func (r *reader) described(d *draft, end int) int {
	if d.form.lemma.need != "ب" || !d.form.pron {
		return end
	}
	for j := d.content[0] + 1; j < end; j++ {
		switch {
		case r.words[j].mark == openQuote && j <= d.content[0]+2:
			if c := r.closeOf(j) + 1; c < end && !r.words[c].conj {
				return c
			}
			return end
		case r.words[j].mark == comma && r.words[j].in == r.words[d.content[0]].in:
			return j
		}
	}
	return end
}

// fullStop gives the first end of a sentence in [from, end) within the quotation
// that holds from; end when none is there or no quotation holds it.
func (r *reader) fullStop(from, end int) int {
	if r.words[from].in < 0 {
		return end
	}
	for j := from + 2; j+1 < end; j++ {
		if r.words[j].in == r.words[from].in && r.stops(j) {
			return j
		}
	}
	return end
}

// stops reports whether token j is a full stop or question mark with a word
// before it that is no initial, and space behind it.
func (r *reader) stops(j int) bool {
	switch r.toks[j].Text {
	case ".", "؟", "?", "!":
		return len(r.toks[j-1].Norm) > 4 && r.toks[j].End < r.toks[j+1].Start
	}
	return false
}
