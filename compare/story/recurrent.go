package story

import (
	"cmp"
	"slices"
)

// What happens again and again is told in one frame each time, of which only the
// fillers change: «بلدية نورمار تعايد منسوبيها», «بلدية كاردون تعايد منسوبيها».
// No list says which frames there are. That two titles share most of their words
// besides the names, and that each names what the other report knows nothing of,
// does; or that they tell, in one frame, of days as far apart as those on which
// they were published.

// How two reports in one frame must differ to tell of different happenings.
const (
	// otherNames is how rare together the names are that only one of the two
	// knows, in the title that has less of them, and oneFrame the share of the
	// other words that the titles have in common; fewer names do where the
	// titles are nearly the same otherwise.
	otherNames, oneFrame = 2.5, 0.45
	otherName, sameFrame = 1.75, 0.7
	// sharedName is what a name in both titles counts against the others.
	sharedName = 0.75
	// otherDay is how many days those told of lie apart at least: papers copy
	// "today" from the day before.
	otherDay = 2
	// republished is the likeness of all words from which on a page may have
	// given a report anew with the date of a later day.
	republished = 0.85
	// frameWords is how many words a frame has at least.
	frameWords = 2
	// tellingNumber is how rare a number is that two reports share because they
	// tell of one happening.
	tellingNumber = 2.5
)

// recur reports whether a and b, whose likeness is l, tell in one frame of
// different happenings.
func recur(a, b *vector, l likeness) bool {
	names := min(a.unknownTo(b), b.unknownTo(a))
	if names < sharedName*a.namedWith(b) {
		names = 0 // they may call those who acted differently, or tell more of it
	}
	days := l.all < republished && otherDays(a, b)
	if names < otherName && !days {
		return false
	}
	frame := shareFrame(a, b)
	apart := names >= otherName && frame >= sameFrame || (names >= otherNames || days) && frame >= oneFrame
	return apart && !shareNumber(a, b)
}

// otherDays reports whether the days told of lie about as far apart as those of
// publication.
func otherDays(a, b *vector) bool {
	told, ok := toldApart(a, b)
	between := int(apart(a.day, b.day))
	return ok && between >= otherDay && told >= otherDay && told >= between-1 && told <= between+1
}

// shareFrame is how much of the words of the titles besides the names both have,
// of the title that has less of them: 0 to 1.
func shareFrame(a, b *vector) float64 {
	var ofA, ofB, both float64
	words := 0
	for i := range a.terms {
		t := &a.terms[i]
		if !t.frames() {
			continue
		}
		ofA += float64(t.rarity)
		if u := b.term(t.hash); u != nil && u.frames() {
			both += float64(t.rarity)
			words++
		}
	}
	if words < frameWords {
		return 0
	}
	for i := range b.terms {
		if t := &b.terms[i]; t.frames() {
			ofB += float64(t.rarity)
		}
	}
	return both / min(ofA, ofB)
}

// frames reports whether t stands in the title and in no name.
func (t *weighed) frames() bool { return t.flags&(inTitle|isName) == inTitle }

// shareNumber reports whether a number that few reports have stands in the front
// of both.
func shareNumber(a, b *vector) bool {
	for i := range a.terms {
		if t := &a.terms[i]; t.counts() {
			if u := b.term(t.hash); u != nil && u.counts() {
				return true
			}
		}
	}
	return false
}

// counts reports whether t is a number of the front that few reports have.
func (t *weighed) counts() bool {
	return t.flags&isNumber != 0 && t.flags&(inTitle|inLead) != 0 && t.rarity >= tellingNumber
}

// term finds a term of v, nil where it has none.
func (v *vector) term(hash uint32) *weighed {
	i, ok := slices.BinarySearchFunc(v.terms, hash, func(t weighed, h uint32) int { return cmp.Compare(t.hash, h) })
	if !ok {
		return nil
	}
	return &v.terms[i]
}
