package scan

import "image"

// paperShare is how dark, of the usual grey of the paper, a dot may be that is
// taken for paper.
const paperShare = 0.95

// clean is the grey from which on paper is white enough.
const clean = 245

// bleached makes the paper of a scan white.
func bleached(g *image.Gray) *image.Gray {
	var count [256]int
	for y := range g.Rect.Dy() {
		for _, v := range g.Pix[y*g.Stride : y*g.Stride+g.Rect.Dx()] {
			count[v]++
		}
	}
	paper := white
	for v := int(threshold(g)); v < white; v++ {
		if count[v] > count[paper] {
			paper = v
		}
	}
	if paper >= clean {
		return g
	}
	var to [256]uint8
	for v := range to {
		to[v] = uint8(min(white, float64(v)*white/(paperShare*float64(max(paper, 1)))))
	}
	out := image.NewGray(image.Rect(0, 0, g.Rect.Dx(), g.Rect.Dy()))
	for y := range g.Rect.Dy() {
		row := out.Pix[y*out.Stride:]
		for x, v := range g.Pix[y*g.Stride : y*g.Stride+g.Rect.Dx()] {
			row[x] = to[v]
		}
	}
	return out
}
