// Package wrap breaks lines of words for a terminal. A terminal breaks at its last
// column, in the middle of a word, and loses the indent.
//
// Begin with [Lines], or put a [Writer] before what writes whole lines.
package wrap

import (
	"strings"
	"unicode"
)

// The marks that keep a name apart from the direction of its neighbours.
const (
	isolate = "\u2068"
	end     = "\u2069"
)

// Lines breaks s into lines of at most width columns, and of hang less behind the first,
// by which they are to be set further in; a word that is longer is broken. Bidi isolates that a line
// leaves open are closed at its end and opened again on the next. Spaces between words
// become one. There is always a line.
func Lines(s string, width, hang int) []string {
	var out []string
	line, used, room := "", 0, width
	for _, word := range strings.Fields(s) {
		w := Columns(word)
		if line != "" && used+1+w > room {
			out, line, used, room = append(out, line), "", 0, width-hang
		}
		for w > room {
			head, tail := breakWord(word, room)
			if head == "" {
				break // a letter is wider than the room
			}
			out, word, w, room = append(out, head), tail, w-Columns(head), width-hang
		}
		if line != "" {
			line, used = line+" ", used+1
		}
		line, used = line+word, used+w
	}
	if line != "" || len(out) == 0 {
		out = append(out, line)
	}
	return closed(out)
}

// closed closes what each line leaves open, and opens it again on the next.
func closed(lines []string) []string {
	open := 0
	for i, l := range lines {
		lines[i] = strings.Repeat(isolate, open) + l
		open = max(0, open+strings.Count(l, isolate)-strings.Count(l, end))
		lines[i] += strings.Repeat(end, open)
	}
	return lines
}

func breakWord(word string, room int) (head, tail string) {
	used := 0
	for i, r := range word {
		if used += Columns(string(r)); used > room {
			return word[:i], word[i:]
		}
	}
	return word, ""
}

// Columns is how many columns a terminal gives s: marks, controls and what sets
// colours take none.
func Columns(s string) int {
	n, escaped := 0, false
	for _, r := range s {
		switch {
		case r == '\x1b':
			escaped = true
		case escaped:
			escaped = r != 'm'
		case !unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf, unicode.Cc):
			n++
		}
	}
	return n
}
