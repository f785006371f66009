package arabic

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Kind is what a token is made of.
type Kind uint8

// The kinds of token. White space is no token.
const (
	Word   Kind = iota // Arabic letters with their vowel signs
	Latin              // letters of another script
	Number             // digits of any script with their separators
	Punct              // one mark of punctuation or symbol

	space   // between tokens
	ignored // a control character, or a mark without its letter
	other   // beyond the table of classes
)

// Token is one word, number or mark of a text.
type Token struct {
	Start, End int // byte offsets into the text
	Kind       Kind
	Text       string // as it stands
	Norm       string // Match(Text)
}

// Tokens cuts text into tokens, in order and without overlap. Every rune is in
// a token but white space, controls, and the underscores that join words
// ("#مجلس_الأمن" is three tokens). The sign of a hashtag, a percent sign, each
// quotation mark and the full stop of an abbreviation are tokens of their own;
// separators inside a number are not.
func Tokens(text string) []Token { return AppendTokens(nil, text) }

// TokensFrom is Tokens of what stands behind the first from bytes of text; the
// tokens tell their places in the whole text.
func TokensFrom(text string, from int) []Token {
	toks := Tokens(text[from:])
	for i := range toks {
		toks[i].Start += from
		toks[i].End += from
	}
	return toks
}

// AppendTokens appends the tokens of text to dst and returns it. With room in dst
// it allocates at most once, however long the text is: where Norm differs from Text
// it is a part of one string that all tokens of the call share.
func AppendTokens(dst []Token, text string) []Token {
	var norms strings.Builder
	had, afterWord := len(dst), false
	for i := 0; i < len(text); {
		k, n := classAt(text, i)
		if k >= space || text[i] == '_' && afterWord && wordAt(text, i+1) {
			afterWord = afterWord && k != space
			i += n
			continue
		}
		b := text[i]
		end, changed := i+n, k != Punct && !plain(text, i, n)
		if k != Punct {
			end, changed = runEnd(text, end, k, changed)
		}
		t := Token{Start: i, End: end, Kind: k, Text: text[i:end]}
		t.Norm = normIn(&norms, t.Text, changed || k == Punct && b >= utf8.RuneSelf, len(text)-i)
		if len(dst) == cap(dst) {
			dst = slices.Grow(dst, expected(len(dst)-had, i, len(text)))
		}
		dst = append(dst, t)
		afterWord = k != Punct
		i = end
	}
	return dst
}

// expected is for how many more tokens to make room, where the first at bytes of
// a text gave n: as many as the rest gives if it is like them, so that a long text
// of brackets is not copied again and again.
func expected(n, at, size int) int {
	if n < 64 {
		return min(size/9, 1<<16) + 4
	}
	return max(int(1.02*float64(n)*float64(size-at)/float64(at)), n/8) + 4
}

// normIn gives the match form of s, held in b where it differs from s; size is
// how much room b takes when it is first needed.
func normIn(b *strings.Builder, s string, changed bool, size int) string {
	if !changed || firstFolded(s) == len(s) {
		return s
	}
	if b.Cap() == 0 {
		b.Grow(size)
	}
	from := b.Len()
	var room [128]byte
	b.Write(appendMatch(room[:0], s))
	return b.String()[from:]
}

// runEnd is the end of the token of kind k that goes on at j, and whether a
// rune of it is not its own match form. Controls at its end are left out of it.
func runEnd(text string, j int, k Kind, changed bool) (int, bool) {
	end := j
	for j < len(text) {
		c, n := classAt(text, j)
		if c == ignored {
			changed = true
			r, _ := utf8.DecodeRuneInString(text[j:])
			j += n
			if !control(r) {
				end = j
			}
			continue
		}
		if c != k && !(k == Number && inNumber(text, j, n)) {
			break
		}
		changed = changed || !plain(text, j, n)
		j += n
		end = j
	}
	return end, changed
}

// plain reports whether the rune of n bytes at i is surely its own match form.
func plain(text string, i, n int) bool {
	if n == 1 {
		return text[i] < 'A' || text[i] > 'Z'
	}
	if n > 2 {
		return false
	}
	r := rune(text[i]&0x1F)<<6 | rune(text[i+1]&0x3F)
	return r >= 'ب' && r <= 'ي' && r != 'ة' && r != 'ى' && r != 'ـ' || r == 'ا'
}

// inNumber reports whether the mark at j parts the digits of one number: a
// point or comma between two digits, an Arabic comma before a group of three.
func inNumber(text string, j, n int) bool {
	switch r, _ := utf8.DecodeRuneInString(text[j:]); r {
	case '.', ',', '٫', '٬':
		k, _ := classAt(text, j+n)
		return k == Number
	case '،':
		return threeDigits(text, j+n)
	}
	return false
}

// threeDigits reports whether exactly three digits follow at i.
func threeDigits(text string, i int) bool {
	for range 3 {
		k, n := classAt(text, i)
		if k != Number {
			return false
		}
		i += n
	}
	k, _ := classAt(text, i)
	return k != Number
}

func wordAt(text string, i int) bool {
	k, _ := classAt(text, i)
	return k == Word || k == Latin || k == Number
}
