package main

import (
	"strings"

	"tawatur"
	"tawatur/locale"
)

// day is a flag that takes a date.
type day struct{ tawatur.Day }

// Set implements pflag.Value.
func (d *day) Set(s string) (err error) {
	d.Day, err = tawatur.ParseDay(s)
	return err
}

// Type implements pflag.Value.
func (d *day) Type() string { return "YYYY-MM-DD" }

// isolate joins the parts that are not empty, each kept apart from the
// direction of its neighbours.
func (e *env) isolate(parts ...string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, locale.Isolate(p))
		}
	}
	return strings.Join(out, " · ")
}

// marked is words with some of them marked.
func (e *env) marked(words string, marks []tawatur.Span) string {
	on, off := "[", "]"
	if e.color() {
		on, off = "\x1b[1m", "\x1b[0m"
	}
	var b strings.Builder
	at := 0
	for _, m := range marks {
		b.WriteString(words[at:m.Start] + on + m.In(words) + off)
		at = m.End
	}
	b.WriteString(words[at:])
	return locale.Isolate(strings.ReplaceAll(b.String(), "\n", " "))
}
