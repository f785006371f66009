package page

import (
	"strings"
	"unicode/utf8"
)

// unwrap joins lines that an editor or mailer broke at a fixed width. It does
// so only where nearly all lines that another follows have about one length,
// and that length is a page's width and no paragraph's.
func unwrap(lines []string) []string {
	if !isWrapped(lines) {
		return lines
	}
	var out, block []string
	flush := func() {
		if len(block) > 0 {
			out = append(out, strings.Join(block, " "))
		}
		block = nil
	}
	for _, l := range lines {
		if t := trim(l); t != "" {
			block = append(block, t)
			continue
		}
		flush()
		out = append(out, "")
	}
	flush()
	return out
}

const (
	minWrap = 45 // letters in a line
	maxWrap = 100
)

func isWrapped(lines []string) bool {
	followed, even, open, widest := 0, 0, 0, 0
	for _, l := range lines {
		widest = max(widest, utf8.RuneCountInString(trim(l)))
	}
	if widest < minWrap || widest > maxWrap {
		return false
	}
	for i := 0; i+1 < len(lines); i++ {
		a, b := trim(lines[i]), trim(lines[i+1])
		if a == "" || b == "" {
			continue
		}
		followed++
		if utf8.RuneCountInString(a) > widest*3/4 {
			even++
		}
		if !endsSentence(a) {
			open++
		}
	}
	return followed >= 4 && even*10 >= followed*8 && open*10 >= followed*6
}
