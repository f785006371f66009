package attribution

import (
	"tawatur"
)

// formOf tells how the content [from, to) is reported.
func (r *reader) formOf(d *draft, from, to int) tawatur.Form {
	if d.quoted {
		return tawatur.Direct
	}
	if r.words[from].mark == openQuote && r.closeOf(from) == to-1 {
		return tawatur.Direct
	}
	for j := from; j < to && j < from+2*longest; j++ {
		if r.words[j].mark == openQuote && r.words[j].mate != -1 && !r.namesThing(d.cue[0], j) && !r.knownQuoted(j) {
			return tawatur.Mixed
		}
	}
	return tawatur.Indirect
}

// namesThing reports whether the quotation at j only names a thing, such as a
// paper or a group, rather than giving what the cue at i reports.
func (r *reader) namesThing(i, j int) bool {
	c := r.closeOf(j)
	if c-j > 6 {
		return false
	}
	if c-j <= 5 && j == i+1 && r.clauseSoon(c) || r.headsClause(c) || j+1 < c && r.words[j+1].hit >= 0 && c-j <= 6 && r.hits[r.words[j+1].hit].To >= c-1 {
		return true
	}
	if p := j - 1; p > i {
		if r.is(p, nameQuote) || r.is(p-1, nameQuote) && r.words[p].mark == noMark && c-j <= 3 || r.lex.classes[r.words[p].stem]&nameQuote != 0 {
			return true
		}
		if n := r.toks[p].Norm; n == "ل" || n == "لـ" || n == "مع" || n == "الي" {
			return true
		}
		for _, pro := range []string{"ل", "ب", "و"} {
			if rest, ok := trimPrefix(r.toks[p].Norm, pro); ok && r.lex.classes[rest]&nameQuote != 0 {
				return true
			}
		}
	}
	return false
}

// headsClause reports whether what follows the closing mark c opens the content,
// so that the quotation before it named the speaker.
func (r *reader) headsClause(c int) bool {
	n := c + 1
	return r.is(n, clause) && !r.words[n].conj || r.marked(n, colon) || n+1 < len(r.toks) && r.is(n+1, clause) && !r.words[n+1].conj && r.leads(n, takesIla|takesAla|takesAn)
}

// knownQuoted reports whether the quotation at j holds the name of a body.
func (r *reader) knownQuoted(j int) bool {
	c := r.closeOf(j)
	if c == j+2 && r.is(j+1, oneBody) {
		return true
	}
	return c-j <= 4 && c > j+1 && r.words[j+1].head != nil && r.words[j+1].head.kind == tawatur.SourceBody
}
