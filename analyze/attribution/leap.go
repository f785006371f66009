package attribution

// leap passes over a bracket or a quotation that names a thing.
func (r *reader) leap(j, end int) int {
	switch r.words[j].mark {
	case openQuote:
		return min(r.closeOf(j), end)
	case openBracket:
		return r.partner(j, end, 20, func(k int) bool { return r.words[k].mark == closeBracket })
	case otherMark:
		if r.dash(j) {
			return r.partner(j, end, 45, r.dash)
		}
	}
	return j
}

// partner gives the first token behind j, at most n away, that ends what j
// begins; j itself when there is none.
func (r *reader) partner(j, end, n int, ends func(int) bool) int {
	for k := j + 1; k < end && k <= j+n; k++ {
		if ends(k) {
			return k
		}
	}
	return j
}

// dash reports whether token j is a dash that sets words apart.
func (r *reader) dash(j int) bool {
	switch r.toks[j].Text {
	case "-", "–", "—", "ـ":
		return true
	}
	return false
}
