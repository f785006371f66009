// Package gazetteer knows names and words that go with names: it finds listed
// names in a row of words and says of each word what it is listed as.
package gazetteer

import "strings"

// Class is what a listed name names.
type Class uint8

// The classes of names.
const (
	None Class = iota
	State
	Region
	Town
	Body
	Group
)

// entry is what the trie knows of one name.
type entry struct {
	class Class
	weak  bool  // also an everyday word
	id    int32 // the same for all names of one thing
}

type edge struct {
	from int32
	word string
}

// trie holds names word by word, so that only whole words match.
type trie struct {
	next map[edge]int32
	at   []entry // by node; None where no name ends
}

func newTrie() *trie { return &trie{next: map[edge]int32{}, at: make([]entry, 1)} }

// add lists a name in match form, words parted by spaces. Of two classes the
// first stays; a listing that is not weak makes the name not weak.
func (t *trie) add(name string, e entry) {
	var node int32
	for w := range strings.FieldsSeq(name) {
		k := edge{node, w}
		to, ok := t.next[k]
		if !ok {
			to = int32(len(t.at))
			t.at = append(t.at, entry{})
			t.next[k] = to
		}
		node = to
	}
	if old := &t.at[node]; old.class == None {
		*old = e
	}
}

// longest gives the longest name that begins with first and goes on with rest,
// and of how many words it is; 0 when there is none.
func (t *trie) longest(first string, rest []string) (best entry, size int) {
	node, ok := t.next[edge{0, first}]
	for n := 1; ok; n++ {
		if t.at[node].class != None {
			best, size = t.at[node], n
		}
		if n > len(rest) {
			break
		}
		node, ok = t.next[edge{node, rest[n-1]}]
	}
	return best, size
}
