package story

import (
	"cmp"
	"maps"
	"slices"
	"testing"
)

// What the measure of recurrences looks at.
const (
	farDays  = 4 // so far apart two reports are taken to tell of two happenings
	farMost  = 3 // that many for each report, the nearest in words
	farKeys  = 20
	farShift = 2 // days apart that they are judged as if they were published
)

// TestRecurMeasure logs, without any label, how many reports that are days apart
// would be taken for one happening if they had been published two days apart,
// how many of these are kept apart, and how many copies of the same two days are.
//
//	go test ./compare/story -run TestRecurMeasure -v -readings FILE
func TestRecurMeasure(t *testing.T) {
	if *learnFrom == "" {
		t.Skip("no -readings")
	}
	all, byID, near := readTold(t, *learnFrom)
	c := newClusterer(t)
	for _, x := range all {
		c.freq.learn(x.s)
	}
	for i := range all {
		all[i].v = c.freq.weigh(all[i].s)
		c.put(all[i].v, all[i].v.keys())
	}
	var far, copies kept
	for i, x := range all {
		for _, j := range nearestFar(c, int32(i)) {
			o := *all[j].v
			o.day = x.v.day - farShift
			far.note(c, x.v, &o)
		}
	}
	for _, p := range near {
		a, b := all[byID[p[0]]], all[byID[p[1]]]
		if p[0] < p[1] && a.r.Outlet != b.r.Outlet && apart(a.s.Day, b.s.Day) <= 1 {
			copies.note(c, a.v, b.v)
		}
	}
	far.log(t, "days apart, as if two days")
	copies.log(t, "sharing a quarter of their passages")
}

// nearestFar gives the reports far before report at that share most of its keys.
func nearestFar(c *Clusterer, at int32) []int32 {
	score := map[int32]float32{}
	v := c.reports[at]
	keys := v.keys()
	for day, p := range c.days {
		if day > v.day-farDays {
			continue
		}
		for _, k := range keys[:min(farKeys, len(keys))] {
			for e, n := p.heads[k.hash], 0; e != 0 && n < maxVisits; n++ {
				score[p.list[e-1].report] += k.weight * p.list[e-1].weight
				e = p.list[e-1].next
			}
		}
	}
	out := slices.SortedFunc(maps.Keys(score), func(a, b int32) int {
		return cmp.Or(cmp.Compare(score[b], score[a]), cmp.Compare(a, b))
	})
	return out[:min(farMost, len(out))]
}

// kept counts pairs whose words say that they are of one happening, and those of
// them that are kept apart by a series and by what recurs.
type kept struct{ joined, series, recurrent int }

func (k *kept) note(c *Clusterer, a, b *vector) {
	l := c.freq.compare(a, b)
	series := l.series
	l.series = false
	if c.weights.score(l) <= 0 {
		return
	}
	k.joined++
	switch {
	case series:
		k.series++
	case recur(a, b, l):
		k.recurrent++
	}
}

func (k *kept) log(t *testing.T, what string) {
	t.Logf("%s: %d would be of one happening; kept apart as of a series %d (%.1f %%), as recurrent %d (%.1f %%)", what, k.joined,
		k.series, 100*float64(k.series)/float64(k.joined), k.recurrent, 100*float64(k.recurrent)/float64(k.joined))
}
