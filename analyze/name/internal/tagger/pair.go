package tagger

import (
	"encoding/binary"
	"maps"
	"slices"
)

// Pair reads a text twice: the second reading knows how the first tagged the
// same words in other sentences (Krishnan and Manning 2006).
type Pair struct{ First, Second *Model }

// Tag marks the words of rows that follow one another in a text.
func (p Pair) Tag(rows []Row) [][]Tag {
	Around(rows, p.First.all(rows))
	return p.Second.all(rows)
}

// Write writes both models in their file form; see [Read].
func (p Pair) Write() []byte {
	var b []byte
	keys := maps.Clone(p.First.weights)
	maps.Copy(keys, p.Second.weights)
	for _, m := range []*Model{p.First, p.Second} {
		for i := range m.next {
			for _, w := range m.next[i] {
				b = binary.LittleEndian.AppendUint32(b, uint32(w))
			}
		}
	}
	b = binary.LittleEndian.AppendUint32(b, uint32(len(keys)))
	for _, k := range slices.Sorted(maps.Keys(keys)) {
		b = binary.LittleEndian.AppendUint32(b, k)
		for _, m := range []*Model{p.First, p.Second} {
			for _, w := range m.weights[k] { // zero where one model has none
				b = append(b, byte(w))
			}
		}
	}
	return b
}

// TrainPair learns both models. The parts are of running text; what the first
// reading says of a part comes, while the second is learned, from a model that
// has not seen it.
func TrainPair(parts [][]Example, rounds int) Pair {
	var seen []Example
	for k, part := range parts {
		var others []Example
		for j := range parts {
			if j != k {
				others = append(others, parts[j]...)
			}
		}
		rows := make([]Row, len(part))
		for i := range part {
			rows[i] = part[i].Row
		}
		Around(rows, Train(others, rounds).all(rows))
		seen = append(seen, part...)
	}
	p := Pair{Second: Train(seen, rounds)}
	for i := range seen {
		seen[i].Row.forget()
	}
	p.First = Train(seen, rounds)
	return p
}

// forget takes back what Around told.
func (r Row) forget() {
	for i := range r.words {
		r.words[i].around = [NumKinds]uint8{}
	}
}
