package scan

import (
	"bufio"
	"io"
	"math"
	"strconv"
	"strings"

	"tawatur/ingest/paper"
)

// tsvLine is a line that tesseract read of a picture; page is its number, which
// tesseract counts from 1.
type tsvLine struct {
	page int
	paper.Line
}

// columns of tesseract's TSV.
const (
	levelAt = iota
	pageAt
	blockAt
	paragraphAt
	lineAt
	wordAt
	leftAt
	topAt
	widthAt
	heightAt
	confidenceAt
	textAt
	columnCount
)

const (
	wordLevel = "5"
	maxLines  = 100_000
)

// parseTSV reads what tesseract writes with the configuration tsv; rows that
// are none are passed over. Its words are in logical order.
func parseTSV(in io.Reader) ([]tsvLine, error) {
	var out []tsvLine
	var words []string
	var sure float64
	key := ""
	flush := func() {
		if n := len(out); len(words) > 0 {
			out[n-1].Text = strings.Join(words, " ")
			out[n-1].Sure = sure / float64(len(words))
		}
		words, sure = nil, 0
	}
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		cells := strings.Split(lines.Text(), "\t")
		if len(cells) < columnCount || cells[levelAt] != wordLevel || len(out) >= maxLines {
			continue
		}
		w, page, ok := tsvWord(cells)
		if !ok {
			continue
		}
		if k := strings.Join(cells[pageAt:wordAt], " "); k != key || len(words) == 0 {
			flush()
			key = k
			out = append(out, tsvLine{page, paper.Line{Box: w.Box}})
		}
		words = append(words, w.Text)
		sure += w.Sure
		out[len(out)-1].Box = out[len(out)-1].Join(w.Box)
	}
	flush()
	return out, lines.Err()
}

// tsvWord reads the row of a word.
func tsvWord(cells []string) (paper.Line, int, bool) {
	text := strings.Join(strings.Fields(strings.ToValidUTF8(cells[textAt], "\uFFFD")), " ")
	page, err := strconv.Atoi(cells[pageAt])
	confidence, err2 := strconv.ParseFloat(cells[confidenceAt], 64)
	if text == "" || err != nil || err2 != nil || math.IsNaN(confidence) || page < 1 {
		return paper.Line{}, 0, false
	}
	var at [4]float64
	for i := range at {
		n, err := strconv.Atoi(cells[leftAt+i])
		if err != nil || n < 0 || n > 1<<24 {
			return paper.Line{}, 0, false
		}
		at[i] = float64(n)
	}
	box := paper.Box{X0: at[0], Y0: at[1], X1: at[0] + at[2], Y1: at[1] + at[3]}
	return paper.Line{Box: box, Text: text, Sure: min(max(confidence/100, 0), 1)}, page, true
}
