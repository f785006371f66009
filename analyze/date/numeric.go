package date

import (
	"time"

	"tawatur/arabic"
)

// numeric reads dates in digits: 2016-12-12, 12/12/2016, ١٢/١٢/٢٠١٦, 12.12.2016,
// 3/2015. Between day and month the day comes first unless it cannot.
func (f *finder) numeric(i int) (days, int, bool) {
	if f.toks[i].Kind != arabic.Number || f.glued(i) && f.toks[i-1].Kind == arabic.Punct && isMark(f.toks[i-1].Text) {
		return days{}, i, false
	}
	var part []int
	end := i
	for len(part) < 4 && end < len(f.toks) && f.toks[end].Kind == arabic.Number {
		part = appendDigits(part, f.toks[end].Norm)
		end++
		if end+1 >= len(f.toks) || !isMark(f.toks[end].Text) || !f.glued(end) || !f.glued(end+1) {
			break
		}
		end++
	}
	if end > 0 && f.toks[end-1].Kind == arabic.Punct {
		end--
	}
	switch len(part) {
	case 3:
		return f.threeParts(part[0], part[1], part[2], end)
	case 2:
		return f.twoParts(i, part[0], part[1], end)
	}
	return days{}, i, false
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
		return oneDay(hijri(y, m, d)), end, true
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
		return days{year(a).from, year(b).to}, end, true
	}
	switch f.norm(i - 1) {
	case "يوم", "بتاريخ", "تاريخ", "في":
	default:
		if end-i != 3 || f.toks[i+1].Text != "/" || f.toks[i+2].Norm[0] != '0' {
			return days{}, i, false
		}
	}
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
