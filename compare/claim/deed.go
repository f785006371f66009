package claim

import (
	"slices"
)

// transparent reports whether a concept only says that something was done, or laid
// to somebody: who denies what was done denies that as well.
func (c *Corpus) transparent(id int32) bool {
	switch c.names[id] {
	case "occur", "evidence", "suspect":
		return true
	}
	return slices.Contains(c.tables.agency, id)
}

// deed gives what a clause says first that somebody may deny: behind words that only
// say that it was done, or laid to somebody; such a word where nothing else comes.
// What a preposition makes a circumstance of something else is none.
func (c *Corpus) deed(cl *clause) int32 {
	u := &c.Units[cl.unit]
	toks := c.toks[u.Report]
	through := int32(noConcept)
	for _, t := range u.spots {
		at := u.from + int(t.Pos)
		if at < cl.from || at >= cl.to || cl.skips(at) || !c.tells(t.ID) || c.actor(t.ID) || c.titles(cl, at) {
			continue
		}
		if c.kinds[t.ID] != Event && (c.inFrame(cl, at) || at+1 < cl.to && c.tables.is(that, toks[at+1].Norm)) {
			continue // it only tells that something is said
		}
		switch {
		case c.transparent(t.ID):
			through = t.ID
		case c.lexeme(toks[at].Norm).turn != NoTurn || c.tables.isBare(hedges, toks[at].Norm):
		case through != noConcept || !c.governed(toks[cl.from:at+1], t.ID):
			if c.kinds[t.ID] == Event || through == noConcept {
				return t.ID
			}
		}
	}
	return through
}

// titleReach is how many words behind a word of a title the name may stand.
const titleReach = 3

// titles reports whether a word that nothing happens by stands right before a
// name, so that it tells who somebody is.
func (c *Corpus) titles(cl *clause, at int) bool {
	u := &c.Units[cl.unit]
	happens, name := false, false
	for _, t := range u.spots {
		switch k := u.from + int(t.Pos); {
		case k == at:
			happens = c.kinds[t.ID] == Event || c.tables.verbal(c.toks[u.Report][at].Norm)
		case k > at && k <= at+titleReach && c.named(t.ID):
			name = true
		}
	}
	return name && !happens
}

// stances are happenings that are somebody's view of others: who denies what is
// viewed does not deny the view.
var stances = []string{"call", "condemn", "deny", "promise", "reject", "respond", "threaten", "warn"}

// Deniable reports whether what a claim says is that something was done.
func (c *Corpus) Deniable(id string, units []int) bool {
	cl := c.worded(id, units)
	deed := c.deed(&cl)
	return deed != noConcept && (c.kinds[deed] == Event && !slices.Contains(stances, c.names[deed]) || c.transparent(deed))
}

// Lays reports whether a claim lays something to somebody.
func (c *Corpus) Lays(id string, units []int) bool {
	cl := c.worded(id, units)
	return cl.laid
}
