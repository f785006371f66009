package claim

import (
	"cmp"
	"slices"
)

// Shares that a denial must have in common with an assertion that one report alone
// carries, for the assertion to be listed all the same.
const (
	deniedAt  = 0.66 // of what the assertion says, that the denial says as well
	denialsAt = 0.6  // of what the denial says, that the assertion says as well
)

// refuted makes drafts of assertions that one report alone carries and another one
// denies: without them a reader would see the denial and not what is denied. Those of
// the drafts in listed are seen anyhow.
func (c *Corpus) refuted(listed []draft) []draft {
	seen := map[int]bool{}
	for i := range listed {
		for _, u := range listed[i].units {
			seen[u] = true
		}
	}
	var out []draft
	for k := range c.Units {
		i := c.deniedIn(&c.Units[k])
		if i < 0 || seen[i] {
			continue
		}
		seen[i] = true
		at := told{from: c.Units[i].from, to: c.Units[i].from + 1}
		if d, _, ok := c.draftOf(side{units: []int{i}, words: []told{at}}); ok {
			out = append(out, d)
		}
	}
	return out
}

// deniedIn gives the unit of another report of which a denial says most, -1 where it
// denies none.
func (c *Corpus) deniedIn(v *Unit) int {
	best, most := -1, 0.0
	if !v.Denies || v.Supposed {
		return best
	}
	for _, i := range c.sharing(v) {
		if s := c.deniedShare(&c.Units[i], v); s > most {
			best, most = int(i), s
		}
	}
	return best
}

// sharing lists the units that hold one of the two weightiest concepts of a unit.
func (c *Corpus) sharing(v *Unit) []int32 {
	terms := slices.DeleteFunc(slices.Clone(v.Terms), func(t Term) bool { return t.Beside || !c.tells(t.ID) || c.names[t.ID] == "deny" })
	slices.SortStableFunc(terms, func(a, b Term) int { return cmp.Compare(c.weight[b.ID], c.weight[a.ID]) })
	var out []int32
	for _, t := range terms[:min(2, len(terms))] {
		out = append(out, c.holders[t.ID]...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// deniedShare is the share of an assertion, by weight, that a denial of another report
// says as well, 0 where it denies something else.
func (c *Corpus) deniedShare(u, v *Unit) float64 {
	if u.Report == v.Report || u.Denies || u.Supposed || u.negates || c.old(u) != c.old(v) || !c.SameMatter(u, v) {
		return 0
	}
	var core []int32
	for _, t := range u.Terms {
		if c.kinds[t.ID] != Light && !t.Beside {
			core = append(core, t.ID)
		}
	}
	s := c.Held(core, v)
	if s < deniedAt || !slices.ContainsFunc(core, func(id int32) bool { return c.kinds[id] == Event }) || c.Told(core, v) < deniedAt || c.deniedPart(v, core) < denialsAt {
		return 0
	}
	return s
}

// deniedPart is the share, by weight, of what a denial says beyond figures and words of
// denial that a core says as well.
func (c *Corpus) deniedPart(v *Unit, core []int32) float64 {
	sum, total := 0.0, 0.0
	for _, t := range v.Terms {
		if t.Beside || c.ofFigure(t.ID) || c.names[t.ID] == "deny" || c.names[t.ID] == "fabricate" {
			continue
		}
		total += c.rare[t.ID]
		if _, ok := slices.BinarySearch(core, t.ID); ok {
			sum += c.rare[t.ID]
		}
	}
	if total == 0 {
		return 1
	}
	return sum / total
}
