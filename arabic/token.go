package arabic

import (
	"unicode"
	"unicode/utf8"
)

// Kind is what a token is made of.
type Kind uint8

// The kinds of token. White space is no token.
const (
	Word   Kind = iota // Arabic letters
	Latin              // letters of another script
	Number             // digits of any script with their separators
	Punct              // one mark of punctuation or symbol
)

// Token is one word, number or mark of a text.
type Token struct {
	Start, End int
	Kind       Kind
	Text       string // as it stands
	Norm       string // Match(Text)
}

// Tokens cuts text into tokens, in order and without overlap.
func Tokens(text string) []Token { return AppendTokens(nil, text) }

// AppendTokens appends the tokens of text to dst.
func AppendTokens(dst []Token, text string) []Token {
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		if unicode.IsSpace(r) || fold(r) < 0 {
			i += n
			continue
		}
		k := kindOf(r)
		j := i + n
		if k != Punct {
			j = runEnd(text, j, k)
		}
		s := text[i:j]
		dst = append(dst, Token{i, j, k, s, Match(s)})
		i = j
	}
	return dst
}

func runEnd(text string, j int, k Kind) int {
	for j < len(text) {
		r, n := utf8.DecodeRuneInString(text[j:])
		if fold(r) >= 0 && kindOf(r) != k && !(k == Number && decimal(text, j, n)) {
			break
		}
		j += n
	}
	return j
}

// decimal reports whether the mark at j stands between two digits.
func decimal(text string, j, n int) bool {
	switch r, _ := utf8.DecodeRuneInString(text[j:]); r {
	case '.', ',', '٫', '٬':
		next, _ := utf8.DecodeRuneInString(text[j+n:])
		return unicode.IsDigit(next)
	}
	return false
}

func kindOf(r rune) Kind {
	switch {
	case unicode.IsDigit(r):
		return Number
	case unicode.Is(unicode.Arabic, r) && unicode.IsLetter(r):
		return Word
	case unicode.IsLetter(r), unicode.IsMark(r):
		return Latin
	}
	return Punct
}
