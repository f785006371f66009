package lineage

import (
	"slices"

	"tawatur"
	"tawatur/compare/body"
)

// text is a reading made ready to be aligned, once for all its pairs.
type text struct {
	r     *tawatur.Reading
	words []word
	// shingles stand in order of the text, distinct in ascending order.
	shingles []uint64
	distinct []uint64
	// quoted tells for every word whether it stands in a direct quotation, said
	// whether it stands in what somebody is reported to have said, in any form.
	quoted, said []bool
	sketch       Sketch
}

func newText(b body.Body) *text {
	r := b.Reading
	t := &text{r: r, words: wordsOf(b.Tokens)}
	t.shingles = shinglesOf(t.words)
	t.distinct = slices.Clone(t.shingles)
	slices.Sort(t.distinct)
	t.distinct = slices.Compact(t.distinct)
	direct, all := quotations(r)
	t.quoted, t.said = markQuoted(t.words, direct), markQuoted(t.words, all)
	t.sketch = Sketch{ID: r.ID, Words: len(t.words), Marks: winnow(t.shingles)}
	return t
}

// span gives the bytes of the words [from, to).
func (t *text) span(from, to int32) tawatur.Span {
	return tawatur.Span{Start: int(t.words[from].start), End: int(t.words[to-1].end)}
}

// common counts the distinct shingles that two texts share.
func common(a, b *text) int {
	n, i, j := 0, 0, 0
	for i < len(a.distinct) && j < len(b.distinct) {
		switch x, y := a.distinct[i], b.distinct[j]; {
		case x < y:
			i++
		case x > y:
			j++
		default:
			n, i, j = n+1, i+1, j+1
		}
	}
	return n
}
