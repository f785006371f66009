package tallychart

import (
	"cmp"
	"math"
	"strconv"
	"strings"

	"tawatur"
	"tawatur/locale"
	"tawatur/picture"
)

// The measures of the picture, in its own units: about one CSS pixel each.
const (
	width        = 760.0
	left         = 58.0 // where the values stand
	right        = 18.0
	top          = 22.0
	height       = 220.0 // of the plot
	markRadius   = 9.5
	markStep     = 2*markRadius + 4
	labelSpace   = 78.0 // a day's label needs
	mostSigns    = 12   // of conflicts: the table has all
	labelSize    = 12.0
	longestLabel = 240.0
)

// drawing is a chart that is being laid out.
type drawing struct {
	picture.Canvas
	say   *locale.Printer
	scale scale
	days  []tawatur.Day
	at    []place
}

// place is where a point stands.
type place struct{ x, low, high float64 }

// Draw lays a chart out in the language's direction of reading. The id tells the
// pictures of a page apart. A chart without points is empty.
func Draw(c Chart, id string, say *locale.Printer) *picture.Canvas {
	w := &drawing{Canvas: picture.New(id, width, say.RTL()), say: say}
	w.Class, w.Title, w.Desc = "tally", c.Heading, strings.Join(c.Words(say), "\n")
	w.Height = top + height + 34
	if len(c.Points) == 0 {
		return &w.Canvas
	}
	w.scale = scaleOf(c.Points)
	w.grid()
	w.place(c.Points)
	w.labels()
	for _, r := range steps(c.Revisions) {
		a, b := w.at[r[0]], w.at[r[1]]
		w.line(w.Line(a.x, a.high, b.x, b.high), "revision l"+strconv.Itoa(lane(c.Points[r[1]].Origin)))
	}
	for _, u := range c.Unclear {
		w.unclear(w.at[u[0]], w.at[u[1]], lane(c.Points[u[1]].Origin))
	}
	w.conflicts(c.Conflicts)
	for _, b := range c.Breakdowns {
		w.parts(b, w.at[b.Point], lane(c.Points[b.Point].Origin))
	}
	for i := range c.Points {
		w.point(&c.Points[i], w.at[i])
	}
	w.Height = w.signs(c, w.legend(c.Points)) + 8
	return &w.Canvas
}

func (w *drawing) line(d, class string) {
	w.Threads = append(w.Threads, picture.Path{D: d, Class: class})
}

// lane is the number of an origin's colour: shapes and numbers tell more apart.
func lane(origin int) int { return (origin-1)%8 + 1 }

func (w *drawing) grid() {
	for _, v := range w.scale.ticks() {
		y := w.y(v)
		w.line(w.Line(left, y, width-right, y), "grid")
		w.Heads = append(w.Heads, w.Text(left-8, y+4, w.say.Number(v), "value", picture.End))
	}
}

func (w *drawing) y(v float64) float64 { return top + height*(1-w.scale.at(v)) }

// place gives every point its place: days side by side, in proportion to the time
// between them where there is room, and points of one day that would cover one
// another beside each other.
func (w *drawing) place(points []Point) {
	columns := make([][]float64, 0, len(points)) // of the day that is filled
	w.at = make([]place, len(points))
	offset := make([]int, len(points))
	widest := 0
	for i, p := range points {
		if i == 0 || points[i-1].Day != p.Day {
			columns = columns[:0]
			w.days = append(w.days, p.Day)
		}
		y := w.y(p.High)
		k := 0
		for k < len(columns) && taken(columns[k], y) {
			k++
		}
		if k == len(columns) {
			columns = append(columns, nil)
		}
		columns[k] = append(columns[k], y)
		offset[i], widest = k, max(widest, k)
		w.at[i] = place{low: w.y(p.Low), high: y}
	}
	room := width - right - left - 2*markRadius
	step := math.Min(markStep, room/float64(len(w.days))/float64(widest+1))
	d := -1
	for i, p := range points {
		if i == 0 || points[i-1].Day != p.Day {
			d++
		}
		w.at[i].x = w.dayX(d) + float64(offset[i])*step
	}
}

func taken(column []float64, y float64) bool {
	for _, other := range column {
		if math.Abs(other-y) < markStep {
			return true
		}
	}
	return false
}

// dayX is where the points of the day with a number begin.
func (w *drawing) dayX(d int) float64 {
	room := width - right - left - 2*markRadius
	return left + markRadius + 6 + room*float64(d)/float64(len(w.days))
}

