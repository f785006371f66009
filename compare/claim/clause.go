package claim

import (
	"cmp"
	"slices"
	"strings"

	"tawatur"
	"tawatur/arabic"
)

// Bounds of the search for a clause that words a claim.
const (
	maxPieces   = 10  // of one unit
	tellingText = 3   // concepts that a clause must hold, a figure counting for one
	slightText  = 1.5 // weight below which one without a figure says nothing ("that air raids")
)

// clause is a stretch of one unit that may word a claim.
type clause struct {
	unit     int
	from, to int        // tokens of the report
	skip     [][2]int   // tokens left out: parts of a list that not all assert
	terms    []Term     // sorted, each concept once
	total    float64    // general weight of the terms
	point    float64    // weight in the story of what is said, without names and places
	events   int        // happenings among them
	laid     bool       // it lays a happening to somebody
	cut      bool       // it ends before a word that may belong to it
	actors   [][2]int32 // who acts, and the state it belongs to where one is told
	reads    float64    // its form, 0 until it was asked
}

// clauses lists the stretches of a unit that lie between marks or before words
// that open a clause, the whole unit first.
func (c *Corpus) clauses(i int) []clause {
	u := &c.Units[i]
	toks := c.toks[u.Report]
	cuts := []int{u.from}
	for k := u.from + 1; k+1 < u.to && len(cuts) < maxPieces; k++ {
		if c.cutsAt(toks, k) && k-cuts[len(cuts)-1] > 1 {
			cuts = append(cuts, k)
		}
	}
	ends := append(cuts[1:len(cuts):len(cuts)], u.to)
	whole := len(ends)
	for k := u.from + fewWords; k+1 < u.to && len(ends) < 2*maxPieces; k++ {
		if c.tables.is(where, toks[k].Norm) {
			ends = append(ends, k)
		}
	}
	out := []clause{c.clause(i, u.from, u.to, nil)}
	for _, from := range cuts {
		for k, to := range ends {
			if to-from > 2 && (from > u.from || to < u.to) {
				cl := c.clause(i, from, to, nil)
				cl.cut = k >= whole
				out = append(out, cl)
			}
		}
	}
	if skip := c.listed(i); len(skip) > 0 {
		out = append(out, c.clause(i, u.from, u.to, skip))
		for _, s := range skip {
			out = append(out, c.clause(i, u.from, u.to, [][2]int{s}))
		}
	}
	return out
}

// pieces is clauses for a unit of which drafts ask again and again.
func (c *Corpus) pieces(i int) []clause {
	if c.cuts == nil {
		c.cuts = make([][]clause, len(c.Units))
	}
	if c.cuts[i] == nil {
		c.cuts[i] = c.clauses(i)
	}
	return c.cuts[i]
}

// cutsAt reports whether a clause may begin at token k: with a word that opens
// one, or with a verb after a mark or "and".
func (c *Corpus) cutsAt(toks []arabic.Token, k int) bool {
	w := toks[k].Norm
	if toks[k].Kind != arabic.Word || strings.HasSuffix(w, "وا") {
		return false // a verb in the plural has its subject before it
	}
	if c.tables.is(opens, w) || c.tables.is(cuts, w) {
		return true
	}
	rest, and := strings.CutPrefix(w, "و")
	if toks[k-1].Kind == arabic.Punct {
		return c.tables.verbal(w) || toks[k-1].Text == "؛" || toks[k-1].Text == ":"
	}
	return and && len(rest) > 4 && c.tables.is(verb, rest)
}

// listed finds figures that are joined to another one by "and" ("and 40
// injured"): what may be left out without harm to the clause.
func (c *Corpus) listed(i int) [][2]int {
	u := &c.Units[i]
	if len(u.Figures) < 2 {
		return nil
	}
	toks := c.toks[u.Report]
	var out [][2]int
	for k := range u.Figures {
		f := c.figures(u, k)
		end := u.to
		for end > u.from && toks[end-1].Start >= f.End {
			end--
		}
		at := end
		for at > u.from && toks[at-1].Start >= f.Start {
			at--
		}
		start := -1
		for b := at; b >= max(at-2, u.from+1); b-- {
			if toks[b].Kind == arabic.Word && strings.HasPrefix(toks[b].Norm, "و") && len(toks[b].Norm) > 4 {
				start = b
				break
			}
		}
		if start < 0 {
			continue
		}
		for end < u.to && c.tables.is(others, toks[end].Norm) {
			end++
		}
		out = append(out, [2]int{start, end})
	}
	return out
}

// clause makes the clause of the tokens [from, to) of unit i.
func (c *Corpus) clause(i, from, to int, skip [][2]int) clause {
	u := &c.Units[i]
	cl := clause{unit: i, from: from, to: to, skip: skip}
	for _, t := range u.spots {
		if at := int(t.Pos) + u.from; at < from || at >= to || cl.skips(at) || c.kinds[t.ID] == Light {
			continue
		}
		cl.terms = append(cl.terms, t)
	}
	slices.SortFunc(cl.terms, func(a, b Term) int { return int(a.ID) - int(b.ID) })
	cl.terms = slices.CompactFunc(cl.terms, func(a, b Term) bool { return a.ID == b.ID })
	for _, t := range cl.terms {
		cl.total += c.rare[t.ID]
		if c.tells(t.ID) {
			cl.point += c.weight[t.ID]
		}
		if c.happens(t.ID) {
			cl.events++
		}
		cl.laid = cl.laid || slices.Contains(c.tables.agency, t.ID)
	}
	cl.actors = c.actorsIn(u, from, to)
	return cl
}

