package locale

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"tawatur"
)

// Printer writes the interface in one language. It is safe for concurrent use.
type Printer struct {
	lang string
	text map[string]string
}

// New returns the printer of "ar" or "en". It fails on any other language.
func New(lang string) (*Printer, error) {
	if lang != "ar" && lang != "en" {
		return nil, &tawatur.Error{Code: tawatur.CodeInvalid, Op: "language", Input: lang,
			Err: fmt.Errorf("not a language of the interface"), Hint: "use ar or en"}
	}
	text, err := load(lang)
	if err != nil {
		return nil, err
	}
	return &Printer{lang: lang, text: text}, nil
}

// Lang is the language's tag, "ar" or "en".
func (p *Printer) Lang() string { return p.lang }

// RTL reports whether the language is written from right to left.
func (p *Printer) RTL() bool { return p.lang == "ar" }

// Has reports whether the key, counted or not, is in the catalogue.
func (p *Printer) Has(key string) bool {
	_, plain := p.text[key]
	_, counted := p.text[key+"/other"]
	return plain || counted
}

// Text returns the string of the key with {0}, {1}… replaced by the arguments:
// numbers as [Printer.Number] and days as [Printer.Day] write them, all else
// as fmt does. An unknown key gives the key in brackets, so that it is seen.
func (p *Printer) Text(key string, args ...any) string { return join(p.Pieces(key, args...)) }

// Count returns the string of the counted key in the plural form of n.
func (p *Printer) Count(key string, n int, args ...any) string {
	return join(p.CountPieces(key, n, args...))
}

// Number writes a number with Latin digits, a comma between thousands and at
// most two decimals.
func (p *Printer) Number(v float64) string {
	s := strconv.FormatFloat(math.Abs(v), 'f', 2, 64)
	whole, frac, _ := strings.Cut(s, ".")
	var b strings.Builder
	if v < 0 {
		b.WriteByte('-')
	}
	for i, r := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(r)
	}
	if frac = strings.TrimRight(frac, "0"); frac != "" {
		b.WriteString("." + frac)
	}
	return b.String()
}

// Day writes a day in full ("13 December 2016", "13 ديسمبر 2016"); the zero Day
// gives the words for "date not known".
func (p *Printer) Day(d tawatur.Day) string {
	if d.IsZero() {
		return p.Text("day.unknown")
	}
	return fmt.Sprintf("%d %s %d", d.Date, p.month(d), d.Year)
}

// ShortDay writes a day without its year ("13 December").
func (p *Printer) ShortDay(d tawatur.Day) string {
	if d.IsZero() {
		return p.Text("day.unknown")
	}
	return fmt.Sprintf("%d %s", d.Date, p.month(d))
}

// Moment writes a moment to the minute, in UTC, in which alone those of several
// outlets can be compared ("13 December 2016, 04:05 UTC").
func (p *Printer) Moment(at time.Time) string {
	at = at.UTC()
	return p.Text("moment", p.Day(tawatur.DayOf(at)), at.Format("15:04"))
}

// Days writes a range of days, as short as it can be said.
func (p *Printer) Days(from, to tawatur.Day) string {
	switch {
	case from.IsZero() || from == to:
		return p.Day(to)
	case to.IsZero():
		return p.Day(from)
	case from.Year != to.Year:
		return p.Text("day.range", p.Day(from), p.Day(to))
	}
	return p.Text("day.range", p.ShortDay(from), p.Day(to))
}

func (p *Printer) month(d tawatur.Day) string {
	return p.Text(fmt.Sprintf("month.%02d", int(d.Month)))
}

// Isolate wraps s in U+2068 … U+2069, so that a terminal or any text of the
// other direction shows it as one piece. The empty string stays empty.
func Isolate(s string) string {
	if s == "" {
		return ""
	}
	return "\u2068" + s + "\u2069"
}

// IsolateAll writes strings side by side, each wrapped by [Isolate].
func IsolateAll(list []string, separator string) string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = Isolate(s)
	}
	return strings.Join(out, separator)
}
