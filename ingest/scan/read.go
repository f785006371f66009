package scan

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
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
	g = bleached(g)
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
	zoom := zoomFor(em)
	if err := writeStrips(dir, g, cut, zoom); err != nil {
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
	return paper.Sheet{Parts: parts(cut, lines, zoom), Em: em}, sureOf(lines), nil
}

func stripFile(dir string, i int) string { return filepath.Join(dir, strconv.Itoa(i)+".pgm") }

// writeStrips writes each strip as a picture into dir, zoom times as large.
func writeStrips(dir string, g *image.Gray, cut []strip, zoom int) error {
	for i, s := range cut {
		if err := os.WriteFile(stripFile(dir, i), cropped(g, s.area, zoom), 0o600); err != nil {
			return err
		}
	}
	return nil
}

// largeEnough is the size of letters, in dots, that tesseract reads well.
const largeEnough = 26

// zoomFor tells how many times larger letters of this size are to be drawn.
func zoomFor(em float64) int {
	return max(1, min(3, int(math.Ceil(largeEnough/max(em, 1)))))
}

// cropped is a part of a page, zoom times as large and with a white margin, in
// the format PGM.
func cropped(g *image.Gray, area image.Rectangle, zoom int) []byte {
	area = area.Intersect(g.Rect)
	wide, high := zoom*area.Dx()+2*margin, zoom*area.Dy()+2*margin
	out := fmt.Appendf(nil, "P5\n%d %d\n255\n", wide, high)
	start := len(out)
	out = append(out, bytes.Repeat([]byte{white}, wide*high)...)
	for y := range zoom * area.Dy() {
		row := out[start+(y+margin)*wide+margin:][:zoom*area.Dx()]
		if zoom == 1 {
			copy(row, g.Pix[(y+area.Min.Y)*g.Stride+area.Min.X:])
			continue
		}
		for x := range row {
			row[x] = between(g, float64(area.Min.X)+(float64(x)+0.5)/float64(zoom)-0.5, float64(area.Min.Y)+(float64(y)+0.5)/float64(zoom)-0.5)
		}
	}
	return out
}

// The ways that tesseract looks at a strip: as a few lines, or as one.
const (
	fewLines = "6"
	oneLine  = "7"
)

// recognize runs tesseract over the n strips of dir, and again, as one line
// each, over those that it found nothing in or took for several lines: the
// reading that it is surer of counts.
func recognize(ctx context.Context, dir, languages string, n int) ([]tsvLine, error) {
	all := make([]int, n)
	for i := range all {
		all[i] = i
	}
	lines, err := tesseract(ctx, dir, languages, fewLines, all)
	if err != nil {
		return nil, err
	}
	read := make([][]tsvLine, n)
	for _, l := range lines {
		read[l.page] = append(read[l.page], l)
	}
	doubted := slices.DeleteFunc(all, func(i int) bool { return len(read[i]) == 1 })
	if len(doubted) == 0 {
		return lines, nil
	}
	again, err := tesseract(ctx, dir, languages, oneLine, doubted)
	if err != nil {
		return lines, nil // what was read stands
	}
	for _, l := range again {
		if sure := sureOf(read[l.page]); l.Sure > sure {
			read[l.page] = []tsvLine{l}
		}
	}
	return slices.Concat(read...), nil
}

// tesseract reads some of the strips of dir; the page of a line is its strip.
func tesseract(ctx context.Context, dir, languages, mode string, strips []int) ([]tsvLine, error) {
	var list bytes.Buffer
	for _, i := range strips {
		fmt.Fprintln(&list, stripFile(dir, i))
	}
	name := filepath.Join(dir, "list.txt")
	if err := os.WriteFile(name, list.Bytes(), 0o600); err != nil {
		return nil, err
	}
	l := program.Limits{
		Time:   time.Minute + time.Duration(len(strips))*2*time.Second,
		Memory: 2 << 30, Output: 64 << 20,
	}
	out, err := reader.Output(ctx, l, nil, name, "stdout", "-l", languages, "--psm", mode, "--dpi", "300", "tsv")
	if err != nil {
		return nil, explain(err)
	}
	lines, err := parseTSV(bytes.NewReader(out))
	lines = slices.DeleteFunc(lines, func(l tsvLine) bool { return l.page > len(strips) })
	for i := range lines {
		lines[i].page = strips[lines[i].page-1]
	}
	return lines, err
}

// explain tells a language that is not installed from other failures.
func explain(err error) error {
	if strings.Contains(err.Error(), "load any languages") || strings.Contains(err.Error(), "traineddata") {
		return &program.Missing{Program: reader}
	}
	return err
}

// parts puts the lines that were read into the blocks of their strips.
func parts(cut []strip, lines []tsvLine, zoom int) []paper.Part {
	var out []paper.Part
	for i, s := range cut {
		if i == 0 || s.block != cut[i-1].block {
			out = append(out, paper.Part{Block: *s.block})
		}
		for len(lines) > 0 && lines[0].page <= i {
			l := lines[0].Line
			l.X0 = float64(s.area.Min.X) + (l.X0-margin)/float64(zoom)
			l.X1 = float64(s.area.Min.X) + (l.X1-margin)/float64(zoom)
			l.Y0, l.Y1 = s.row.Y0, s.row.Y1
			l.Text = arabicPoints(l.Text)
			p := &out[len(out)-1]
			p.Lines = append(p.Lines, l)
			lines = lines[1:]
		}
	}
	return out
}
