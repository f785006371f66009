package tagger

// scores is what speaks for each tag of a word.
type scores [NumTags]int32

// steps holds, for each tag and each that may stand before it, what they weigh
// beside one another, ready for best: the number of the tag before stands in
// the lowest bits, so that the greatest sum tells of which tag it comes.
type steps [NumTags][NumTags]int64

// tagBits is how many bits a number of a tag takes.
const tagBits = 4

// steps makes them of what was learned. Of two tags whose sums are the same the
// one with the lower number is greater.
func (n *beside) steps() *steps {
	s := new(steps)
	for a := range n {
		for b, w := range n[a] {
			s[b][a] = int64(w)<<tagBits + int64(NumTags-1-a)
		}
	}
	return s
}

// best finds the tags with the highest sum of scores (Viterbi).
func best(task Task, words []scores, next *steps) []Tag {
	n := len(words)
	tags := make([]Tag, n)
	if n == 0 {
		return tags
	}
	from := make([][NumTags]Tag, n)
	var sum [NumTags]int64
	for t, w := range words[0] {
		if sum[t] = int64(w) << tagBits; !task.follows(Out, Tag(t)) {
			sum[t] = -1e9 << tagBits
		}
	}
	for i := 1; i < n; i++ {
		var to [NumTags]int64
		for b := range to {
			top := task.top(&sum, &next[b], b)
			from[i][b] = NumTags - 1 - Tag(top&(1<<tagBits-1))
			to[b] = top&^(1<<tagBits-1) + int64(words[i][b])<<tagBits
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

// top gives the greatest sum of those of the tags that b may follow.
func (t Task) top(sum, step *[NumTags]int64, b int) int64 {
	if t == Names && Tag(b).Inside() {
		return max(sum[b-1]+step[b-1], sum[b]+step[b])
	}
	top := sum[0] + step[0]
	for a := 1; a < NumTags; a++ {
		top = max(top, sum[a]+step[a])
	}
	return top
}
