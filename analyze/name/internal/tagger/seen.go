package tagger

import (
	"strings"
	"sync/atomic"
)

// alone is what the features of one word by itself speak for each tag, by both
// models: of the word that is marked and of the words so far from it.
type alone [2*reach + 1][2]lanes

// aloneInParts is the same for parts of speech.
type aloneInParts [2*partReach + 1]lanes

// known is a word in match form with its view, but for what it is listed as,
// and what speaks of it alone.
type known struct {
	norm string
	word
	alone
	aloneInParts
}

// cache remembers words, for most of a text is words that stand everywhere. It
// holds at most one in each place, the last that came there, and may be used by
// several goroutines at once.
type cache [1 << 15]atomic.Pointer[known]

// know gives what is known of a word.
func (t *Tagger) know(norm string) *known {
	place := &t.seen[hash(norm)>>32%uint64(len(t.seen))]
	if k := place.Load(); k != nil && k.norm == norm {
		return k
	}
	k := t.knowing(t.views.see(norm))
	k.norm = strings.Clone(norm) // not a piece of the whole text
	place.Store(k)
	return k
}

// knowing adds up what the features of a word alone speak for, by standing it
// in all places.
func (t *Tagger) knowing(w word) *known {
	k := &known{word: w}
	r := Row{words: []word{w, w, w, w, w}}
	r.base(reach, func(of int, kind, a, b uint64) {
		if of != mixed {
			t.add(&k.alone[reach+of], mix(kind, a, b))
		}
	})
	r.partsAlone(reach, func(of int, kind, a, b uint64) {
		t.addPart(&k.aloneInParts[partReach+of], mix(kind, a, b))
	})
	return k
}
