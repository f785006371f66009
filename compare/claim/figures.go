package claim

import (
	"cmp"
	"slices"
)

// tolls are the categories of figures that make a claim of their own even
// where a single report carries them, when another gives another figure.
var tolls = [...]string{"killed", "injured", "displaced", "detained", "missing", "besieged"}

// counts makes drafts of figures: the units that give one figure of a thing.
// A figure that one report alone carries is kept when another report counts
// the same thing differently.
func (c *Corpus) counts(byFigure map[int32][]int) []draft {
	ids := make([]int32, 0, len(byFigure))
	for id := range byFigure {
		ids = append(ids, id)
	}
	slices.SortFunc(ids, func(a, b int32) int { return cmp.Compare(c.names[a], c.names[b]) })
	var out []draft
	for _, id := range ids {
		for _, group := range c.byMatter(byFigure[id]) {
			if d, ok := c.countDraft(id, group, byFigure); ok {
				out = append(out, d)
			}
		}
	}
	return out
}

// tollUnits lists the units that assert a figure of a toll, by the figure.
func (c *Corpus) tollUnits() map[int32][]int {
	byFigure := map[int32][]int{}
	for i := range c.Units {
		u := &c.Units[i]
		for k := range u.Figures {
			if f := c.figures(u, k); slices.Contains(tolls[:], f.Category) && !u.Denies {
				id := c.figureConcept(f)
				byFigure[id] = append(byFigure[id], i)
			}
		}
	}
	return byFigure
}

// byMatter parts units with one figure by what they speak of.
func (c *Corpus) byMatter(units []int) [][]int {
	var groups [][]int
next:
	for _, i := range units {
		for g := range groups {
			if u := &c.Units[groups[g][0]]; c.SameMatter(u, &c.Units[i]) && c.context(u, &c.Units[i]) {
				groups[g] = append(groups[g], i)
				continue next
			}
		}
		groups = append(groups, []int{i})
	}
	return groups
}

// leastContext is the weight that two units with one figure must share beyond it.
const leastContext = 0.5

// context reports whether two units share enough beside their figures to speak
// of one thing; of the same report's figures nothing more is asked.
func (c *Corpus) context(u, v *Unit) bool {
	sum, _ := c.shared(u, v)
	for _, t := range u.Terms {
		if c.kinds[t.ID] == Figure && v.Has(t.ID) {
			sum -= c.weight[t.ID]
		}
	}
	return sum >= leastContext
}

func (c *Corpus) countDraft(id int32, group []int, byFigure map[int32][]int) (draft, bool) {
	d := draft{core: []int32{id}, by: c.weight, need: id, actor: noConcept, least: 2} // recruits nobody
	if len(group) > 1 {
		d.core = c.core(group)
		if !slices.Contains(d.core, id) {
			d.core = append(d.core, id)
			slices.Sort(d.core)
		}
	}
	if !c.weighCore(&d) {
		return d, false
	}
	c.fill(&d, group)
	d.contested = c.countedOtherwise(group[0], byFigure)
	return d, len(d.units) > 1 || d.contested
}

// countedOtherwise reports whether another report counts the same thing and
// comes to another figure.
func (c *Corpus) countedOtherwise(i int, byFigure map[int32][]int) bool {
	u := &c.Units[i]
	for _, others := range byFigure {
		for _, j := range others {
			v := &c.Units[j]
			if v.Report != u.Report && c.Contests(u, v) {
				return true
			}
		}
	}
	return false
}
