package scan

import (
	"image"
	"math"
)

// white is the paper of a scan.
const white = 255

// rotated turns a picture by an angle (radians, clockwise as it is seen) round
// its middle; what comes in from outside is white.
func rotated(src *image.Gray, angle float64) *image.Gray {
	b := src.Bounds()
	dst := image.NewGray(b)
	sin, cos := math.Sincos(angle)
	cx, cy := float64(b.Dx())/2, float64(b.Dy())/2
	for y := range b.Dy() {
		dy := float64(y) - cy
		row := dst.Pix[y*dst.Stride:]
		for x := range b.Dx() {
			dx := float64(x) - cx
			row[x] = between(src, cx+dx*cos+dy*sin, cy-dx*sin+dy*cos)
		}
	}
	return dst
}

// between reads the grey between four pixels.
func between(src *image.Gray, x, y float64) uint8 {
	x0, y0 := int(math.Floor(x)), int(math.Floor(y))
	fx, fy := x-float64(x0), y-float64(y0)
	top := float64(at(src, x0, y0))*(1-fx) + float64(at(src, x0+1, y0))*fx
	low := float64(at(src, x0, y0+1))*(1-fx) + float64(at(src, x0+1, y0+1))*fx
	return uint8(top*(1-fy) + low*fy + 0.5)
}

func at(src *image.Gray, x, y int) uint8 {
	if uint(x) >= uint(src.Rect.Dx()) || uint(y) >= uint(src.Rect.Dy()) {
		return white
	}
	return src.Pix[y*src.Stride+x]
}
