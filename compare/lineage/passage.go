package lineage

// What makes a passage.
const (
	// maxGap is how many differing words may stand between two shared runs of
	// one passage, on either side.
	maxGap = 6
	// minPassage is the least number of shared words in a passage.
	minPassage = 12
	// maxPlaces is how many places of one shingle are tried.
	maxPlaces = 8
)

// run is n words that stand in both texts, from word a of one and b of the other.
type run struct{ a, b, n int32 }

// passage is runs that follow one another in both texts with small gaps.
type passage struct {
	runs []run
	// words is the number of shared words, without those of the second text that
	// another passage has: what the first says twice is shared once. free is that
	// of those which are not what both report somebody to have said, one of them
	// word for word. What a report quotes that the other says in its own voice is
	// taken from it.
	words, free int
}

// runsOf finds the stretches of five words and more that stand in both texts,
// by seed and extension, in the order of a. Every word of a is in at most one.
func runsOf(a, b *text) []run {
	heads, next := placesOf(b.shingles)
	var out []run
	last := run{}
	for i := 0; i < len(a.shingles); {
		best := run{a: int32(i)}
		at, known := heads[a.shingles[i]]
		for tries := 0; known && at >= 0 && tries < maxPlaces; tries++ {
			n := extend(a.words[i:], b.words[at:])
			if n > best.n || n == best.n && follows(last, at) {
				best.b, best.n = at, n
			}
			at = next[at]
		}
		if best.n < shingleLen {
			i++
			continue
		}
		out, last = append(out, best), best
		i += int(best.n)
	}
	return out
}

// placesOf chains the places of each shingle, the first place at the head.
func placesOf(sh []uint64) (heads map[uint64]int32, next []int32) {
	heads = make(map[uint64]int32, len(sh))
	next = make([]int32, len(sh))
	for i := len(sh) - 1; i >= 0; i-- {
		next[i] = -1
		if at, ok := heads[sh[i]]; ok {
			next[i] = at
		}
		heads[sh[i]] = int32(i)
	}
	return heads, next
}

func extend(a, b []word) int32 {
	n := 0
	for n < len(a) && n < len(b) && a[n].hash == b[n].hash {
		n++
	}
	return int32(n)
}

// follows reports whether place b continues the passage that last ends.
func follows(last run, b int32) bool {
	gap := b - last.b - last.n
	return last.n > 0 && gap >= 0 && gap <= maxGap
}

// passagesOf joins runs over small gaps and keeps those of minPassage words.
func passagesOf(a, b *text, runs []run) []passage {
	var out []passage
	shared := make([]bool, len(b.words))
	for i := 0; i < len(runs); {
		j := i + 1
		for j < len(runs) && follows(runs[j-1], runs[j].b) && runs[j].a-runs[j-1].a-runs[j-1].n <= maxGap {
			j++
		}
		p := passage{runs: runs[i:j]}
		if p.length() >= minPassage {
			p.count(a, b, shared)
			out = append(out, p)
		}
		i = j
	}
	return out
}

func (p *passage) length() (words int) {
	for _, r := range p.runs {
		words += int(r.n)
	}
	return words
}

// count counts the words and marks those of b.
func (p *passage) count(a, b *text, shared []bool) {
	for _, r := range p.runs {
		for k := range r.n {
			x, y := r.a+k, r.b+k
			if shared[y] {
				continue
			}
			shared[y] = true
			p.words++
			if speech := a.quoted[x] && b.said[y] || a.said[x] && b.quoted[y]; !speech {
				p.free++
			}
		}
	}
}
