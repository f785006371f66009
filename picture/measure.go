package picture

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// TextWidth estimates the width of s at a font size in units of the picture.
// Fonts differ; the estimate is on the wide side, so that words stay in their
// boxes.
func TextWidth(s string, size float64) float64 {
	w := 0.0
	for _, r := range s {
		switch {
		case unicode.Is(unicode.Mn, r):
		case r == ' ':
			w += 0.28
		case strings.ContainsRune("اأإآل.،:'|ijlt!ر", r):
			w += 0.34
		case unicode.Is(unicode.Arabic, r):
			w += 0.56
		case unicode.IsUpper(r) || r > 0x2000:
			w += 0.72
		default:
			w += 0.55
		}
	}
	return w * size
}

// longest is the number of bytes after which no label is looked at: no box
// holds as many.
const longest = 1500

// Wrap breaks s into at most max lines of a width; what does not fit ends in
// an ellipsis. It never returns an empty slice.
func Wrap(s string, size, width float64, max int) []string {
	var lines []string
	line := ""
	if len(s) > longest {
		s = strings.ToValidUTF8(s[:longest], "")
	}
	for _, word := range strings.Fields(s) {
		if line != "" && TextWidth(line+" "+word, size) > width {
			lines, line = append(lines, line), ""
		}
		for TextWidth(word, size) > width {
			cut := fit(word, size, width)
			lines, word = append(lines, word[:cut]), word[cut:]
		}
		line = strings.TrimSpace(line + " " + word)
	}
	if line != "" || len(lines) == 0 {
		lines = append(lines, line)
	}
	if len(lines) > max {
		last := lines[max-1] + " …"
		if TextWidth(last, size) > width {
			last = lines[max-1][:fit(lines[max-1], size, width-1.5*size)] + "…"
		}
		lines = append(lines[:max-1], last)
	}
	return lines
}

// fit is the number of bytes of s, at least one rune, that fit into a width.
func fit(s string, size, width float64) int {
	end := 0
	for end < len(s) {
		_, n := utf8.DecodeRuneInString(s[end:])
		if end > 0 && TextWidth(s[:end+n], size) > width {
			break
		}
		end += n
	}
	return end
}

// isRTL reports whether the first strong letter of s is of a script written
// from right to left.
func isRTL(s string) bool {
	for _, r := range s {
		if unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana) {
			return true
		}
		if unicode.IsLetter(r) {
			return false
		}
	}
	return false
}
