package story

import (
	"math"
	"slices"
)

// MostGathered is the number of reports after which no set is taken for one
// gathered on purpose.
const MostGathered = 2000

// What makes a set of reports one that was gathered about few happenings.
const (
	// focusAfter damps the share of a stem among the first reports.
	focusAfter = 10
	leastFocus = 0.2
	// focusRarity is how rare a stem is at least in the reference corpus.
	focusRarity = 2
	// mostFocused is the rarity of such a stem at most: it tells little
	// between the reports at hand.
	mostFocused = 4
)

// focus is the share, 0 to 1, of all reports so far that hold a stem which is
// otherwise rare: a folder of reports about one happening has such stems, a
// stream of news has none.
func (f *frequencies) focus(hash uint32) float64 {
	if f.reports > MostGathered || f.seed.Reports == 0 {
		return 0
	}
	share := float64(f.by[hash]) / float64(f.reports+focusAfter)
	if share < leastFocus {
		return 0
	}
	if math.Log(float64(f.seed.Reports)/(float64(f.seed.by[hash])+0.5))-1 < focusRarity {
		return 0
	}
	return share
}

// shared keeps the stems by which reports look gathered on purpose.
type shared struct {
	stems []uint32
	// second is the focus of the second of them: of a single one it may be that
	// all is about one country.
	second float64
}

// learn looks at the front of a report that f has learnt.
func (sh *shared) learn(f *frequencies, s Sketch) {
	for _, t := range s.Terms {
		if t.Flags&(inTitle|inLead) != 0 && f.focus(t.Hash) > 0 && !slices.Contains(sh.stems, t.Hash) {
			sh.stems = append(sh.stems, t.Hash)
		}
	}
	var most pairOf
	sh.stems = slices.DeleteFunc(sh.stems, func(h uint32) bool {
		v := f.focus(h)
		most.note(v)
		return v == 0
	})
	sh.second = most.second
}

// pairOf keeps the two greatest of the values added. That two reports share the
// second shows that they are about one matter; one alone may be the name of a
// country that a whole folder is about.
type pairOf struct{ first, second float64 }

func (p *pairOf) add(v float64, x, y uint8) {
	const front = inTitle | inLead
	if v == 0 || (x|y)&front == 0 {
		return
	}
	if x&front == 0 || y&front == 0 {
		v /= 2
	}
	p.note(v)
}

func (p *pairOf) note(v float64) {
	switch {
	case v > p.first:
		p.first, p.second = v, p.first
	case v > p.second:
		p.second = v
	}
}
