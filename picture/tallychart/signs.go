package tallychart

import (
	"math"
	"strconv"

	"tawatur"
	"tawatur/picture"
)

// accrualSign is the sign beside a figure that is of everything so far, or came on top.
func accrualSign(a tawatur.Accrual) string {
	switch a {
	case tawatur.Cumulative:
		return "Σ"
	case tawatur.Additional:
		return "+"
	}
	return ""
}

// unclear joins two values of one source of which nobody knows the later.
func (w *drawing) unclear(a, b place, lane int) {
	w.line(w.Line(a.x, a.high, b.x, b.high), "unclear l"+strconv.Itoa(lane))
	w.Notes = append(w.Notes, w.Text((a.x+b.x)/2, (a.high+b.high)/2+4, "?", "sign", picture.Middle))
}

// parts draws what a report names of a figure below it, at their own values: small rings on
// a line that comes from it. Parts that cannot all be right are joined by the line of what
// stands against.
func (w *drawing) parts(b Breakdown, at place, lane int) {
	class, x := "l"+strconv.Itoa(lane), at.x+markRadius+4
	if b.doubtful() {
		class = "against"
	}
	lowest := at.high
	for _, p := range b.Parts {
		lowest = math.Max(lowest, w.y(p.Value))
	}
	w.line(w.Line(at.x, at.high, x, at.high, x, lowest), class+" parts")
	for _, p := range b.Parts {
		high := p.Value
		if p.Max != nil {
			high = math.Max(high, *p.Max)
		}
		y := math.Max(top, w.y(p.Value))
		box := w.Box(picture.Box{X: x - 4, Y: y - 4, W: 8, H: 8, R: 4, Title: p.Text + w.say.Text("sep.dot") + amount(w.say, p.Value, high, p.Approx)})
		w.Groups = append(w.Groups, &picture.Group{Class: class + " ring", Boxes: []picture.Box{box}})
	}
}

// signs explains below the legend those signs that the chart has, and gives where it ends.
func (w *drawing) signs(c Chart, y float64) float64 {
	has := map[string]bool{"parts": len(c.Breakdowns) > 0, "unclear": len(c.Unclear) > 0, "conflict": len(c.Conflicts) > 0, "revision": len(c.Revisions) > 0}
	for _, p := range c.Points {
		has["range"] = has["range"] || p.High > p.Low
		has[string(p.Approx)] = true
		has[string(p.Accrual)] = true
	}
	x := left
	for _, key := range []string{"revision", "conflict", "unclear", "range", "at_least", "at_most", "about", "cumulative", "additional", "parts"} {
		if !has[key] {
			continue
		}
		words := w.say.Text("tally.sign." + key)
		wide := picture.TextWidth(words, labelSize) + 16
		if x == left {
			y += 16
		} else if x+wide > width-right {
			x, y = left, y+18
		}
		w.Notes = append(w.Notes, w.Text(x, y+4, words, "times", picture.Start))
		x += wide
	}
	return y + 8
}
