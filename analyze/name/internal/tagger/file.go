package tagger

import (
	"encoding/binary"
	"errors"
	"maps"
	"slices"
)

// A file of models holds the weights of tags beside one another of each model,
// the number of features, and the features in ascending order: the key, and the
// weights of each model. All numbers have their least byte first.

// write writes models of one task in their file form.
func write(models ...*Model) []byte {
	var b []byte
	keys := map[uint32]Weights{}
	for _, m := range models {
		maps.Copy(keys, m.weights)
		for i := range m.next {
			for _, w := range m.next[i] {
				b = binary.LittleEndian.AppendUint32(b, uint32(w))
			}
		}
	}
	b = binary.LittleEndian.AppendUint32(b, uint32(len(keys)))
	for _, k := range slices.Sorted(maps.Keys(keys)) {
		b = binary.LittleEndian.AppendUint32(b, k)
		for _, m := range models {
			for _, w := range m.weights[k] { // zero where one model has none
				b = append(b, byte(w))
			}
		}
	}
	return b
}

// entries are the features of a file of models, read where they lie.
type entries struct {
	b    string
	size int // bytes of one
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

var (
	errFile  = errors.New("no models of tags, or cut short")
	errOrder = errors.New("the features of the models are not in order")
)

// read reads what write made of as many models as next has room for. It keeps b.
func read(b string, next []beside) (*entries, error) {
	head := len(next)*NumTags*NumTags*4 + 4
	if len(b) < head || len(b)-head != int(uint32At(b, head-4))*(4+len(next)*NumTags) {
		return nil, errFile
	}
	at := 0
	for m := range next {
		for i := range next[m] {
			for j := range next[m][i] {
				next[m][i][j] = int32(uint32At(b, at))
				at += 4
			}
		}
	}
	e := &entries{b: b[head:], size: 4 + len(next)*NumTags}
	return e, e.index(len(e.b) / e.size)
}

// index notes where the keys with the same highest bits begin.
func (e *entries) index(n int) error {
	last, filled := int64(-1), 0
	for i := range n {
		key := uint32At(e.b, i*e.size)
		if int64(key) <= last {
			return errOrder
		}
		last = int64(key)
		e.some[key>>(32-someBits)/64] |= 1 << (key >> (32 - someBits) % 64)
		for ; filled <= int(key>>(32-fromBits)); filled++ {
			e.from[filled] = uint32(i)
		}
	}
	for ; filled < len(e.from); filled++ {
		e.from[filled] = uint32(n)
	}
	return nil
}

// find gives where the weights of a feature stand in b, or -1.
func (e *entries) find(key uint32) int {
	if e.some[key>>(32-someBits)/64]>>(key>>(32-someBits)%64)&1 == 0 {
		return -1
	}
	place := key >> (32 - fromBits)
	for i := e.from[place]; i < e.from[place+1]; i++ {
		if at := int(i) * e.size; uint32At(e.b, at) == key {
			return at + 4
		}
	}
	return -1
}
