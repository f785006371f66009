package tagger

// scores is what speaks for each tag of a word.
type scores [NumTags]int32

// best finds the tags with the highest sum of scores (Viterbi).
func best(words []scores, next *beside) []Tag {
	n := len(words)
	tags := make([]Tag, n)
	if n == 0 {
		return tags
	}
	from := make([][NumTags]Tag, n)
	sum := words[0]
	for t := range sum {
		if !follows(Out, Tag(t)) {
			sum[t] = -1e9
		}
	}
	for i := 1; i < n; i++ {
		var to scores
		for b := range to {
			first, last := before(Tag(b))
			for a := first; a <= last; a++ {
				if s := sum[a] + next[a][b]; a == first || s > to[b] {
					to[b], from[i][b] = s, a
				}
			}
			to[b] += words[i][b]
		}
		sum = to
	}
	last := Tag(0)
	for t := range sum {
		if sum[t] > sum[last] {
			last = Tag(t)
		}
	}
	for i := n - 1; i >= 0; i-- {
		tags[i] = last
		last = from[i][last]
	}
	return tags
}

// before gives the first and the last of the tags that b may follow.
func before(b Tag) (first, last Tag) {
	if b.Inside() {
		return b - 1, b
	}
	return 0, NumTags - 1
}
