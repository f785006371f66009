package claim

import (
	"tawatur"
)

// Thresholds of candidates: which units are looked at together. What they say
// decides later, see says.go.
const (
	joinAt   = 0.42 // two units say the same from this likeness on
	leastSum = 1.5  // shared weight below which likeness does not count
)

// shared sums the story weights of what a says and b holds, and of what b says
// and a holds, and counts what both hold.
func (c *Corpus) shared(a, b *Unit) (ofA, ofB float64, n int) {
	for i, j := 0, 0; i < len(a.Terms) && j < len(b.Terms); {
		switch x, y := &a.Terms[i], &b.Terms[j]; {
		case x.ID < y.ID:
			i++
		case x.ID > y.ID:
			j++
		default:
			if !x.Beside {
				ofA += c.weight[x.ID]
			}
			if !y.Beside {
				ofB += c.weight[x.ID]
			}
			if c.kinds[x.ID] != Light && !(x.Beside && y.Beside) {
				n++
			}
			i++
			j++
		}
	}
	return ofA, ofB, n
}

// likeness gives 0 to 1: half of it is how much of both is shared, half how
// much of the shorter one.
func (c *Corpus) likeness(a, b *Unit) float64 {
	ofA, ofB, n := c.shared(a, b)
	if max(ofA, ofB) < leastSum || n < 2 || (n < 3 && !c.sameFigure(a, b)) {
		return 0
	}
	part := ofA / a.total // of the shorter
	if b.total < a.total {
		part = ofB / b.total
	}
	l := 0.6*(ofA+ofB)/(a.total+b.total) + 0.4*part
	if x, y := c.Attribution(a), c.Attribution(b); x != nil && y != nil && x.SourceName != "" && x.SourceName == y.SourceName {
		l += 0.06
	}
	return min(1, l)
}

// clash reports whether two units cannot say the same: one denies what the
// other asserts, or they give different figures of one quantity.
func (c *Corpus) clash(a, b *Unit) bool {
	return a.Denies != b.Denies || c.otherFigure(a, b) || c.turned(a, b)
}

// turned reports whether a shared happening is negated in one of the two only.
func (c *Corpus) turned(a, b *Unit) bool {
	if !a.negates && !b.negates {
		return false
	}
	for i, j := 0, 0; i < len(a.Terms) && j < len(b.Terms); {
		switch x, y := a.Terms[i], b.Terms[j]; {
		case x.ID < y.ID:
			i++
		case x.ID > y.ID:
			j++
		default:
			if c.kinds[x.ID] == Event && x.Negated != y.Negated {
				return true
			}
			i++
			j++
		}
	}
	return false
}

func (c *Corpus) figures(u *Unit, i int) *tawatur.Figure {
	return &c.Readings[u.Report].Figures[u.Figures[i]]
}

// sameFigure reports whether a and b share a quantity.
func (c *Corpus) sameFigure(a, b *Unit) bool {
	for i := range a.Figures {
		for j := range b.Figures {
			if Same(c.figures(a, i), c.figures(b, j)) {
				return true
			}
		}
	}
	return false
}

// otherFigure reports whether a and b count the same thing and none of their
// counts agree.
func (c *Corpus) otherFigure(a, b *Unit) bool {
	differ := false
	for i := range a.Figures {
		for j := range b.Figures {
			x, y := c.figures(a, i), c.figures(b, j)
			if x.Category != y.Category || x.Unit != y.Unit {
				continue
			}
			if Same(x, y) || nearly(x, y) {
				return false
			}
			differ = differ || Differ(x, y)
		}
	}
	return differ
}
