package date

import (
	"time"

	"tawatur/arabic"
	"tawatur/arabic/hijri"
)

// numeric reads dates in digits: 2016-12-12, 12/12/2016, ١٢/١٢/٢٠١٦, 12.12.2016,
// 3/2015. Between day and month the day comes first unless it cannot.
func (f *finder) numeric(i int) (days, int, bool) {
	if i >= len(f.toks) || f.toks[i].Kind != arabic.Number || f.glued(i) && f.toks[i-1].Kind == arabic.Punct && isMark(f.toks[i-1].Text) {
		return days{}, i, false
	}
	var room [8]int
	part := room[:0]
	end, spaced := i, f.spaced(i+1)
	for len(part) < 4 && end < len(f.toks) && f.toks[end].Kind == arabic.Number {
		part = appendDigits(part, f.toks[end].Norm)
		end++
		if end+1 >= len(f.toks) || !isMark(f.toks[end].Text) || !spaced && (!f.glued(end) || !f.glued(end+1)) || spaced && !f.spaced(end) {
			break
		}
		end++
	}
	if end > 0 && f.toks[end-1].Kind == arabic.Punct {
		end--
	}
	switch {
	case len(part) == 3:
		return f.threeParts(part[0], part[1], part[2], end)
	case len(part) == 2 && !spaced:
		return f.twoParts(i, part[0], part[1], end)
	}
	return days{}, i, false
}

// spaced reports whether token i is a slash with blanks round it ("7 / 10 / 1436").
func (f *finder) spaced(i int) bool {
	return i+1 < len(f.toks) && f.toks[i].Text == "/" && !f.glued(i) && !f.glued(i+1)
}

func isMark(s string) bool { return s == "/" || s == "-" || s == "–" }

// appendDigits appends the whole numbers in a token of digits, -1 for one that
// is too long to be part of a date. A token with other marks than points is none.
func appendDigits(part []int, norm string) []int {
	v, n := 0, 0
	for _, r := range norm {
		switch {
		case r >= '0' && r <= '9' && n < 4:
			v, n = v*10+int(r-'0'), n+1
		case r == '.' && n > 0:
			part, v, n = append(part, v), 0, 0
		default:
			return append(part, -1, -1, -1, -1)
		}
	}
	return append(part, v)
}

func (f *finder) threeParts(a, b, c, end int) (days, int, bool) {
	y, m, d := c, b, a
	if a > 31 {
		y, d = a, c
	}
	if m > 12 {
		m, d = d, m
	}
	if w := f.norm(end); y >= 1300 && y <= 1500 && d >= 1 && d <= 30 && m >= 1 && m <= 12 {
		if w == "ه" || w == "هجري" {
			end++
		}
		return oneDay(hijri.Day(y, m, d)), end, true
	}
	if y < 100 && y >= 0 && a <= 31 {
		y += 2000
	}
	if !valid(y, m, d) || y < 1500 || y > 2199 {
		return days{}, end, false
	}
	return oneDay(day(y, time.Month(m), d)), f.gregorianMark(end), true
}

// twoParts reads month and year, or, where a word for the day stands before,
// day and month.
func (f *finder) twoParts(i, a, b, end int) (days, int, bool) {
	switch {
	case a >= 1 && a <= 12 && isYear(b):
		return month(b, time.Month(a)), f.gregorianMark(end), true
	case b >= 1 && b <= 12 && isYear(a):
		return month(a, time.Month(b)), f.gregorianMark(end), true
	case isYear(a) && isYear(b) && b > a:
		return f.between(year(a), year(b)), end, true
	case f.diary() && end-i == 3 && a >= 1 && b >= 1 && max(a, b) <= 31 && min(a, b) <= 12 && !f.fraction(i, a, b, end):
		if y, e, ok := f.shortYear(end); ok { // "08/12, 15" puts the month first
			d, m := b, a
			if m > 12 {
				d, m = m, d
			}
			return oneDay(day(y, time.Month(m), d)), e, valid(y, m, d)
		}
		return f.dayAndMonth(i, a, b, end)
	}
	switch f.norm(i - 1) {
	case "يوم", "بتاريخ", "تاريخ", "في":
	default:
		if end-i != 3 || f.toks[i+1].Text != "/" || f.toks[i+2].Norm[0] != '0' {
			return days{}, i, false
		}
	}
	return f.dayAndMonth(i, a, b, end)
}

func (f *finder) dayAndMonth(i, a, b, end int) (days, int, bool) {
	if b > 12 {
		a, b = b, a
	}
	d, ok := f.resolve(partial{d: a, m: b, weekday: -1}, i)
	return oneDay(d), end, ok
}

func isYear(y int) bool { return y >= 1900 && y <= 2100 }

// gregorianMark passes over the م after a year.
func (f *finder) gregorianMark(i int) int {
	if w := f.norm(i); w == "م" || w == "ميلادي" || w == "ميلاديه" {
		return i + 1
	}
	return i
}

// shortYear reads ", 15" after a day and month.
func (f *finder) shortYear(i int) (y, end int, ok bool) {
	if t := f.norm(i); t != "," && t != "،" || i+1 >= len(f.toks) || len(f.norm(i+1)) != 2 {
		return 0, i, false
	}
	n, ok := f.number(i + 1)
	return 2000 + int(n.Value), n.To, ok && !n.Words && n.Value >= 0 && n.Value < 100 && n.Value == float64(int(n.Value))
}

// fraction reports whether "3/4" at token i is rather a part of what follows.
func (f *finder) fraction(i, a, b, end int) bool {
	return f.toks[i+1].Text == "/" && a < b && b <= 12 && end < len(f.toks) && f.toks[end].Kind == arabic.Word
}
