package claim

import (
	"cmp"
	"slices"
)

// value ranks drafts for the choice of those that are listed: by the outlets
// that carry it, then by reports; a count that others contest goes before.
func (c *Corpus) value(d *draft) float64 {
	outlets := map[string]bool{}
	for _, i := range d.units {
		outlets[c.Readings[c.Units[i].Report].Outlet] = true
	}
	v := float64(len(outlets)) + 0.5*float64(c.reportsOf(d.units)-len(outlets))
	if d.contested {
		v += 2
	}
	return v
}

// choose keeps the n drafts of most value, in their order.
func (c *Corpus) choose(drafts []draft, n int) []draft {
	if len(drafts) <= n {
		return drafts
	}
	ranked := make([]int, len(drafts))
	for i := range ranked {
		ranked[i] = i
	}
	slices.SortStableFunc(ranked, func(a, b int) int { return cmp.Compare(c.value(&drafts[b]), c.value(&drafts[a])) })
	ranked = ranked[:n]
	slices.Sort(ranked)
	out := make([]draft, n)
	for k, i := range ranked {
		out[k] = drafts[i]
	}
	return out
}

// settle drops drafts that repeat a larger one, and puts the most carried first.
func (c *Corpus) settle(drafts []draft) []draft {
	slices.SortStableFunc(drafts, func(a, b draft) int {
		return cmp.Or(c.reportsOf(b.units)-c.reportsOf(a.units), cmp.Compare(b.total, a.total), slices.Compare(a.units, b.units))
	})
	var out []draft
	for _, d := range drafts {
		if c.telling(d.core) && !slices.ContainsFunc(out, func(o draft) bool { return c.repeats(&d, &o) }) {
			out = append(out, d)
		}
	}
	return out
}

// telling reports whether a core says something: a happening, a figure, or two
// words that are not parts of names.
func (c *Corpus) telling(core []int32) bool {
	n := 0
	for _, id := range core {
		switch k := c.kinds[id]; {
		case k == Event || k == Figure:
			return true
		case k == Thing, k == Word && c.rare[id] != leastOfName:
			n++
		}
	}
	return n >= 2
}

// within reports whether most of d's reports carry o as well.
func (c *Corpus) within(d, o *draft) bool {
	held := map[int]bool{}
	for _, u := range o.units {
		held[c.Units[u].Report] = true
	}
	n := 0
	for _, u := range d.units {
		if held[c.Units[u].Report] {
			n++
		}
	}
	return 5*n >= 3*len(d.units)
}

// repeats reports whether d says what o, which is at least as much carried,
// says already: in other words, or with nothing new of the same reports. That
// the same sentences carry both is not enough, for a sentence may say much.
func (c *Corpus) repeats(d, o *draft) bool {
	if c.sameClaim(d, o) {
		return true
	}
	if d.need != noConcept {
		return d.need == o.need && (c.among(d, o) || c.within(d, o))
	}
	if d.kept {
		return len(d.units) == len(o.units) && c.among(d, o)
	}
	return c.within(d, o) && c.news(d, o) < leastNews
}

// among reports whether the units of d are units of o.
func (c *Corpus) among(d, o *draft) bool {
	both := 0
	for _, u := range d.units {
		if _, ok := slices.BinarySearch(o.units, u); ok {
			both++
		}
	}
	return both == len(d.units)
}

// leastNews is the weight of what a claim must say beyond a more carried one.
const leastNews = 0.6

// news is the weight of what the words of d say beyond those of o: concepts that
// stand wherever o's do, and hardly elsewhere, count little.
func (c *Corpus) news(d, o *draft) float64 {
	sum := 0.0
	for _, t := range d.says.terms {
		if k, ok := o.says.find(t.ID); ok && o.says.terms[k].Negated == t.Negated {
			continue
		}
		w := c.rare[t.ID] * (1 - c.tied(t.ID, o.says.terms))
		if !c.tells(t.ID) && c.kinds[t.ID] != Figure {
			w *= 0.5 // another place alone is hardly news in one story
		}
		sum += w
	}
	return sum
}

// tied tells, 0 to 1, how much a concept goes with one of the terms: the share
// of its units that hold it, times the share of that one's units that hold it.
func (c *Corpus) tied(id int32, terms []Term) float64 {
	most := 0.0
	for _, t := range terms {
		key := uint64(min(id, t.ID))<<32 | uint64(max(id, t.ID))
		v, ok := c.ties[key]
		if !ok {
			if both := float64(common(c.holders[id], c.holders[t.ID])); both > 0 {
				v = both / float64(len(c.holders[id])) * both / float64(len(c.holders[t.ID]))
			}
			c.ties[key] = v
		}
		most = max(most, v)
	}
	return most
}

// common counts what two sorted lists share.
func common(a, b []int32) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n++
			i++
			j++
		}
	}
	return n
}
