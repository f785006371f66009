package arabic

import (
	"unicode"
	"unicode/utf8"

	"tawatur"
)

// maxQuote is the length in bytes over which a pair of quotation marks is not
// believed: some 250 words. Such a pair rather joins two marks whose partners
// are missing.
const maxQuote = 3000

// Quotes finds the stretches between quotation marks («», “”, "", ‹›, ‘’), the
// marks included, in order of their starts; nested ones are found too. A pair
// never reaches over the end of a line, and a mark without a partner opens
// nothing. Marks that are written the wrong way round (»…«) pair as well.
func Quotes(text string) []tawatur.Span {
	var q quoter
	prev := rune('\n')
	for i := 0; i < len(text); {
		r, n := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(text[i:])
		}
		if r == '\n' {
			q.open, q.count = q.open[:0], [singleAngle + 1]int{}
		} else if f, side := quoteMark(r); f != 0 {
			q.mark(text, i, n, f, side, prev)
		}
		prev = r
		i += n
	}
	return q.inOrder()
}

// quoter pairs quotation marks in one pass.
type quoter struct {
	open  []openQuote
	count [singleAngle + 1]int // of the open ones, by family: none is sought that is not there
	found []tawatur.Span
	nth   []int // order of opening, by position in found
}

type openQuote struct {
	at, nth int
	family  byte
}

// mark takes the mark of n bytes at i; side says which end of a quote it is by
// its shape: 1 the beginning, -1 the end, 0 either.
func (q *quoter) mark(text string, i, n int, family byte, side int, prev rune) {
	next, _ := utf8.DecodeRuneInString(text[i+n:])
	k := -1
	if q.count[family] > 0 {
		for k = len(q.open) - 1; q.open[k].family != family; k-- {
		}
	}
	before, after := loose(prev), i+n == len(text) || loose(next)
	if opens(side, k >= 0, before, after) {
		q.open = append(q.open, openQuote{at: i, nth: len(q.nth), family: family})
		q.nth = append(q.nth, -1)
		q.count[family]++
		return
	}
	if k < 0 {
		return
	}
	o := q.open[k]
	for _, left := range q.open[k:] {
		q.count[left.family]--
	}
	q.open = q.open[:k]
	if i+n-o.at <= maxQuote {
		q.nth[o.nth] = len(q.found)
		q.found = append(q.found, tawatur.Span{Start: o.at, End: i + n})
	}
}

// opens decides whether a mark begins a quote, from its shape, whether one of
// its family is open, and whether it stands loose on either side.
func opens(side int, open, before, after bool) bool {
	switch {
	case side > 0:
		return !open || before && !after
	case side < 0:
		return !open && before && !after
	}
	return !open
}

// inOrder gives the pairs by the order in which they were opened.
func (q *quoter) inOrder() []tawatur.Span {
	out := make([]tawatur.Span, 0, len(q.found))
	for _, k := range q.nth {
		if k >= 0 {
			out = append(out, q.found[k])
		}
	}
	return out
}

// outermost leaves out, in place, the quotes that stand inside another.
func outermost(quotes []tawatur.Span) []tawatur.Span {
	out, end := quotes[:0], 0
	for _, q := range quotes {
		if q.Start >= end {
			out, end = append(out, q), q.End
		}
	}
	return out
}

// loose reports whether a mark beside r stands at the edge of a word.
func loose(r rune) bool { return unicode.IsSpace(r) || unicode.IsPunct(r) }

// The families of quotation marks; 0 is none.
const (
	straight byte = 1 + iota
	angle
	curly
	comma
	singleAngle
)

// quoteMark gives the family of a quotation mark, 0 for any other rune, and
// which end of a quote its shape shows.
func quoteMark(r rune) (family byte, side int) {
	switch r {
	case '"', '＂':
		return straight, 0
	case '«':
		return angle, 1
	case '»':
		return angle, -1
	case '“', '„':
		return curly, 1
	case '”':
		return curly, -1
	case '‹':
		return singleAngle, 1
	case '›':
		return singleAngle, -1
	case '‘':
		return comma, 1
	case '’':
		return comma, -1
	}
	return 0, 0
}
