package store

import (
	"bytes"
	"encoding/binary"
	"errors"
	"maps"
	"slices"

	"tawatur/record"
)

// errCounts is what reading bytes that packCounts did not write gives.
var errCounts = errors.New("not packed counts")

// packCounts writes counts sorted by their key.
func packCounts(counts map[string]record.Uses) []byte {
	w := countWriter{out: make([]byte, 0, 12*len(counts))}
	for _, k := range slices.Sorted(maps.Keys(counts)) {
		w.add([]byte(k), counts[k])
	}
	return w.out
}

// countWriter packs counts that come in the order of their keys. Each key is
// written as what differs from the one before: length shared, length and letters of
// the rest, both counts.
type countWriter struct{ out, last []byte }

func (w *countWriter) add(key []byte, u record.Uses) {
	n := 0
	for n < len(key) && n < len(w.last) && key[n] == w.last[n] {
		n++
	}
	w.out = binary.AppendUvarint(w.out, uint64(n))
	w.out = binary.AppendUvarint(w.out, uint64(len(key)-n))
	w.out = append(w.out, key[n:]...)
	w.out = binary.AppendUvarint(w.out, uint64(u.Count))
	w.out = binary.AppendUvarint(w.out, uint64(u.Reports))
	w.last = append(w.last[:n], key[n:]...)
}

// packed walks over packed counts. key and uses are those of the entry that
// next found; key is only good until the next call.
type packed struct {
	rest []byte
	key  []byte
	uses record.Uses
	err  error
}

// next goes to the next entry; it is false at the end and at damage, which err tells.
func (p *packed) next() bool {
	if len(p.rest) == 0 || p.err != nil {
		return false
	}
	shared, more := p.number(), p.number()
	if p.err != nil || shared > len(p.key) || more > len(p.rest) {
		p.err = errCounts
		return false
	}
	p.key = append(p.key[:shared], p.rest[:more]...)
	p.rest = p.rest[more:]
	p.uses = record.Uses{Count: p.number(), Reports: p.number()}
	return p.err == nil
}

func (p *packed) number() int {
	v, n := binary.Uvarint(p.rest)
	if n <= 0 || v > 1<<40 {
		p.err = errCounts
		return 0
	}
	p.rest = p.rest[n:]
	return int(v)
}

// sumCounts adds packed counts up.
func sumCounts(bodies [][]byte) ([]byte, error) {
	if len(bodies) == 1 {
		return bodies[0], nil
	}
	w := countWriter{out: []byte{}} // not nil, which is stored as NULL
	err := eachSum(bodies, make([]int, len(bodies)), func(key []byte, by [2]record.Uses) { w.add(key, by[0]) })
	return w.out, err
}

// eachSum calls do for every key of some packed counts in order, with its sums
// by side: sides tells for each body which of two it belongs to. It holds one entry of
// each body at a time; the key is only good until do returns.
func eachSum(bodies [][]byte, sides []int, do func(key []byte, by [2]record.Uses)) error {
	var heap walkers
	for i, b := range bodies {
		w := &walker{packed{rest: b}, sides[i]}
		if w.next() {
			heap.push(w)
		} else if w.err != nil {
			return w.err
		}
	}
	var key []byte
	for len(heap) > 0 {
		key = append(key[:0], heap[0].key...)
		var by [2]record.Uses
		for len(heap) > 0 && bytes.Equal(heap[0].key, key) {
			w := heap[0]
			by[w.side] = by[w.side].Plus(w.uses)
			if !w.next() {
				heap.drop()
			}
			if w.err != nil {
				return w.err
			}
			heap.sink()
		}
		do(key, by)
	}
	return nil
}

type walker struct {
	packed
	side int
}

// walkers is a heap, the least key on top.
type walkers []*walker

func (h walkers) less(i, j int) bool { return bytes.Compare(h[i].key, h[j].key) < 0 }

func (h *walkers) push(w *walker) {
	*h = append(*h, w)
	for i := len(*h) - 1; i > 0 && h.less(i, (i-1)/2); i = (i - 1) / 2 {
		(*h)[i], (*h)[(i-1)/2] = (*h)[(i-1)/2], (*h)[i]
	}
}

// drop puts the last on top, to be sunk.
func (h *walkers) drop() {
	n := len(*h) - 1
	(*h)[0] = (*h)[n]
	*h = (*h)[:n]
}

// sink puts the top where it belongs.
func (h walkers) sink() {
	for i := 0; ; {
		least := i
		for _, c := range [2]int{2*i + 1, 2*i + 2} {
			if c < len(h) && h.less(c, least) {
				least = c
			}
		}
		if least == i {
			return
		}
		h[i], h[least] = h[least], h[i]
		i = least
	}
}
