package chain

import (
	"strconv"

	"tawatur/picture"
)

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
	lowBox     = 25.0 // the height of a box in a lane that is a line
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
		return []column{{66, 230}, {440, 308}}
	case 1:
		return []column{{66, 184}, {302, 156}, {510, 238}}
	}
	return []column{{66, 150}, {246, 114}, {390, 114}, {556, 192}}
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
	names  []name // of a bundle
}

// name is a report in a bundle, with its place within the bundle's box.
type name struct {
	*Node
	x, y, w float64
	words   string
}

// placer places the nodes of one picture.
type placer struct {
	cols []column
	// low is set in lanes that are lines: their boxes have one line of words.
	low bool
}

func (p placer) gap() float64 {
	if p.low {
		return 4
	}
	return gap
}

// place measures a node that stands in column col, and all after it.
func (p placer) place(n *Node, col int) *placed {
	q := &placed{Node: n}
	last := len(p.cols) - 1
	if n.Kind == Report || n.Kind == More || n.Kind == Bundle {
		col = last
	}
	q.column = p.cols[col]
	p.measure(q)
	q.extent = q.h + p.gap()
	for _, c := range n.Copies {
		r := p.copy(c, q)
		q.copies = append(q.copies, r)
		q.extent += r.h + 4
	}
	sum := 0.0
	for _, m := range n.Next {
		r := p.place(m, p.after(m, col))
		q.next = append(q.next, r)
		sum += r.extent
	}
	q.extent = max(q.extent, sum)
	return q
}

// copy measures a copy, or a bundle of copies, below the report q.
func (p placer) copy(c *Node, q *placed) *placed {
	r := &placed{Node: c, column: column{q.x + copyIndent, q.w - copyIndent}, h: copyHeight - 4}
	if c.Kind == Bundle {
		r.bundle()
		return r
	}
	r.lines = picture.Wrap(c.Label, smallSize, r.w-60, 1)
	return r
}

// after is the column of a node that hangs from one in column col.
func (p placer) after(m *Node, col int) int {
	if m.Kind == Transmitter {
		return min(max(col+1, 1), len(p.cols)-2)
	}
	return len(p.cols) - 1
}

func (p placer) measure(q *placed) {
	if q.Kind == Bundle {
		q.bundle()
		return
	}
	note := 0.0
	if q.Note != "" && q.Kind == Report {
		note = picture.TextWidth(q.Note, smallSize) + 8
	}
	if p.low {
		q.lines, q.h = picture.Wrap(q.Label, fontSize, q.w-20-note, 1), lowBox
		return
	}
	q.lines = picture.Wrap(q.Label, fontSize, q.w-20, 3)
	q.below = q.Note != "" && q.Kind != Report
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

// bundle sets the names of a bundle side by side, in as many rows as they need, below the
// line that counts them.
func (q *placed) bundle() {
	const row, side, between = 20.0, 8.0, 6.0
	x, y := side, 23.0
	add := func(n *Node, words string) {
		w := 0.86*picture.TextWidth(words, smallSize) + 8
		if x > side && x+w > q.w-side {
			x, y = side, y+row
		}
		q.names = append(q.names, name{n, x, y, w, words})
		x += w + between
	}
	for _, m := range q.Members {
		add(m, picture.Wrap(m.Label, smallSize, q.w-2*side-6, 1)[0])
	}
	if q.Folded > 0 {
		add(&Node{Kind: More, Label: q.Label, Href: q.Href}, "+"+strconv.Itoa(q.Folded))
	}
	q.h = y + row + 4
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
	q.y = top + p.gap()/2
	if k := len(q.next); k > 0 {
		mid := (q.next[0].mid() + q.next[k-1].mid()) / 2
		q.y = min(max(mid-q.h/2, top+p.gap()/2), top+q.extent-q.h-p.gap()/2)
	}
	y = q.y + q.h + 4
	for _, c := range q.copies {
		c.y = y
		y += c.h + 4
	}
}

func (q *placed) mid() float64 { return q.y + q.h/2 }

// step is the distance between the threads at a node with k of them.
func (q *placed) step(k int) float64 { return step(k, q.h-8) }

func step(k int, room float64) float64 { return min(4.6, room/float64(max(k, 1))) }