func (cl *clause) find(id int32) (int, bool) {
	return slices.BinarySearchFunc(cl.terms, id, func(t Term, id int32) int { return cmp.Compare(t.ID, id) })
}

func (cl *clause) skips(at int) bool {
	return slices.ContainsFunc(cl.skip, func(s [2]int) bool { return s[0] <= at && at < s[1] })
}

// tells reports whether a concept says something of whom or what it is about:
// it is no part of a name and no quantity.
func (c *Corpus) tells(id int32) bool {
	switch c.kinds[id] {
	case Event, Thing, Word:
		return !c.ofNames.has(id)
	}
	return false
}

// turnsIn reports whether a word of a turn stands among the words of a clause.
func (c *Corpus) turnsIn(cl *clause, turn Turn) bool {
	toks := c.toks[c.Units[cl.unit].Report]
	for k := cl.from; k < cl.to; k++ {
		if t, _ := Bare(c.tables.turns, toks[k].Norm); t == turn && !cl.skips(k) {
			return true
		}
	}
	return false
}

// cutOff reports whether what turns a clause round stands outside of it, so that
// its words alone would say the opposite.
func (c *Corpus) cutOff(cl *clause) bool {
	return slices.ContainsFunc(cl.terms, func(t Term) bool { return t.Negated }) && !c.turnsIn(cl, Not)
}

// words writes the clause as it is shown: of a denial, with the word that denies.
func (c *Corpus) words(cl *clause) string {
	u := &c.Units[cl.unit]
	if u.Turn == Denies && !c.turnsIn(cl, Denies) {
		return c.tables.clean(c.Text(u, u.Span))
	}
	toks := c.toks[u.Report]
	text := c.Readings[u.Report].Text
	var parts []string
	at := cl.from
	add := func(to int) {
		if to > at {
			parts = append(parts, tawatur.Span{Start: toks[at].Start, End: toks[to-1].End}.In(text))
		}
	}
	for _, s := range cl.skip {
		if s[0] >= at {
			add(s[0])
			at = s[1]
		}
	}
	add(cl.to)
	return c.tables.clean(strings.Join(parts, " "))
}

// asserts reports whether the tokens [from, to) of a report say something: they
// hold a verb, or a noun of happening with words that tie it to others. A line
// of names or tags does not.
func (c *Corpus) asserts(toks []arabic.Token, terms []Term) bool {
	event := slices.ContainsFunc(terms, func(t Term) bool { return c.kinds[t.ID] == Event || c.kinds[t.ID] == Figure })
	tied, words := 0, 0
	for k := range toks {
		if toks[k].Kind == arabic.Punct {
			continue
		}
		words++
		w := toks[k].Norm
		if c.tables.verbal(w) {
			return words > 1 || len(toks) > 1
		}
		if c.tables.is(function, w) || strings.HasPrefix(w, "بال") || strings.HasPrefix(w, "لل") {
			tied++
		}
	}
	return event && (tied > 0 || words < 2)
}

// verbal reports whether a word in match form has the look of a verb: it stands
// in the table, or begins as one of the present or future does.
func (t *Tables) verbal(norm string) bool {
	if t.isBare(verb, norm) {
		return true
	}
	w := strings.TrimPrefix(norm, "و")
	for _, pre := range [...]string{"سي", "ست", "ي"} {
		if rest, ok := strings.CutPrefix(w, pre); ok && len(rest) >= 6 && !t.is(noun, w) {
			return true
		}
	}
	return false
}

// actorsIn lists the actors among the tokens [from, to) of a unit, each with
// the state that stands beside it or noConcept.
func (c *Corpus) actorsIn(u *Unit, from, to int) [][2]int32 {
	var out [][2]int32
	for _, t := range u.spots {
		if at := int(t.Pos) + u.from; at < from || at >= to {
			continue
		}
		if state, ok := c.heads[t.ID]; ok {
			out = append(out, [2]int32{c.tables.government, state})
		}
		if !slices.Contains(c.tables.actors, t.ID) {
			continue
		}
		pair := [2]int32{t.ID, noConcept}
		for _, p := range u.spots {
			if c.kinds[p.ID] == Place && (p.Pos == t.Pos+1 || p.Pos == t.Pos+2 && pair[1] == noConcept) {
				pair[1] = p.ID
			}
		}
		out = append(out, pair)
	}
	return out
}

// adjunct reports whether the tokens of a clause state nothing by themselves: they
// begin with a relative pronoun, or only tell when something else was.
func (c *Corpus) adjunct(toks []arabic.Token) bool {
	for k := range toks {
		if toks[k].Kind == arabic.Word {
			first := strings.TrimPrefix(toks[k].Norm, "و")
			return c.tables.is(relative, first) || c.tables.is(since, first) && !c.hasVerb(toks)
		}
	}
	return true
}

func (c *Corpus) hasVerb(toks []arabic.Token) bool {
	return slices.ContainsFunc(toks, func(t arabic.Token) bool { return t.Kind == arabic.Word && c.tables.verbal(t.Norm) })
}

// opens reports whether a clause without a verb begins with a noun of
// happening, or a count, as headlines do.
func (c *Corpus) opens(cl *clause) bool {
	first := Term{ID: noConcept}
	for _, t := range cl.terms {
		if first.ID == noConcept || t.Pos < first.Pos {
			first = t
		}
	}
	return first.ID != noConcept && (c.kinds[first.ID] == Event || c.kinds[first.ID] == Figure)
}
