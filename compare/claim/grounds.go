package claim

import (
	"cmp"
	"slices"

	"tawatur"
)

// Bounds of what is told of an alignment.
const (
	mostGrounds = 3   // words given for one reason
	partAt      = 0.5 // share of a clause, by weight, below which a unit says only a part of it
)

// grounds gathers the reasons for and against a unit's saying what a clause says.
type grounds struct {
	c    *Corpus
	cl   *clause
	v    *Unit
	list []tawatur.Ground
}

// gather lists the reasons: those for it, then those against it.
func (g *grounds) gather(h *holding, copied bool) {
	c, u := g.c, &g.c.Units[g.cl.unit]
	g.is(sameText, true, copied)
	roles := g.roles()
	g.tell(sameRoles, true, roles)
	for _, s := range sorts {
		g.tell(s.same, true, slices.DeleteFunc(g.shared(s.of), func(w string) bool { return slices.Contains(roles, w) }))
	}
	days := c.daysOf(u, g.v)
	g.is(sameDay, true, days == daysAgree)
	if who := c.Source(g.v); who != "" && who == c.Source(u) {
		g.tell(sameSource, true, []string{who})
	}
	g.is(bothDeny, true, g.v.Denies || g.negated())
	g.tell(lacksDeeds, false, g.lacking((*Corpus).takesPlace))
	if h.names.none() || h.places.none() {
		g.tell(lacksNames, false, g.lacking((*Corpus).named))
	}
	g.is(otherActors, false, !c.sameActors(g.cl, g.v))
	g.is(otherDay, false, days == daysDiffer)
	if h.held < partAt*h.all {
		g.tell(lacksWords, false, g.lacking((*Corpus).plainWord))
	}
}

// sorts are the kinds of concepts of which it is told that they are the same.
var sorts = []struct {
	same string
	of   func(*Corpus, int32) bool
}{
	{sameDeeds, (*Corpus).takesPlace},
	{samePeople, func(c *Corpus, id int32) bool { return c.kinds[id] == Name }},
	{sameSites, func(c *Corpus, id int32) bool { return c.named(id) && c.kinds[id] != Name }},
	{sameFigures, func(c *Corpus, id int32) bool { return c.kinds[id] == Figure }},
	{sameWords, (*Corpus).plainWord},
}

// named reports whether a concept is of the name of a person, place or body.
func (c *Corpus) named(id int32) bool {
	return c.kinds[id] == Name || c.kinds[id] == Place || c.ofNames.has(id)
}

// plainWord reports whether a concept tells something and neither happens, nor is
// a name or a figure.
func (c *Corpus) plainWord(id int32) bool { return c.tells(id) && !c.takesPlace(id) }

// is adds a reason that rests on no words.
func (g *grounds) is(code string, speaks, so bool) {
	if so {
		g.list = append(g.list, tawatur.Ground{Reason: tawatur.For(code, speaks)})
	}
}

// tell adds a reason that rests on words, if there are any.
func (g *grounds) tell(code string, speaks bool, words []string) {
	if len(words) > 0 {
		g.list = append(g.list, tawatur.Ground{Reason: tawatur.For(code, speaks), Words: words[:min(mostGrounds, len(words))]})
	}
}

// shared gives the words of the unit for the concepts of a sort that the clause
// has as well, in the clause's order.
func (g *grounds) shared(of func(*Corpus, int32) bool) []string {
	var out []string
	for _, t := range g.inOrder() {
		if k, ok := g.v.find(t.ID); ok && of(g.c, t.ID) && !g.v.Terms[k].Beside {
			out = append(out, g.c.wordAt(g.v, g.v.Terms[k]))
		}
	}
	return out
}

// lacking gives the words of the clause for the concepts of a sort that the unit
// has not.
func (g *grounds) lacking(of func(*Corpus, int32) bool) []string {
	var out []string
	for _, t := range g.inOrder() {
		if of(g.c, t.ID) && !g.v.Has(t.ID) {
			out = append(out, g.c.wordAt(&g.c.Units[g.cl.unit], t))
		}
	}
	return out
}

// roles gives the words of the unit by which it says who does what to whom as the
// clause does: what happens beside those who are named, and these in the order of
// the clause, wherever the verb stands; nil where it does not.
func (g *grounds) roles() []string {
	var out []string
	deed, last := int32(-1), int32(-1)
	for _, t := range g.inOrder() {
		does, who := g.c.takesPlace(t.ID), g.c.named(t.ID) || g.c.actor(t.ID)
		k, ok := g.v.find(t.ID)
		if !does && !who || !ok || g.v.Terms[k].Beside {
			continue
		}
		at := g.v.Terms[k].Pos
		switch {
		case does && deed < 0:
			deed = at
		case who && at < last:
			return nil
		case who:
			last = at
		}
		out = append(out, g.c.wordAt(g.v, g.v.Terms[k]))
	}
	if deed < 0 || last < 0 || max(deed-last, last-deed) > step {
		return nil
	}
	return out
}

// negated reports whether the clause negates something that the unit negates too.
func (g *grounds) negated() bool {
	return slices.ContainsFunc(g.cl.terms, func(t Term) bool {
		k, ok := g.v.find(t.ID)
		return t.Negated && ok && g.v.Terms[k].Negated && g.c.tells(t.ID)
	})
}

// inOrder gives the concepts of the clause as they come in it.
func (g *grounds) inOrder() []Term {
	out := slices.Clone(g.cl.terms)
	slices.SortStableFunc(out, func(a, b Term) int { return cmp.Compare(a.Pos, b.Pos) })
	return out
}

// wordAt gives the word of a unit's term, of a figure all of its words.
func (c *Corpus) wordAt(u *Unit, t Term) string {
	for k := range u.Figures {
		if f := c.figures(u, k); c.kinds[t.ID] == Figure && c.figureConcept(f) == t.ID {
			return f.Text
		}
	}
	return c.toks[u.Report][u.from+int(t.Pos)].Text
}
