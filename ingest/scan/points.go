package scan

import (
	"strings"
	"unicode"
)

// latinPoints are the signs of Latin that tesseract takes those of Arabic for.
var latinPoints = map[rune]rune{',': '،', ';': '؛', '?': '؟'}

// arabicPoints puts the comma, semicolon and question mark of Arabic where a
// word of it, or a number in a line of it, ends in that of Latin.
func arabicPoints(line string) string {
	if strings.IndexFunc(line, isArabic) < 0 {
		return line
	}
	rs := []rune(line)
	for i, r := range rs {
		to, ok := latinPoints[r]
		if !ok || i == 0 || unicode.Is(unicode.Latin, rs[i-1]) {
			continue
		}
		if i+1 == len(rs) || !unicode.IsDigit(rs[i+1]) {
			rs[i] = to
		}
	}
	return string(rs)
}

func isArabic(r rune) bool { return unicode.Is(unicode.Arabic, r) && unicode.IsLetter(r) }
