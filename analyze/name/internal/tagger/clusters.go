package tagger

import (
	"strconv"
	"strings"

	"tawatur/table"
)

// Clusters gives words that stand in like places the same number, from 1: lines
// "word<TAB>number" in order of the words.
type Clusters struct{ table.Sorted }

// of gives the cluster of a word in match form, 0 where it has none.
func (c Clusters) of(word string) uint16 {
	cell, _ := c.Find(word)
	n, _ := strconv.ParseUint(cell, 10, 16) // a test holds that the table can be read
	return uint16(n)
}

// Shape replaces what clusters do not tell apart: every number is "0".
func Shape(norm string) string {
	if norm != "" && norm[0] >= '0' && norm[0] <= '9' {
		return "0"
	}
	return norm
}

// Norm is the match form without the marks of punctuation that some texts
// leave stuck to a word; a mark alone stays.
func Norm(match string) string {
	s := strings.Trim(match, `"'()[]«»“”،,؛:!؟?*-–=`)
	if s == "" {
		return match
	}
	return s
}
