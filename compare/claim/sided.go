package claim

import "slices"

// side is one way in which a slot is filled, and the units that fill it so.
type side struct {
	told
	units []int
	words []told // by which words each does
}

// mostTelling is how many of the units that fill slots are held against all behind them:
// it keeps the work in step with the size of a story.
const mostTelling = 200

// sided makes drafts of what is told of a happening in ways that exclude each other:
// a reader is to see each side, however few carry it.
func (c *Corpus) sided() []draft {
	var telling []int
	for i := range c.Units {
		if len(c.toldIn(&c.Units[i])) > 0 {
			telling = append(telling, i)
		}
	}
	var sides []side
	for n, i := range telling[:min(mostTelling, len(telling))] {
		for _, k := range telling[n+1:] {
			if a, b, ok := c.otherwise(&c.Units[i], &c.Units[k]); ok {
				sides = c.take(c.take(sides, i, a), k, b)
			}
		}
	}
	var out []draft
	for _, s := range sides {
		for range rounds {
			d, left, ok := c.draftOf(s)
			if !ok {
				break
			}
			out, s = append(out, d), left
		}
	}
	return out
}

// take puts a unit on the side of those that fill the slot as it does.
func (c *Corpus) take(sides []side, i int, t told) []side {
	for k := range sides {
		s := &sides[k]
		if s.slot != t.slot || s.facet != t.facet || s.who != t.who || s.value != t.value || s.negated != t.negated || c.exclude(&s.told, &t) {
			continue
		}
		if !slices.Contains(s.units, i) {
			s.units, s.words = append(s.units, i), append(s.words, t)
		}
		return sides
	}
	return append(sides, side{t, []int{i}, []told{t}})
}

// draftOf makes a draft of a side, worded by the clause that tells most of those that
// fill the slot, and of the units that say so; what is left makes another one.
func (c *Corpus) draftOf(s side) (d draft, left side, ok bool) {
	d = draft{core: c.Core(s.units), by: c.rare, need: noConcept, actor: noConcept, least: 2, kept: true, contested: true}
	if !c.weighCore(&d) {
		return d, left, false
	}
	score := 0.0
	for k, i := range s.units {
		for _, cl := range c.pieces(i) {
			if w := &s.words[k]; cl.from > w.from || w.to > cl.to || !c.sayable(&cl) {
				continue
			}
			if v := d.tells(&cl) * c.form(&cl); v > score {
				d.says, score = cl, v
			}
		}
	}
	if score == 0 {
		return d, left, false
	}
	d.text = c.words(&d.says)
	var mine []int
	for k, i := range s.units {
		if i == d.says.unit || c.carries(&d.says, &c.Units[i]) {
			mine = append(mine, i)
		} else {
			left.units, left.words = append(left.units, i), append(left.words, s.words[k])
		}
	}
	c.fill(&d, mine)
	return d, left, true
}

// sayable reports whether a clause is one by itself: it states something, asks
// nothing, and nothing that stands outside of it turns it round.
func (c *Corpus) sayable(cl *clause) bool {
	all := c.toks[c.Units[cl.unit].Report]
	toks := all[cl.from:cl.to]
	return !c.adjunct(toks) && !c.cutOff(cl) && c.asserts(toks, cl.terms) && (c.hasVerb(toks) || c.opens(cl)) &&
		!(cl.to < len(all) && isQuestion(all[cl.to].Text) || isQuestion(toks[len(toks)-1].Text))
}

func isQuestion(s string) bool { return s == "؟" || s == "?" }
