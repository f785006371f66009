package scan

import (
	"image"
	"slices"

	"tawatur/ingest/paper"
)

const (
	cellsWide  = 1200 // what the page is cut at
	wordGap    = 0.35 // of the letters' size: white within a word
	letterSize = 1.3  // of the median stain
	tips       = 0.4  // of the letters' size: how far letters stand out of a row
	aside      = 0.1
	trimmed    = 0.15 // of a stain's height, where letters of two lines touch
)

// strip is a row of a block, which is a line of text or a few that touch one
// another.
type strip struct {
	block *paper.Block
	row   paper.Box
	area  image.Rectangle // what is read of the page
}

// strips cuts a page into its lines, block by block in order of reading, and
// gives the size of its letters in dots.
func strips(g *image.Gray) ([]strip, float64) {
	ink := inkOf(g, max(1, g.Rect.Dx()/cellsWide))
	em := letterSize * medianHeight(ink.stains())
	if em == 0 {
		return nil, 0
	}
	var boxes []paper.Box
	for _, s := range ink.smeared(int(wordGap * em)).stains() {
		if isText(s, em) {
			boxes = append(boxes, boxOf(s, float64(ink.scale)))
		}
	}
	em *= float64(ink.scale)
	var out []strip
	for _, b := range paper.Blocks(boxes, em) {
		rows := paper.Rows(boxes, b.Boxes)
		for i, row := range rows {
			out = append(out, strip{&b, row, area(&b, rows, i, em)})
		}
	}
	return out, em
}

// area is what is read for a row: the width of its block, up and down to the
// middle of the white between it and its neighbours.
func area(b *paper.Block, rows []paper.Box, i int, em float64) image.Rectangle {
	up, down := rows[i].Y0-tips*em, rows[i].Y1+tips*em
	if i > 0 {
		up = max(up, (rows[i-1].Y1+rows[i].Y0)/2)
	}
	if i+1 < len(rows) {
		down = min(down, (rows[i].Y1+rows[i+1].Y0)/2)
	}
	return image.Rect(int(b.X0-aside*em), int(up), int(b.X1+aside*em)+1, int(down)+1)
}

// medianHeight is the height of most stains, each weighed by its width.
func medianHeight(stains []image.Rectangle) float64 {
	total := 0
	var heights []int
	for _, s := range stains {
		if s.Dy() < 3 || s.Dx() > 60*s.Dy() {
			continue
		}
		for range min(s.Dx(), 200) {
			heights = append(heights, s.Dy())
		}
		total++
	}
	if total == 0 {
		return 0
	}
	slices.Sort(heights)
	return float64(heights[len(heights)/2])
}

// isText reports whether a stain can be a word: it is no dust, no rule and no
// picture.
func isText(s image.Rectangle, em float64) bool {
	w, h := float64(s.Dx()), float64(s.Dy())
	switch {
	case w < 0.4*em && h < 0.4*em: // dust, or a dot of a letter
		return false
	case h < 0.3*em, w < 0.4*em && h > 4*em: // a rule, a dash, signs over letters
		return false
	case h > 6*em: // a picture, or a frame
		return false
	}
	return true
}

func boxOf(s image.Rectangle, scale float64) paper.Box {
	cut := trimmed * float64(s.Dy())
	return paper.Box{
		X0: float64(s.Min.X) * scale, X1: float64(s.Max.X) * scale,
		Y0: (float64(s.Min.Y) + cut) * scale, Y1: (float64(s.Max.Y) - cut) * scale,
	}
}
