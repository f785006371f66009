package standing

import (
	"math/bits"

	"tawatur"
)

// open tells why an origin may rest on any of the others: no assertion of it
// says on whose word it rests, or who that is was read with little confidence. That
// an agency or another outlet says so does not tell from whom these have it.
func (j *judge) open(sides []side, o *tawatur.Origin) tawatur.OpenWhy {
	why := tawatur.OpenNoSource
	for _, i := range o.Assertions {
		a := &sides[i]
		_, outlet := j.names.canonical(string(a.SourceName))
		paper := a.who.body == "" && j.names.paperAlone(string(a.SourceName)) // "البيان": nobody knows whose
		switch {
		case !a.named, paper, outlet && a.SourceKind == tawatur.SourceMedium:
		case a.unsure:
			why = tawatur.OpenUnsureSource
		default:
			return ""
		}
	}
	return why
}

// least is how many origins there are at the least: the size of the largest set
// of them of which no two may be one. Origins that are open may be any other, so they
// count as one where there is nothing else. doubts are pairs of assertions.
func least(origins []tawatur.Origin, doubts []tawatur.Merge, lane func(assertion int) int) int {
	number := make([]int, len(origins)) // of the origins that are not open
	n := 0
	for k := range origins {
		number[k] = -1
		if origins[k].Open == "" && n < maxCounted {
			number[k] = n
			n++
		}
	}
	near := make([]uint64, n)
	for _, m := range doubts {
		a, b := number[lane(m.A)], number[lane(m.B)]
		if a >= 0 && b >= 0 && a != b {
			near[a] |= 1 << b
			near[b] |= 1 << a
		}
	}
	budget := mostSteps
	return max(apart(near, 1<<n-1, &budget), min(1, len(origins)))
}

const (
	// maxCounted is how many origins are told apart; more are as good as many.
	maxCounted = 63
	// mostSteps bounds the search; doubts are few, so it is seldom reached.
	mostSteps = 1 << 12
)

// apart is the size of the largest subset of left in which no two are near: an
// independent set. It takes what has at most one neighbour and else tries what has
// most, without and with it; once budget is spent, it only leaves that out, which
// gives no more than there are.
func apart(near []uint64, left uint64, budget *int) int {
	if left == 0 {
		return 0
	}
	most, at := -1, 0
	for rest := left; rest != 0; rest &= rest - 1 {
		i := bits.TrailingZeros64(rest)
		d := bits.OnesCount64(near[i] & left)
		if d <= 1 {
			return 1 + apart(near, left&^(near[i]|1<<i), budget)
		}
		if d > most {
			most, at = d, i
		}
	}
	*budget--
	without := apart(near, left&^(1<<at), budget)
	if *budget <= 0 {
		return without
	}
	return max(without, 1+apart(near, left&^(near[at]|1<<at), budget))
}
