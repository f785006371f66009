package standing

import (
	"cmp"
	"slices"

	"tawatur"
)

// maxDoubts is how many doubts of an origin are kept.
const maxDoubts = 6

// classes joins assertions that share an origin.
type classes struct {
	up    []int
	why   []tawatur.OriginWhy // of the class, by its root
	days  []interval
	joins []tawatur.Merge
}

func (c *classes) root(i int) int {
	for c.up[i] != i {
		i = c.up[i]
	}
	return i
}

// join makes one class of two; the class's reason is the weaker of all its own.
func (c *classes) join(a, b int, r reason) {
	x, y := c.root(a), c.root(b)
	if y < x {
		x, y = y, x
	}
	c.up[y] = x
	c.why[x] = weaker(weaker(c.why[x], c.why[y]), r.why)
	c.days[x] = c.days[x].both(c.days[y])
	c.joins = append(c.joins, tawatur.Merge{A: min(a, b), B: max(a, b), Why: r.why, Evidence: r.evidence})
}

var order = []tawatur.OriginWhy{tawatur.WhySingle, tawatur.WhyCopy, tawatur.WhySameSource, tawatur.WhySameTransmitter, tawatur.WhySameFamily}

func weaker(a, b tawatur.OriginWhy) tawatur.OriginWhy {
	if slices.Index(order, a) < slices.Index(order, b) {
		return b
	}
	return a
}

// origins applies the rules in order to every pair of a claim's assertions.
func (j *judge) origins(cl *tawatur.Claim) []tawatur.Origin {
	n := len(cl.Assertions)
	c := &classes{up: make([]int, n), why: make([]tawatur.OriginWhy, n), days: make([]interval, n)}
	sides := j.sides(cl.Assertions)
	for i := range c.up {
		c.up[i], c.why[i], c.days[i] = i, tawatur.WhySingle, sides[i].spoken
	}
	var doubts []tawatur.Merge
	for _, apply := range ruleOrder {
		for a := range n {
			for b := a + 1; b < n; b++ {
				if c.root(a) == c.root(b) {
					continue
				}
				r, ok, doubt := apply(j, &sides[a], &sides[b])
				if ok && r.why == tawatur.WhySameSource && !c.days[c.root(a)].meets(c.days[c.root(b)]) {
					ok, doubt = false, true // the classes spoke on different days
				}
				if ok {
					c.join(a, b, r)
				} else if doubt {
					doubts = append(doubts, tawatur.Merge{A: a, B: b, Why: r.why, Evidence: r.evidence})
				}
			}
		}
	}
	return j.list(cl, c, doubts)
}

// list writes the classes as origins, the earliest first.
func (j *judge) list(cl *tawatur.Claim, c *classes, doubts []tawatur.Merge) []tawatur.Origin {
	out := []tawatur.Origin{}
	at := map[int]int{}
	for i := range cl.Assertions {
		root := c.root(i)
		k, ok := at[root]
		if !ok {
			k = len(out)
			at[root] = k
			out = append(out, tawatur.Origin{Why: c.why[root]})
		}
		out[k].Assertions = append(out[k].Assertions, i)
	}
	for _, m := range c.joins {
		k := at[c.root(m.A)]
		out[k].Merges = append(out[k].Merges, m)
	}
	slices.SortStableFunc(doubts, func(a, b tawatur.Merge) int { return cmp.Or(a.A-b.A, a.B-b.B) })
	for _, m := range doubts {
		k := at[c.root(m.A)]
		if c.root(m.A) != c.root(m.B) && len(out[k].Doubts) < maxDoubts && !doubted(out[k].Doubts, m) {
			out[k].Doubts = append(out[k].Doubts, m)
		}
	}
	for k := range out {
		out[k].What = j.what(cl, &out[k])
	}
	return out
}

func doubted(list []tawatur.Merge, m tawatur.Merge) bool {
	return slices.ContainsFunc(list, func(d tawatur.Merge) bool { return d.A == m.A && d.B == m.B })
}

// what names an origin: the fullest name of its source, else the transmitter,
// else the family or outlet.
func (j *judge) what(cl *tawatur.Claim, o *tawatur.Origin) string {
	best := ""
	for _, i := range o.Assertions {
		if s := string(cl.Assertions[i].SourceName); len(s) > len(best) {
			best = s
		}
	}
	if best != "" {
		return best
	}
	if o.Why == tawatur.WhySameTransmitter || o.Why == tawatur.WhySameFamily {
		return o.Merges[len(o.Merges)-1].Evidence
	}
	first := &cl.Assertions[o.Assertions[0]]
	if t := j.transmitters(first); len(t) > 0 {
		return t[0]
	}
	if first.Outlet != "" {
		return first.Outlet
	}
	return first.Report
}
