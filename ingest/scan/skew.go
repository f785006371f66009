package scan

import (
	"image"
	"math"
)

const (
	maxSkew   = 8.0 // degrees to either side
	fineStep  = 0.1
	wideStep  = 1.0
	skewCells = 900 // the width that the skew is looked for at
)

// skew finds the angle by which the lines of a page climb or fall, in radians
// (clockwise as it is seen): the one at which the rows of its ink differ most
// (Postl: Detection of linear oblique structures and skew scan, 1986).
func skew(g *image.Gray) float64 {
	ink := inkOf(g, max(1, g.Rect.Dx()/skewCells))
	points := ink.edges()
	if len(points) < 50 {
		return 0
	}
	best := sharpest(points, ink.high, -maxSkew, maxSkew, wideStep)
	best = sharpest(points, ink.high, best-wideStep, best+wideStep, fineStep)
	return best * math.Pi / 180
}

// sharpest tries the angles from low to high and gives the best one.
func sharpest(points []image.Point, high int, low, high2, step float64) float64 {
	best, top := 0.0, -1.0
	for a := low; a <= high2+step/2; a += step {
		if s := sharpness(points, high, a*math.Pi/180); s > top {
			best, top = a, s
		}
	}
	return best
}

// sharpness is how much the rows differ from their neighbours when the page is
// turned back by an angle.
func sharpness(points []image.Point, high int, angle float64) float64 {
	sin, cos := math.Sincos(angle)
	rows := make([]int, 3*high+1)
	for _, p := range points {
		y := int(float64(p.Y)*cos-float64(p.X)*sin) + high
		if y >= 0 && y < len(rows) {
			rows[y]++
		}
	}
	sum := 0.0
	for i := 1; i < len(rows); i++ {
		d := float64(rows[i] - rows[i-1])
		sum += d * d
	}
	return sum
}
