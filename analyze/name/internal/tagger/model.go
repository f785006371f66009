package tagger

import (
	"encoding/binary"
	"errors"
)

// Model is the weights of the features and of the tags beside one another. It
// never changes after loading and may be used by several goroutines at once.
type Model struct {
	next  [NumTags][NumTags]int32 // of tag b after tag a
	slots []slot                  // open-addressed table
	keys  []uint32
	rows  [][NumTags]int8
	mask  uint32
}

// Read reads a model as Write made it.
func Read(b []byte) (*Model, error) {
	const head = 4 + NumTags*NumTags*4
	if len(b) < head {
		return nil, errors.New("the model of names is cut short")
	}
	m := &Model{}
	n := int(binary.LittleEndian.Uint32(b))
	b = b[4:]
	for i := range m.next {
		for j := range m.next[i] {
			m.next[i][j] = int32(binary.LittleEndian.Uint32(b))
			b = b[4:]
		}
	}
	if n < 0 || len(b) != n*(4+NumTags) {
		return nil, errors.New("the model of names has a wrong length")
	}
	m.keys, m.rows = make([]uint32, n), make([][NumTags]int8, n)
	for i := range n {
		m.keys[i] = binary.LittleEndian.Uint32(b)
		for t := range NumTags {
			m.rows[i][t] = int8(b[4+t])
		}
		b = b[4+NumTags:]
	}
	m.index()
	return m, nil
}

// Write writes the model in its file form, the features in order of their keys.
func (m *Model) Write() []byte {
	b := binary.LittleEndian.AppendUint32(nil, uint32(len(m.keys)))
	for i := range m.next {
		for j := range m.next[i] {
			b = binary.LittleEndian.AppendUint32(b, uint32(m.next[i][j]))
		}
	}
	for i, k := range m.keys {
		b = binary.LittleEndian.AppendUint32(b, k)
		for _, w := range m.rows[i] {
			b = append(b, byte(w))
		}
	}
	return b
}

// index builds the table of keys, at most half full.
func (m *Model) index() {
	size := uint32(1024)
	for int(size) < 2*len(m.keys) {
		size *= 2
	}
	m.mask, m.slots = size-1, make([]slot, size)
	for i, k := range m.keys {
		s := k & m.mask
		for m.slots[s].row != 0 {
			s = (s + 1) & m.mask
		}
		m.slots[s] = slot{k, uint32(i) + 1}
	}
}

// slot holds a feature beside its row, 1 + its number, so that a feature that has
// none is told from one look at memory; row 0 is a free slot.
type slot struct{ key, row uint32 }

// row gives the weights of a feature, nil for one that has none.
func (m *Model) row(key uint32) *[NumTags]int8 {
	for s := key & m.mask; ; s = (s + 1) & m.mask {
		switch at := m.slots[s]; {
		case at.row == 0:
			return nil
		case at.key == key:
			return &m.rows[at.row-1]
		}
	}
}

// Tag marks the words of a row.
func (m *Model) Tag(r Row) []Tag {
	scores := make([][NumTags]int32, len(r.words))
	var room [160]uint32
	for i := range r.words {
		for _, k := range r.Features(room[:0], i) {
			if row := m.row(k); row != nil {
				for t, w := range row {
					scores[i][t] += int32(w)
				}
			}
		}
	}
	return best(scores, &m.next)
}

// best finds the tags with the highest sum of scores (Viterbi).
func best(scores [][NumTags]int32, next *[NumTags][NumTags]int32) []Tag {
	const never = -1e9
	n := len(scores)
	tags := make([]Tag, n)
	if n == 0 {
		return tags
	}
	from := make([][NumTags]Tag, n)
	var sum [NumTags]int32
	for t := range sum {
		sum[t] = scores[0][t]
		if !follows(Out, Tag(t)) {
			sum[t] = never
		}
	}
	for i := 1; i < n; i++ {
		var to [NumTags]int32
		for b := range to {
			top := int32(never) * 2
			for a := range sum {
				if s := sum[a] + next[a][b]; s > top && follows(Tag(a), Tag(b)) {
					top, from[i][b] = s, Tag(a)
				}
			}
			to[b] = top + scores[i][b]
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
