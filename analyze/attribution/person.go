package attribution

import (
	"strings"

	"tawatur"
	"tawatur/arabic"
)

// personIn finds the name of a person in the phrase [from, to): the words that
// are neither title, nor office, nor what the office is of. It gives -1 where
// there is none.
func (r *reader) personIn(from, to int) (int, int) {
	best := [2]int{-1, -1}
	for k := from; k < to; k++ {
		if m := r.words[k].name; m >= 0 && r.in.Mentions[m].Type == tawatur.Person && !r.ofAnother(from, k) {
			return k, r.mentionEnd(k, to)
		}
	}
	for k := from; k < to; k++ {
		if len(r.in.Mentions) > 0 && k > from && r.words[k-1].mark == noMark && !r.titled(k-1) {
			continue // an earlier step would have told a name within a phrase
		}
		if !r.startsName(from, k) {
			continue
		}
		e := k + 1
		for e < to && r.continuesName(e) {
			e++
		}
		if best[0] < 0 || e-k > best[1]-best[0] && best[1]-best[0] < 2 {
			best = [2]int{k, e}
		}
		k = e - 1
	}
	return best[0], best[1]
}

// titled reports whether a title that only names bear stands at k: الدكتور.
func (r *reader) titled(k int) bool {
	return r.words[k].head != nil && r.lex.has(r.words[k].stem, honorific)
}

// ofAnother reports whether the name at k only tells whose the office before it
// is: المتحدث باسم فلان، مستشارو فلان.
func (r *reader) ofAnother(from, k int) bool {
	if k == from {
		return false
	}
	p := &r.words[k-1]
	if k-2 > from && r.toks[k-2].Norm == "في" && p.mark == noMark && !p.def {
		return true // في ناحية فلان
	}
	return r.toks[k-1].Norm == "باسم" || p.head != nil && !p.def && !r.lex.has(p.stem, honorific)
}

// mentionEnd gives the token behind the mention that begins at k.
func (r *reader) mentionEnd(k, to int) int {
	end := r.in.Mentions[r.words[k].name].End
	for k < to && r.toks[k].Start < end {
		k++
	}
	return k
}

// startsName reports whether a person's name can begin at k in a phrase that
// begins at from.
func (r *reader) startsName(from, k int) bool {
	w := &r.words[k]
	if strings.HasSuffix(r.toks[k].Text, "ة") && w.name < 0 && k > from && r.words[k-1].mark == noMark && (r.words[k-1].head == nil || !r.lex.has(r.words[k-1].stem, honorific)) &&
		(k+1 >= len(r.toks) || strings.HasSuffix(r.toks[k+1].Text, "ة") || !r.nameWord(k+1)) {
		return false
	}
	if t := r.toks[k].Text; w.name < 0 && strings.HasPrefix(t, "ل") && strings.HasSuffix(t, "ة") {
		return false // لكرة القدم
	}
	if !r.nameWord(k) || w.def {
		return w.def && k == from && w.head == nil && !r.lex.adjectival(w.stem) && w.class&^lexical == 0 && r.loneSurname(k)
	}
	if k == from {
		return true
	}
	p := &r.words[k-1]
	switch {
	case r.abbreviated(k - 2):
		return true
	case p.mark == comma || p.mark == closeBracket || p.mark == openQuote && k-1 == from || r.toks[k-1].Text == "#":
		return true
	case p.head != nil:
		return p.def || r.lex.has(p.stem, honorific)
	case p.def, p.class&oneBody != 0:
		return r.toks[k-1].Norm != "باسم"
	}
	return k-2 >= from && r.toks[k-2].Norm == "في"
}

// loneSurname reports whether a word with the article stands alone as a name:
// الجبير, as against an office or body.
func (r *reader) loneSurname(k int) bool {
	return r.lex.heads[r.words[k].stem].kind == "" && !strings.HasSuffix(r.words[k].stem, "ه")
}

// nameWord reports whether token k can be part of a person's name.
func (r *reader) nameWord(k int) bool {
	w := &r.words[k]
	if w.mark != noMark || r.abbreviated(k) || w.head != nil && !r.lex.has(w.stem, forename) || w.class&^lexical != 0 || w.conj && w.class&^lexical != 0 {
		return false
	}
	if r.toks[k].Kind == arabic.Number || r.attached(k) || w.hit >= 0 || r.governed(k) {
		return false
	}
	if t := r.toks[k].Text; strings.HasSuffix(t, "ه") && len(t) >= len("بلده") && r.toks[k].Norm != "طه" && w.name < 0 && len([]rune(t)) > 4 && !strings.HasPrefix(t, "عبد") {
		return false // a pronoun is written onto it
	}
	return !r.lex.has(r.toks[k].Norm, nameless)
}

// continuesName reports whether a person's name goes on at token e.
func (r *reader) continuesName(e int) bool {
	w := &r.words[e]
	if w.def {
		return w.head == nil && w.class&^lexical == 0
	}
	return r.nameWord(e) || r.toks[e].Text == "-" || w.class&oneBody != 0
}

// personAt reports whether a person's name begins at k.
func (r *reader) personAt(k int) bool {
	m := r.words[k].name
	return m >= 0 && r.in.Mentions[m].Type == tawatur.Person && r.in.Mentions[m].End > r.toks[k].End
}
