package date

import (
	"time"

	"tawatur/arabic"
)

// yearly reads "عام 2011", "منذ 2011", "صيف 2014", "عامي 2011 و2013",
// "ثمانينيات القرن الماضي".
func (f *finder) yearly(i int) (days, int, bool) {
	if w, ok := f.is(i, "decade"); ok {
		return f.decade(w)
	}
	if w, ok := f.is(i, "this"); ok && f.known() {
		if s, ok := f.is(w.end, "theseason"); ok {
			return months(int(f.now.Year), time.Month(s.n), 3), s.end, true
		}
	}
	if w, ok := f.is(i, "century"); ok {
		return f.century(w)
	}
	if w, ok := f.is(i, "season", "theseason"); ok {
		return f.season(i, w)
	}
	if w, ok := f.is(i, "bothyears"); ok {
		if a, _, end, ok := f.year(w.end); ok {
			if b, _, end, ok := f.secondYear(end); ok && b > a {
				return days{year(a).from, year(b).to}, end, true
			}
		}
	}
	_, named := f.is(i, "unit", "theunit")
	y, isHijri, end, ok := f.year(i)
	switch {
	case !ok, f.norm(i) == "من", f.norm(i) == "في", f.toks[i].Kind == arabic.Punct:
		return days{}, i, false
	case isHijri:
		return yearOfHijri(y), end, named || end > i+1
	case named && end-i > 1, f.norm(end-1) == "م" && isYear(y), f.bareYear(i, end):
		return year(y), end, true
	}
	return days{}, i, false
}

// secondYear reads "و2013".
func (f *finder) secondYear(i int) (int, bool, int, bool) {
	if f.norm(i) == "و" {
		i++
	}
	return f.year(i)
}

// bareYear reports whether the digits at token i are a year without a word for
// it: four digits after a word of time or place, and nothing after them that
// they could count.
func (f *finder) bareYear(i, end int) bool {
	t := f.toks[i]
	if n, ok := f.number(i); ok && n.Words && n.Value > 1000 && n.Value < 2100 && int(n.Value)%100 > 0 {
		return f.norm(i-1) == "في" && f.closes(end)
	}
	if t.Kind != arabic.Number || len(t.Norm) != 4 || t.Norm < "1900" || t.Norm > "2100" {
		return false
	}
	if f.norm(i-1) == "منذ" {
		_, counted := f.is(end, "unit", "many")
		return !counted
	}
	if !f.closes(end) {
		return false
	}
	switch f.norm(i - 1) {
	case "في", "حتي", "بحلول", "خلال", "الي", "من", "قبل", "بعد", "وحتي", "لغايه":
		return f.norm(end) != "من"
	}
	return false
}

// century reads "القرن الماضي", "القرن الحادي والعشرين", "العقد الماضي". A
// century is counted from its year 00, as the decades are that lie in it.
func (f *finder) century(w word) (days, int, bool) {
	if n, ok := f.number(w.end); ok && w.n == 100 && (n.Ordinal || n.Def && n.Words) && n.Value > 1 && n.Value < 22 {
		from := int(n.Value-1) * 100
		return days{year(from).from, year(from + 99).to}, n.To, true
	}
	which, ok := f.is(w.end, "past", "future", "present")
	if !ok || !f.known() || which.n > 1 {
		return days{}, w.end, false
	}
	from := int(f.now.Year) / w.n * w.n
	switch which.class {
	case "past":
		from -= w.n
	case "future":
		from += w.n
	}
	return days{year(from).from, year(from + w.n - 1).to}, which.end, true
}

func (f *finder) decade(w word) (days, int, bool) {
	century, end := 1900, w.end
	if f.norm(end) == "القرن" {
		end++
		if n, ok := f.number(end); ok && (n.Ordinal || n.Def && n.Words) && n.Value > 1 && n.Value < 22 {
			century, end = int(n.Value-1)*100, n.To
		} else if q, ok := f.is(end, "past"); ok {
			end = q.end
		}
	}
	from := century + w.n
	return days{year(from).from, year(from + 9).to}, end, true
}

// season reads a season with its year, or with الماضي and المقبل. Winter
// begins in December.
func (f *finder) season(i int, w word) (days, int, bool) {
	if w.class == "season" {
		if y, isHijri, end, ok := f.year(w.end); ok && !isHijri {
			return months(y, time.Month(w.n), 3), end, true
		}
	}
	if s, end, unit, ok := f.wholeUnit(f.of(w.end)); ok && unit == 'y' {
		return months(int(s.from.Year), time.Month(w.n), 3), end, true
	}
	q, ok := f.is(w.end, "past", "future", "present")
	if !ok || w.class != "theseason" || !f.known() {
		return days{}, i, false
	}
	for _, off := range map[string][]int{"past": {0, -1, -2}, "future": {0, 1}, "present": {0}}[q.class] {
		s := months(int(f.now.Year)+off, time.Month(w.n), 3)
		if q.class == "past" && s.to.Before(f.now) || q.class == "future" && f.now.Before(s.from) || q.class == "present" {
			return s, q.end, true
		}
	}
	return days{}, i, false
}
