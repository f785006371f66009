package claim

import (
	"slices"

	"tawatur/arabic"
)

// Bounds of what is told of a happening beside the word for it, in words.
const (
	whoReach   = 5  // to whom it befell
	whereReach = 14 // to where
	whenReach  = 12 // to when
)

// befell gives where and when a unit tells that something befell somebody once:
// death, burial, arrest. words are all fillings of the unit.
func (c *Corpus) befell(u *Unit, w *told, words []told) []told {
	if w.negated || c.several(u, w) || c.inPassing(u, w) {
		return nil
	}
	w.who = c.whom(u, w)
	if w.who == noConcept {
		return nil
	}
	end := min(u.to, w.to+whereReach)
	for i := range words { // what is told of the next one is not of this
		if o := &words[i]; c.slot(o).of == ofOnce && o.slot != w.slot && o.from > w.from {
			end = min(end, o.from)
		}
	}
	var out []told
	if t, ok := c.place(u, w, end); ok {
		out = append(out, t)
	}
	if t, ok := c.time(u, w, min(end, w.to+whenReach)); ok {
		out = append(out, t)
	}
	return out
}

// several reports whether a toll stands beside a word: it is not of one alone then.
func (c *Corpus) several(u *Unit, w *told) bool {
	toks := c.toks[u.Report]
	return slices.ContainsFunc(u.Figures, func(i int) bool {
		f := &c.Readings[u.Report].Figures[i]
		if f.Value == 1 || !slices.Contains(tolls[:], f.Category) {
			return false
		}
		at, _ := slices.BinarySearchFunc(toks, f.Start, func(t arabic.Token, at int) int { return t.Start - at })
		return max(at-w.from, w.from-at) < whoReach
	})
}

// inPassing reports whether the word before one for a happening makes it no more than
// the time of something else ("before his death"), an attempt or a kind of crime.
func (c *Corpus) inPassing(u *Unit, w *told) bool {
	if w.from == u.from {
		return false
	}
	before := c.toks[u.Report][w.from-1].Norm
	return c.tables.isBare(since, before) || c.tables.isBare(passing, before)
}

// dead gives whose death a unit tells, noConcept where it tells none.
func (c *Corpus) dead(u *Unit, words []told) int32 {
	for i := range words {
		if w := &words[i]; c.slot(w).name == "death" && !w.negated && !c.several(u, w) && !c.inPassing(u, w) {
			return c.whom(u, w)
		}
	}
	return noConcept
}

// whom gives the name of whom something befell: who is named behind the word for it,
// or before it, or else of whom the story tells it.
func (c *Corpus) whom(u *Unit, w *told) int32 {
	if id := c.behind(u, w); id != noConcept {
		return id
	}
	before := int32(noConcept)
	for _, t := range u.spots {
		if c.kinds[t.ID] == Name && u.from+int(t.Pos) < w.from {
			before = t.ID
		}
	}
	if before != noConcept {
		return before
	}
	return c.mostly(w.value)
}

// behind gives who is named behind the word for what befell somebody, noConcept for
// nobody.
func (c *Corpus) behind(u *Unit, w *told) int32 {
	for _, t := range u.spots {
		if at := u.from + int(t.Pos); c.kinds[t.ID] == Name && at >= w.to && at < w.to+whoReach {
			return t.ID
		}
	}
	return noConcept
}

// leastMostly is how often a happening must be told of one who is named, for words
// that name nobody to be of the same.
const leastMostly = 3

// mostly gives the name of whom the story tells a happening, noConcept where it does
// of several.
func (c *Corpus) mostly(value int32) int32 {
	if id, ok := c.once[value]; ok {
		return id
	}
	count, all, best := map[int32]int{}, 0, int32(noConcept)
	for i := range c.Units {
		for _, w := range c.fillings(&c.Units[i]) {
			if id := c.behind(&c.Units[i], &w); w.value == value && id != noConcept {
				count[id]++
				all++
			}
		}
	}
	for id, n := range count {
		if n >= leastMostly && 3*n > 2*all { // of one alone
			best = id
		}
	}
	c.once[value] = best
	return best
}
