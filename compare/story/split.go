package story

import "slices"

const (
	// rounds is how often the two halves of a story exchange members.
	rounds = 4
	// mostSplit is how many of a story's members are tried to be parted, those
	// that came last: all pairs of them are compared.
	mostSplit = 48
)

// loosen splits the story of the report that came where what it brought shows
// that two parts do not belong together. The greater part keeps the ID, of
// equals the one with the first report.
func (c *Clusterer) loosen(at int32, p *Placement) {
	g := c.of[at]
	m := c.stories[g].members
	m = slices.Clone(m[max(0, len(m)-mostSplit):])
	if len(m) < 3 {
		return
	}
	odds := c.matrix(m)
	side := halve(odds)
	if between(odds, side) > -gain {
		return
	}
	var leave, stay []int32
	for i, r := range m {
		if side[i] {
			leave = append(leave, r)
		} else {
			stay = append(stay, r)
		}
	}
	rest := len(c.stories[g].members) - len(m)
	if len(leave) > len(stay)+rest || len(leave) == len(stay)+rest && side[0] {
		leave = stay
	}
	to := c.begin(c.splitID(g, at))
	for _, r := range leave {
		c.move(r, to, p)
	}
}

// matrix holds the odds of every two of the reports.
func (c *Clusterer) matrix(m []int32) [][]float64 {
	out := make([][]float64, len(m))
	for i := range m {
		out[i] = make([]float64, len(m))
		for j := range i {
			out[i][j] = c.odds(c.reports[m[i]], c.reports[m[j]])
			out[j][i] = out[i][j]
		}
	}
	return out
}

// halve divides reports in two so that the sum of the odds between the halves is
// small: around the two that are least alike, then moving each to the half it
// has the greater odds with.
func halve(odds [][]float64) (side []bool) {
	a, b := 0, 1
	for i := range odds {
		for j := range i {
			if odds[i][j] < odds[a][b] {
				a, b = j, i
			}
		}
	}
	side = make([]bool, len(odds))
	for i := range odds {
		side[i] = i == b || i != a && odds[i][b] > odds[i][a]
	}
	for range rounds {
		changed := false
		for i := range odds {
			pull := 0.0 // towards the side of b
			for j, o := range odds[i] {
				if side[j] {
					pull += o
				} else {
					pull -= o
				}
			}
			if to := pull > 0; to != side[i] && pull != 0 {
				side[i], changed = to, true
			}
		}
		if !changed {
			break
		}
	}
	return side
}

// between sums the odds between the two sides; 0 where one is empty.
func between(odds [][]float64, side []bool) float64 {
	sum := 0.0
	for i := range odds {
		for j := range i {
			if side[i] != side[j] {
				sum += odds[i][j]
			}
		}
	}
	return sum
}