// labels writes the days below the plot, as many as there is room for.
func (w *drawing) labels() {
	y := top + height
	w.line(w.Line(left, y, width-right, y), "axis")
	last := math.Inf(-1)
	for i, d := range w.days {
		if x := w.dayX(i); x-last >= labelSpace {
			last = x
			w.Heads = append(w.Heads, w.Text(x-markRadius, y+22, w.say.ShortDay(d), "day", picture.Start))
			w.line(w.Line(x, y, x, y+6), "axis")
		}
	}
}

// conflicts joins figures that exclude each other, with the sign of it between.
func (w *drawing) conflicts(pairs [][2]int) {
	for i, p := range pairs {
		if i == mostSigns {
			return
		}
		a, b := w.at[p[0]], w.at[p[1]]
		w.line(w.Line(a.x, a.high, b.x, b.high), "conflict")
		x, y := (a.x+b.x)/2, (a.high+b.high)/2
		if math.Abs(a.x-b.x) < markStep && math.Abs(a.high-b.high) < 2*markStep {
			x -= markStep // beside the two, which leave no room between
		}
		w.Marks = append(w.Marks, picture.Mark{X: w.MirrorX(x), Y: picture.Round(y),
			Class: "against mark", D: picture.Shape(0, 8)})
	}
}

// point draws a figure: its mark, its range, and an arrow where it is a bound.
func (w *drawing) point(p *Point, at place) {
	class := "l" + strconv.Itoa(lane(p.Origin))
	switch {
	case p.High > p.Low:
		w.line(w.Line(at.x, at.low, at.x, at.high), class+" range")
		w.line(w.Line(at.x-6, at.low, at.x+6, at.low), class+" range")
	case p.Approx == tawatur.AtLeast:
		w.line(w.arrow(at.x, at.high-markRadius, -1), class+" bound")
	case p.Approx == tawatur.AtMost:
		w.line(w.arrow(at.x, at.high+markRadius, 1), class+" bound")
	case p.Approx == tawatur.About:
		w.line(w.Line(at.x-markRadius-3, at.high+markRadius+2, at.x+markRadius+3, at.high+markRadius+2), class+" about")
	}
	if sign := accrualSign(p.Accrual); sign != "" {
		x, y := at.x, at.high-markRadius-4
		if p.Approx == tawatur.AtLeast {
			x += markRadius // beside its arrow
		}
		w.Notes = append(w.Notes, w.Text(x, y, sign, "sign", picture.Middle))
	}
	n := len(p.Values)
	words := p.Value(w.say) + w.say.Text("sep.dot") + w.say.ShortDay(p.Day) + w.say.Text("sep.dot") + w.say.Count("count.reports", n)
	b := w.Box(picture.Box{X: at.x - markRadius - 2, Y: at.high - markRadius - 2, W: 2*markRadius + 4, H: 2*markRadius + 4, R: 4,
		Class: "point", Href: p.Href, Title: words})
	w.Boxes = append(w.Boxes, b)
	w.Marks = append(w.Marks, mark(w, at.x, at.high, p.Origin))
	if n > 1 {
		w.Notes = append(w.Notes, w.Text(at.x+markRadius+2, at.high-markRadius+2, "×"+w.say.Number(float64(n)), "times", picture.Start))
	}
}

// arrow is a short arrow from a place up (-1) or down (1).
func (w *drawing) arrow(x, y, to float64) string {
	tip := y + to*14
	return w.Line(x, y, x, tip) + w.Line(x-4, tip-to*5, x, tip, x+4, tip-to*5)
}

// legend names the origins below the days, and gives where it ends.
func (w *drawing) legend(points []Point) float64 {
	x, y := left, top+height+50
	named := map[int]bool{}
	for i := range points {
		p := &points[i]
		if named[p.Origin] {
			continue
		}
		named[p.Origin] = true
		label := picture.Wrap(cmp.Or(p.Source, p.Outlets[0]), labelSize, longestLabel, 1)[0]
		wide := 2*markRadius + 8 + picture.TextWidth(label, labelSize) + 18
		if x > left && x+wide > width-right {
			x, y = left, y+2*markRadius+6
		}
		w.Marks = append(w.Marks, mark(w, x+markRadius, y, p.Origin))
		w.Notes = append(w.Notes, w.Text(x+2*markRadius+6, y+4, label, "name", picture.Start))
		x += wide
	}
	return y + markRadius
}

// mark is the shape and number of an origin.
func mark(w *drawing, x, y float64, origin int) picture.Mark {
	return picture.Mark{X: w.MirrorX(x), Y: picture.Round(y), Class: "l" + strconv.Itoa(lane(origin)) + " mark",
		D: picture.Shape(origin, markRadius), Words: strconv.Itoa(origin), DY: picture.ShapeDrop(origin) / 2}
}
