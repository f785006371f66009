package chain

import (
	"strconv"
	"strings"
	"tawatur/picture"
)

// boxes draws the box of a node and of all after it.
func (w *Drawing) boxes(q *placed, class string) {
	b := w.Box(picture.Box{X: q.x, Y: q.y, W: q.w, H: q.h, R: radius(q.Kind), Class: class + " " + string(q.Kind),
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
func (w *Drawing) words(b *picture.Box, q *placed) {
	y := q.y + 6 + lineHeight*0.74
	if q.Kind != Report {
		for _, l := range q.lines {
			b.Texts = append(b.Texts, w.Text(q.x+q.w/2, y, l, "", picture.Middle))
			y += lineHeight
		}
		return
	}
	x := q.x + 10
	if q.own {
		b.Texts = append(b.Texts, w.Text(x, q.y+q.h/2+4, w.say.Text("chain.own"), "small", picture.Start))
		x = q.x + q.w - w.outletWidth + 10
	}
	for _, l := range q.lines {
		b.Texts = append(b.Texts, w.Text(x, y, l, "outlet", picture.Start))
		y += lineHeight
	}
	switch {
	case q.below:
		b.Texts = append(b.Texts, w.Text(x, y, q.Note, "small", picture.Start))
	case q.Note != "":
		b.Texts = append(b.Texts, w.Text(q.x+q.w-10, y-lineHeight, q.Note, "small", picture.End))
	}
}

// copyBox draws a report that copied the one above it.
func (w *Drawing) copyBox(c *placed, class string) {
	b := w.Box(picture.Box{X: c.x, Y: c.y, W: c.w, H: c.h, R: 4, Class: class + " copy", Href: c.Href, Title: c.title()})
	y := c.y + c.h*0.7
	b.Texts = append(b.Texts, w.Text(c.x+8, y, c.lines[0], "small name", picture.Start))
	if c.Kind == Report {
		b.Texts = append(b.Texts, w.Text(c.x+c.w-7, y, "⧉ "+w.say.Text("chain.copy"), "tag", picture.End))
	}
	w.Boxes = append(w.Boxes, b)
}

// mark draws the number of a lane in its shape, or the sign of what stands
// against.
func (w *Drawing) mark(l Lane, cy float64, class string) {
	m := picture.Mark{X: w.MirrorX(markX), Y: picture.Round(cy), Class: class + " mark", D: picture.Shape(0, markRadius)}
	if l.Number > 0 {
		m.Words, m.D, m.DY = strconv.Itoa(l.Number), picture.Shape(l.Number, markRadius), picture.ShapeDrop(l.Number)
	}
	w.Marks = append(w.Marks, m)
}

// moreLanes says how many origins were folded.
func (w *Drawing) moreLanes(d Diagram, y float64) float64 {
	words := w.say.Count("count.more_origins", d.MoreLanes)
	b := w.Box(picture.Box{X: 2, Y: y, W: width - 4, H: 34, R: 12, Class: "band more", Href: d.Rest, Title: words})
	b.Texts = []picture.Text{w.Text(width/2, y+22, words, "", picture.Middle)}
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
	w.Notes = append(w.Notes, w.Text(12, y+16, w.say.Text("chain.against"), "head strong", picture.Start))
	y += 24
	for _, l := range lanes {
		y = w.lane(p, l, y, "lane against")
	}
	bar := w.Line(x, first-4, x, above+30)
	w.Bar = append(w.Bar, picture.Path{D: bar, Class: "halo"}, picture.Path{D: bar, Class: "bar"})
	w.Marks = append(w.Marks, picture.Mark{X: w.MirrorX(x), Y: picture.Round(above + 14), Class: "against mark", D: picture.Shape(0, 13)})
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
	for _, l := range picture.Wrap(words, smallSize, width-30, 6) {
		w.Notes = append(w.Notes, w.Text(12, y+14, l, "silent", picture.Start))
		y += 17
	}
	return y + 6
}
