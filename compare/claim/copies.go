package claim

import (
	"cmp"
	"slices"

	"tawatur"
)

// copies are the passages that the reports of a corpus share: of each report
// those with earlier ones, in their order. Pairs of units are not listed, for a
// report that was copied whole has a thousand with every other copy of it.
type copies [][]passage

// passage is a stretch of a report that stands in an earlier one as well.
type passage struct {
	with         int // the earlier report
	mine, theirs tawatur.Span
}

// copied finds the passages of links.
func (c *Corpus) copied(links []tawatur.Link) copies {
	if len(links) == 0 {
		return nil
	}
	report := make(map[string]int, len(c.Readings))
	for i, r := range c.Readings {
		report[r.ID] = i
	}
	out := make(copies, len(c.Readings))
	for i := range links {
		a, okA := report[links[i].From]
		b, okB := report[links[i].To]
		if !okA || !okB || a == b {
			continue
		}
		for _, p := range links[i].Passages {
			if a < b {
				out[b] = append(out[b], passage{a, p.To, p.From})
			} else {
				out[a] = append(out[a], passage{b, p.From, p.To})
			}
		}
	}
	for _, list := range out {
		slices.SortStableFunc(list, func(x, y passage) int { return cmp.Compare(x.with, y.with) })
	}
	return out
}

// oneText reports whether units u and v, of which u is of an earlier report, lie
// in one passage.
func (s copies) oneText(u, v *Unit) bool {
	if len(s) == 0 {
		return false
	}
	list := s[v.Report]
	k, _ := slices.BinarySearchFunc(list, u.Report, func(p passage, with int) int { return cmp.Compare(p.with, with) })
	for ; k < len(list) && list[k].with == u.Report; k++ {
		if half(u.Content, list[k].theirs) && half(v.Content, list[k].mine) {
			return true
		}
	}
	return false
}

// firstCopied gives the place in units, which are sorted, of the first before
// place k that lies in one passage with the unit there, -1 for none.
func (c *Corpus) firstCopied(s copies, units []int, k int) int {
	if len(s) == 0 {
		return -1
	}
	v, first := &c.Units[units[k]], -1
	for _, p := range s[v.Report] {
		if first >= 0 && c.Units[units[first]].Report != p.with {
			break
		}
		if !half(v.Content, p.mine) {
			continue
		}
		at, _ := slices.BinarySearchFunc(units, p.with, func(i, with int) int { return cmp.Compare(c.Units[i].Report, with) })
		for ; at < k && c.Units[units[at]].Report == p.with; at++ {
			if half(c.Units[units[at]].Content, p.theirs) {
				if first < 0 || at < first {
					first = at
				}
				break
			}
		}
	}
	return first
}

// half reports whether at least half of s lies in p.
func half(s, p tawatur.Span) bool {
	return 2*(min(s.End, p.End)-max(s.Start, p.Start)) >= s.Len()
}
