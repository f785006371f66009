package page

import (
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"tawatur"
	"tawatur/arabic"
)

// dateAtom is a number or a word of a date with its place in the string.
type dateAtom struct {
	text       string // in match form
	start, end int
	number     int // -1 for a word
}

func atoms(s string) []dateAtom {
	var out []dateAtom
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			i += n
			continue
		}
		digit, j := unicode.IsDigit(r), i
		for j < len(s) {
			r, n := utf8.DecodeRuneInString(s[j:])
			if unicode.IsDigit(r) != digit || !digit && !unicode.IsLetter(r) && !unicode.IsMark(r) && r != 'ـ' {
				break
			}
			j += n
		}
		a := dateAtom{text: arabic.Match(s[i:j]), start: i, end: j, number: -1}
		if digit {
			a.number = -2
			if v, err := strconv.Atoi(a.text); err == nil && j-i <= 16 {
				a.number = v
			}
		}
		out = append(out, a)
		i = j
	}
	return out
}

// dateIn finds the first full date in s (day, month and year), and gives s
// without it and without the day of the week, the hour and the Hijri date
// beside it.
func (t *Tables) dateIn(s string) (day tawatur.Day, rest string, ok bool) {
	as := atoms(s)
	for i := range as {
		d, n := t.dateAt(as[i:])
		if n == 0 {
			continue
		}
		if n == 3 {
			d = t.byWeekday(as, i, d)
		}
		before, behind := t.withoutDateWords(s[:as[i].start]), t.withoutDateWords(s[as[i+n-1].end:])
		if trim(before) != "" && trim(behind) != "" {
			before += " |" // two parts of a header
		}
		return d, strings.TrimSpace(before + " " + behind), true
	}
	return tawatur.Day{}, s, false
}

// dateAt reads a date at the beginning of as and tells how many atoms it has.
func (t *Tables) dateAt(as []dateAtom) (tawatur.Day, int) {
	if len(as) < 3 {
		return tawatur.Day{}, 0
	}
	if d, ok := numeric(as); ok {
		return d, 3
	}
	day, at := as[0].number, 1
	month, n := t.month(as[at:])
	if month == 0 || day < 0 {
		if month, n = t.month(as); month == 0 || n >= len(as) {
			return tawatur.Day{}, 0
		}
		day, at = as[n].number, 1
	}
	at += n
	if at < len(as) && isOrdinal(as[at].text) && as[at].start == as[at-1].end {
		at++ // 10th
	}
	if other, n := t.month(as[min(at, len(as)):]); n > 0 && other == month {
		at += n // the month's other name: كانون الأول/ديسمبر
	}
	if at >= len(as) {
		return tawatur.Day{}, 0
	}
	d, ok := makeDay(as[at].number, month, day)
	if !ok {
		return tawatur.Day{}, 0
	}
	return d, at + 1
}

// isOrdinal reports whether s is what English writes behind the number of a day.
func isOrdinal(s string) bool { return s == "st" || s == "nd" || s == "rd" || s == "th" }

// withoutDayAndMonth drops a date without a year, as agencies write it behind
// the city: "الدوحة في 3 مايو /قنا/".
func (t *Tables) withoutDayAndMonth(s string) string {
	as := atoms(s)
	for i := range as {
		if as[i].number < 1 || as[i].number > 31 {
			continue
		}
		m, n := t.month(as[i+1:])
		if m == 0 {
			continue
		}
		from := as[i].start
		if i > 0 && as[i-1].text == "في" {
			from = as[i-1].start
		}
		return s[:from] + " " + s[as[i+n].end:]
	}
	return s
}

// numeric reads 13/12/2016, 2016-12-13 and the like.
func numeric(as []dateAtom) (tawatur.Day, bool) {
	a, b, c := as[0].number, as[1].number, as[2].number
	if as[1].start-as[0].end != 1 || as[2].start-as[1].end != 1 {
		return tawatur.Day{}, false
	}
	if a > 999 {
		return makeDay(a, b, c)
	}
	if b > 12 {
		a, b = b, a // the American order
	}
	return makeDay(c, b, a)
}

// byWeekday turns day and month of the date of three numbers at atom i where only
// then the day of the week beside it is right: "أحد, 02/07/2016".
func (t *Tables) byWeekday(as []dateAtom, i int, d tawatur.Day) tawatur.Day {
	if as[i].number < 0 || as[i].number > 31 || as[i+1].number < 0 {
		return d
	}
	turned, ok := makeDay(int(d.Year), int(d.Date), int(d.Month))
	if !ok {
		return d
	}
	for _, a := range as[max(0, i-2):min(len(as), i+6)] {
		if w, ok := t.weekdays[a.text]; ok && w == weekday(turned) && w != weekday(d) {
			return turned
		}
	}
	return d
}

func weekday(d tawatur.Day) time.Weekday {
	return time.Date(int(d.Year), d.Month, int(d.Date), 0, 0, 0, 0, time.UTC).Weekday()
}

// month reads the name of a month of one or two words.
func (t *Tables) month(as []dateAtom) (month, n int) {
	if len(as) > 1 {
		if m := t.months[as[0].text+" "+as[1].text]; m > 0 {
			return m, 2
		}
	}
	if len(as) > 0 {
		return t.months[as[0].text], min(1, t.months[as[0].text])
	}
	return 0, 0
}

// makeDay makes a day that exists and that a report can have.
func makeDay(year, month, day int) (tawatur.Day, bool) {
	if year < 1850 || year > 2200 || month < 1 || month > 12 || day < 1 || day > 31 {
		return tawatur.Day{}, false
	}
	d := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	return tawatur.DayOf(d), d.Day() == day
}

// withoutDateWords drops the days of the week, hours and what else goes with a date.
func (t *Tables) withoutDateWords(s string) string {
	var b strings.Builder
	last := 0
	for _, a := range atoms(s) {
		if a.number != -1 && last > 0 && s[last:a.start] == ":" { // of a clock
			last = a.end
			continue
		}
		if a.number != -1 || t.dateWords[a.text] || t.months[a.text] > 0 {
			b.WriteString(s[last:a.start])
			last = a.end
		}
	}
	b.WriteString(s[last:])
	if !strings.ContainsFunc(b.String(), unicode.IsLetter) {
		return ""
	}
	return b.String()
}
