package tagger

import "errors"

// Tagger reads texts as a [Pair] of models does, from the bytes of their file
// where they lie. It may be used by several goroutines at once.
type Tagger struct {
	views    *Views
	seen     cache
	edge     *known // what is before and after a sentence
	next     [2]beside
	features string // entries in ascending order of their keys
	// some tells by the highest bits of a key whether there are entries with
	// these bits: most features have none, and this is told from near memory.
	some [1 << someBits / 64]uint64
	// from is, by fewer of the highest bits, the number of the first entry with
	// these; the one after the last stands at the end.
	from [1<<fromBits + 1]uint32
}

// How many of the bits of a key tell whether there is an entry, and about where.
const (
	someBits = 20
	fromBits = 16
)

// The lengths of what stands in a file: the weights of tags beside one another
// of both models, the number of features, and the features: the key, the weights of the
// first model and those of the second.
const (
	nextLen  = 2 * NumTags * NumTags * 4
	headLen  = nextLen + 4
	entryLen = 4 + 2*NumTags
)

var errFile = errors.New("no models of names, or cut short")

// Read reads what Pair.Write made of models for words as these views show them.
// It keeps b.
func Read(b string, v *Views) (*Tagger, error) {
	if len(b) < headLen {
		return nil, errFile
	}
	t := &Tagger{views: v, features: b[headLen:]}
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
	if err := t.index(n); err != nil {
		return nil, err
	}
	t.edge = t.knowing(edge)
	return t, nil
}

// index notes where the keys with the same highest bits begin.
func (t *Tagger) index(n int) error {
	last, filled := int64(-1), 0
	for i := range n {
		key := uint32At(t.features, i*entryLen)
		if int64(key) <= last {
			return errors.New("the features of the models of names are not in order")
		}
		last = int64(key)
		t.some[key>>(32-someBits)/64] |= 1 << (key >> (32 - someBits) % 64)
		for ; filled <= int(key>>(32-fromBits)); filled++ {
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
	if t.some[key>>(32-someBits)/64]>>(key>>(32-someBits)%64)&1 == 0 {
		return -1
	}
	place := key >> (32 - fromBits)
	for i := t.from[place]; i < t.from[place+1]; i++ {
		if at := int(i) * entryLen; uint32At(t.features, at) == key {
			return at + 4
		}
	}
	return -1
}

// add adds what a feature speaks for, by both models.
func (t *Tagger) add(to *[2]lanes, key uint32) {
	if at := t.find(key); at >= 0 {
		to[0].add(t.features, at)
		to[1].add(t.features, at+NumTags)
	}
}

// Tag marks the words of sentences that follow one another in a text, in match
// form, and gives their views.
func (t *Tagger) Tag(sentences [][]string) ([]Row, [][]Tag) {
	rows, words := make([]Row, len(sentences)), make([][]*known, len(sentences))
	for i, norms := range sentences {
		looks, hits := t.views.Names.Look(norms)
		rows[i] = Row{make([]word, len(norms)), looks, hits}
		words[i] = make([]*known, len(norms))
		for k, n := range norms {
			words[i][k] = t.know(n)
			rows[i].words[k] = words[i][k].word
			rows[i].words[k].flags = uint64(looks[k].Flags)
		}
	}
	return rows, t.tag(rows, words)
}

// tag marks the words of rows. What both readings look at is looked up once.
func (t *Tagger) tag(rows []Row, words [][]*known) [][]Tag {
	tags := make([][]Tag, len(rows))
	second := make([][][2]lanes, len(rows))
	for i, r := range rows {
		second[i] = make([][2]lanes, len(r.words))
		first := make([]scores, len(r.words))
		for k := range r.words {
			second[i][k] = t.sum(r, words[i], k)
			first[k] = second[i][k][0].scores()
		}
		tags[i] = best(first, &t.next[0])
	}
	Around(rows, tags)
	var room [4 * NumKinds]uint32
	for i, r := range rows {
		all := make([]scores, len(r.words))
		for k := range r.words {
			for _, key := range r.again(room[:0], k) {
				t.add(&second[i][k], key)
			}
			all[k] = second[i][k][1].scores()
		}
		tags[i] = best(all, &t.next[1])
	}
	return tags
}

// sum adds up what the features of word k speak for that the first reading looks at.
func (t *Tagger) sum(r Row, words []*known, k int) (sum [2]lanes) {
	for of := -reach; of <= reach; of++ {
		w := t.edge
		if at := k + of; at >= 0 && at < len(words) {
			w = words[at]
		}
		for m := range sum {
			sum[m].join(&w.alone[reach+of][m])
		}
	}
	r.base(k, func(of int, kind, a, b uint64) {
		if of == mixed {
			t.add(&sum, mix(kind, a, b))
		}
	})
	return sum
}
