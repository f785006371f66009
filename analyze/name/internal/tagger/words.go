package tagger

import (
	"fmt"
	"strconv"
	"strings"
)

// Groupings is in how many ways words are put into classes, from few classes
// to many.
const Groupings = 4

// Classes is the class of a word in each grouping, from 1; 0 when it has none.
type Classes [Groupings]uint16

// Words gives the classes of words, by match form.
type Words map[string]Classes

// ReadWords reads lines "word<TAB>class<TAB>class …"; lines that begin with #
// are comments.
func ReadWords(data string) (Words, error) {
	ws := make(Words, strings.Count(data, "\n"))
	for line := range strings.Lines(data) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		w, rest, _ := strings.Cut(line, "\t")
		var c Classes
		for i := range c {
			var cell string
			cell, rest, _ = strings.Cut(rest, "\t")
			n, err := strconv.ParseUint(cell, 10, 16)
			if err != nil {
				return nil, fmt.Errorf("the line of the word %.20q has no class %d", w, i+1)
			}
			c[i] = uint16(n)
		}
		ws[w] = c
	}
	return ws, nil
}
