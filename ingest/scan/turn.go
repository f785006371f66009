package scan

import (
	"bytes"
	"context"
	"image"
	"strconv"
	"strings"
	"time"
	"unicode"

	"tawatur/ingest/program"
)

const (
	doubtful   = 0.6 // below it a page may stand on its side or head
	latinShare = 0.2 // of the letters, from which on both scripts are looked for
)

// turnOf asks tesseract by how many quarters a page is to be turned clockwise to
// stand upright; 0 where it does not know.
func turnOf(ctx context.Context, g *image.Gray) int {
	l := program.Limits{Time: time.Minute, Memory: 2 << 30, Output: 1 << 20}
	out, err := reader.Output(ctx, l, bytes.NewReader(cropped(g, g.Rect, 1)), "stdin", "stdout", "-l", "osd", "--psm", "0", "--dpi", "300")
	if err != nil {
		return 0
	}
	return quarters(string(out))
}

// quarters reads what tesseract says of a page's orientation.
func quarters(out string) int {
	for line := range strings.Lines(out) {
		if value, ok := strings.CutPrefix(line, "Rotate:"); ok {
			degrees, _ := strconv.Atoi(strings.TrimSpace(value))
			return degrees / 90 & 3
		}
	}
	return 0
}

// turned turns a page clockwise by quarters.
func turned(g *image.Gray, quarters int) *image.Gray {
	wide, high := g.Rect.Dx(), g.Rect.Dy()
	if quarters&1 == 1 {
		wide, high = high, wide
	}
	out := image.NewGray(image.Rect(0, 0, wide, high))
	for y := range high {
		for x := range wide {
			from := image.Pt(x, y)
			switch quarters & 3 {
			case 1:
				from = image.Pt(y, wide-1-x)
			case 2:
				from = image.Pt(wide-1-x, high-1-y)
			case 3:
				from = image.Pt(high-1-y, x)
			}
			out.Pix[y*out.Stride+x] = g.Pix[from.Y*g.Stride+from.X]
		}
	}
	return out
}

// sureOf is how sure tesseract is of the words of lines in the mean.
func sureOf(lines []tsvLine) float64 {
	sum, words := 0.0, 0
	for _, l := range lines {
		n := len(strings.Fields(l.Text))
		sum += l.Sure * float64(n)
		words += n
	}
	if words == 0 {
		return 0
	}
	return sum / float64(words)
}

// manyLatin reports whether many letters were read as Latin ones.
func manyLatin(lines []tsvLine) bool {
	latin, all := 0, 0
	for _, l := range lines {
		for _, r := range l.Text {
			if unicode.IsLetter(r) {
				all++
				if unicode.Is(unicode.Latin, r) {
					latin++
				}
			}
		}
	}
	return float64(latin) > latinShare*float64(all)
}
