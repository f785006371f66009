package attribution

import "strings"

// bracket takes a short bracket into the phrase.
func (r *reader) bracket(j, end int) (int, bool) {
	for k := j + 1; k < end && k <= j+8; k++ {
		if r.words[k].mark == closeBracket {
			return k + 1, true
		}
	}
	return j, false
}

// apposition takes what stands between two commas into the phrase when it
// names the same one: the speaker's name or office.
func (r *reader) apposition(s *phraseState, j, end int) (int, bool) {
	k := j + 1
	if k >= end || !r.opensPhrase(k) || r.words[k].conj && r.words[k].head == nil {
		return j, false
	}
	if strings.HasPrefix(r.toks[k].Norm, "و") && r.words[k].head == nil && !r.is(k, oneBody) {
		return j, false
	}
	if to := r.belonging(k, end); to > k {
		return to, true
	}
	for n := k; n < end && n <= k+8; n++ {
		w := &r.words[n]
		switch {
		case w.mark == comma, w.class&clause != 0, w.mark == colon, w.mark == openQuote && n > k && !r.namesThing(k, n):
			if n == k {
				return j, false
			}
			return n, true
		case n >= k+2 && w.class&(timeWord|adjunct) != 0 && r.known(k, n) && !r.lex.masdarWord(r.toks[k].Norm) && !r.verbLike(k):
			return n, true
		case n > k && w.class&relative != 0:
			if m := r.partner(n, end, 15, func(i int) bool { return r.words[i].mark == comma }); m > n {
				return m, true
			}
			return j, false
		case w.mark != noMark && w.mark != openQuote && w.mark != closeQuote, w.class&(timeWord|relative) != 0:
			return j, false
		}
		if _, ok := r.verbal(n); ok && w.head == nil {
			return j, false
		}
	}
	return j, false
}

// belonging gives where what tells to whom the one before belongs ends, which no comma
// may close: مجلس القرى، التابع للأمم المتحدة كندا ب. It gives k where none begins there.
func (r *reader) belonging(k, end int) int {
	if n := r.words[k].stem; !r.words[k].def || n != "تابع" && n != "تابعه" || k+1 >= end || !strings.HasPrefix(r.toks[k+1].Norm, "ل") {
		return k
	}
	to := max(k+2, r.tailFrom(k+1, k+1, min(end, k+phraseReach), true))
	if to < end && r.words[to].mark == comma {
		return k // between commas
	}
	return to
}
