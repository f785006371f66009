package scan

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	_ "image/gif"
	_ "image/jpeg"
	_ "image/png"
)

const (
	maxDots  = 80e6 // that a picture may have: a broadsheet at 300 dots an inch has 40 million
	readDots = 40e6 // that it is made smaller to
	minDots  = 100_000
	minSide  = 150
)

// The reasons why a picture is not read.
var (
	ErrTooLarge = errors.New("it has more dots than are read")
	ErrTooSmall = errors.New("it is too small to be the scan of a page")
	ErrTooMany  = errors.New("it has too many pages without a text layer")
	ErrBroken   = errors.New("it is damaged, or cut short")
)

// Decode decodes a picture (PNG, JPEG or GIF) to grey; shrunk tells how many
// times smaller than it was each side is, 1 for most.
func Decode(raw []byte) (g *image.Gray, shrunk int, err error) {
	c, _, err := image.DecodeConfig(bytes.NewReader(raw))
	if err != nil {
		return nil, 0, fmt.Errorf("%w (%v)", ErrBroken, err)
	}
	switch dots := float64(c.Width) * float64(c.Height); {
	case dots > maxDots:
		return nil, 0, fmt.Errorf("%w: %d × %d", ErrTooLarge, c.Width, c.Height)
	case dots < minDots, c.Width < minSide, c.Height < minSide:
		return nil, 0, fmt.Errorf("%w: %d × %d dots", ErrTooSmall, c.Width, c.Height)
	}
	m, _, err := image.Decode(bytes.NewReader(raw))
	if err != nil {
		return nil, 0, fmt.Errorf("%w (%v)", ErrBroken, err)
	}
	g, shrunk = grey(m)
	return g, shrunk, nil
}

// grey makes a picture grey, and smaller where it is large.
func grey(m image.Image) (*image.Gray, int) {
	b := m.Bounds()
	by := 1
	for float64(b.Dx())*float64(b.Dy()) > readDots*float64(by*by) {
		by++
	}
	out := image.NewGray(image.Rect(0, 0, b.Dx()/by, b.Dy()/by))
	level := levelOf(m)
	for y := range out.Rect.Dy() {
		row := out.Pix[y*out.Stride:]
		for x := range out.Rect.Dx() {
			sum := 0
			for dy := range by {
				for dx := range by {
					sum += level(b.Min.X+x*by+dx, b.Min.Y+y*by+dy)
				}
			}
			row[x] = uint8(sum / (by * by))
		}
	}
	return out, by
}

// levelOf reads the grey of a dot; what is transparent is white.
func levelOf(m image.Image) func(x, y int) int {
	switch p := m.(type) {
	case *image.Gray:
		return func(x, y int) int { return int(p.GrayAt(x, y).Y) }
	case *image.YCbCr:
		return func(x, y int) int { return int(p.Y[p.YOffset(x, y)]) }
	}
	return func(x, y int) int {
		c := m.At(x, y)
		_, _, _, a := c.RGBA()
		return int(color.GrayModel.Convert(c).(color.Gray).Y) + int((0xffff-a)>>8)
	}
}
