package attribution

import (
	"unicode"
	"unicode/utf8"

	"tawatur/arabic"
)

// pairQuotes joins opening and closing quotation marks. A mark that leans
// forward and has no partner opens a quotation that holds the rest of its line.
func (r *reader) pairQuotes() {
	at := make(map[int]int32, 16)
	for i := range r.words {
		if m := r.words[i].mark; m == openQuote || m == closeQuote {
			at[r.toks[i].Start] = int32(i)
		}
	}
	if len(at) == 0 {
		return
	}
	for _, q := range arabic.Quotes(r.in.Text) {
		_, n := utf8.DecodeLastRuneInString(r.in.Text[:q.End])
		open, ok := at[q.Start]
		last, also := at[q.End-n]
		if ok && also && last > open {
			r.words[open].mark, r.words[last].mark = openQuote, closeQuote
			r.words[open].mate, r.words[last].mate = last, open
		}
	}
	r.nest()
}

// nest notes for each token the innermost quotation that holds it.
func (r *reader) nest() {
	stack := []int32{}
	for i := range r.words {
		w := &r.words[i]
		if i > 0 && w.para != r.words[i-1].para {
			stack = r.abandon(stack, i)
		}
		n := len(stack)
		if n > 0 {
			w.in = stack[n-1]
		}
		switch {
		case w.mark == openQuote && (w.mate >= 0 || n == 0 && r.leans(i) > 0):
			stack = append(stack, int32(i))
		case w.mark == closeQuote && w.mate >= 0:
			for n = len(stack); n > 0 && stack[n-1] > w.mate; n-- {
				r.words[stack[n-1]].mate = -int32(i) - 2
			}
			if n > 0 && stack[n-1] == w.mate {
				n--
			}
			stack = stack[:n]
			w.in = -1
			if n > 0 {
				w.in = stack[n-1]
			}
		case w.mark == openQuote:
			w.mark = closeQuote
		}
	}
	r.abandon(stack, len(r.words))
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
// left of the line.
func (r *reader) abandon(stack []int32, end int) []int32 {
	for _, open := range stack {
		if r.words[open].mate < 0 {
			r.words[open].mate = -int32(end) - 2
		}
	}
	return stack[:0]
}

// closeOf gives the token that ends the quotation opened at i: its closing
// mark, or the end of the line where it is never closed.
func (r *reader) closeOf(i int) int {
	if m := int(r.words[i].mate); m >= 0 {
		return m
	} else if m < -1 {
		return -m - 2
	}
	return i + 1
}
