package arabic

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Logical gives text in the order in which it is read, with the way back. Old
// PDF files hold Arabic as it stands on the page, from left to right, so that
// every line comes out reversed. The lines that show it, by words that end in
// لا and begin with ة where Arabic words begin with ال and end in ة, are turned,
// but for numbers and Latin words; lines that show nothing follow the others of
// the text. Presentation forms become letters in the lines that are turned.
// A text that is in order comes back as it is.
func Logical(text string) Mapped {
	whole := false
	if sum := evidence(text); sum < 0 {
		whole = true
	} else if !strings.ContainsAny(text, "ﻻةىا") {
		return Mapped{Text: text, orig: text}
	}
	m, turned := mapper{next: -1, gap: -1}, false
	for start := 0; start < len(text); {
		end := len(text)
		if i := strings.IndexByte(text[start:], '\n'); i >= 0 {
			end = start + i + 1
		}
		if e := evidence(text[start:end]); e < 0 || e == 0 && whole {
			m.turn(text, start, end)
			turned = true
		} else {
			m.copy(text, start, end)
		}
		start = end
	}
	if !turned {
		return Mapped{Text: text, orig: text}
	}
	return Mapped{Text: string(m.buf), orig: text, pieces: m.pieces, turned: true}
}

// evidence tells whether words are in the order of reading: below zero for
// those that are reversed, zero for those that do not tell.
func evidence(text string) int {
	right, wrong := 0, 0
	for start := 0; start < len(text); {
		n, k := wordEnd(text, start)
		if k > 2 {
			a, b := ends(text[start : start+n])
			right, wrong = right+a, wrong+b
		}
		start += max(n, 1)
	}
	switch {
	case wrong > 1 && wrong > 2*right:
		return -1
	case right > 0:
		return 1
	}
	return 0
}

// wordEnd gives the bytes and the letters of the Arabic word at i, 0 for none.
func wordEnd(text string, i int) (n, letters int) {
	for i+n < len(text) {
		r, size := short(text, i+n)
		if size == 0 {
			if r, size = utf8.DecodeRuneInString(text[i+n:]); !presentation(r) {
				break
			}
		} else if size == 1 || !(r >= 'ء' && r <= 'ي') && !diacritic(r) {
			break
		}
		n += size
		letters++
	}
	return n, letters
}

// ends counts what the first and last letters of a word say for the order of
// reading and against it.
func ends(word string) (right, wrong int) {
	if len(word) > 64 {
		return 0, 0
	}
	word = Normalize(word, Display).Text
	if strings.HasPrefix(word, "ة") || strings.HasPrefix(word, "ى") {
		wrong += 2 // no word begins so
	}
	if strings.HasSuffix(word, "لا") {
		wrong++
	}
	if strings.HasPrefix(word, "ال") {
		right++
	}
	if strings.HasSuffix(word, "ة") || strings.HasSuffix(word, "ى") {
		right++
	}
	return right, wrong
}

// copy takes a line as it is.
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
	for i := last; i > start; {
		from := leftward(text, start, i)
		if from < i {
			m.copy(text, from, i)
			i = from
			continue
		}
		r, n := utf8.DecodeLastRuneInString(text[start:i])
		marks := i
		for (diacritic(r)) && i-n > start {
			i -= n
			r, n = utf8.DecodeLastRuneInString(text[start:i])
		}
		m.letter(text, i-n, r)
		if i < marks {
			m.copy(text, i, marks)
		}
		i -= n
	}
	if last < end {
		m.copy(text, last, end)
	}
}

// letter takes the rune at i into a line that is turned.
func (m *mapper) letter(text string, i int, r rune) {
	out := string(mirror(r))
	if presentation(r) {
		out = string(Display.appendLong(nil, r))
	}
	if out != "" {
		m.next = -1
		m.place(i, 1, 2, len(text))
		m.buf = append(m.buf, out...)
	}
}

// leftward gives where the Latin words or the number begin that end at i, i
// where none do.
func leftward(text string, start, i int) int {
	from := i
	for j := i; j > start; {
		r, n := utf8.DecodeLastRuneInString(text[start:j])
		if r >= 0x600 && !unicode.IsDigit(r) || unicode.IsSpace(r) && from == i {
			break
		}
		j -= n
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			from = j
		} else if from == i || !strings.ContainsRune(" .,:/-'@_&٫٬", r) {
			break
		}
	}
	return from
}

// mirror gives the bracket or quotation mark that looks the same from the other
// side.
func mirror(r rune) rune {
	const pairs = "()[]{}<>«»‹›“”"
	if i := strings.IndexRune(pairs, r); i >= 0 {
		all := []rune(pairs)
		k := utf8.RuneCountInString(pairs[:i])
		return all[k^1]
	}
	return r
}
