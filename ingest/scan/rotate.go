package scan

import (
	"image"
	"math"
)

// white is the paper of a scan.
const white = 255

// rotated turns a picture by an angle (radians, clockwise as it is seen) round
// its middle, and makes it so much larger that nothing is lost; what comes in
// from outside is white.
func rotated(src *image.Gray, angle float64) *image.Gray {
	sin, cos := math.Sincos(angle)
	wide, high := float64(src.Rect.Dx()), float64(src.Rect.Dy())
	dst := image.NewGray(image.Rect(0, 0,
		int(math.Ceil(wide*math.Abs(cos)+high*math.Abs(sin))), int(math.Ceil(wide*math.Abs(sin)+high*math.Abs(cos)))))
	cx, cy := float64(dst.Rect.Dx())/2, float64(dst.Rect.Dy())/2
	for y := range dst.Rect.Dy() {
		dy := float64(y) - cy
		row := dst.Pix[y*dst.Stride:]
		for x := range dst.Rect.Dx() {
			dx := float64(x) - cx
			row[x] = between(src, wide/2+dx*cos+dy*sin, high/2-dx*sin+dy*cos)
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
