package figure

import (
	"strings"
	"unicode/utf8"

	"tawatur"
)

// boundBefore reads the approximation before c and draws it into its text.
func (f *finder) boundBefore(c *count) {
	for range 2 { // "بنسبة نحو"
		b, n, ok := f.matchBefore(c.from - 1)
		if !ok || c.from-n <= f.used {
			return
		}
		c.from -= n
		if c.approx == tawatur.Exact {
			c.approx = b.approx
		}
	}
}

func (f *finder) matchBefore(i int) (bound, int, bool) {
	if !f.word(i) {
		return bound{}, 0, false
	}
	for cut := range 2 {
		last := f.norm(i)
		if cut == 1 {
			if last = bare(last); last == f.norm(i) {
				break
			}
		}
		for _, b := range f.before[last] {
			n := len(b.rest)
			if i-n < 0 || cut == 1 && n > 0 {
				continue
			}
			ok := true
			for k, w := range b.rest {
				got := f.norm(i - n + k)
				ok = ok && (got == w || k == 0 && bare(got) == w)
			}
			if ok {
				return b, n + 1, true
			}
		}
	}
	return bound{}, 0, false
}

// bare takes و, ف, ب, ل off a word.
func bare(w string) string {
	for range 2 {
		r, n := utf8.DecodeRuneInString(w)
		if !strings.ContainsRune("وفبل", r) || len(w) < 8 {
			return w
		}
		w = w[n:]
	}
	return w
}

// boundAfter reads the approximation after c ("على الأقل").
func (f *finder) boundAfter(c *count) {
	for _, b := range f.after[f.norm(c.to)] {
		ok := true
		for k, w := range b.rest {
			ok = ok && f.norm(c.to+1+k) == w
		}
		if ok {
			c.to += 1 + len(b.rest)
			c.approx = b.approx
			return
		}
	}
}
