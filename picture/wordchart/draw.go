package wordchart

import (
	"math"
	"strings"

	"tawatur/locale"
	"tawatur/picture"
)

// The measures of the picture, in its own units: about one CSS pixel each.
const (
	width      = 760.0
	labelWidth = 170.0 // of the expressions
	rowHeight  = 28.0
	headSize   = 12.0
	headLine   = 15.0
	headLines  = 4
	labelSize  = 14.0
	largest    = 13.5 // radius of the greatest count
	smallest   = 7.0
	mostWidth  = 92.0 // of a column
)

// drawing is a chart that is being laid out.
type drawing struct {
	picture.Canvas
	say    *locale.Printer
	column float64 // width
	most   int
	y      float64
}

// Draw lays a chart out in the language's direction of reading: a circle grows
// with how often, and the number stands in it. The id tells the pictures of a page apart.
func Draw(c Chart, id string, say *locale.Printer) *picture.Canvas {
	w := &drawing{Canvas: picture.New(id, width, say.RTL()), say: say, most: 1}
	w.Class, w.Title, w.Desc = "wording", c.Heading, strings.Join(c.Words(say), "\n")
	columns := len(c.Outlets) + min(c.Others, 1)
	if columns == 0 {
		return &w.Canvas
	}
	w.column = math.Min(mostWidth, (width-labelWidth-10)/float64(columns))
	for _, t := range c.Things {
		for _, r := range t.Rows {
			for _, cell := range r.Cells {
				w.most = max(w.most, cell.Count)
			}
		}
	}
	w.heads(c, columns)
	for _, t := range c.Things {
		w.thing(t)
	}
	w.Height = w.y + 4
	return &w.Canvas
}

func (w *drawing) x(column int) float64 {
	return labelWidth + w.column*(float64(column)+0.5)
}

// heads writes the outlets above their columns, in as many lines as they need.
func (w *drawing) heads(c Chart, columns int) {
	most := 1
	lines := make([][]string, columns)
	for i := range lines {
		lines[i] = picture.Wrap(c.Column(i, w.say), headSize, w.column-2, headLines)
		most = max(most, len(lines[i]))
	}
	for i, ls := range lines {
		for k, l := range ls {
			w.Heads = append(w.Heads, w.Text(w.x(i), 14+headLine*float64(most-len(ls)+k), l, "head", picture.Middle))
		}
	}
	w.y = 14 + headLine*float64(most)
}

func (w *drawing) thing(t Thing) {
	w.y += 22
	w.Heads = append(w.Heads, w.Text(4, w.y, picture.Wrap(t.Of, labelSize, width, 1)[0], "thing", picture.Start))
	w.y += 8
	for _, r := range t.Rows {
		middle := w.y + rowHeight/2
		w.Threads = append(w.Threads, picture.Path{D: w.Line(0, w.y, labelWidth+w.column*float64(len(r.Cells)), w.y), Class: "rule"})
		w.Heads = append(w.Heads, w.Text(8, middle+5, picture.Wrap(r.Text, labelSize, labelWidth-16, 1)[0], "expression", picture.Start))
		for i, cell := range r.Cells {
			if cell.Count > 0 {
				w.cell(r.Text, cell, w.x(i), middle)
			}
		}
		w.y += rowHeight
	}
}

// cell draws how often an outlet uses an expression.
func (w *drawing) cell(expression string, c Cell, x, y float64) {
	r := smallest + (largest-smallest)*math.Sqrt(float64(c.Count-1)/math.Max(1, float64(w.most-1)))
	number := w.say.Number(float64(c.Count))
	b := w.Box(picture.Box{X: x - r, Y: y - r, W: 2 * r, H: 2 * r, R: picture.Round(r), Title: expression + w.say.Text("sep.dot") + w.say.Count("count.times", c.Count)})
	b.Texts = []picture.Text{w.Text(x, y+4.5, number, "", picture.Middle)}
	w.Groups = append(w.Groups, &picture.Group{Class: "uses", Href: c.Href, Boxes: []picture.Box{b}})
}
