package chain

import (
	"strconv"
	"tawatur/picture"

	"tawatur/locale"
)

// Drawing is a picture of a chain as shapes with coordinates.
type Drawing struct {
	picture.Canvas
	outletWidth float64
	say         *locale.Printer
}

// Draw lays a diagram out for a language. The id tells the pictures of a page
// apart.
func Draw(d Diagram, id string, say *locale.Printer) Drawing {
	w := Drawing{Canvas: picture.New(id, width, say.RTL()), say: say}
	w.Class, w.Title, w.Desc = "chain", d.Heading, d.Words(say)
	via := 0
	for _, l := range append(append([]Lane{}, d.Lanes...), d.Against...) {
		for _, n := range l.Start {
			via = max(via, n.depth())
		}
	}
	p := placer{columns(min(via, 2))}
	w.outletWidth = p.cols[len(p.cols)-1].w
	w.heads(p.cols)
	y := 30.0
	for _, l := range d.Lanes {
		y = w.lane(p, l, y, "lane l"+strconv.Itoa((l.Number-1)%8+1))
	}
	if d.MoreLanes > 0 {
		y = w.moreLanes(d, y)
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
	top := y + lanePad
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
	bottom = max(bottom, top+2*markRadius+gap)
	w.Bands = append(w.Bands, w.Box(picture.Box{X: 2, Y: y, W: width - 4, H: bottom + lanePad - y, R: 12, Class: class + " band"}))
	if l.How != "" {
		w.Notes = append(w.Notes, w.Text(66, y+19, l.How, "how", picture.Start))
	}
	cy := center(starts, top, bottom)
	w.mark(l, cy, class)
	w.threads(starts, cy, class)
	for _, q := range starts {
		w.boxes(q, class)
	}
	return bottom + lanePad + laneGap
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

// threads draws the threads of a lane: one a report, together where they have
// a station in common, so that one voice that many carry is one rope.
func (w *Drawing) threads(starts []*placed, cy float64, class string) {
	k := 0
	for _, q := range starts {
		k += q.threads()
	}
	from := origin{x: markX + markRadius, y: cy, step: step(k, 2*markRadius-6), k: k}
	i := 0
	for _, q := range starts {
		w.thread(from, &i, q, class)
	}
}

// origin is where threads come from: a place and k threads around it.
type origin struct {
	x, y, step float64
	k          int
}

func (o origin) at(i int) float64 { return o.y + (float64(i)-float64(o.k-1)/2)*o.step }

// thread draws the threads from one station to the next, q; i counts those
// that have left from.
func (w *Drawing) thread(from origin, i *int, q *placed, class string) {
	k := q.threads()
	in := origin{x: q.x, y: q.mid(), step: q.step(k), k: k}
	if q.Kind == Report || q.Kind == More {
		in.step = min(4.6, (q.h-8)/float64(k))
	}
	for j := range k {
		w.Threads = append(w.Threads, picture.Path{D: w.Curve(from.x, from.at(*i), in.x, in.at(j)), Class: class + " thread"})
		*i++
	}
	out := in
	out.x = q.x + q.w
	j := 0
	for _, m := range q.next {
		w.thread(out, &j, m, class)
	}
	for n, c := range q.copies {
		x, y := c.x-copyIndent/2, q.y+q.h
		if n > 0 {
			y = q.copies[n-1].mid()
		}
		w.Threads = append(w.Threads, picture.Path{D: w.Line(x, y, x, c.mid(), c.x, c.mid()), Class: class + " copyline"})
	}
}
