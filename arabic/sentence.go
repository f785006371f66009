package arabic

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"tawatur"
)

// Sentences cuts text into sentences. White space at either end of a sentence
// belongs to none.
func Sentences(text string) []tawatur.Span {
	var out []tawatur.Span
	start, depth := 0, 0
	cut := func(end int) {
		s := strings.TrimRightFunc(text[start:end], unicode.IsSpace)
		lead := len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace))
		if lead < len(s) {
			out = append(out, tawatur.Span{Start: start + lead, End: start + len(s)})
		}
		start, depth = end, 0
	}
	for i, r := range text {
		n := utf8.RuneLen(r)
		switch r {
		case '«', '“':
			depth++
		case '»', '”':
			depth = max(0, depth-1)
		case '\n':
			cut(i + n)
		case '.', '!', '؟', '?', '…':
			if depth == 0 && endsSentence(text[i+n:]) {
				cut(i + n)
			}
		}
	}
	cut(len(text))
	return out
}

func endsSentence(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	return rest == "" || unicode.IsSpace(r)
}
