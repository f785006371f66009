package attribution

import "strings"

// earlier reads «سبق لفلان أن قال» before the cue at i: he of whom ل tells speaks.
func (r *reader) earlier(i, floor int) ([2]int, bool) {
	if !r.is(i-1, clause|intro) || r.words[i-1].mark != noMark {
		return none, false
	}
	for k := i - 2; k >= floor && k >= i-nounReach; k-- {
		if n := r.toks[k].Norm; n != "سبق" && n != "وسبق" {
			continue
		}
		if p := k + 1; p < i-1 && strings.HasPrefix(r.toks[p].Norm, "ل") && !r.is(p, pronoun) {
			return [2]int{p, r.tail(p, i-1)}, true
		}
		return none, false
	}
	return none, false
}
