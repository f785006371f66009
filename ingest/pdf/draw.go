package pdf

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"math"
	"strconv"
	"time"

	"tawatur/ingest/paper"
	"tawatur/ingest/program"
)

const (
	pointsAnInch = 72
	maxDots      = 40e6 // of a drawn page: a broadsheet at 240 dots an inch
)

// Draw draws a page in grey at dpi dots an inch, or at fewer where it is large.
func (f *File) Draw(ctx context.Context, page, dpi int) (*image.Gray, error) {
	if area := f.Width * f.Height / (pointsAnInch * pointsAnInch); area > 0 {
		dpi = max(1, min(dpi, int(math.Sqrt(maxDots/area))))
	}
	n := strconv.Itoa(page)
	l := program.Limits{Time: time.Minute, Memory: 4 << 30, Output: 4 * maxDots}
	raw, err := drawProgram.Output(ctx, l, nil, "-q", "-gray", "-r", strconv.Itoa(dpi), "-f", n, "-l", n, f.Path)
	if err != nil {
		return nil, explain(err)
	}
	return pgm(raw)
}

// pgm reads a picture in the format PGM with one byte a dot.
func pgm(raw []byte) (*image.Gray, error) {
	var wide, high, most int
	head := bytes.NewReader(raw)
	if _, err := fmt.Fscanf(head, "P5\n%d %d\n%d", &wide, &high, &most); err != nil || most != 255 {
		return nil, fmt.Errorf("%w: the page could not be drawn", ErrBroken)
	}
	dots := raw[len(raw)-head.Len():]
	if wide <= 0 || high <= 0 || len(dots) < 1 || wide > math.MaxInt32/high || len(dots)-1 < wide*high {
		return nil, fmt.Errorf("%w: the page could not be drawn", ErrBroken)
	}
	return &image.Gray{Pix: dots[1 : 1+wide*high], Stride: wide, Rect: image.Rect(0, 0, wide, high)}, nil
}

// dark is the grey below which a dot is ink.
const dark = 160

// Inked tells of a drawn page whether a stroke runs through a place from its
// left to its right.
func (p *Page) Inked(drawn *image.Gray) func(paper.Box) bool {
	scale := float64(drawn.Rect.Dx()) / p.Width
	return func(b paper.Box) bool {
		area := image.Rect(int(b.X0*scale)+1, int(b.Y0*scale), int(b.X1*scale), int(b.Y1*scale)).Intersect(drawn.Rect)
		for x := area.Min.X; x < area.Max.X; x++ {
			if !inkedAt(drawn, x, area.Min.Y, area.Max.Y) {
				return false
			}
		}
		return area.Dx() > 0
	}
}

func inkedAt(g *image.Gray, x, from, to int) bool {
	for y := from; y < to; y++ {
		if g.Pix[y*g.Stride+x] < dark {
			return true
		}
	}
	return false
}
