package main

import (
	"regexp"
	"strings"

	"tawatur/locale"
)

// complaints are the messages of the library that reads the command line, with the
// keys of what they say in the language of the interface, and whether that is all.
var complaints = [...]struct {
	form  *regexp.Regexp
	key   string
	whole bool
}{
	{regexp.MustCompile(`^accepts at most (\d+) arg\(s\), received (\d+)`), "usage.many", true},
	{regexp.MustCompile(`^requires at least (\d+) arg\(s\), only received (\d+)`), "usage.few", true},
	{regexp.MustCompile(`^accepts (\d+) arg\(s\), received (\d+)`), "usage.count", true},
	{regexp.MustCompile(`^if any flags in the group \[[^\]]*\] are set none of the others can be; \[([^\]]*)\] were all set`), "usage.apart", true},
	{regexp.MustCompile(`^unknown (?:shorthand )?flag: (?:'.' in )?(\S+)`), "usage.unknown_flag", false},
	{regexp.MustCompile(`^unknown command "([^"]*)"`), "usage.unknown_command", false},
	{regexp.MustCompile(`^invalid argument "([^"]*)" for "([^"]*)" flag`), "usage.value", false},
	{regexp.MustCompile(`^flag needs an argument: (?:'.' in )?(\S+)`), "usage.no_value", true},
}

// misused says what is wrong with a command line in the language of the interface, and
// whether that is the whole of the message; "" where only the message itself tells it.
func (e *env) misused(message string) (said string, whole bool) {
	for _, c := range complaints {
		m := c.form.FindStringSubmatch(message)
		if m == nil {
			continue
		}
		args := make([]any, 0, len(m)-1)
		for _, s := range m[1:] {
			if c.key == "usage.apart" {
				s = "--" + strings.ReplaceAll(s, " ", ", --")
			}
			args = append(args, locale.Isolate(s))
		}
		return e.text(c.key, args...), c.whole
	}
	return "", false
}
