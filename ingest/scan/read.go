package scan

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"os"
	"path/filepath"
	"strings"
	"time"

	"tawatur/ingest/paper"
	"tawatur/ingest/program"
)

// reader is the program that reads letters; its words for Arabic are a package
// of their own.
var reader = program.Program{Name: "tesseract", Package: "tesseract-ocr tesseract-ocr-ara"}

// margin is how much white is left round a block, in dots.
const margin = 12

// Read reads the picture of a page. The sheet is empty where there are no words
// on it; they are in logical order. Errors are those of package program and of the file system.
func Read(ctx context.Context, g *image.Gray) (paper.Sheet, error) {
	if angle := skew(g); angle != 0 {
		g = rotated(g, -angle)
	}
	cut, em := blocks(g)
	if len(cut) == 0 {
		return paper.Sheet{}, nil
	}
	dir, err := os.MkdirTemp("", "tawatur-scan-")
	if err != nil {
		return paper.Sheet{}, err
	}
	defer os.RemoveAll(dir)
	if err := writeBlocks(dir, g, cut); err != nil {
		return paper.Sheet{}, err
	}
	lines, err := recognize(ctx, dir, g.Rect.Dx()*g.Rect.Dy())
	if err != nil {
		return paper.Sheet{}, err
	}
	return paper.Sheet{Parts: parts(cut, lines), Em: em}, nil
}

// listName is the file that names the pictures of the blocks, a line each.
const listName = "list.txt"

// writeBlocks writes each block as a picture into dir.
func writeBlocks(dir string, g *image.Gray, cut []paper.Block) error {
	var list bytes.Buffer
	for i, b := range cut {
		name := filepath.Join(dir, fmt.Sprintf("%d.pgm", i))
		if err := os.WriteFile(name, cropped(g, b.Box), 0o600); err != nil {
			return err
		}
		fmt.Fprintln(&list, name)
	}
	return os.WriteFile(filepath.Join(dir, listName), list.Bytes(), 0o600)
}

// cropped is a part of a page with a white margin, in the format PGM.
func cropped(g *image.Gray, box paper.Box) []byte {
	area := areaOf(box).Intersect(g.Rect)
	wide, high := area.Dx()+2*margin, area.Dy()+2*margin
	out := fmt.Appendf(nil, "P5\n%d %d\n255\n", wide, high)
	start := len(out)
	out = append(out, bytes.Repeat([]byte{white}, wide*high)...)
	for y := range area.Dy() {
		from := (y+area.Min.Y)*g.Stride + area.Min.X
		copy(out[start+(y+margin)*wide+margin:], g.Pix[from:from+area.Dx()])
	}
	return out
}

// areaOf gives the dots of a block, with the tips of letters that were cut off
// its boxes.
func areaOf(b paper.Box) image.Rectangle {
	tips := 0.2 * min(b.Y1-b.Y0, 100)
	return image.Rect(int(b.X0)-2, int(b.Y0-tips)-2, int(b.X1)+2, int(b.Y1+tips)+2)
}

// recognize runs tesseract over the pictures of dir, on a page of so many dots.
func recognize(ctx context.Context, dir string, dots int) ([]tsvLine, error) {
	l := program.Limits{
		Time:   30*time.Second + time.Duration(dots/100)*time.Millisecond,
		Memory: 2 << 30, Output: 64 << 20,
	}
	out, err := reader.Output(ctx, l, nil, filepath.Join(dir, listName), "stdout", "-l", "ara", "--psm", "6", "--dpi", "300", "tsv")
	if err != nil {
		return nil, explain(err)
	}
	return parseTSV(bytes.NewReader(out))
}

// explain tells a language that is not installed from other failures.
func explain(err error) error {
	if strings.Contains(err.Error(), "load any languages") || strings.Contains(err.Error(), "traineddata") {
		return &program.Missing{Program: reader}
	}
	return err
}

// parts puts the lines that were read into their blocks.
func parts(cut []paper.Block, lines []tsvLine) []paper.Part {
	out := make([]paper.Part, len(cut))
	for i, b := range cut {
		out[i].Block = b
	}
	for _, l := range lines {
		if l.page > len(cut) {
			continue
		}
		p := &out[l.page-1]
		at := areaOf(p.Box).Min.Sub(image.Pt(margin, margin))
		l.X0, l.X1 = l.X0+float64(at.X), l.X1+float64(at.X)
		l.Y0, l.Y1 = l.Y0+float64(at.Y), l.Y1+float64(at.Y)
		l.Text = arabicPoints(l.Text)
		p.Lines = append(p.Lines, l.Line)
	}
	return out
}
