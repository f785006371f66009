package page

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// line is one line of a page that holds words.
type line struct {
	text string // without white space at its ends
	// words is the words in match form; of a long line only the first ones.
	words []string
	long  bool // it has more words than are kept
	// afterBlank and beforeBlank tell of empty lines around it, afterCaption
	// of a caption that was left out before it.
	afterBlank, beforeBlank, afterCaption bool
}

// maxWords is how many words of a line are looked at: a line with more is a
// paragraph.
const maxWords = 48

// split cuts text into its lines. Lines that were wrapped are joined again.
func split(text string) []line {
	var lines []line
	blank := true
	for _, s := range unwrap(strings.FieldsFunc(markBlank(text), isLineEnd)) {
		if s = trim(s); s == "" {
			blank = true
			if len(lines) > 0 {
				lines[len(lines)-1].beforeBlank = true
			}
			continue
		}
		lines = append(lines, newLine(s, blank))
		blank = false
	}
	if len(lines) > 0 {
		lines[len(lines)-1].beforeBlank = true
	}
	return lines
}

func newLine(s string, afterBlank bool) line {
	head, long := firstBytes(s, maxWords*16)
	words := foldedWords(head)
	if len(words) > maxWords {
		words, long = words[:maxWords], true
	}
	return line{text: s, words: words, long: long, afterBlank: afterBlank}
}

// firstBytes cuts s after n bytes, at the beginning of a rune.
func firstBytes(s string, n int) (string, bool) {
	if len(s) <= n {
		return s, false
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n], true
}

// markBlank puts a space between line ends, so that empty lines are seen.
func markBlank(text string) string {
	if !strings.ContainsAny(text, "\r\u0085\u2028\u2029\v\f") {
		return strings.ReplaceAll(text, "\n", "\n ")
	}
	text = strings.ReplaceAll(text, "\r\n", "\n")
	return strings.NewReplacer("\n", "\n ", "\r", "\n ", "\u0085", "\n ", "\u2028", "\n ", "\u2029", "\n \n ", "\v", "\n ", "\f", "\n \n ").Replace(text)
}

func isLineEnd(r rune) bool { return r == '\n' }

// trim drops white space and marks of direction at both ends.
func trim(s string) string {
	return strings.TrimFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || r >= 0x200B && r <= 0x200F || r >= 0x202A && r <= 0x202E || r == 0xFEFF
	})
}

// count is how many words a line has, maxWords+1 where it has more than are kept.
func (l *line) count() int {
	if l.long {
		return maxWords + 1
	}
	return len(l.words)
}

// closed reports whether the line ends like the end of a sentence.
func (l *line) closed() bool { return endsSentence(l.text) }

func endsSentence(s string) bool {
	s = strings.TrimRight(s, " »\"”)]'’")
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "؟") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "…") || strings.HasSuffix(s, "۔")
}

// isParagraph reports whether the line is running text: long, or a sentence.
func (l *line) isParagraph() bool {
	return l.count() > 25 || l.count() >= 9 && strings.HasSuffix(strings.TrimRight(l.text, " »\"”)"), ".") && !strings.HasSuffix(l.text, "..")
}
