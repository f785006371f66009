package loglinear

import (
	"math"
	"strconv"
)

// Bag is the features of one decision or candidate. The zero Bag is empty and
// only hashes; one from [Named] also keeps the names, as learning needs.
type Bag struct {
	keys  []uint64
	names []string
	named bool
	// prior is the log-odds that a decision has before any feature is weighed.
	prior float64
}

// Named gives an empty bag that keeps the names of its features.
func Named() *Bag { return &Bag{named: true} }

// Reset empties the bag for the next decision.
func (b *Bag) Reset() { b.keys, b.names, b.prior = b.keys[:0], b.names[:0], 0 }

// Len is how many features the bag holds.
func (b *Bag) Len() int { return len(b.keys) }

// Clone gives a copy that later changes of b do not touch.
func (b *Bag) Clone() *Bag {
	return &Bag{append([]uint64(nil), b.keys...), append([]string(nil), b.names...), b.named, b.prior}
}

// Known says how probable an earlier step holds a decision, between 0 and 1; the
// features then weigh what changes that. It is not learned, and choices and
// [TrainCalibrated] pass it over.
func (b *Bag) Known(p float64) {
	p = min(max(p, 0.001), 0.999)
	b.prior = math.Log(p / (1 - p))
}

// Part gives the features from the i-th to before the j-th, which later changes
// of b may overwrite.
func (b *Bag) Part(i, j int) Bag { return Bag{keys: b.keys[i:j]} }

// Add adds the feature "name=value".
func (b *Bag) Add(name, value string) {
	b.keys = append(b.keys, hash(hash(hash(offset, name), "="), value))
	if b.named {
		b.names = append(b.names, name+"="+value)
	}
}

// Is adds the feature "name" where yes holds.
func (b *Bag) Is(name string, yes bool) {
	if !yes {
		return
	}
	b.keys = append(b.keys, hash(offset, name))
	if b.named {
		b.names = append(b.names, name)
	}
}

// Number adds the feature "name=N" with n put into one of the classes
// 0, 1, 2, 3, 4-5, 6-8, 9-13, 14-20, 21-34 and more, named by their least
// member; a negative n is named -1.
func (b *Bag) Number(name string, n int) {
	b.Add(name, strconv.Itoa(class(n)))
}

func class(n int) int {
	if n < 0 {
		return -1
	}
	least := 0
	for _, c := range [...]int{1, 2, 3, 4, 6, 9, 14, 21, 35} {
		if n >= c {
			least = c
		}
	}
	return least
}

// offset and prime are those of 64-bit FNV-1a.
const (
	offset = 14695981039346656037
	prime  = 1099511628211
)

func hash(h uint64, s string) uint64 {
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * prime
	}
	return h
}
