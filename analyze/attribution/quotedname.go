package attribution

import "strings"

// onlyNames reports whether the quotation at j behind the cue at i is a name
// within the words of who speaks, rather than what is said: what is said is yet to
// come behind it.
func (r *reader) onlyNames(i, j, end int, d *draft) bool {
	return r.namesThing(i, j) || r.shortName(i, j, end) || r.goesOn(i, j) || r.yetToSay(i, j, d.form) || r.nameBeforeClause(j, d.form.lemma.takes)
}

// goesOn reports whether the few words in the marks at j are a part of a clause
// that begins before them and goes on behind them.
func (r *reader) goesOn(i, j int) bool {
	c := r.closeOf(j)
	if j == i+1 || c-j > 5 || c+1 >= len(r.words) || r.words[c+1].para != r.words[j].para {
		return false
	}
	w := &r.words[c+1]
	if _, ok := r.verbal(c + 1); ok || w.mark != noMark || w.conj || w.class&(adjunct|breaks|according|timeWord|intro|turn) != 0 || strings.HasPrefix(r.toks[c+1].Norm, "و") {
		return false
	}
	return w.mark == noMark
}

// clauseSoon reports whether a clause, a colon or another quotation opens in the
// sentence behind the closing mark c.
func (r *reader) clauseSoon(c int) bool {
	for k := c + 1; k < len(r.words) && k < c+25 && r.words[k].para == r.words[c].para; k++ {
		w := &r.words[k]
		switch {
		case w.class&clause != 0 && !w.conj, w.mark == colon, w.mark == openQuote:
			return true
		case w.mark == otherMark, w.mark == comma && k == c+1:
			return false
		}
		if _, ok := r.verbal(k); ok {
			return false
		}
	}
	return false
}

// yetToSay reports whether the cue at i tells what will be said, and the few
// words in the marks at j are a part of its clause: ستعلن «خلال أيام» ردها.
func (r *reader) yetToSay(i, j int, f form) bool {
	return f.kind == imperfect && strings.HasPrefix(strings.TrimPrefix(r.toks[i].Norm, "و"), "س") && r.closeOf(j)-j <= 5
}

// shortName reports whether the one word in the marks at j is the name of what the
// noun before it is, since the clause that the cue at i reports is yet to come.
func (r *reader) shortName(i, j, end int) bool {
	c := r.closeOf(j)
	if c != j+2 || j == i+1 || !r.words[j-1].def || c+1 >= end || r.words[c+1].mark != noMark {
		return false
	}
	return (r.toks[c+1].Norm == "في" || r.is(c+1, timeWord)) && r.soon(c, min(c+8, end))
}

// nameBeforeClause reports whether the quotation at j is a name within the
// speaker's phrase, for what is said comes behind it: قال قائد مناورات "النسر"، إن.
func (r *reader) nameBeforeClause(j int, t takes) bool {
	const longestName = 5
	c := r.closeOf(j)
	if t&takesThat == 0 || c-j > longestName || j == 0 || r.words[j-1].mark != noMark {
		return false
	}
	for n := 0; n < 3 && (r.marked(c+1, comma) || r.is(c+1, timeWord) && !r.is(c+1, adjunct)); n++ { // "النسر"، أمس، إن
		c++
	}
	return c+1 < len(r.words) && r.is(c+1, clause) && !r.words[c+1].conj
}
