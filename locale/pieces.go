package locale

import (
	"fmt"
	"strconv"
	"strings"

	"tawatur"
)

// Piece is a part of a string: the catalogue's own words, or an argument,
// which a page sets apart from them (Arg is then its number; -1 otherwise).
type Piece struct {
	Text string
	Arg  int
}

// IsArg reports whether the piece is an argument.
func (p Piece) IsArg() bool { return p.Arg >= 0 }

// Pieces is [Printer.Text], cut where arguments stand.
func (p *Printer) Pieces(key string, args ...any) []Piece {
	return p.fill(p.find(key), "", args)
}

// CountPieces is [Printer.Count], cut where arguments stand. The number itself
// counts as the catalogue's words.
func (p *Printer) CountPieces(key string, n int, args ...any) []Piece {
	return p.fill(p.find(key+"/"+p.form(n)), p.Number(float64(n)), args)
}

func (p *Printer) find(key string) string {
	if s, ok := p.text[key]; ok {
		return s
	}
	return "[" + key + "]"
}

// fill cuts a pattern at its placeholders. A brace that opens none is text.
func (p *Printer) fill(pattern, n string, args []any) []Piece {
	var out []Piece
	add := func(s string, arg int) {
		if s != "" {
			out = append(out, Piece{s, arg})
		}
	}
	for {
		open := strings.IndexByte(pattern, '{')
		if open < 0 {
			break
		}
		end := strings.IndexByte(pattern[open:], '}')
		if end < 0 {
			break
		}
		name := pattern[open+1 : open+end]
		add(pattern[:open], -1)
		pattern = pattern[open+end+1:]
		if i, err := strconv.Atoi(name); err == nil && i >= 0 && i < len(args) {
			add(p.show(args[i]), i)
		} else if name == "n" && n != "" {
			add(n, -1)
		} else {
			add("{"+name+"}", -1)
		}
	}
	add(pattern, -1)
	return out
}

func (p *Printer) show(a any) string {
	switch v := a.(type) {
	case string:
		return v
	case int:
		return p.Number(float64(v))
	case float64:
		return p.Number(v)
	case tawatur.Day:
		return p.Day(v)
	}
	return fmt.Sprint(a)
}

func join(ps []Piece) string {
	var b strings.Builder
	for _, p := range ps {
		b.WriteString(p.Text)
	}
	return b.String()
}

// form is the plural form of n: the rules for Arabic and English of the
// Unicode CLDR, for whole numbers.
func (p *Printer) form(n int) string {
	if p.lang != "ar" {
		if n == 1 {
			return "one"
		}
		return "other"
	}
	switch h := n % 100; {
	case n == 0:
		return "zero"
	case n == 1:
		return "one"
	case n == 2:
		return "two"
	case h >= 3 && h <= 10:
		return "few"
	case h >= 11:
		return "many"
	}
	return "other"
}
