package claim

import (
	"fmt"

	"tawatur/arabic"
)

// class is a class of words of data/words.tsv, where each is explained.
type class uint8

const (
	about class = iota
	affirms
	although
	another
	attackers
	averts
	before
	besides
	caseOf
	confirms
	crowds
	culprit
	cuts
	either
	except
	fails
	function
	hangs
	hedges
	in
	inside
	lacking
	lasting
	loose
	members
	merely
	noun
	of
	opens
	others
	partOf
	passing
	relative
	separate
	severe
	since
	supposes
	that
	these
	ties
	unlike
	verb
	weeks
	when
	where
	which
	while
	classes // how many there are
)

// classNames are their names in the table, in order.
var classNames = [classes]string{
	"about", "affirms", "although", "another", "attackers", "averts", "before", "besides", "case", "confirms", "crowds", "culprit", "cuts", "either", "except", "fails", "function",
	"hangs", "hedges", "in", "inside", "lacking", "lasting", "loose", "members", "merely", "noun", "of", "opens", "others", "part", "passing", "relative",
	"separate", "severe", "since", "supposes", "that", "these", "ties", "unlike", "verb", "weeks", "when", "where", "which", "while",
}

// addWord reads a word of a class.
func (t *Tables) addWord(f []string) error {
	if len(f) != 2 {
		return fmt.Errorf("want a class and a word, got %d cells", len(f))
	}
	for c, name := range classNames {
		if name != f[0] {
			continue
		}
		if t.words[c] == nil {
			t.words[c] = map[string]bool{}
		}
		t.words[c][arabic.Match(f[1])] = true
		return nil
	}
	return fmt.Errorf("unknown class %q", f[0])
}

// is reports whether a word in match form is of a class.
func (t *Tables) is(c class, norm string) bool { return t.words[c][norm] }

// isBare is [Tables.is] for the word as it stands or without its proclitics.
func (t *Tables) isBare(c class, norm string) bool {
	ok, _ := Bare(t.words[c], norm)
	return ok
}

// confirms reports whether a word, in whatever form, is one of confirming.
func (t *Tables) confirms(norm string) bool {
	is, ok := inflected(t.words[confirms], norm)
	return is && ok
}
