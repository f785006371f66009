package claim

import (
	"strings"
	"sync/atomic"

	"github.com/zeebo/xxh3"

	"tawatur/arabic"
)

// entry is what the tables tell of a word, whatever the story.
type entry struct {
	norm     string // match form
	turn     Turn
	function bool
	lasting  bool      // it stands for months or years
	fails    bool      // what follows did not come about
	phrases  []phrase  // of which it may be the first word
	fillings []filling // of which it may be the first word
	listed   int32     // its concept in the tables, or noConcept
	stem     string
}

// entries remembers words, for stories are told in much the same ones. It holds at most
// one in each place, the last that came there, and may be used by several goroutines at
// once.
type entries [1 << 14]atomic.Pointer[entry]

// entry gives what the tables tell of a word in match form.
func (t *Tables) entry(norm string) *entry {
	place := &t.seen[xxh3.HashString(norm)%uint64(len(t.seen))]
	if e := place.Load(); e != nil && e.norm == norm {
		return e
	}
	e := t.newEntry(strings.Clone(norm)) // not a piece of the whole text
	place.Store(e)
	return e
}

func (t *Tables) newEntry(norm string) *entry {
	e := &entry{norm: norm, function: t.is(function, norm), lasting: t.isBare(lasting, norm), fails: t.isBare(fails, norm),
		listed: noConcept, stem: arabic.Stem(norm)}
	e.turn, _ = Bare(t.turns, norm)
	e.phrases, _ = Bare(t.phrases, norm)
	e.fillings, _ = inflected(t.slots.by, norm)
	if id, ok := t.lookup(norm); ok {
		e.listed = id
	}
	return e
}
