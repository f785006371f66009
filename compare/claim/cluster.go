package claim

import (
	"cmp"
	"slices"
)

// manyUnits is how many units may hold a concept before it no longer brings
// candidates together: rarer concepts of the same units do.
const manyUnits = 48

// slight is the weight below which a concept brings no candidates together.
const slight = 0.15

// edge is two units of different reports that may say the same.
type edge struct {
	a, b int
	like float64
}

// tightAt is the likeness down to which units that are joined make a group of their
// own as well: what nearly repeats them may say more than what is only like them.
const tightAt = 0.75

// cluster joins units that say the same, the most alike first, as long as the
// joined ones are alike on average and none of them clash. It gives the groups of
// units that are much alike, and those of all that are alike.
func (c *Corpus) cluster(copied copies) [][]int {
	edges := c.edges(copied)
	tight := slices.IndexFunc(edges, func(e edge) bool { return e.like < tightAt })
	if tight < 0 {
		tight = len(edges)
	}
	group := make([]int, len(c.Units))
	members := make([][]int, len(c.Units))
	for i := range group {
		group[i], members[i] = i, []int{i}
	}
	var out [][]int
	for i, e := range edges {
		if i == tight {
			out = grouped(members)
		}
		a, b := group[e.a], group[e.b]
		if a == b || !c.join(members[a], members[b]) {
			continue
		}
		for _, u := range members[b] {
			group[u] = a
		}
		members[a] = append(members[a], members[b]...)
		members[b] = nil
	}
	for _, m := range grouped(members) {
		if !slices.ContainsFunc(out, func(o []int) bool { return slices.Equal(o, m) }) {
			out = append(out, m)
		}
	}
	return out
}

// grouped gives those of several members, each sorted.
func grouped(members [][]int) (out [][]int) {
	for _, m := range members {
		if len(m) > 1 {
			out = append(out, slices.Sorted(slices.Values(m)))
		}
	}
	return out
}

// join reports whether two groups may become one.
func (c *Corpus) join(a, b []int) bool {
	const sample = 24 // of each: keeps the check bounded
	sum, n := 0.0, 0
	for _, i := range a[:min(sample, len(a))] {
		for _, j := range b[:min(sample, len(b))] {
			if c.clash(&c.Units[i], &c.Units[j]) {
				return false
			}
			sum += c.likeness(&c.Units[i], &c.Units[j])
			n++
		}
	}
	return sum/float64(n) >= joinAt*0.85
}

// edges lists the pairs of units that are alike, most alike first.
func (c *Corpus) edges(copied copies) []edge {
	posting := make([][]int32, len(c.names))
	seen := make([]int32, len(c.Units)) // last unit that met this one, plus one
	var out []edge
	for i := range c.Units {
		u := &c.Units[i]
		for _, t := range u.Terms {
			if t.Beside || c.kinds[t.ID] == Light || c.weight[t.ID] < slight {
				continue
			}
			for _, j := range posting[t.ID] {
				v := &c.Units[j]
				if seen[j] == int32(i+1) || v.Report == u.Report {
					continue
				}
				seen[j] = int32(i + 1)
				if e := c.edge(int(j), i, copied); e.like >= joinAt {
					out = append(out, e)
				}
			}
			if len(posting[t.ID]) < manyUnits {
				posting[t.ID] = append(posting[t.ID], int32(i))
			}
		}
	}
	slices.SortFunc(out, func(x, y edge) int {
		return cmp.Or(cmp.Compare(y.like, x.like), x.a-y.a, x.b-y.b)
	})
	return out
}

func (c *Corpus) edge(i, j int, copied copies) edge {
	u, v := &c.Units[i], &c.Units[j]
	like := c.likeness(u, v)
	if like > 0.3 && copied.oneText(u, v) {
		like = 1
	}
	if like >= joinAt && c.clash(u, v) {
		like = 0
	}
	return edge{i, j, like}
}

// firstUnits gives the index of every report's first unit, and the end. It is
// asked when all reports are read.
func (c *Corpus) firstUnits() []int {
	if c.first != nil {
		return c.first
	}
	first := make([]int, len(c.Readings)+1)
	for i := range c.Units {
		first[c.Units[i].Report+1] = i + 1
	}
	for i := 1; i < len(first); i++ {
		first[i] = max(first[i], first[i-1])
	}
	c.first = first
	return first
}
