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

// The languages that tesseract reads: with both it reads Arabic worse.
const (
	arabic         = "ara"
	arabicAndLatin = "ara+eng"
)

// margin is how much white is left round a strip, in dots.
const margin = 12

// Read reads the picture of a page, which may lie on its side or on its head.
// The sheet is empty where there are no words on it; they are in logical order.
// Errors are those of package program and of the file system.
func Read(ctx context.Context, g *image.Gray) (paper.Sheet, error) {
	sheet, sure, err := read(ctx, g)
	if err != nil || sure >= doubtful {
		return sheet, err
	}
	by := turnOf(ctx, g)
	if by == 0 {
		return sheet, nil
	}
	if other, better, err := read(ctx, turned(g, by)); err == nil && better > sure {
		return other, nil
	}
	return sheet, nil
}

// read reads a page that stands upright, and tells how sure it is.
func read(ctx context.Context, g *image.Gray) (paper.Sheet, float64, error) {
	if angle := skew(g); angle != 0 {
		g = rotated(g, -angle)
	}
	cut, em := strips(g)
	if len(cut) == 0 {
		return paper.Sheet{}, 0, nil
	}
	dir, err := os.MkdirTemp("", "tawatur-scan-")
	if err != nil {
		return paper.Sheet{}, 0, err
	}
	defer os.RemoveAll(dir)
	if err := writeStrips(dir, g, cut); err != nil {
		return paper.Sheet{}, 0, err
	}
	lines, err := recognize(ctx, dir, arabic, len(cut))
	if err != nil {
		return paper.Sheet{}, 0, err
	}
	if manyLatin(lines) {
		both, err := recognize(ctx, dir, arabicAndLatin, len(cut))
		if err == nil && sureOf(both) > sureOf(lines) {
			lines = both
		}
	}
	return paper.Sheet{Parts: parts(cut, lines), Em: em}, sureOf(lines), nil
}

// listName is the file that names the pictures of the strips, a line each.
const listName = "list.txt"

// writeStrips writes each strip as a picture into dir.
func writeStrips(dir string, g *image.Gray, cut []strip) error {
	var list bytes.Buffer
	for i, s := range cut {
		name := filepath.Join(dir, fmt.Sprintf("%d.pgm", i))
		if err := os.WriteFile(name, cropped(g, s.area), 0o600); err != nil {
			return err
		}
		fmt.Fprintln(&list, name)
	}
	return os.WriteFile(filepath.Join(dir, listName), list.Bytes(), 0o600)
}

// cropped is a part of a page with a white margin, in the format PGM.
func cropped(g *image.Gray, area image.Rectangle) []byte {
	area = area.Intersect(g.Rect)
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

// recognize runs tesseract over the n pictures of dir.
func recognize(ctx context.Context, dir, languages string, n int) ([]tsvLine, error) {
	l := program.Limits{
		Time:   30*time.Second + time.Duration(n)*500*time.Millisecond,
		Memory: 2 << 30, Output: 64 << 20,
	}
	out, err := reader.Output(ctx, l, nil, filepath.Join(dir, listName), "stdout", "-l", languages, "--psm", "6", "--dpi", "300", "tsv")
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

// parts puts the lines that were read into the blocks of their strips.
func parts(cut []strip, lines []tsvLine) []paper.Part {
	var out []paper.Part
	for i, s := range cut {
		if i == 0 || s.block != cut[i-1].block {
			out = append(out, paper.Part{Block: *s.block})
		}
		for len(lines) > 0 && lines[0].page <= i+1 {
			l := lines[0].Line
			l.X0, l.X1 = l.X0+float64(s.area.Min.X-margin), l.X1+float64(s.area.Min.X-margin)
			l.Y0, l.Y1 = s.row.Y0, s.row.Y1
			l.Text = arabicPoints(l.Text)
			p := &out[len(out)-1]
			p.Lines = append(p.Lines, l)
			lines = lines[1:]
		}
	}
	return out
}
