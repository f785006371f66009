package tagger

import (
	"errors"
	"math/bits"
)

// Tagger reads texts as a [Pair] of models does, from the bytes of their file
// where they lie. It never changes and may be used by several goroutines at once.
type Tagger struct {
	next     [2]beside
	features string // entries in ascending order of their keys
	// from is, by the highest bits of a key, the number of the first entry with
	// these bits; the one after the last stands at the end.
	from  []uint32
	shift int // that leaves the highest bits
}

// The lengths of what stands in a file: the weights of tags beside one another
// of both models, the number of features, and the features: the key, the weights of the
// first model and those of the second.
const (
	nextLen  = 2 * NumTags * NumTags * 4
	headLen  = nextLen + 4
	entryLen = 4 + 2*NumTags
)

var errFile = errors.New("no models of names, or cut short")

// Read reads what Pair.Write made. It keeps b.
func Read(b string) (*Tagger, error) {
	if len(b) < headLen {
		return nil, errFile
	}
	t := &Tagger{features: b[headLen:]}
	at := 0
	for m := range t.next {
		for i := range t.next[m] {
			for j := range t.next[m][i] {
				t.next[m][i][j] = int32(uint32At(b, at))
				at += 4
			}
		}
	}
	n := int(uint32At(b, at))
	if len(t.features) != n*entryLen {
		return nil, errFile
	}
	return t, t.index(n)
}

// index notes where the keys with the same highest bits begin. There are about
// two such places for every entry, so that most features that have no weights
// are told from one look at from.
func (t *Tagger) index(n int) error {
	high := min(bits.Len(uint(n))+1, 20)
	t.shift = 32 - high
	t.from = make([]uint32, 1<<high+1)
	last, filled := int64(-1), 0
	for i := range n {
		key := uint32At(t.features, i*entryLen)
		if int64(key) <= last {
			return errors.New("the features of the models of names are not in order")
		}
		last = int64(key)
		for ; filled <= int(key>>t.shift); filled++ {
			t.from[filled] = uint32(i)
		}
	}
	for ; filled < len(t.from); filled++ {
		t.from[filled] = uint32(n)
	}
	return nil
}

// find gives where the weights of a feature stand, or -1.
func (t *Tagger) find(key uint32) int {
	place := key >> t.shift
	for i := int(t.from[place]); i < int(t.from[place+1]); i++ {
		if at := i * entryLen; uint32At(t.features, at) == key {
			return at + 4
		}
	}
	return -1
}

// Tag marks the words of rows that follow one another in a text. What both
// readings look at is looked up once.
func (t *Tagger) Tag(rows []Row) [][]Tag {
	first, second := make([][]scores, len(rows)), make([][]scores, len(rows))
	var room [160]uint32
	for i, r := range rows {
		first[i], second[i] = make([]scores, len(r.words)), make([]scores, len(r.words))
		for k := range r.words {
			first[i][k], second[i][k] = t.sum(r.base(room[:0], k))
		}
	}
	tags := make([][]Tag, len(rows))
	for i := range rows {
		tags[i] = best(first[i], &t.next[0])
	}
	Around(rows, tags)
	for i, r := range rows {
		for k := range r.words {
			_, more := t.sum(r.again(room[:0], k))
			for g := range more {
				second[i][k][g] += more[g]
			}
		}
		tags[i] = best(second[i], &t.next[1])
	}
	return tags
}

// sum adds up what features speak for each tag by each model.
func (t *Tagger) sum(keys []uint32) (first, second scores) {
	for len(keys) > 0 {
		var a, b lanes
		n, part := 0, keys[:min(len(keys), mostSummed)]
		for _, k := range part {
			if at := t.find(k); at >= 0 {
				a.add(t.features, at)
				b.add(t.features, at+NumTags)
				n++
			}
		}
		a.addTo(&first, n)
		b.addTo(&second, n)
		keys = keys[len(part):]
	}
	return first, second
}
