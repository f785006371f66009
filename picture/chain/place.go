package chain

import "tawatur/picture"

// The measures of the picture, in its own units: about one CSS pixel each at
// the width at which it is shown on a desk.
const (
	width      = 760.0
	pad        = 10.0
	fontSize   = 14.0
	smallSize  = 12.0
	lineHeight = 19.0
	gap        = 8.0  // between boxes below one another
	laneGap    = 10.0 // between lanes
	lanePad    = 9.0  // inside a lane, above and below
	copyHeight = 25.0
	copyIndent = 22.0
	markRadius = 17.0
	markX      = 34.0
)

// column is a column of boxes: where it begins and how wide it is.
type column struct{ x, w float64 }

// columns gives the columns of sources, transmitters and outlets for a number
// of transmitters in a row, from 0 to 2.
func columns(via int) []column {
	switch via {
	case 0:
		return []column{{66, 230}, {470, 278}}
	case 1:
		return []column{{66, 184}, {316, 156}, {538, 210}}
	}
	return []column{{66, 150}, {252, 120}, {404, 120}, {582, 168}}
}

// placed is a node with its place.
type placed struct {
	*Node
	column
	y, h   float64 // of its own box
	extent float64 // height of all that hangs from it
	lines  []string
	below  bool // the note stands on a line of its own
	own    bool // an outlet that begins a lane itself
	next   []*placed
	copies []*placed
}

// placer places the nodes of one picture.
type placer struct {
	cols []column
}

// place measures a node that stands in column col, and all after it.
func (p placer) place(n *Node, col int) *placed {
	q := &placed{Node: n}
	last := len(p.cols) - 1
	if n.Kind == Report || n.Kind == More {
		col = last
	}
	q.column = p.cols[col]
	p.measure(q)
	q.extent = q.h + gap
	for _, c := range n.Copies {
		r := &placed{Node: c, column: column{q.x + copyIndent, q.w - copyIndent}, h: copyHeight - 4}
		r.lines = picture.Wrap(c.Label, smallSize, r.w-60, 1)
		q.copies = append(q.copies, r)
		q.extent += copyHeight
	}
	sum := 0.0
	for _, m := range n.Next {
		r := p.place(m, p.after(n, m, col))
		q.next = append(q.next, r)
		sum += r.extent
	}
	q.extent = max(q.extent, sum)
	return q
}

// after is the column of a node that hangs from another.
func (p placer) after(n, m *Node, col int) int {
	if m.Kind == Transmitter {
		return min(max(col+1, 1), len(p.cols)-2)
	}
	return len(p.cols) - 1
}

func (p placer) measure(q *placed) {
	note := 0.0
	if q.Note != "" {
		note = picture.TextWidth(q.Note, smallSize) + 8
	}
	q.lines = picture.Wrap(q.Label, fontSize, q.w-20, 3)
	if note > 0 {
		if one := picture.Wrap(q.Label, fontSize, q.w-20-note, 1); one[0] == q.Label {
			q.lines = one
		} else {
			q.below = true
		}
	}
	rows := len(q.lines)
	if q.below {
		rows++
	}
	q.h = float64(rows)*lineHeight + 12
}

// set gives a placed node its height on the page, and all after it.
func (p placer) set(q *placed, top float64) {
	sum := 0.0
	for _, m := range q.next {
		sum += m.extent
	}
	y := top + (q.extent-sum)/2
	for _, m := range q.next {
		p.set(m, y)
		y += m.extent
	}
	q.y = top + gap/2
	if k := len(q.next); k > 0 {
		mid := (q.next[0].mid() + q.next[k-1].mid()) / 2
		q.y = min(max(mid-q.h/2, top+gap/2), top+q.extent-q.h-gap/2)
	}
	y = q.y + q.h + 4
	for _, c := range q.copies {
		c.y = y
		y += copyHeight
	}
}

func (q *placed) mid() float64 { return q.y + q.h/2 }

// step is the distance between the threads at a node with k of them.
func (q *placed) step(k int) float64 { return step(k, q.h-8) }

func step(k int, room float64) float64 { return min(4.6, room/float64(max(k, 1))) }
