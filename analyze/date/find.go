package date

import (
	"tawatur"
	"tawatur/arabic"
	"tawatur/arabic/numeral"
)

// Find returns the expressions of time in text, in order and without overlap.
// toks are the tokens of text; published is the day of publication, zero where
// it is not known (then only absolute dates are found).
func Find(text string, toks []arabic.Token, published tawatur.Day) []tawatur.DateRef {
	return FindAmong(text, toks, numeral.Find(toks), published)
}

// FindAmong is Find for a caller who has the numbers of the text already.
func FindAmong(text string, toks []arabic.Token, nums []numeral.Numeral, published tawatur.Day) []tawatur.DateRef {
	return newFinder(toks, nums, published, news).all(text)
}

// finder reads expressions of time. Its methods take the token to begin at and
// return the days, the token after the expression, and whether there is one.
type finder struct {
	toks    []arabic.Token
	nums    []numeral.Numeral
	next    int // the first number that does not begin before the token asked for last
	now     tawatur.Day
	reading reading
	behind  bool // nothing lies ahead of now
	// yearless is set when the year of the last expression was not said.
	yearless bool
	told     byte // the unit that the last expression was told in ("قبل شهر"), or 0
	words    lexicon
	recent   [8]reads
	outlook  *outlook
}

func newFinder(toks []arabic.Token, nums []numeral.Numeral, now tawatur.Day, r reading) *finder {
	return &finder{toks: toks, nums: nums, now: now, reading: r, words: words(), outlook: outlooks()}
}

// all finds every expression of text.
func (f *finder) all(text string) []tawatur.DateRef {
	var out []tawatur.DateRef
	for i := 0; i < len(f.toks); {
		f.told = 0
		d, end, ok := f.expression(i)
		if !ok {
			i = max(i+1, end)
			continue
		}
		if d.written() {
			s := tawatur.Span{Start: f.toks[i].Start, End: f.toks[end-1].End}
			out = append(out, tawatur.DateRef{Text: s.In(text), From: d.from, To: d.to, Grain: f.grain(d), Span: s})
		}
		i = end
	}
	return out
}

// number returns the number that begins at token i.
func (f *finder) number(i int) (numeral.Numeral, bool) {
	for f.next > 0 && f.nums[f.next-1].From >= i {
		f.next--
	}
	for f.next < len(f.nums) && f.nums[f.next].From < i {
		f.next++
	}
	if f.next < len(f.nums) && f.nums[f.next].From == i {
		return f.nums[f.next], true
	}
	return numeral.Numeral{}, false
}

// known reports whether relative expressions can be resolved.
func (f *finder) known() bool { return !f.now.IsZero() }

func (f *finder) norm(i int) string {
	if i < 0 || i >= len(f.toks) {
		return ""
	}
	return f.toks[i].Norm
}

func (f *finder) glued(i int) bool {
	return i > 0 && i < len(f.toks) && f.toks[i-1].End == f.toks[i].Start
}

// is finds a word of one of the classes at token i.
func (f *finder) is(i int, classes ...string) (word, bool) {
	return f.at(i, classes...)
}

// expression reads one expression of time, or an interval, at token i. When
// there is none, end may say how far to pass on.
func (f *finder) expression(i int) (d days, end int, ok bool) {
	if f.toks[i].Kind == arabic.Punct || f.toks[i].Kind == arabic.Latin {
		return days{}, 0, false
	}
	w, isWord := f.at(i)
	_, isNumber := f.number(i)
	if !isWord && !isNumber && f.toks[i].Kind != arabic.Number && !f.diary() {
		return days{}, 0, false
	}
	switch w.class {
	case "name":
		return days{}, w.end, false
	case "from", "between":
		return f.opened(w)
	}
	if d, end, ok = f.dayRange(i); ok {
		return d, end, true
	}
	if d, end, ok = f.single(i); !ok || f.yearless && f.calledBy(i) {
		return d, end, false
	}
	if to, e, more := f.until(end, d); more {
		return f.between(d, to), e, true
	}
	return d, end, true
}

// single reads one expression that is not an interval.
func (f *finder) single(i int) (days, int, bool) {
	if i >= len(f.toks) {
		return days{}, i, false
	}
	for _, read := range readers {
		f.told, f.yearless = 0, false
		if d, end, ok := read(f, i); ok {
			return d, end, true
		}
	}
	return days{}, i, false
}

// calledBy reports whether the word before token i is of what is called by a day
// or month and is not of it ("حركة 20 فبراير", "مدينة السادس من أكتوبر").
func (f *finder) calledBy(i int) bool {
	_, ok := f.is(i-1, "called")
	return ok && !f.diary()
}

// readers are the kinds of expression, the more specific first.
var readers = [...]func(*finder, int) (days, int, bool){
	(*finder).numeric, (*finder).weekday, (*finder).calendar, (*finder).monthly,
	(*finder).part, (*finder).outermost, (*finder).ordinalPart, (*finder).relative, (*finder).yearly, (*finder).diaryOnly,
}
