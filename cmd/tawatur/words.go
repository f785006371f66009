package main

import (
	"strings"
	"unicode"

	"tawatur/locale"
)

// line makes one line of words out of a report, without the controls that
// would steer the terminal or the order of what follows.
func line(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.Is(unicode.Cc, r), r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069:
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// short is line, cut after a word where it has more than most letters.
func short(s string, most int) string {
	s = line(s)
	letters := []rune(s)
	if len(letters) <= most {
		return s
	}
	s = string(letters[:most])
	if at := strings.LastIndexByte(s, ' '); at > 0 {
		s = s[:at]
	}
	return s + " …"
}

// list joins names, each kept apart from the direction of its neighbours.
func (e *env) list(names []string) string {
	out := make([]string, len(names))
	for i, n := range names {
		out[i] = locale.Isolate(line(n))
	}
	return strings.Join(out, e.text("list.comma"))
}

// word is the interface's word for a value of a fixed set, or the value itself
// where the catalogue has none.
func (e *env) word(prefix, value string) string {
	if value == "" {
		return ""
	}
	if key := prefix + "." + value; e.say.Has(key) {
		return e.say.Text(key)
	}
	return value
}
