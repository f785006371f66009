package web

import (
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"unicode/utf8"

	"tawatur"
	"tawatur/query"
)

// longestValue is the most letters of a name, or of other words, in an address.
const longestValue = 300

// params reads what an address asks for. An empty value asks for nothing; the first
// that cannot be understood is kept in err, so that nobody takes a list for what it is
// not.
type params struct {
	url.Values
	err error
}

// misread is a value of an address that cannot be understood.
type misread struct {
	Key, Value string
	// Want names, in the catalogue, what it should have been; Of fills that in.
	Want string
	Of   []any
}

func (m *misread) Error() string { return fmt.Sprintf("%s=%q cannot be understood", m.Key, m.Value) }

// refuse keeps that the value of a key cannot be understood.
func (p *params) refuse(key, want string, of ...any) {
	if p.err == nil {
		m := &misread{key, beginning(p.Get(key)), want, of}
		p.err = &tawatur.Error{Code: tawatur.CodeInvalid, Op: "read the address", Err: m}
	}
}

// beginning is as much of a value as a page shows of it.
func beginning(s string) string {
	const most = 60
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}

// text reads words that are compared letter by letter.
func (p *params) text(key string) string {
	s := strings.TrimSpace(p.Get(key))
	if utf8.RuneCountInString(s) > longestValue {
		p.refuse(key, "short", longestValue)
	}
	return s
}

// words reads words that are looked for in any of their forms.
func (p *params) words(key string) string {
	s := p.text(key)
	if s == "" || p.err != nil {
		return s
	}
	if !query.Sought(s) {
		p.refuse(key, "words")
	}
	return s
}

// day reads a civil date.
func (p *params) day(key string) tawatur.Day {
	d, err := tawatur.ParseDay(strings.TrimSpace(p.Get(key)))
	if err != nil {
		p.refuse(key, "day")
	}
	return d
}

// number reads a whole number; otherwise is what an empty value stands for.
func (p *params) number(key string, least, most, otherwise int) int {
	s := strings.TrimSpace(p.Get(key))
	if s == "" {
		return otherwise
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < least || n > most {
		p.refuse(key, "number", least, most)
		return otherwise
	}
	return n
}

// flag reads a box that is ticked.
func (p *params) flag(key string) bool { return p.number(key, 0, 1, 0) == 1 }

// oneOf reads one of some values, "" where none is given.
func (p *params) oneOf(key string, of ...string) string {
	s := p.Get(key)
	for _, v := range of {
		if s == v {
			return s
		}
	}
	if s != "" {
		p.refuse(key, "choice", strings.Join(of, " · "))
	}
	return ""
}
