package store

import (
	"strings"
	"unicode/utf8"

	"tawatur"
	"tawatur/arabic"
)

// term is one searchable word of a text: its stem and where it stands.
type term struct {
	stem string
	tawatur.Span
}

// terms gives the searchable words of a text. The index, queries and the
// highlighter all see a text through it, so that they agree.
func (s *stemmer) terms(text string) []term {
	toks := arabic.Tokens(text)
	out := make([]term, 0, len(toks))
	for i := range toks {
		if st := s.of(&toks[i]); st != "" {
			out = append(out, term{st, tawatur.Span{Start: toks[i].Start, End: toks[i].End}})
		}
	}
	return out
}

// of is the form under which a token is indexed, "" for one that is not.
func (s *stemmer) of(t *arabic.Token) string {
	switch t.Kind {
	case arabic.Punct:
		return ""
	case arabic.Number:
		return indexable(strings.Map(plain, t.Norm))
	}
	return s.stem(t.Text)
}

// plain takes the marks between thousands out of a number, so that 1,500 and
// ١٬٥٠٠ are found as 1500.
func plain(r rune) rune {
	switch r {
	case ',', '٬', '،':
		return -1
	case '٫':
		return '.'
	}
	return r
}

// indexable keeps SQLite's tokenizer from cutting a stem in two: ASCII other
// than small letters, digits and the point becomes "_".
func indexable(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= utf8.RuneSelf, r >= 'a' && r <= 'z', r >= '0' && r <= '9', r == '.':
			return r
		case r >= 'A' && r <= 'Z':
			return r + 'a' - 'A'
		}
		return '_'
	}, s)
}

// join gives the stems of a text as the full-text index takes them.
func (s *stemmer) join(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	for _, t := range s.terms(text) {
		b.WriteString(t.stem)
		b.WriteByte(' ')
	}
	return b.String()
}
