package tagger

// Near is how many sentences before and after one the second reading looks at.
const Near = 100

// NumKinds is the number of types of names and one for words outside of names.
const NumKinds = 1 + NumTags/2

// kind numbers the type of a tag from 1; 0 for Out.
func (t Tag) kind() int { return int(t+1) / 2 }

// tally counts how the occurrences of a word were tagged, by kind.
type tally [NumKinds]int16

// tallies counts by the hash of a word's stem.
type tallies map[uint64]tally

// short is the size of stems that say nothing of what a word names.
const short = 1

func (v tallies) count(r Row, tags []Tag, by int16) {
	for i := range r.words {
		w := &r.words[i]
		if w.size <= short {
			continue
		}
		n := v[w.stem]
		n[tags[i].kind()] += by
		if n == (tally{}) {
			delete(v, w.stem)
		} else {
			v[w.stem] = n
		}
	}
}

// Around tells every word of the rows, which follow one another in a text, how
// its other occurrences in the Near sentences before and after were tagged.
func Around(rows []Row, tags [][]Tag) {
	v := tallies{}
	for i := range min(Near, len(rows)) {
		v.count(rows[i], tags[i], 1)
	}
	for i := range rows {
		if k := i + Near; k < len(rows) {
			v.count(rows[k], tags[k], 1)
		}
		for k := range rows[i].words {
			if w := &rows[i].words[k]; w.size > short {
				n := v[w.stem]
				n[tags[i][k].kind()]--
				w.around = n.buckets()
			}
		}
		if k := i - Near; k >= 0 {
			v.count(rows[k], tags[k], -1)
		}
	}
}

// buckets tells by kind how large its share is and how often it was seen; 0 for
// a kind that was not.
func (n tally) buckets() (out [NumKinds]uint8) {
	all := int16(1)
	for _, x := range n {
		all += x
	}
	for t, x := range n {
		if x > 0 {
			out[t] = uint8(1+x*4/all)*4 + uint8(min(x, 3))
		}
	}
	return out
}

// again appends the keys of the features of word i that Around made.
func (r Row) again(dst []uint32, i int) []uint32 {
	w, p, n := r.at(i), r.at(i-1), r.at(i+1)
	for t := range uint64(NumKinds) {
		if x := w.around[t]; x > 0 {
			dst = append(dst, mix(260+t, uint64(x), 0))
			if t > 0 {
				dst = append(dst, mix(270+t, uint64(x), w.cluster))
			}
		}
		if x := p.around[t]; x > 0 && t > 0 {
			dst = append(dst, mix(280+t, uint64(x), 0))
		}
		if x := n.around[t]; x > 0 && t > 0 {
			dst = append(dst, mix(290+t, uint64(x), 0))
		}
	}
	return dst
}
