package chain

import (
	"strconv"

	"tawatur/locale"
	"tawatur/picture"
)

// Drawing is a picture of a chain as shapes with coordinates.
type Drawing struct {
	picture.Canvas
	cols []column
	say  *locale.Printer
}

// Draw lays a diagram out for a language. The id tells the pictures of a page
// apart. No two threads cross: each lane is a tree, drawn in the order of its stations.
func Draw(d Diagram, id string, say *locale.Printer) Drawing {
	w := Drawing{Canvas: picture.New(id, width, say.RTL()), say: say}
	w.Class, w.Title, w.Desc = "chain", d.Heading, d.Words(say)
	via := 0
	for _, l := range append(append([]Lane{}, d.Lanes...), d.Against...) {
		for _, n := range l.Start {
			via = max(via, n.depth())
		}
	}
	p := placer{cols: columns(min(via, 2))}
	w.cols = p.cols
	w.heads(p.cols)
	y := 30.0
	for _, l := range d.Lanes {
		y = w.lane(p, l, y, "strand l"+strconv.Itoa((l.Number-1)%8+1))
	}
	if len(d.Further) > 0 {
		y = w.further(d, y)
	}
	if len(d.Against) > 0 {
		y = w.against(p, d.Against, y)
	}
	w.Height = w.silent(d.Silent, y) + 2
	return w
}

func (w *Drawing) heads(cols []column) {
	w.head("chain.col.source", cols[0])
	if len(cols) > 2 {
		w.head("chain.col.transmitter", column{cols[1].x, cols[len(cols)-2].x + cols[len(cols)-2].w - cols[1].x})
	}
	w.head("chain.col.outlet", cols[len(cols)-1])
}

func (w *Drawing) head(key string, c column) {
	w.Heads = append(w.Heads, w.Text(c.x+c.w/2, 18, w.say.Text(key), "head", picture.Middle))
}

// lane draws one lane from y on and returns where the next may begin.
func (w *Drawing) lane(p placer, l Lane, y float64, class string) float64 {
	g := &picture.Group{Class: class}
	w.Groups = append(w.Groups, g)
	inside, between, radius := lanePad, laneGap, markRadius
	if p.low = l.Line; l.Line {
		inside, between, radius = 0, 3, lowBox/2-2
	}
	top := y + inside
	if l.How != "" {
		top += 18
	}
	var starts []*placed
	bottom := top
	for _, n := range l.Start {
		q := p.place(n, startColumn(n))
		if n.Kind == Report {
			w.long(p, q)
		}
		p.set(q, bottom)
		bottom += q.extent
		starts = append(starts, q)
	}
	bottom = max(bottom, top+2*radius+p.gap())
	g.Bands = append(g.Bands, w.Box(picture.Box{X: 2, Y: y, W: width - 4, H: bottom + inside - y, R: min(12, radius), Class: "band"}))
	if l.How != "" {
		g.Notes = append(g.Notes, w.Text(66, y+19, l.How, "how", picture.Start))
	}
	cy := center(starts, top, bottom)
	g.Marks = append(g.Marks, w.mark(l, cy, radius))
	g.Groups = w.stations(starts, origin{x: markX + radius, y: cy}, 2*radius-6)
	return bottom + inside + between
}

// long stretches the box of an outlet's own reporting from the sources to the
// outlets: it begins its lane itself.
func (w *Drawing) long(p placer, q *placed) {
	first := p.cols[0]
	q.own = true
	q.column = column{first.x, q.x + q.w - first.x}
}

func center(starts []*placed, top, bottom float64) float64 {
	if len(starts) == 0 {
		return (top + bottom) / 2
	}
	return (starts[0].mid() + starts[len(starts)-1].mid()) / 2
}

func startColumn(n *Node) int {
	if n.Kind == Transmitter {
		return 1
	}
	return 0
}
