package chain

import (
	"strconv"
	"strings"

	"tawatur/picture"
)

// box is the box of a station with its words.
func (w *Drawing) box(q *placed) picture.Box {
	b := w.Box(picture.Box{X: q.x, Y: q.y, W: q.w, H: q.h, R: min(radius(q.Kind), q.h/2), Title: q.title()})
	w.words(&b, q)
	return b
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

func (n *Node) title() string {
	if n.Note == "" {
		return n.Label
	}
	return n.Label + " · " + n.Note
}

// words sets the lines of a box: reports from the edge with the day at the
// other edge or below, all else in the middle.
func (w *Drawing) words(b *picture.Box, q *placed) {
	y := q.y + 6 + lineHeight*0.74
	if q.h == lowBox {
		y = q.y + lowBox*0.7
	}
	if q.Kind != Report {
		for _, l := range q.lines {
			b.Texts = append(b.Texts, w.Text(q.x+q.w/2, y, l, "", picture.Middle))
			y += lineHeight
		}
		if q.below {
			b.Texts = append(b.Texts, w.Text(q.x+q.w/2, y-2, q.Note, "count", picture.Middle))
		}
		return
	}
	x := q.x + 10
	if q.own {
		b.Texts = append(b.Texts, w.Text(x, q.y+q.h/2+4, w.say.Text("chain.own"), "small", picture.Start))
		x = w.cols[len(w.cols)-1].x + 10
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

// copyBox is the box of a report that copied the one above it.
func (w *Drawing) copyBox(c *placed) picture.Box {
	b := w.Box(picture.Box{X: c.x, Y: c.y, W: c.w, H: c.h, R: 4, Title: c.title()})
	y := c.y + c.h*0.7
	b.Texts = append(b.Texts, w.Text(c.x+8, y, c.lines[0], "small name", picture.Start),
		w.Text(c.x+c.w-7, y, "⧉ "+w.say.Text("chain.copy"), "tag", picture.End))
	return b
}

// bundle draws the box of a bundle: how many reports, and the outlets of those that it
// names, each leading to its words.
func (w *Drawing) bundle(g *picture.Group, q *placed) {
	b := w.Box(picture.Box{X: q.x, Y: q.y, W: q.w, H: q.h, R: 7})
	b.Texts = append(b.Texts, w.Text(q.x+10, q.y+16, q.Label, "count", picture.Start))
	g.Boxes = append(g.Boxes, b)
	for _, n := range q.names {
		chip := w.Box(picture.Box{X: q.x + n.x, Y: q.y + n.y, W: n.w, H: 19, R: 3, Title: n.title()})
		chip.Texts = []picture.Text{w.Text(q.x+n.x+3, q.y+n.y+14, n.words, "", picture.Start)}
		g.Groups = append(g.Groups, &picture.Group{Class: "name", Href: n.Href, Boxes: []picture.Box{chip}})
	}
}

// mark is the number of a lane in its shape, or the sign of what stands against.
func (w *Drawing) mark(l Lane, cy, radius float64) picture.Mark {
	m := picture.Mark{X: w.MirrorX(markX), Y: picture.Round(cy), Class: "mark", D: picture.Shape(0, radius)}
	if l.Number > 0 {
		m.Words, m.D, m.DY = strconv.Itoa(l.Number), picture.Shape(l.Number, radius), picture.ShapeDrop(l.Number)
	}
	if l.Line {
		m.Class, m.DY = "low mark", m.DY/2
	}
	return m
}

// further says how many origins were folded.
func (w *Drawing) further(d Diagram, y float64) float64 {
	words := d.FurtherWords(w.say)
	b := w.Box(picture.Box{X: 2, Y: y, W: width - 4, H: 34, R: 12, Title: words})
	b.Texts = []picture.Text{w.Text(w.cols[0].x+10, y+22, words, "", picture.Start)}
	w.Groups = append(w.Groups, &picture.Group{Class: "further", Href: d.Rest, Boxes: []picture.Box{b}})
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
		y = w.lane(p, l, y, "strand against")
	}
	bar := w.Line(x, first-4, x, above+30)
	w.Bar = append(w.Bar, picture.Path{D: bar, Class: "halo"}, picture.Path{D: bar, Class: "bar"})
	w.Marks = append(w.Marks, picture.Mark{X: w.MirrorX(x), Y: picture.Round(above + 14), Class: "against mark", D: picture.Shape(0, 13)})
	return y
}

// maxSilent is how many silent outlets are named.
const maxSilent = 14

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
