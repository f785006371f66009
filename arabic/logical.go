package arabic

import (
	"strings"
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
	var sum order
	reversed := false
	for line := range strings.Lines(text) {
		o := evidence(line)
		sum.right, sum.wrong = sum.right+o.right, sum.wrong+o.wrong
		reversed = reversed || o.reversed()
	}
	whole := sum.reversed()
	if !whole && !reversed {
		return Mapped{Text: text, orig: text}
	}
	m := mapper{buf: make([]byte, 0, len(text)), next: -1, gap: -1}
	start := 0
	for line := range strings.Lines(text) {
		if o := evidence(line); o.reversed() || whole && o.right == 0 {
			m.turn(text, start, start+len(line))
		} else {
			m.copy(text, start, start+len(line))
		}
		start += len(line)
	}
	return Mapped{Text: string(m.buf), orig: text, pieces: m.pieces, turned: true}
}

// order is what words say for the order of reading and against it.
type order struct{ right, wrong int }

func (o order) reversed() bool { return o.wrong > 1 && o.wrong > 2*o.right }

// evidence adds up what the words of a text say.
func evidence(text string) (sum order) {
	for start := 0; start < len(text); {
		n, k := wordEnd(text, start)
		if k > 2 {
			right, wrong := ends(text[start : start+n])
			sum.right, sum.wrong = sum.right+right, sum.wrong+wrong
		}
		start += max(n, 1)
	}
	return sum
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
	var room [256]byte
	word = string(Display.append(room[:0], word))
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
