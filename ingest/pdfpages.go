package ingest

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"strings"
	"unicode"

	"tawatur/ingest/paper"
)

// digestOf gives the SHA-256 of a file without holding it.
func digestOf(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// withoutFurniture leaves out what the pages of a document repeat at their tops
// and bottoms, and their numbers: names, addresses, days of printing.
func withoutFurniture(sheets []paper.Sheet) []paper.Sheet {
	if len(sheets) < 2 {
		return sheets
	}
	seen := map[string]int{}
	for _, s := range sheets {
		for _, l := range ends(s) {
			seen[withoutDigits(l.Text)]++
		}
	}
	for _, s := range sheets {
		for _, l := range ends(s) {
			if key := withoutDigits(l.Text); key == "" || seen[key]*2 > len(sheets) && seen[key] > 1 {
				l.Text = ""
			}
		}
	}
	for i := range sheets {
		sheets[i].DropEmpty()
	}
	return sheets
}

// ends are the first and the last line of a page.
func ends(s paper.Sheet) []*paper.Line {
	var first, last *paper.Line
	for i := range s.Parts {
		for j := range s.Parts[i].Lines {
			l := &s.Parts[i].Lines[j]
			if first == nil || l.Y0 < first.Y0 {
				first = l
			}
			if last == nil || l.Y1 > last.Y1 {
				last = l
			}
		}
	}
	if first == last {
		return nil
	}
	return []*paper.Line{first, last}
}

func withoutDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) || unicode.IsPunct(r) || unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}
