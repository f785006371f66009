package tagger

import (
	"strconv"
	"strings"

	"tawatur/table"
)

// Groupings is in how many ways words are put into classes, from few classes
// to many.
const Groupings = 4

// Classes is the class of a word in each grouping, from 1; 0 when it has none.
type Classes [Groupings]uint16

// Words gives the classes of words: lines "word<TAB>class<TAB>class …" in order
// of the words, which are in match form.
type Words struct{ table.Sorted }

// of gives the classes of a word.
func (ws Words) of(word string) (c Classes, ok bool) {
	cells, ok := ws.Find(word)
	for i := range c {
		var cell string
		cell, cells, _ = strings.Cut(cells, "\t")
		n, _ := strconv.ParseUint(cell, 10, 16) // a test holds that the table can be read
		c[i] = uint16(n)
	}
	return c, ok
}
