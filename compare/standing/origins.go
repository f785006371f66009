package standing

import (
	"cmp"
	"maps"
	"slices"

	"tawatur"
)

// maxDoubts is how many doubts of an origin are kept.
const maxDoubts = 6

// classes joins assertions that share an origin.
type classes struct {
	up    []int
	days  []interval
	joins []tawatur.Merge
}

func (c *classes) root(i int) int {
	for c.up[i] != i {
		i = c.up[i]
	}
	return i
}

// join makes one class of two.
func (c *classes) join(a, b int, r reason) {
	x, y := c.root(a), c.root(b)
	if y < x {
		x, y = y, x
	}
	c.up[y] = x
	if r.why == tawatur.WhyCopy {
		c.days[x] = c.days[x].ofCopy(c.days[y])
	} else {
		c.days[x] = c.days[x].both(c.days[y])
	}
	c.joins = append(c.joins, tawatur.Merge{A: min(a, b), B: max(a, b), Why: r.why, Evidence: r.evidence, Beyond: r.beyond})
}

// mainReason is the rule that joined most members, the first tried of equals.
func mainReason(joins []tawatur.Merge) tawatur.OriginWhy {
	best, most := tawatur.WhySingle, 0
	for _, why := range [...]tawatur.OriginWhy{tawatur.WhyCopy, tawatur.WhySameSource, tawatur.WhySameTransmitter, tawatur.WhySameFamily} {
		n := 0
		for _, m := range joins {
			if m.Why == why {
				n++
			}
		}
		if n > most {
			best, most = why, n
		}
	}
	return best
}

// origins applies the rules in order to every pair of a claim's assertions, and
// tells how many of the origins there are at the least.
func (j *judge) origins(cl *tawatur.Claim, sides []side) (list []tawatur.Origin, atLeast int) {
	n := len(cl.Assertions)
	c := &classes{up: make([]int, n), days: make([]interval, n)}
	for i := range c.up {
		c.up[i], c.days[i] = i, sides[i].spoken
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
					doubts = append(doubts, tawatur.Merge{A: a, B: b, Why: r.why, Evidence: r.evidence, Beyond: r.beyond})
				}
			}
		}
	}
	list = j.list(cl, c, doubts)
	lanes := make([]int, n)
	for k := range list {
		list[k].Open = j.open(sides, &list[k])
		for _, i := range list[k].Assertions {
			lanes[i] = k
		}
	}
	return list, least(list, doubts, func(i int) int { return lanes[i] })
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
			out = append(out, tawatur.Origin{})
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
		out[k].Why = mainReason(out[k].Merges)
		out[k].What = j.what(cl, &out[k])
	}
	return out
}

func doubted(list []tawatur.Merge, m tawatur.Merge) bool {
	return slices.ContainsFunc(list, func(d tawatur.Merge) bool { return d.A == m.A && d.B == m.B })
}

// what names an origin by what its members have in common: the source that
// most of them name, else what the rule that joined them rests on, else what
// the first of them rests on.
func (j *judge) what(cl *tawatur.Claim, o *tawatur.Origin) string {
	if s, n := j.commonSource(cl, o); n*2 > len(o.Assertions) || o.Why == tawatur.WhySameSource && n > 0 {
		return s
	}
	switch o.Why {
	case tawatur.WhySameTransmitter, tawatur.WhySameFamily:
		for _, m := range o.Merges {
			if m.Why == o.Why {
				return m.Evidence
			}
		}
	case tawatur.WhyCopy:
		if by := j.commonCarrier(cl, o); by != "" {
			return by
		}
	}
	first := &cl.Assertions[o.Assertions[0]]
	if t := j.transmitters(first); len(t) > 0 && o.Why == tawatur.WhySingle {
		return t[0]
	}
	if first.Outlet != "" {
		return first.Outlet
	}
	return first.Report
}

// commonSource gives the source that most members name, by its most frequent
// and then fullest name, and how many of them name it.
func (j *judge) commonSource(cl *tawatur.Claim, o *tawatur.Origin) (string, int) {
	count := map[string]int{}
	for _, i := range o.Assertions {
		if a := &cl.Assertions[i]; j.named(a) {
			count[string(a.SourceName)]++
		}
	}
	names := slices.Sorted(maps.Keys(count))
	slices.SortStableFunc(names, func(a, b string) int { return cmp.Or(count[b]-count[a], len(b)-len(a)) })
	best, most := "", 0
	for _, s := range names {
		n := 0
		for _, t := range names {
			if j.compare(s, t) == SameOne {
				n += count[t]
			}
		}
		if n > most {
			best, most = s, n
		}
	}
	return best, most
}

// commonCarrier gives the transmitter that most members came by, "" for none.
func (j *judge) commonCarrier(cl *tawatur.Claim, o *tawatur.Origin) string {
	count, best := map[string]int{}, ""
	for _, i := range o.Assertions {
		for _, t := range j.transmitters(&cl.Assertions[i]) {
			if count[t]++; count[t] > count[best] {
				best = t
			}
		}
	}
	if count[best]*2 <= len(o.Assertions) {
		return ""
	}
	return best
}
