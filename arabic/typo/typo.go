// Package typo finds, among many words, those that one word may have been meant for: with
// a letter lost, added, doubled or swapped, or with one typed for another that sounds alike, has
// the same shape or stands beside it on the keyboard. Begin with [New] and [Index.Near].
package typo

import (
	"cmp"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"
)

// Index is words in which others are looked for. The zero Index has none.
type Index struct{ words []string }

// New makes an index of words in match form (arabic.Match), in any order. It keeps the
// slice and sorts it.
func New(words []string) Index {
	slices.Sort(words)
	return Index{slices.Compact(words)}
}

// Len is how many words there are.
func (x Index) Len() int { return len(x.words) }

// With gives an index that has these words too; x stays as it is.
func (x Index) With(words []string) Index {
	return New(append(slices.Clone(x.words), words...))
}

// Found is a word that is near, and what the edits between the two cost: 100 is one
// letter that is another altogether, less where that is an easy slip.
type Found struct {
	Word string
	Cost int
}

// Bound is the most that edits of a word may cost: the longer it is, the more. Words of
// one or two letters may mean anything.
func Bound(word string) int {
	switch n := utf8.RuneCountInString(word); {
	case n < 3:
		return 0
	case n == 3:
		return 60
	case n < 6:
		return 100
	case n < 8:
		return 140
	}
	return 200
}

// Near gives the words within a cost of word, which is not among them, the nearest first.
//
// It goes through the words in their order with one row of the table of distances a letter
// (Wagner and Fischer, with adjacent letters swapped), which words that begin alike share. Where a
// row shows that no word with this beginning is near enough, it leaps over all of them by
// halves, as an automaton over a trie would: what it looks at grows far slower than the words.
func (x Index) Near(word string, most int) []Found {
	if most <= 0 || len(x.words) == 0 {
		return nil
	}
	w := newWalk(word, most)
	var out []Found
	for i := 0; i < len(x.words); {
		dead, cost := w.to(x.words[i])
		if dead == 0 {
			if cost <= most && x.words[i] != word {
				out = append(out, Found{x.words[i], cost})
			}
			i++
			continue
		}
		i = x.past(i, x.words[i][:dead])
	}
	slices.SortFunc(out, func(a, b Found) int { return cmp.Or(a.Cost-b.Cost, strings.Compare(a.Word, b.Word)) })
	return out
}

// past gives the first word behind i that does not begin so: near by, mostly.
func (x Index) past(i int, beginning string) int {
	step := 1
	for i+step < len(x.words) && strings.HasPrefix(x.words[i+step], beginning) {
		i, step = i+step, 2*step
	}
	end := min(i+step, len(x.words))
	return i + 1 + sort.Search(end-i-1, func(k int) bool { return !strings.HasPrefix(x.words[i+1+k], beginning) })
}
