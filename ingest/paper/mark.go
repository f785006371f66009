package paper

import (
	"unicode"
	"unicode/utf8"
)

// withMarks puts vowel signs that stand by themselves behind the letters that
// they are seen over: some programs write each as a word without width.
func withMarks(words []Word) []Word {
	var out, marks []Word
	for _, w := range words {
		if onlyMarks(w.Text) {
			marks = append(marks, w)
		} else {
			out = append(out, w)
		}
	}
	for _, m := range marks {
		if host := hostOf(out, &m); host != nil {
			host.Text = insertMark(host, &m)
		}
	}
	return out
}

func onlyMarks(s string) bool {
	for _, r := range s {
		if !unicode.Is(unicode.Mn, r) {
			return false
		}
	}
	return s != ""
}

// hostOf finds the word that a sign stands over.
func hostOf(words []Word, m *Word) *Word {
	at := (m.X0 + m.X1) / 2
	var best *Word
	nearest := 0.5 * m.height()
	for i := range words {
		w := &words[i]
		if far := max(w.X0-at, at-w.X1, 0); far < nearest {
			best, nearest = w, far
		}
	}
	return best
}

// insertMark puts a sign behind the letter that it is seen over, as if all
// letters of the word were of one width.
func insertMark(w, m *Word) string {
	letters := 0
	for _, r := range w.Text {
		if !unicode.Is(unicode.Mn, r) {
			letters++
		}
	}
	n := 0
	if w.width() > 0 {
		n = int(((m.X0+m.X1)/2 - w.X0) / w.width() * float64(letters))
	}
	n = min(max(n, 0), letters-1)
	for i, r := range w.Text {
		if unicode.Is(unicode.Mn, r) {
			continue
		}
		if n--; n < 0 {
			end := i + utf8.RuneLen(r)
			return w.Text[:end] + m.Text + w.Text[end:]
		}
	}
	return w.Text + m.Text
}

// endsInMark reports whether a piece of a word, written as it is seen, ends in
// a vowel sign: that over its leftmost letter.
func endsInMark(s string) bool {
	_, n := utf8.DecodeRuneInString(s)
	r, _ := utf8.DecodeRuneInString(s[n:])
	return unicode.Is(unicode.Mn, r)
}

// beginsArabic reports whether a piece, written as it is seen, begins with an
// Arabic letter, which is its rightmost.
func beginsArabic(s string) bool {
	for s != "" {
		r, n := utf8.DecodeLastRuneInString(s)
		if !unicode.Is(unicode.Mn, r) {
			return unicode.Is(unicode.Arabic, r) && unicode.IsLetter(r)
		}
		s = s[:len(s)-n]
	}
	return false
}
