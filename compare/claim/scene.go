package claim

import (
	"slices"

	"tawatur"
	"tawatur/arabic"
)

// oneContext reports whether two units share enough of what they say round their
// figures to count one happening; where one says nothing else, what stands
// round it decides. In reports that tell of many happenings it takes more.
func (c *Corpus) oneContext(u, v *Unit, x, y *tawatur.Figure) bool {
	_, telling, _, _, bare := c.beside(u, v)
	least := alikeOne
	if c.many(u, x) || c.many(v, y) {
		if least = alikeMany; bare {
			return false
		}
	}
	if a, b := c.sitesOf(u), c.sitesOf(v); len(a) > 0 && len(b) > 0 && !meet(a, b) {
		return false // the names of other places stand round them
	}
	if bare || telling == 0 {
		return c.around(u, v)
	}
	return max(c.round(u, v, x), c.round(v, u, y)) >= least
}

// sitesOf lists the names of places of a unit's sentence, or else of the nearest
// of the sentences before that has any.
func (c *Corpus) sitesOf(u *Unit) []int32 {
	for back := range farBack + 1 {
		if out := c.sitesIn(u, u.Sentence-back); len(out) > 0 {
			return out
		}
	}
	return nil
}

// sitesIn lists the names of places of a sentence of a unit's report.
func (c *Corpus) sitesIn(u *Unit, sentence int) []int32 {
	first := c.firstUnits()
	var out []int32
	for i := first[u.Report]; i < first[u.Report+1]; i++ {
		if c.Units[i].Sentence != sentence {
			continue
		}
		for _, t := range c.Units[i].Terms {
			if !t.Beside && c.isSite(t.ID) {
				out = append(out, t.ID)
			}
		}
	}
	return out
}

// round is the share, by weight, of what stands in one stretch with a figure of
// unit u that v says as well.
func (c *Corpus) round(u, v *Unit, f *tawatur.Figure) float64 {
	toks := c.toks[u.Report]
	at, _ := slices.BinarySearchFunc(toks, f.Start, func(t arabic.Token, at int) int { return t.Start - at })
	from, to := at, at
	for from > u.from && toks[from-1].Kind != arabic.Punct {
		from--
	}
	for to < u.to && toks[to].Kind != arabic.Punct {
		to++
	}
	sum, total := 0.0, 0.0
	for _, t := range u.spots {
		if p := u.from + int(t.Pos); p < from || p >= to || c.ofFigure(t.ID) {
			continue
		}
		total += c.weight[t.ID]
		if k, ok := v.find(t.ID); ok && !v.Terms[k].Beside {
			sum += c.weight[t.ID]
		}
	}
	if total == 0 {
		return 0
	}
	return sum / total
}

// otherHappening reports whether both units name the means of what happened, or
// where it did, and do not agree in it.
func (c *Corpus) otherHappening(u, v *Unit) bool {
	by := func(id int32) bool { return c.kinds[id] == Event && slices.Contains(means, c.names[id]) }
	return c.apart(u, v, by) || c.apart(u, v, c.isSite)
}
