package arabic

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// copy takes a part of a line as it is.
func (m *mapper) copy(text string, start, end int) {
	m.next = -1
	m.place(start, 1, 1, len(text))
	m.buf = append(m.buf, text[start:end]...)
	m.next = -1
}

// turn takes a line from its end to its beginning; what is written from left
// to right keeps its order, and so does the end of the line.
func (m *mapper) turn(text string, start, end int) {
	last := len(strings.TrimRight(text[start:end], "\r\n")) + start
	behind := !marksLead(text[start:last])
	for i := last; i > start; {
		from := leftward(text[start:i]) + start
		if from < i {
			m.copy(text, from, i)
			i = from
			continue
		}
		r, n := utf8.DecodeLastRuneInString(text[start:i])
		marks := i
		for behind && diacritic(r) && i-n > start {
			i -= n
			r, n = utf8.DecodeLastRuneInString(text[start:i])
		}
		m.letter(text, i-n, n, r)
		if i < marks {
			m.copy(text, i, marks)
		}
		i -= n
	}
	if last < end {
		m.copy(text, last, end)
	}
}

// marksLead reports whether a reversed line has its vowel signs before their
// letters, as all else in it: then a word of it begins with one.
func marksLead(line string) bool {
	before := ' '
	for _, r := range line {
		if diacritic(r) && !diacritic(before) && !unicode.IsLetter(before) {
			return true
		}
		before = r
	}
	return false
}

// letter takes the rune of n bytes at i into a line that is turned.
func (m *mapper) letter(text string, i, n int, r rune) {
	var room [64]byte
	out := room[:0]
	if presentation(r) {
		out = Display.appendLong(out, r)
	} else {
		out = utf8.AppendRune(out, mirror(r))
	}
	st := whole
	switch size := len(out); {
	case size == 0:
		return
	case size == 2 && n == 2:
		st = backTwo
	case size == 2 && n == 3:
		st = backThree
	}
	if st == whole || st != m.stride || i != m.next {
		m.piece(i, st, len(text))
	}
	m.buf = append(m.buf, out...)
	m.next = i - n
}

// mostNumbers is how many numbers in a row are looked through for a Latin word
// before them.
const mostNumbers = 8

// leftward gives where the Latin words or the number begin that a reversed line
// ends with, its length where it ends with none. Words are joined over spaces as
// Unicode's bidi algorithm joins them: a number belongs to the Latin words before
// it, not to another number.
func leftward(line string) int {
	from, numbers := len(line), 0
	for end := len(line); numbers < mostNumbers; {
		start, latin := wordLeft(line, end)
		if start == end {
			break
		}
		if numbers++; latin {
			numbers = 0
		}
		if latin || end == len(line) {
			from = start
		}
		if start == 0 || line[start-1] != ' ' {
			break
		}
		end = start - 1
	}
	return from
}

// wordLeft gives where the word or number that is written from left to right
// begins that ends at end, and whether it has Latin letters.
func wordLeft(line string, end int) (start int, latin bool) {
	start = end
	if r, n := utf8.DecodeLastRuneInString(line[:end]); r == '%' || r == '$' || r == '€' {
		if k := end - n; k > 0 && line[k-1] >= '0' && line[k-1] <= '9' {
			start = k // the sign belongs to the number
		}
	}
	for j := start; j > 0; {
		r, n := utf8.DecodeLastRuneInString(line[:j])
		j -= n
		switch {
		case ltr(r) && unicode.IsLetter(r):
			start, latin = j, true
		case unicode.IsDigit(r):
			start = j
		case start == end || !links(line[:j], r):
			j = 0
		}
	}
	return start, latin
}

// ltr reports whether r is of no script that is written from right to left.
func ltr(r rune) bool { return r < 0x590 }

// links reports whether the mark r joins what stands before and behind it to one
// word or number; line is what stands before it.
func links(line string, r rune) bool {
	before, _ := utf8.DecodeLastRuneInString(line)
	switch r {
	case '.', ',', ':', '/', '٫', '٬':
		return unicode.IsDigit(before) || ltr(before) && unicode.IsLetter(before)
	case '-', '+', '\'', '@', '_', '&':
		return ltr(before) && (unicode.IsDigit(before) || unicode.IsLetter(before))
	}
	return false
}

// mirrored holds the brackets and quotation marks of which one is the other seen
// from behind, in pairs.
const mirrored = "()[]{}<>«»‹›“”≤≥"

// mirror gives the bracket or quotation mark that looks the same from the other
// side.
func mirror(r rune) rune {
	if r >= 'ء' && r <= 'ي' || r == ' ' {
		return r
	}
	i := strings.IndexRune(mirrored, r)
	if i < 0 {
		return r
	}
	if utf8.RuneCountInString(mirrored[:i])%2 == 1 {
		r, _ = utf8.DecodeLastRuneInString(mirrored[:i])
		return r
	}
	_, n := utf8.DecodeRuneInString(mirrored[i:])
	r, _ = utf8.DecodeRuneInString(mirrored[i+n:])
	return r
}
