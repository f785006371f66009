package tawatur_test

import (
	"testing"

	"tawatur"
)

func TestHeadline(t *testing.T) {
	const title, body = "البلدية: الجسر آمن", "قالت البلدية أمس إن الجسر آمن.\nالبلدية: الجسر آمن"
	for _, c := range []struct {
		title, text, headline, body string
	}{
		{title, title + "\n" + body, title, body},
		{title, body, "", body},
		{title, title, "", title},
		{title, title + " للعبور\n" + body, "", title + " للعبور\n" + body},
		{"", "\n" + body, "", body},
		{title, "", "", ""},
	} {
		r := tawatur.Report{Title: c.title, Text: c.text}
		if got := r.Headline().In(c.text); got != c.headline || r.Body() != c.body {
			t.Errorf("%q in %q: %q and %q", c.title, c.text, got, r.Body())
		}
	}
}
