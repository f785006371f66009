package chain

import (
	"math"
	"strconv"
	"strings"
)

// edge is the side of a place at which words stand, in reading direction.
type edge int

const (
	start edge = iota
	middle
	end
)

// text places a line of words at an edge; the anchor of SVG depends on the
// direction of the words as well as on that of the page.
func (w *Drawing) text(x, y float64, words, class string, at edge) Text {
	t := Text{X: w.x(x), Y: round(y), Words: words, Class: class, Anchor: "middle", Dir: "ltr"}
	rtl := isRTL(words)
	if rtl {
		t.Dir = "rtl"
	}
	if at == middle {
		return t
	}
	t.Anchor = "start"
	if (at == end) != (rtl != w.rtl) {
		t.Anchor = "end"
	}
	return t
}

// box mirrors a box and rounds its measures.
func (w *Drawing) box(b Box) Box {
	if w.rtl {
		b.X = width - b.X - b.W
	}
	b.X, b.Y, b.W, b.H = round(b.X), round(b.Y), round(b.W), round(b.H)
	return b
}

// boxes draws the box of a node and of all after it.
func (w *Drawing) boxes(q *placed, class string) {
	b := w.box(Box{X: q.x, Y: q.y, W: q.w, H: q.h, R: radius(q.Kind), Class: class + " " + string(q.Kind),
		Href: q.Href, Title: q.title()})
	if q.own {
		b.Class += " own"
	}
	w.words(&b, q)
	w.Boxes = append(w.Boxes, b)
	for _, c := range q.copies {
		w.copyBox(c, class)
	}
	for _, m := range q.next {
		w.boxes(m, class)
	}
}

func radius(k Kind) float64 {
	switch k {
	case Source, Anonymous, Family:
		return 17
	case Transmitter:
		return 3
	}
	return 7
}

func (q *placed) title() string {
	if q.Note == "" {
		return q.Label
	}
	return q.Label + " · " + q.Note
}

// words sets the lines of a box: reports from the edge with the day at the
// other edge or below, all else in the middle.
func (w *Drawing) words(b *Box, q *placed) {
	y := q.y + 6 + lineHeight*0.74
	if q.Kind != Report {
		for _, l := range q.lines {
			b.Texts = append(b.Texts, w.text(q.x+q.w/2, y, l, "", middle))
			y += lineHeight
		}
		return
	}
	x := q.x + 10
	if q.own {
		b.Texts = append(b.Texts, w.text(x, q.y+q.h/2+4, w.say.Text("chain.own"), "small", start))
		x = q.x + q.w - w.outletWidth + 10
	}
	for _, l := range q.lines {
		b.Texts = append(b.Texts, w.text(x, y, l, "outlet", start))
		y += lineHeight
	}
	switch {
	case q.below:
		b.Texts = append(b.Texts, w.text(x, y, q.Note, "small", start))
	case q.Note != "":
		b.Texts = append(b.Texts, w.text(q.x+q.w-10, y-lineHeight, q.Note, "small", end))
	}
}

// copyBox draws a report that copied the one above it.
func (w *Drawing) copyBox(c *placed, class string) {
	b := w.box(Box{X: c.x, Y: c.y, W: c.w, H: c.h, R: 4, Class: class + " copy", Href: c.Href, Title: c.title()})
	y := c.y + c.h*0.7
	b.Texts = append(b.Texts, w.text(c.x+8, y, c.lines[0], "small name", start))
	if c.Kind == Report {
		b.Texts = append(b.Texts, w.text(c.x+c.w-7, y, "⧉ "+w.say.Text("chain.copy"), "tag", end))
	}
	w.Boxes = append(w.Boxes, b)
}

// mark draws the number of a lane in its shape, or the sign of what stands
// against.
func (w *Drawing) mark(l Lane, cy float64, class string) {
	m := Mark{X: w.x(markX), Y: round(cy), Class: class + " mark", D: Shape(0, markRadius)}
	if l.Number > 0 {
		m.Words, m.D, m.DY = strconv.Itoa(l.Number), Shape(l.Number, markRadius), shapeDrop(l.Number)
	}
	w.Marks = append(w.Marks, m)
}

// moreLanes says how many origins were folded.
func (w *Drawing) moreLanes(d Diagram, y float64) float64 {
	words := w.say.Count("count.more_origins", d.MoreLanes)
	b := w.box(Box{X: 2, Y: y, W: width - 4, H: 34, R: 12, Class: "band more", Href: d.Rest, Title: words})
	b.Texts = []Text{w.text(width/2, y+22, words, "", middle)}
	w.Boxes = append(w.Boxes, b)
	return y + 34 + laneGap
}

// against draws what stands against the claim below its lanes, and a bar that
// stands across them.
func (w *Drawing) against(p placer, lanes []Lane, y float64) float64 {
	last := p.cols[len(p.cols)-1]
	x := last.x - 24
	first := 30.0
	above := y - laneGap
	w.Notes = append(w.Notes, w.text(12, y+16, w.say.Text("chain.against"), "head strong", start))
	y += 24
	for _, l := range lanes {
		y = w.lane(p, l, y, "lane against")
	}
	bar := w.line(x, first-4, x, above+30)
	w.Bar = append(w.Bar, Path{bar, "halo"}, Path{bar, "bar"})
	w.Marks = append(w.Marks, Mark{X: w.x(x), Y: round(above + 14), Class: "against mark", D: Shape(0, 13)})
	return y
}

// silent lists the outlets that say nothing of the claim.
func (w *Drawing) silent(outlets []string, y float64) float64 {
	if len(outlets) == 0 {
		return y
	}
	rest := ""
	if len(outlets) > maxSilent {
		rest = w.say.Text("sep.dot") + "+" + strconv.Itoa(len(outlets)-maxSilent)
		outlets = outlets[:maxSilent]
	}
	words := w.say.Text("claim.silent") + ": " + strings.Join(outlets, w.say.Text("sep.dot")) + rest
	for _, l := range wrap(words, smallSize, width-30, 6) {
		w.Notes = append(w.Notes, w.text(12, y+14, l, "silent", start))
		y += 17
	}
	return y + 6
}

// Shape is the outline of the mark with a number, around 0,0: six shapes in
// turn, so that origins are told apart without colour. 0 is the sign of what
// stands against a claim.
func Shape(number int, r float64) string {
	if number <= 0 {
		return polygon(8, r, math.Pi/8)
	}
	switch (number - 1) % 6 {
	case 0:
		return "M" + num(-r) + ",0A" + num(r) + "," + num(r) + " 0 1 1 " + num(r) + ",0A" + num(r) + "," + num(r) + " 0 1 1 " + num(-r) + ",0Z"
	case 1:
		return polygon(4, r*1.25, math.Pi/4)
	case 2:
		return polygon(4, r*1.22, 0)
	case 3:
		return polygon(3, r*1.4, -math.Pi/2)
	case 4:
		return polygon(6, r*1.1, 0)
	}
	return polygon(5, r*1.2, -math.Pi/2)
}

// shapeDrop is how far the number stands below the middle of its shape.
func shapeDrop(number int) float64 {
	if (number-1)%6 == 3 {
		return 3
	}
	return 0
}

func polygon(sides int, r, turn float64) string {
	var b strings.Builder
	for i := range sides {
		a := turn + 2*math.Pi*float64(i)/float64(sides)
		b.WriteString(map[bool]string{true: "M", false: "L"}[i == 0])
		b.WriteString(num(r*math.Cos(a)) + "," + num(r*math.Sin(a)))
	}
	return b.String() + "Z"
}
