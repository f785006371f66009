package figure

import (
	"fmt"
	"slices"

	"tawatur/arabic"
)

// frame is a set of the closed classes of words that stand round figures; what
// each holds is told in data/frames.tsv.
type frame uint32

const (
	against frame = 1 << iota
	among
	both
	breaks
	carriedOut
	clause
	goesOn
	hundred
	land
	now
	ordinal
	parliament
	percent
	preposition
	sentence
	site
	square
	subject
	sum
	tallied
	tally
	theirs
	until
	voting
	which
	whole
	witness
)

// frameNames are the names of the classes in the table, in the order of their bits.
func frameNames() []string {
	return []string{"against", "among", "both", "breaks", "carried-out", "clause", "goes-on", "hundred", "land", "now", "ordinal",
		"parliament", "percent", "preposition", "sentence", "site", "square", "subject", "sum", "tallied", "tally", "theirs", "until", "voting", "which", "whole", "witness"}
}

func (t *Tables) addFrame(f []string) error {
	i := slices.Index(frameNames(), f[1])
	if i < 0 {
		return fmt.Errorf("no class %q", f[1])
	}
	t.frames[arabic.Match(f[0])] |= 1 << i
	return nil
}

// in reports whether the word w, in match form, is of a class.
func (t *Tables) in(w string, class frame) bool { return t.frames[w]&class != 0 }
