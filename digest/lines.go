package digest

import (
	"fmt"
	"strings"
	"unicode"

	"tawatur/internal/wrap"
)

// style is how a line looks where colours are allowed.
type style string

const (
	plain style = ""
	bold  style = "1"
	dim   style = "2"
)

// laneStyle gives each origin its colour; its number says the same without.
func laneStyle(number int) style {
	return style(fmt.Sprint([]int{34, 33, 36, 35, 32, 31}[(max(number, 1)-1)%6]))
}

// lines collects wrapped lines.
type lines struct {
	strings.Builder
	width int
	color bool
	mark  string
}

func newLines(o Options, rtl bool) *lines {
	l := &lines{width: o.Width, color: o.Color}
	if l.width <= 0 {
		l.width = 80
	}
	if rtl {
		l.mark = "\u200f"
	}
	return l
}

func (l *lines) blank() { l.WriteByte('\n') }

// put writes a paragraph, indented and wrapped; the lines after its first go
// two columns further in. Bidi isolates that a line leaves open are closed at
// its end and opened again on the next.
func (l *lines) put(indent int, st style, s string) {
	s = strings.Map(printable, s)
	for i, words := range wrap.Lines(s, max(l.width-indent, 20), 2) {
		line := strings.Repeat(" ", indent)
		if i > 0 {
			line += "  "
		}
		line += words
		if l.color && st != plain {
			line = "\x1b[" + string(st) + "m" + line + "\x1b[0m"
		}
		l.WriteString(l.mark + line + "\n")
	}
}

// printable takes out controls, which could steer the terminal.
func printable(r rune) rune {
	if unicode.IsSpace(r) {
		return ' '
	}
	if unicode.Is(unicode.Cc, r) {
		return -1
	}
	return r
}

// oneLine makes one line of words out of a report, and takes out controls
// that would steer the terminal or the order of what follows.
func oneLine(s string) string {
	s = strings.Map(func(r rune) rune {
		if r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 {
			return -1
		}
		return printable(r)
	}, s)
	return strings.Join(strings.Fields(s), " ")
}
