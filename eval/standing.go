package eval

// standing fills the measures of origins and contradictions, each gold claim
// against the predicted one that covers most of it.
func (s *claimScorer) standing(gold GoldEvent, out *ClaimScore) {
	var right, err, contra, contraGold, both, predSame, goldSame int
	for ci, c := range gold.Claims {
		contraGold += len(c.ContradictedBy)
		k := s.best(ci)
		if k < 0 || len(s.pred[k].covered[ci]) == 0 {
			continue
		}
		p := s.pred[k]
		for _, x := range c.ContradictedBy {
			contra += one(anySaid(newSaid(x.Report, x.Quote, 0), p.contradictions))
		}
		m := p.covered[ci]
		if len(s.gold[ci]) < 2 || len(m) < 2 || 2*len(m) < len(s.gold[ci]) {
			continue
		}
		out.ClaimsHeld++
		a, b := originCounts(s.gold[ci], p.assertions, m)
		right += one(a == b)
		err += max(a-b, b-a)
		x, y, z := originPairs(s.gold[ci], p.assertions, m)
		both, predSame, goldSame = both+x, predSame+y, goldSame+z
	}
	out.OriginCountRight = round4(ratio(right, out.ClaimsHeld))
	out.OriginCountError = round4(ratio(err, out.ClaimsHeld))
	out.SameOrigin = newPRF(both, goldSame, predSame)
	out.ContradictionsRecall = round4(ratio(contra, contraGold))
}

func (s *claimScorer) best(ci int) int {
	at := -1
	for k, p := range s.pred {
		if at < 0 || better(len(p.covered[ci]), len(p.assertions), len(s.pred[at].covered[ci]), len(s.pred[at].assertions)) {
			at = k
		}
	}
	return at
}

// better prefers more covered assertions, then fewer in all.
func better(covered, size, bestCovered, bestSize int) bool {
	if covered != bestCovered {
		return covered > bestCovered
	}
	return size < bestSize
}

func anySaid(g said, list []said) bool {
	for _, p := range list {
		if g.covers(p) {
			return true
		}
	}
	return false
}

func originCounts(gold, pred []said, m map[int]int) (a, b int) {
	g, p := map[int]bool{}, map[int]bool{}
	for i, j := range m {
		g[gold[i].origin], p[pred[j].origin] = true, true
	}
	return len(g), len(p)
}

func originPairs(gold, pred []said, m map[int]int) (both, predSame, goldSame int) {
	for i, j := range m {
		for k, l := range m {
			if k <= i {
				continue
			}
			g := gold[i].origin == gold[k].origin
			p := pred[j].origin == pred[l].origin
			both, predSame, goldSame = both+one(g && p), predSame+one(p), goldSame+one(g)
		}
	}
	return both, predSame, goldSame
}
