package tagger

// partsAlone calls take with the features of word i that tell its part of speech
// and are of one word: how far that stands from i, their kinds and parts.
func (r Row) partsAlone(i int, take func(of int, kind, a, b uint64)) {
	w, p, n := r.at(i), r.at(i-1), r.at(i+1)
	take(0, 1, w.norm, 0)
	take(0, 2, w.tail[0], w.head[0])
	take(0, 3, w.tail[1], w.pro)
	take(0, 4, w.tail[2], 0)
	take(0, 5, w.head[1], w.pro)
	take(0, 6, w.pro, w.size)
	take(0, 7, w.cluster, 0)
	take(0, 8, uint64(w.class[1]), w.pro)
	take(0, 9, uint64(w.class[2]), 0)
	take(0, 10, uint64(w.class[3]), 0)
	take(-1, 11, p.norm, 0)
	take(1, 16, uint64(n.class[1]), n.pro)
}

// partsMixed calls take with the others: of several words, or of what a word is
// listed as here.
func (r Row) partsMixed(i int, take func(of int, kind, a, b uint64)) {
	w, p, q, n := r.at(i), r.at(i-1), r.at(i-2), r.at(i+1)
	take(mixed, 12, p.cluster, w.cluster)
	take(mixed, 13, uint64(p.class[1]), uint64(w.class[1]))
	take(mixed, 14, uint64(w.class[1]), uint64(n.class[1]))
	take(mixed, 15, q.cluster, p.cluster)
	take(mixed, 17, w.flags, 0)
	take(mixed, 18, p.flags, w.tail[0])
}

// Parts tells the parts of speech of the words of rows that Tag gave, as numbers
// of tags.
func (t *Tagger) Parts(rows []Row) [][]Tag {
	tags := make([][]Tag, len(rows))
	halves(len(rows), func(from, to int) {
		var sums []scores
		for i, r := range rows[from:to] {
			sums = sums[:0]
			for k := range r.words {
				sums = append(sums, t.partSum(r, k))
			}
			tags[from+i] = best(Parts, sums, t.partNext)
		}
	})
	return tags
}

// partSum adds up what the features of word k speak for.
func (t *Tagger) partSum(r Row, k int) scores {
	var sum lanes
	for of := -partReach; of <= partReach; of++ {
		sum.join(&t.knownAt(r, k+of).aloneInParts[partReach+of])
	}
	r.partsMixed(k, func(_ int, kind, a, b uint64) { t.addPart(&sum, mix(kind, a, b)) })
	return sum.scores()
}

// addPart adds what a feature speaks for.
func (t *Tagger) addPart(to *lanes, key uint32) {
	if at := t.parts.find(key); at >= 0 {
		to.add(t.parts.b, at)
	}
}
