package digest

import (
	"fmt"
	"strings"
	"unicode"
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
	room := max(l.width-indent, 20)
	open := 0
	for i, words := range wrapWords(s, room) {
		line := strings.Repeat(" ", indent)
		if i > 0 {
			line += "  "
		}
		line += strings.Repeat("\u2068", open)
		open += strings.Count(words, "\u2068") - strings.Count(words, "\u2069")
		line += words + strings.Repeat("\u2069", max(open, 0))
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

// wrapWords breaks s into lines of at most width columns, the first of the
// full width and the others two less. A word that is longer is broken.
func wrapWords(s string, width int) []string {
	var out []string
	line, used, room := "", 0, width
	for _, word := range strings.Fields(s) {
		w := columns(word)
		if used > 0 && used+1+w > room {
			out, line, used, room = append(out, line), "", 0, width-2
		}
		for w > room {
			head, tail := breakWord(word, room)
			out, word, w, room = append(out, head), tail, w-columns(head), width-2
		}
		if used > 0 {
			line, used = line+" ", used+1
		}
		line, used = line+word, used+w
	}
	if line != "" || len(out) == 0 {
		out = append(out, line)
	}
	return out
}

func breakWord(word string, room int) (head, tail string) {
	used := 0
	for i, r := range word {
		if used += columns(string(r)); used > room {
			return word[:i], word[i:]
		}
	}
	return word, ""
}

// columns is how many columns a terminal gives s: marks and controls take none.
func columns(s string) int {
	n := 0
	for _, r := range s {
		if !unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf, unicode.Cc) {
			n++
		}
	}
	return n
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
