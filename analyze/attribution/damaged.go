package attribution

import "tawatur"

// A scan, or a page that was stripped, may have lost its punctuation: no stop
// ends a sentence, no colon or quotation mark opens a speech. Such a report is
// told by its having next to no marks, and only then is it cut where a word
// opens a sentence anew, and is speech looked for without a mark before it.

const (
	// fewestWords is how many words a report must have for its marks to tell.
	fewestWords = 40
	// wordsAMark is how many words there are to a mark at least where marks are
	// lost; newspapers have one to some ten words.
	wordsAMark = 80
)

// lostMarks reports whether the text has lost its punctuation.
func (r *reader) lostMarks() bool {
	marks := 0
	for i := range r.words {
		switch r.words[i].mark {
		case openQuote, closeQuote, colon, comma:
			marks++
		case otherMark:
			if t := r.toks[i].Text; t == "." || t == ".." || t == "؟" || t == "!" {
				marks++
			}
		}
	}
	return len(r.words) >= fewestWords && marks*wordsAMark < len(r.words)
}

// cutUnmarked cuts units where a word opens a sentence anew.
func (r *reader) cutUnmarked() {
	var out []unit
	for _, u := range r.units {
		from := u.from
		for i := u.from + 3; i+3 < u.to; i++ {
			if i-from >= 3 && r.opensAnew(i) {
				out = append(out, unit{from, i})
				from = i
			}
		}
		out = append(out, unit{from, u.to})
	}
	r.units = out
}

// opensAnew reports whether the word at i opens a sentence where no mark says so:
// وقال، وكان، من جانبه.
func (r *reader) opensAnew(i int) bool {
	w := &r.words[i]
	switch r.toks[i].Norm {
	case "وكان", "وكانت", "وكانوا", "وقد":
		return true
	}
	if r.is(i+1, turn) && (r.toks[i].Norm == "من" || r.toks[i].Norm == "ومن") {
		return true
	}
	f, conj := r.lex.lookup(r.toks[i].Norm)
	if !conj || len(f) == 0 || !f[0].finite() || w.head != nil || w.name >= 0 {
		return false
	}
	s := f[0].lemma.stance
	return f[0].lemma.takes&takesThat != 0 && (s == tawatur.Neutral || s == tawatur.Assert) && !r.is(i-1, clause)
}

// unmarkedSpeech reports whether what follows the cue of d may be speech whose
// colon or quotation marks are lost.
func (r *reader) unmarkedSpeech(d *draft) bool {
	return r.unmarked && d.form.finite() && d.form.lemma.takes&takesQuote != 0 && d.form.lemma.takes&takesObject == 0
}

// breaksUnmarked reports whether the word at j takes up the reporter's own voice
// in a report whose commas are lost: لكن، فيما، إلا أن.
func (r *reader) breaksUnmarked(j int) bool {
	if !r.unmarked {
		return false
	}
	switch r.toks[j].Norm {
	case "الا", "غير":
		return r.is(j+1, clause)
	case "وسط": // more often in the middle of than amid
		return false
	}
	return r.is(j, breaks)
}
