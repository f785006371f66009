// Package tagger marks the names in a row of words with a linear model over
// features of the words and the tags beside one another.
package tagger

import "strings"

// Tag is a mark of one word: outside a name, or at the beginning of or inside
// a name of a type.
type Tag uint8

// Written are the tags of names as they are written, by their numbers.
var Written = [NumTags]string{"O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG", "B-MISC", "I-MISC"}

// NumTags is the number of tags.
const NumTags = 9

// The tags. The I tag of a type follows its B tag.
const (
	Out  Tag = 0
	Pers Tag = 1
	Loc  Tag = 3
	Org  Tag = 5
	Misc Tag = 7
)

// Inside reports whether t goes on with a name.
func (t Tag) Inside() bool { return t > 0 && t%2 == 0 }

// Type gives the B tag of the type of t; Out for Out.
func (t Tag) Type() Tag {
	if t.Inside() {
		return t - 1
	}
	return t
}

// Parse reads a tag; PERS is read as PER. An unknown one is Out.
func Parse(s string) Tag {
	s = strings.Replace(s, "PERS", "PER", 1)
	for t, name := range Written {
		if s == name {
			return Tag(t)
		}
	}
	return Out
}

// Repair makes an I tag that follows no name of its type a B tag.
func Repair(tags []Tag) {
	last := Out
	for i, t := range tags {
		if !Names.follows(last, t) {
			tags[i] = t.Type()
		}
		last = tags[i]
	}
}
