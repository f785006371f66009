package edit

import "slices"

// kept tells which elements of two lists stand in both, in one order: the
// patience method of Bram Cohen. Elements that stand once in each list hold the
// two together, the longest run of them in order; between them, what is alike
// from either end is kept too. It takes n log n, also for lists of bad will.
func kept(a, b []string) (inA, inB []bool) {
	inA, inB = make([]bool, len(a)), make([]bool, len(b))
	i, j := 0, 0
	for _, p := range append(anchors(a, b), pair{len(a), len(b)}) {
		match(a, b, inA, inB, i, j, p.a, p.b)
		if p.a < len(a) {
			inA[p.a], inB[p.b] = true, true
		}
		i, j = p.a+1, p.b+1
	}
	return inA, inB
}

// pair is a place in each of two lists.
type pair struct{ a, b int }

// match keeps what is alike from the beginning and the end of a[i:ie] and b[j:je].
func match(a, b []string, inA, inB []bool, i, j, ie, je int) {
	for i < ie && j < je && a[i] == b[j] {
		inA[i], inB[j] = true, true
		i, j = i+1, j+1
	}
	for i < ie && j < je && a[ie-1] == b[je-1] {
		inA[ie-1], inB[je-1] = true, true
		ie, je = ie-1, je-1
	}
}

// anchors are the elements that stand once in each list, as many of them as
// stand in one order.
func anchors(a, b []string) []pair {
	type seen struct{ inA, inB, at int }
	count := map[string]*seen{}
	for _, s := range a {
		if count[s] == nil {
			count[s] = &seen{}
		}
		count[s].inA++
	}
	for j, s := range b {
		if c := count[s]; c != nil {
			c.inB++
			c.at = j
		}
	}
	var once []pair
	for i, s := range a {
		if c := count[s]; c.inA == 1 && c.inB == 1 {
			once = append(once, pair{i, c.at})
		}
	}
	return ascending(once)
}

// ascending gives a longest part of list in which b ascends, as a does.
func ascending(list []pair) []pair {
	var ends []int // ends[n] is the best last element of a run of n+1
	before := make([]int, len(list))
	for i, p := range list {
		n, _ := slices.BinarySearchFunc(ends, p.b, func(e, b int) int { return list[e].b - b })
		before[i] = -1
		if n > 0 {
			before[i] = ends[n-1]
		}
		if n == len(ends) {
			ends = append(ends, i)
		} else {
			ends[n] = i
		}
	}
	if len(ends) == 0 {
		return nil
	}
	out := make([]pair, len(ends))
	for at, n := ends[len(ends)-1], len(ends)-1; n >= 0; at, n = before[at], n-1 {
		out[n] = list[at]
	}
	return out
}
