package chain

import "tawatur/picture"

// origin is where threads come from: a place and k threads around it.
type origin struct {
	x, y, step float64
	k          int
}

func (o origin) at(i int) float64 { return o.y + (float64(i)-float64(o.k-1)/2)*o.step }

// stations draws the first stations of a lane and all after them. One thread leads to each
// report, from the lane's mark through every station, and belongs to the report: with it
// under the pointer or the focus, its whole line is seen. Threads run together where they
// have a station in common, so that one voice that many carry is one rope.
func (w *Drawing) stations(starts []*placed, from origin, room float64) (out []*picture.Group) {
	for _, q := range starts {
		from.k += q.threads()
	}
	from.step = step(from.k, room)
	lines, i := make([]string, from.k), 0
	for _, q := range starts {
		k := q.threads()
		out = append(out, w.station(q, w.lead(from, i, q, lines[i:i+k])))
		i += k
	}
	return out
}

// lead draws threads on to a station: those that left from as the i-th and after.
func (w *Drawing) lead(from origin, i int, q *placed, lines []string) []string {
	in, room := q.origin(q.x), w.gutter(from.x)
	out := make([]string, len(lines))
	for j, line := range lines {
		out[j] = line + w.Curve(from.x, from.at(i+j), in.x, in.at(j), room)
	}
	return out
}

// gutter is the room between a place and the next column, where threads change their height:
// behind it they would pass other boxes.
func (w *Drawing) gutter(x float64) float64 {
	for _, c := range w.cols {
		if c.x > x {
			return min(c.x-x, 66)
		}
	}
	return 66
}

// origin is where the threads of a station stand at its edge x.
func (q *placed) origin(x float64) origin {
	k := q.threads()
	o := origin{x: x, y: q.mid(), step: q.step(k), k: k}
	if q.Kind == Bundle || q.Kind == More {
		o.step = min(4.6, (q.h-8)/float64(k))
	}
	return o
}

// station draws a station to which threads lead, and all after it.
func (w *Drawing) station(q *placed, lines []string) *picture.Group {
	g := &picture.Group{Class: "station " + string(q.Kind)}
	switch {
	case q.Kind == Bundle:
		w.bundle(g, q)
	case q.Kind == Report || q.Kind == More:
		leaf := &picture.Group{Class: string(q.Kind), Href: q.Href, Boxes: []picture.Box{w.box(q)}}
		if q.own {
			leaf.Class += " own"
		}
		leaf.Threads = threadsOf(lines)
		if len(q.copies) == 0 {
			return leaf
		}
		g.Class, g.Groups = "station", append(g.Groups, leaf)
	default:
		g.Boxes = append(g.Boxes, w.box(q))
	}
	if len(q.next) == 0 && q.Kind != Report && q.Kind != More {
		g.Threads = threadsOf(lines)
	}
	out, i := q.origin(q.x+q.w), 0
	for _, m := range q.next {
		k := m.threads()
		g.Groups = append(g.Groups, w.station(m, w.lead(out, i, m, lines[i:i+k])))
		i += k
	}
	for n, c := range q.copies {
		g.Groups = append(g.Groups, w.copied(q, c, n))
	}
	return g
}

func threadsOf(lines []string) []picture.Path {
	d := ""
	for _, l := range lines {
		d += l
	}
	return []picture.Path{{D: d, Class: "thread"}}
}

// copied draws the n-th copy below a report, or the bundle of its copies.
func (w *Drawing) copied(q, c *placed, n int) *picture.Group {
	g := &picture.Group{Class: "copy"}
	x, y, to := c.x-copyIndent/2, q.y+q.h, c.mid()
	if c.Kind == Bundle {
		g.Class = "copy station bundle"
		w.bundle(g, c)
		to = c.y + 14
	} else {
		g.Href = c.Href
		g.Boxes = append(g.Boxes, w.copyBox(c))
	}
	if n > 0 {
		y = q.copies[n-1].mid()
	}
	g.Threads = append(g.Threads, picture.Path{D: w.Line(x, y, x, to, c.x, to), Class: "copyline"})
	return g
}
