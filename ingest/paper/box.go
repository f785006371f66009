package paper

import (
	"cmp"
	"math"
	"slices"
)

// Box is where something stands on a page; x grows to the right, y downwards.
type Box struct{ X0, Y0, X1, Y1 float64 }

func (b Box) width() float64  { return b.X1 - b.X0 }
func (b Box) height() float64 { return b.Y1 - b.Y0 }
func (b Box) middle() float64 { return (b.Y0 + b.Y1) / 2 }

// whole reports whether the box has a place that can be reckoned with.
func (b Box) whole() bool {
	for _, v := range []float64{b.X0, b.Y0, b.X1, b.Y1} {
		if math.IsNaN(v) || math.Abs(v) > 1e7 {
			return false
		}
	}
	return b.X1 >= b.X0 && b.Y1 >= b.Y0
}

// Join gives the smallest box that holds both.
func (b Box) Join(o Box) Box {
	return Box{min(b.X0, o.X0), min(b.Y0, o.Y0), max(b.X1, o.X1), max(b.Y1, o.Y1)}
}

// around gives the smallest box that holds the boxes named by list.
func around(boxes []Box, list []int) Box {
	b := boxes[list[0]]
	for _, i := range list[1:] {
		b = b.Join(boxes[i])
	}
	return b
}

// stretch is what boxes cover of one axis without a break.
type stretch struct {
	from, to float64
	boxes    []int
}

// rows gives the stretches of the y axis that the boxes cover, from the top;
// columns those of the x axis, from the right.
func rows(boxes []Box, list []int) []stretch {
	return stretches(list, func(i int) (float64, float64) { return boxes[i].Y0, boxes[i].Y1 })
}

func columns(boxes []Box, list []int) []stretch {
	return stretches(list, func(i int) (float64, float64) { return -boxes[i].X1, -boxes[i].X0 })
}

func stretches(list []int, span func(int) (float64, float64)) []stretch {
	sorted := slices.Clone(list)
	slices.SortStableFunc(sorted, func(a, b int) int {
		x, _ := span(a)
		y, _ := span(b)
		return cmp.Compare(x, y)
	})
	var out []stretch
	for _, i := range sorted {
		from, to := span(i)
		if n := len(out); n > 0 && from <= out[n-1].to {
			out[n-1].to = max(out[n-1].to, to)
			out[n-1].boxes = append(out[n-1].boxes, i)
			continue
		}
		out = append(out, stretch{from, to, []int{i}})
	}
	return out
}

// bodyHeight is the height of most of the page's text: the median of the boxes,
// each weighed by its width.
func bodyHeight(boxes []Box) float64 {
	sorted := slices.Clone(boxes)
	slices.SortFunc(sorted, func(a, b Box) int { return cmp.Compare(a.height(), b.height()) })
	total := 0.0
	for _, b := range sorted {
		total += b.width()
	}
	sum := 0.0
	for _, b := range sorted {
		if sum += b.width(); sum*2 >= total {
			return b.height()
		}
	}
	return 0
}

// Rows gives the rows of the boxes named by list, from the top: what white rows
// part that run from its left to its right.
func Rows(boxes []Box, list []int) []Box {
	var out []Box
	for _, s := range rows(boxes, list) {
		out = append(out, around(boxes, s.boxes))
	}
	return out
}
