package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/term"

	"tawatur"
	"tawatur/internal/wrap"
	"tawatur/locale"
)

// env is what a subcommand runs in.
type env struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	lang           string
	say            *locale.Printer
	// started is true once a subcommand has begun: errors before are wrong usage.
	started bool
	// lost counts the inputs, or parts of them, that were not kept.
	lost int
}

// newEnv chooses the language from --lang, TAWATUR_LANG or LANG, before the
// help texts are made.
func newEnv(args []string, stdin io.Reader, stdout, stderr io.Writer) (*env, error) {
	e := &env{stdin: stdin, stdout: stdout, stderr: stderr, lang: languageOf(args)}
	say, err := locale.New(e.lang)
	if err == nil {
		e.say = say
		return e, nil
	}
	bad := e.lang
	e.lang = "en"
	if e.say, err = locale.New(e.lang); err != nil {
		return e, err
	}
	return e, fmt.Errorf("%s", e.text("cmd.bad_lang", bad))
}

func (e *env) text(key string, args ...any) string {
	if e.say == nil {
		return key
	}
	return e.say.Text(key, args...)
}

func languageOf(args []string) string {
	for i, a := range args {
		if v, ok := strings.CutPrefix(a, "--lang="); ok {
			return v
		}
		if a == "--lang" && i+1 < len(args) {
			return args[i+1]
		}
	}
	if v := os.Getenv("TAWATUR_LANG"); v != "" {
		return v
	}
	if strings.HasPrefix(os.Getenv("LANG"), "ar") {
		return "ar"
	}
	return "en"
}

// terminal reports whether w is a terminal, and its width in columns.
func terminal(w io.Writer) (width int, ok bool) {
	if wrapped, is := w.(*wrap.Writer); is {
		w = wrapped.Unwrap()
	}
	f, isFile := w.(*os.File)
	if !isFile || !term.IsTerminal(int(f.Fd())) {
		return 0, false
	}
	width, _, err := term.GetSize(int(f.Fd()))
	return width, err == nil
}

// color reports whether output may be coloured (https://no-color.org).
func (e *env) color() bool {
	_, ok := terminal(e.stdout)
	return ok && os.Getenv("NO_COLOR") == ""
}

// width is the width that text is wrapped to.
func (e *env) width() int {
	if w, ok := terminal(e.stdout); ok {
		return min(w, 120)
	}
	return 100
}

// wrap makes what is printed from now on keep to the width of the terminal, where
// standard output is one: for what a person reads, not for JSON and tables.
func (e *env) wrap() {
	width, ok := terminal(e.stdout)
	if !ok || width < narrowest {
		return
	}
	mark := ""
	if e.say.RTL() {
		mark = "\u200f"
	}
	e.stdout = wrap.NewWriter(e.stdout, width, mark)
}

// narrowest is how many columns a terminal has at the least whose lines are wrapped.
const narrowest = 30

// unwrap writes out what a wrapped standard output holds back.
func (e *env) unwrap() error {
	w, ok := e.stdout.(*wrap.Writer)
	if !ok {
		return nil
	}
	e.stdout = w.Unwrap()
	return w.Flush()
}

// tell prints the skips of a run: each with its input and what to do, then how
// many of each reason there were.
func (e *env) tell(skips []tawatur.Skip) {
	const shown = 20
	counts := map[tawatur.SkipReason]int{}
	var order []tawatur.SkipReason
	for i, s := range skips {
		if counts[s.Reason]++; counts[s.Reason] == 1 {
			order = append(order, s.Reason)
		}
		if !s.Kept {
			e.lost++
		}
		if i < shown {
			fmt.Fprintf(e.stderr, "%s: %s\n", s.Input, e.explain(s))
		}
	}
	if len(skips) > shown {
		fmt.Fprintln(e.stderr, e.say.Count("cmd.more_skips", len(skips)-shown))
	}
	for _, r := range order {
		fmt.Fprintf(e.stderr, "%s: %s\n", e.text("skip."+string(r)), e.say.Number(float64(counts[r])))
	}
}

func (e *env) explain(s tawatur.Skip) string {
	key := "cmd.skipped"
	if s.Kept {
		key = "cmd.kept"
	}
	out := e.text(key, e.text("skip."+string(s.Reason)))
	// Details are written in English, where they arise; other languages have
	// the hint of the reason.
	if s.Detail != "" && e.lang == "en" {
		return out + ": " + s.Detail
	}
	return out + ": " + e.text("skip.hint."+string(s.Reason))
}
