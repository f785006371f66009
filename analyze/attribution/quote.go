package attribution

import (
	"unicode"
	"unicode/utf8"
)

// pairQuotes joins opening and closing quotation marks paragraph by paragraph.
// A mark that opens and closes alike is told by the space around it. A
// quotation that is never closed holds the rest of its paragraph.
func (r *reader) pairQuotes() {
	var stack []int32
	for i := range r.words {
		w := &r.words[i]
		if i > 0 && w.para != r.words[i-1].para {
			stack = r.abandon(stack, i)
		}
		if n := len(stack); n > 0 {
			w.in = stack[n-1]
		}
		switch w.mark {
		case openQuote, closeQuote:
			stack = r.pair(stack, i)
		}
	}
	r.abandon(stack, len(r.words))
}

// pair handles the quotation mark at i and returns the marks still open.
func (r *reader) pair(stack []int32, i int) []int32 {
	w := &r.words[i]
	opens := w.mark == openQuote
	switch n := len(stack); {
	case r.toks[i].Text == "\"" || r.toks[i].Text == "”" || r.toks[i].Text == "“":
		opens = r.opens(i, n > 0)
	case !opens && n == 0:
		opens = r.leans(i) > 0 // ” and » set the wrong way round
	}
	if opens && len(stack) < 4 {
		w.mark = openQuote
		return append(stack, int32(i))
	}
	w.mark = closeQuote
	if n := len(stack); n > 0 {
		open := stack[n-1]
		r.words[open].mate, w.mate = int32(i), open
		w.in = r.words[open].in
		return stack[:n-1]
	}
	return stack
}

// opens decides whether a mark of one shape opens, given that another is open.
func (r *reader) opens(i int, open bool) bool {
	lean := r.leans(i)
	if !open {
		return lean >= 0
	}
	return lean > 0 && r.closesLater(i)
}

// closesLater reports whether two more marks follow soon, so that a quotation
// within a quotation is likely.
func (r *reader) closesLater(i int) bool {
	n := 0
	for j := i + 1; j < len(r.words) && j < i+80 && r.words[j].para == r.words[i].para; j++ {
		if m := r.words[j].mark; m == openQuote || m == closeQuote {
			if n++; n == 2 {
				return true
			}
		}
	}
	return false
}

// leans is positive for a mark with space before and none after, negative for
// the contrary, zero where the space does not tell.
func (r *reader) leans(i int) int {
	t := r.toks[i]
	before, _ := utf8.DecodeLastRuneInString(r.in.Text[:t.Start])
	after, _ := utf8.DecodeRuneInString(r.in.Text[t.End:])
	free := func(c rune) bool { return c == utf8.RuneError || unicode.IsSpace(c) }
	pre := free(before) || before == '(' || before == ':' || before == 'ـ'
	post := free(after) || unicode.IsPunct(after)
	switch {
	case pre && !post:
		return 1
	case post && !pre:
		return -1
	}
	return 0
}

// abandon ends the quotations still open before token end: they hold what is
// left of the paragraph.
func (r *reader) abandon(stack []int32, end int) []int32 {
	for _, open := range stack {
		r.words[open].mate = -int32(end) - 2
	}
	return stack[:0]
}

// closeOf gives the token that ends the quotation opened at i: its closing
// mark, or the end of the paragraph where it is never closed.
func (r *reader) closeOf(i int) int {
	if m := int(r.words[i].mate); m >= 0 {
		return m
	} else if m < -1 {
		return -m - 2
	}
	return i + 1
}
