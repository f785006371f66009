package attribution

// pastDateline gives the token behind the line of who wrote a report and where,
// with which a paragraph may begin, that ends with a colon and has a dash in it:
// «سليم الورداني - النهر - طنجة: …». It gives from where there is none, or nothing
// would be left.
func (r *reader) pastDateline(from, to int) int {
	if from > 0 && r.words[from-1].para == r.words[from].para {
		return from
	}
	dashes := 0
	for k := from; k < to-1 && k <= from+12; k++ {
		if r.dash(k) {
			dashes++
		}
		if r.words[k].mark == colon && dashes > 0 {
			return k + 1
		}
		if f, ok := r.verbal(k); ok && f.finite() || r.words[k].mark == openQuote {
			return from
		}
	}
	return from
}
