package claim

import (
	"cmp"
	"slices"
	"strings"
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
		for _, group := range c.byMatter(byFigure[id], id) {
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
func (c *Corpus) byMatter(units []int, id int32) [][]int {
	var groups [][]int
next:
	for _, i := range units {
		for g := range groups {
			if u, v := &c.Units[groups[g][0]], &c.Units[i]; c.sameCount(u, v, id) {
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

// ofToll reports whether a concept is a figure of a toll, and no mere order of
// magnitude.
func (c *Corpus) ofToll(id int32) bool {
	return len(c.tolls[id]) > 0 && !strings.HasSuffix(c.names[id], "~")
}

// sameCount reports whether the figure counts one thing in both units.
func (c *Corpus) sameCount(u, v *Unit, id int32) bool {
	if !c.SameMatter(u, v) || c.old(u) != c.old(v) {
		return false
	}
	for i := range u.Figures {
		for j := range v.Figures {
			x, y := c.figures(u, i), c.figures(v, j)
			if c.figureConcept(x) == id && c.figureConcept(y) == id && c.oneThing(u, v, x, y) {
				return true
			}
		}
	}
	return false
}

// asked is of how many units with one figure it is asked whether another report
// counts otherwise.
const asked = 8

func (c *Corpus) countDraft(id int32, group []int, byFigure map[int32][]int) (draft, bool) {
	d := draft{core: []int32{id}, by: c.weight, need: id, actor: noConcept, least: 2, counts: true} // recruits nobody
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
	d.contested = slices.ContainsFunc(group[:min(asked, len(group))], func(i int) bool { return c.countedOtherwise(i, byFigure) })
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
