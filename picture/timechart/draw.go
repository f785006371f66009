package timechart

import (
	"math"
	"strconv"
	"strings"

	"tawatur/locale"
	"tawatur/picture"
)

// The measures of the picture, in its own units: about one CSS pixel each.
const (
	width      = 760.0
	labelWidth = 214.0
	rowHeight  = 24.0
	claimRow   = 40.0 // with who said it first below
	labelSize  = 13.0
	smallSize  = 12.0
	smallest   = 4.0 // radius of one report
	largest    = 10.5
	dayLabel   = 74.0
)

// drawing is a chart that is being laid out.
type drawing struct {
	picture.Canvas
	say   *locale.Printer
	chart Chart
	most  int
	y     float64
}

// Draw lays a chart out in the language's direction of reading; a folded one stays within
// a page. The id tells the pictures of a page apart.
func Draw(c Chart, id string, say *locale.Printer) *picture.Canvas {
	w := &drawing{Canvas: picture.New(id, width, say.RTL()), say: say, chart: c, most: 1}
	w.Class, w.Title, w.Desc = "time", c.Heading, strings.Join(c.Words(say), "\n")
	if len(c.Days) == 0 {
		return &w.Canvas
	}
	for _, rows := range [][]Row{c.Outlets, c.Claims} {
		for _, r := range rows {
			for _, d := range r.Dots {
				w.most = max(w.most, d.Reports)
			}
		}
	}
	w.y = 30
	for i := range c.Outlets {
		w.row(&c.Outlets[i], rowHeight, "outlet")
	}
	if len(c.Claims) > 0 {
		w.y += 26
		w.Heads = append(w.Heads, w.Text(4, w.y, say.Text("web.time.claims"), "thing", picture.Start))
		w.y += 8
		for i := range c.Claims {
			w.row(&c.Claims[i], claimRow, "said")
		}
	}
	w.axis()
	w.Height = w.y + 4
	return &w.Canvas
}

// x is where a day stands, in proportion to the time between.
func (w *drawing) x(day int) float64 {
	first, last := w.chart.Days[0], w.chart.Days[len(w.chart.Days)-1]
	room := width - labelWidth - 2*largest - 70 // a day's label begins there
	span := last.Sub(first)
	if span == 0 {
		return labelWidth + largest + 4
	}
	return labelWidth + largest + 4 + room*float64(w.chart.Days[day].Sub(first))/float64(span)
}

// row draws the label of a row and its dots; a claim's first dot has a ring, and below it
// stands who said it then.
func (w *drawing) row(r *Row, height float64, class string) {
	middle := w.y + rowHeight/2
	w.Threads = append(w.Threads, picture.Path{D: w.Line(0, w.y, width, w.y), Class: "rule"})
	label := r.Label
	if r.Number > 0 {
		label = strconv.Itoa(r.Number) + ". " + label
	}
	lines := picture.Wrap(label, labelSize, labelWidth-12, int(height/rowHeight+0.5))
	for i, l := range lines {
		w.Heads = append(w.Heads, w.Text(4, middle+4.5+16*float64(i), l, "label", picture.Start))
	}
	if k := len(r.Dots); k > 1 && r.Number > 0 {
		w.Threads = append(w.Threads, picture.Path{D: w.Line(w.x(r.Dots[0].Day), middle, w.x(r.Dots[k-1].Day), middle), Class: "span"})
	}
	for i, d := range r.Dots {
		w.dot(r, d, middle, class, i == 0 && r.Number > 0)
	}
	if first := r.FirstWords(w.say); first != "" {
		x := w.x(r.Dots[0].Day) - largest
		words := picture.Wrap(first, smallSize, width-x, 1)[0]
		w.Notes = append(w.Notes, w.Text(x, middle+largest+13, words, "first", picture.Start))
	}
	w.y += height
}

func (w *drawing) dot(r *Row, d Dot, y float64, class string, first bool) {
	x, radius := w.x(d.Day), smallest+(largest-smallest)*math.Sqrt(float64(d.Reports-1)/math.Max(1, float64(w.most-1)))
	title := r.Label + w.say.Text("sep.dot") + w.say.ShortDay(w.chart.Days[d.Day]) + w.say.Text("sep.dot") + w.say.Count("count.reports", d.Reports)
	g := &picture.Group{Class: class, Href: d.Href, Boxes: []picture.Box{w.Box(picture.Box{X: x - radius, Y: y - radius, W: 2 * radius, H: 2 * radius, R: picture.Round(radius), Title: title})}}
	if first {
		g.Class += " begins"
	}
	if d.Reports > 1 {
		g.Notes = []picture.Text{w.Text(x+radius+3, y+4, w.say.Number(float64(d.Reports)), "n", picture.Start)}
	}
	w.Groups = append(w.Groups, g)
}

// axis writes the days above the rows, as many as there is room for.
func (w *drawing) axis() {
	last := math.Inf(-1)
	for i, d := range w.chart.Days {
		x := w.x(i)
		w.Bands = append(w.Bands, w.Box(picture.Box{X: x - 0.5, Y: 24, W: 1, H: w.y - 24, Class: "day"}))
		if x-last >= dayLabel {
			last = x
			w.Heads = append(w.Heads, w.Text(x-6, 16, w.say.ShortDay(d), "head", picture.Start))
		}
	}
}
