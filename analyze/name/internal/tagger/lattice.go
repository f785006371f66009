package tagger

import (
	"math"
	"slices"
)

// pairs holds a number for every tag after every tag.
type pairs [NumTags][NumTags]float32

// lattice holds the sums over all rows of tags of one sentence.
type lattice struct {
	task Task
	link pairs              // how likely tags are beside one another
	at   [][NumTags]float32 // how likely a tag is by its word alone
	a, b [][NumTags]float32 // sums over the tags before and after
	p    [][NumTags]float32 // likelihood of every tag at every word
}

// run makes p and gives the expected counts of tags beside one another
// (forward-backward). Scores must not be empty.
func (l *lattice) run(scores [][NumTags]float32, next *pairs) pairs {
	n := len(scores)
	l.at, l.a, l.b, l.p = room(l.at, n), room(l.a, n), room(l.b, n), room(l.p, n)
	for a := range l.link {
		for b := range l.link {
			l.link[a][b] = 0
			if l.task.follows(Tag(a), Tag(b)) {
				l.link[a][b] = float32(math.Exp(float64(next[a][b])))
			}
		}
	}
	for i := range scores {
		top := slices.Max(scores[i][:])
		for t, s := range scores[i] {
			l.at[i][t] = float32(math.Exp(float64(s - top)))
		}
	}
	l.forward()
	l.backward()
	for i := range n {
		for t := range NumTags {
			l.p[i][t] = l.a[i][t] * l.b[i][t]
		}
		even(&l.p[i])
	}
	return l.expected()
}

func (l *lattice) forward() {
	for t := range l.a[0] {
		l.a[0][t] = 0
		if l.task.follows(Out, Tag(t)) {
			l.a[0][t] = l.at[0][t]
		}
	}
	even(&l.a[0])
	for i := 1; i < len(l.a); i++ {
		for b := range NumTags {
			var s float32
			for a := range NumTags {
				s += l.a[i-1][a] * l.link[a][b]
			}
			l.a[i][b] = s * l.at[i][b]
		}
		even(&l.a[i])
	}
}

func (l *lattice) backward() {
	last := len(l.b) - 1
	for t := range NumTags {
		l.b[last][t] = 1
	}
	for i := last - 1; i >= 0; i-- {
		for a := range NumTags {
			var s float32
			for b := range NumTags {
				s += l.link[a][b] * l.at[i+1][b] * l.b[i+1][b]
			}
			l.b[i][a] = s
		}
		even(&l.b[i])
	}
}

// expected sums how likely tags are beside one another over the sentence.
func (l *lattice) expected() (out pairs) {
	for i := 1; i < len(l.a); i++ {
		var both pairs
		var sum float32
		for a := range NumTags {
			for b := range NumTags {
				both[a][b] = l.a[i-1][a] * l.link[a][b] * l.at[i][b] * l.b[i][b]
				sum += both[a][b]
			}
		}
		for a := range NumTags {
			for b := range NumTags {
				out[a][b] += both[a][b] / sum
			}
		}
	}
	return out
}

// even makes a row sum to one.
func even(row *[NumTags]float32) {
	var sum float32
	for _, v := range row {
		sum += v
	}
	for t := range row {
		row[t] /= sum
	}
}

func room(s [][NumTags]float32, n int) [][NumTags]float32 {
	return slices.Grow(s[:0], n)[:n]
}
