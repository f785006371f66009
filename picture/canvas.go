// Package picture is what the pictures of a page have in common: shapes with
// coordinates in reading direction, words that fit their boxes, and the SVG that they
// are written as. Each picture is a package of its own within it.
package picture

import (
	"html/template"
	"math"
	"strconv"
	"strings"
)

// Canvas is a picture as shapes with coordinates. Whoever draws thinks from left to
// right; where the page reads from right to left, the canvas mirrors.
type Canvas struct {
	ID string
	// Class is that of the svg element, by which a style sheet knows the picture.
	Class         string
	Width, Height float64
	// Style, when not empty, makes of the picture a file of its own, with this style
	// sheet and a size.
	Style template.CSS
	// Title and Desc say the picture in words; Desc is its text equivalent.
	Title, Desc string
	// The shapes, each slice painted over those before it.
	Bands   []Box
	Heads   []Text
	Threads []Path
	Boxes   []Box
	Bar     []Path
	Marks   []Mark
	Notes   []Text
	// Groups are painted over the bands and under the bar.
	Groups []*Group
	RTL    bool
}

// New gives an empty canvas. The id tells the pictures of a page apart.
func New(id string, width float64, rtl bool) Canvas {
	return Canvas{ID: id, Width: width, RTL: rtl}
}

// Text is a line of words. Anchor is the SVG text-anchor.
type Text struct {
	X, Y         float64
	Words, Class string
	Anchor, Dir  string
	Href         string
}

// Path is a line; D is the SVG path data.
type Path struct{ D, Class string }

// Box is a rectangle with words, which may be a link. Title is its words in
// full, shown on hovering and read aloud.
type Box struct {
	X, Y, W, H, R float64
	Class         string
	Href, Title   string
	Texts         []Text
}

// Group is shapes that belong together, those of one station with all that hangs from it:
// a style sheet can then follow one line back to where it begins, without a script. With
// an address it is a link.
type Group struct {
	Class, Href string
	Bands       []Box
	Threads     []Path
	Boxes       []Box
	Marks       []Mark
	Notes       []Text
	Groups      []*Group
}

// Walk visits the group and all within it.
func (g *Group) Walk(visit func(*Group)) {
	visit(g)
	for _, h := range g.Groups {
		h.Walk(visit)
	}
}

// Mark is the shape with a number that stands for one origin; without words it
// is the sign of what stands against a claim.
type Mark struct {
	X, Y  float64
	D     string
	Class string
	Words string
	DY    float64
}

// titleHeight is the room for the title above a picture that is a file of its own.
const titleHeight = 36

// FileHeight is the height of a picture that is a file of its own.
func (w *Canvas) FileHeight() float64 { return Round(w.Height + titleHeight) }

// TitleLine is the title as words above the picture, cut where it would not fit.
func (w *Canvas) TitleLine() Text {
	return w.Text(12, -13, Wrap(w.Title, 15, w.Width-24, 1)[0], "title", Start)
}

// Edge is the side of a place at which words stand, in reading direction.
type Edge int

// The edges. Start is where reading begins: the right one of Arabic.
const (
	Start Edge = iota
	Middle
	End
)

// Text places a line of words at an edge; the anchor of SVG depends on the
// direction of the words as well as on that of the page.
func (w *Canvas) Text(x, y float64, words, class string, at Edge) Text {
	t := Text{X: w.MirrorX(x), Y: Round(y), Words: words, Class: class, Anchor: "middle", Dir: "ltr"}
	rtl := isRTL(words)
	if rtl {
		t.Dir = "rtl"
	}
	if at == Middle {
		return t
	}
	t.Anchor = "start"
	if (at == End) != (rtl != w.RTL) {
		t.Anchor = "end"
	}
	return t
}

// Box mirrors a box and rounds its measures.
func (w *Canvas) Box(b Box) Box {
	if w.RTL {
		b.X = w.Width - b.X - b.W
	}
	b.X, b.Y, b.W, b.H = Round(b.X), Round(b.Y), Round(b.W), Round(b.H)
	return b
}

// Curve is a smooth line in reading direction. It bends within a width at its beginning,
// so that it runs level, and apart from others, through the columns it passes.
func (w *Canvas) Curve(x0, y0, x1, y1, within float64) string {
	bend := x0 + min(x1-x0, within)
	mid := (x0 + bend) / 2
	var b strings.Builder
	b.WriteString("M" + w.At(x0, y0) + "C" + w.At(mid, y0) + " " + w.At(mid, y1) + " " + w.At(bend, y1))
	if bend < x1 {
		b.WriteString("L" + w.At(x1, y1))
	}
	return b.String()
}

// Line is the path through places, x and y in turn.
func (w *Canvas) Line(xy ...float64) string {
	var b strings.Builder
	for i := 0; i+1 < len(xy); i += 2 {
		b.WriteString(map[bool]string{true: "M", false: "L"}[i == 0] + w.At(xy[i], xy[i+1]))
	}
	return b.String()
}

// MirrorX mirrors a coordinate where the page reads from right to left.
func (w *Canvas) MirrorX(x float64) float64 {
	if w.RTL {
		x = w.Width - x
	}
	return Round(x)
}

// At writes a place as SVG path data has it.
func (w *Canvas) At(x, y float64) string { return Number(w.MirrorX(x)) + "," + Number(y) }

// Round keeps one decimal: finer places cannot be seen.
func Round(v float64) float64 { return math.Round(v*10) / 10 }

// Number writes a measure as SVG has it.
func Number(v float64) string { return strconv.FormatFloat(Round(v), 'f', -1, 64) }
