package lineage

import (
	"math"
	"slices"
	"strings"

	"tawatur"
	"tawatur/locale"
	"tawatur/picture"
)

// The measures of the picture, in its own units: about one CSS pixel each.
const (
	width      = 760.0
	top        = 34.0
	rowHeight  = 27.0
	treeGap    = 12.0
	dot        = 5.5
	labelSize  = 13.0
	labelWidth = 330.0 // beside the last day
	indent     = 16.0  // of a report that took from one of the same day
	mostRows   = 14    // of one root: the rest is counted
	mostRoots  = 8     // likewise
)

// drawing is a forest that is being laid out.
type drawing struct {
	picture.Canvas
	say  *locale.Printer
	days []tawatur.Day
	y    float64
	// rows are how many of a root's reports are drawn still.
	rows   int
	folded int
}

// Draw lays a forest out in the language's direction of reading. The id tells the
// pictures of a page apart. The first eight roots show at most fourteen reports each; all
// others are counted.
func Draw(f Forest, id string, say *locale.Printer) *picture.Canvas {
	w := &drawing{Canvas: picture.New(id, width, say.RTL()), say: say, y: top}
	w.Class, w.Title, w.Desc = "lineage", f.Heading, strings.Join(f.Words(say), "\n")
	drawn := f.Roots[:min(mostRoots, len(f.Roots))]
	for _, r := range drawn {
		w.note(r)
	}
	slices.SortFunc(w.days, tawatur.Day.Compare)
	w.days = slices.Compact(w.days)
	for _, r := range drawn {
		w.rows, w.folded = mostRows, 0
		w.node(r, 0)
		if w.folded > 0 {
			w.Notes = append(w.Notes, w.Text(w.x(r.Published, 1)+2*dot, w.y+rowHeight/2+4, say.Count("count.more_reports", w.folded), "more", picture.Start))
			w.y += rowHeight
		}
		w.y += treeGap
	}
	w.axis()
	if rest := f.Roots[len(drawn):]; len(rest) > 0 {
		n := 0
		for _, r := range rest {
			n += r.size()
		}
		w.Notes = append(w.Notes, w.Text(20, w.y+rowHeight/2+4, say.Count("count.more_reports", n), "more", picture.Start))
		w.y += rowHeight
	}
	w.Height = w.y
	return &w.Canvas
}

// note collects the days of a tree.
func (w *drawing) note(n *Node) {
	if !n.Published.IsZero() {
		w.days = append(w.days, n.Published)
	}
	for _, m := range n.Next {
		w.note(m)
	}
}

// x is where a day stands; a report that took from one of the same day stands
// further in.
func (w *drawing) x(d tawatur.Day, depth int) float64 {
	room := width - labelWidth - 30
	step := 0.0
	if len(w.days) > 1 {
		step = math.Min(room/float64(len(w.days)-1), 130)
	}
	at, _ := slices.BinarySearchFunc(w.days, d, tawatur.Day.Compare)
	return math.Min(20+float64(min(at, max(len(w.days)-1, 0)))*step+float64(depth)*indent, width-labelWidth+60)
}

// node draws a report and those that hang from it, and gives where it stands. depth
// counts the reports of its day that it hangs from.
func (w *drawing) node(n *Node, depth int) (x, y float64) {
	w.rows--
	x, y = w.x(n.Published, depth), w.y+rowHeight/2
	w.y += rowHeight
	for _, m := range n.Next {
		if w.rows <= 0 {
			w.folded += m.size()
			continue
		}
		d := 0
		if m.Published.Compare(w.dayOf(n)) <= 0 {
			d = depth + 1
		}
		mx, my := w.node(m, d)
		w.link(m, x, y, mx, my)
	}
	w.label(n, x, y)
	return x, y
}

// dayOf is the day at which a node stands: an agency, of which none is known, at the
// first of all.
func (w *drawing) dayOf(n *Node) tawatur.Day {
	if n.Agency && len(w.days) > 0 {
		return w.days[0]
	}
	return n.Published
}

// link draws the line from what a report hangs from down and over to it.
func (w *drawing) link(m *Node, x, y, mx, my float64) {
	class := "link " + string(m.Link.Kind)
	if m.Link.Why == tawatur.DirectionUnknown {
		class += " unknown"
	}
	bend := math.Min(10, (my-y)/2)
	d := "M" + w.At(x, y) + "L" + w.At(x, my-bend) + "Q" + w.At(x, my) + " " + w.At(x+bend, my) + "L" + w.At(math.Max(mx-dot, x+bend), my)
	w.Threads = append(w.Threads, picture.Path{D: d, Class: class})
}

// label draws the mark and the words of a report, which lead to it.
func (w *drawing) label(n *Node, x, y float64) {
	class := "report"
	if n.Agency {
		class = "agency"
	}
	w.Marks = append(w.Marks, picture.Mark{X: w.MirrorX(x), Y: picture.Round(y), Class: class + " node", D: picture.Shape(1, dot), Words: " "})
	words := n.label()
	if n.Link != nil {
		words += w.say.Text("sep.dot") + w.say.Text("kind."+string(n.Link.Kind)) + " " + w.say.Number(math.Round(100*n.Link.Containment)) + "%"
	} else if n.Agency {
		words = w.say.Text("link.inferred", words)
	}
	wrapped := picture.Wrap(words, labelSize, labelWidth-30, 1)[0]
	b := w.Box(picture.Box{X: x + dot + 2, Y: y - rowHeight/2 + 2, W: picture.TextWidth(wrapped, labelSize) + 14, H: rowHeight - 4, R: 4,
		Class: class, Href: n.Href, Title: words + w.say.Text("sep.dot") + w.say.Day(n.Published)})
	b.Texts = []picture.Text{w.Text(x+dot+9, y+4.5, wrapped, "", picture.Start)}
	w.Boxes = append(w.Boxes, b)
}

// axis writes the days above the trees, as many as there is room for.
func (w *drawing) axis() {
	last := math.Inf(-1)
	for _, d := range w.days {
		x := w.x(d, 0)
		w.Bands = append(w.Bands, w.Box(picture.Box{X: x - 0.5, Y: top - 6, W: 1, H: w.y - top, Class: "day"}))
		if x-last >= 72 {
			last = x
			w.Heads = append(w.Heads, w.Text(x-6, 16, w.say.ShortDay(d), "head", picture.Start))
		}
	}
}
