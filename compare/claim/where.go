package claim

import "tawatur/arabic"

// place gives the state in which something took place, as the words behind it tell.
// A place within a state is no other account than the state; two places of one are
// not told apart, for one may be within the other.
func (c *Corpus) place(u *Unit, w *told, end int) (told, bool) {
	for _, t := range u.spots {
		at := u.from + int(t.Pos)
		if at < w.to || at >= end || c.kinds[t.ID] != Place && !c.isSite(t.ID) || c.parted(u, w, at) || !c.leadsTo(u, w.to, at) {
			continue
		}
		state := t.ID
		if c.kinds[t.ID] != Place {
			state = c.stateOf(t.ID)
		}
		if state != noConcept {
			return told{slot: w.slot, facet: itsPlace, value: state, who: w.who, from: at, to: at + 1}, true
		}
	}
	return told{}, false
}

// leadsTo reports whether the words from token from up to a place say that something
// took place there: "in", or a word that stands between it and the name ("in the
// south of").
func (c *Corpus) leadsTo(u *Unit, from, at int) bool {
	toks := c.toks[u.Report]
	k := at - 1
	for ; k >= from; k-- {
		if c.tables.is(in, toks[k].Norm) {
			turn, _ := Bare(c.tables.turns, toks[k-1].Norm)
			return turn != Not
		}
		id := c.concept(toks[k].Norm)
		if toks[k].Kind != arabic.Punct && !c.tables.isBare(inside, toks[k].Norm) && (id == noConcept || !c.isSite(id)) {
			break
		}
	}
	return k+1 < at && c.tables.isBare(inside, toks[k+1].Norm)
}

// besideState is how many words behind the name of a place that of its state may stand.
const besideState = 3

// stateOf gives the state that a story names most often behind a place ("in Mosul in
// the north of Iraq"), noConcept where it names none.
func (c *Corpus) stateOf(site int32) int32 {
	if c.states == nil {
		c.learnStates()
	}
	best, most := int32(noConcept), 0
	for state, n := range c.states[site] {
		if n > most || n == most && state < best {
			best, most = state, n
		}
	}
	return best
}

func (c *Corpus) learnStates() {
	c.states = map[int32]map[int32]int{}
	for i := range c.Units {
		spots := c.Units[i].spots
		for k := 1; k < len(spots); k++ {
			site, state := spots[k-1], spots[k]
			if !c.isSite(site.ID) || c.kinds[state.ID] != Place || state.Pos-site.Pos > besideState {
				continue
			}
			if c.states[site.ID] == nil {
				c.states[site.ID] = map[int32]int{}
			}
			c.states[site.ID][state.ID]++
		}
	}
}
