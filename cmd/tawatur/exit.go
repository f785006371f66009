package main

import (
	"context"
	"errors"
	"fmt"

	"tawatur"
	"tawatur/outlet"
	"tawatur/query"
	"tawatur/telling"
)

// The exit statuses. They are part of the program's promise.
const (
	exitAll     = 0 // all was read
	exitNothing = 1 // nothing could be done
	exitUsage   = 2 // wrong usage
	exitSkipped = 3 // done, but some input was skipped
)

// errNothing says that no report could be read; its cause has been printed.
var errNothing = errors.New("nothing could be read")

// status prints err and turns the outcome into an exit status.
func (e *env) status(err error) int {
	switch {
	case err == nil && e.lost > 0:
		return exitSkipped
	case err == nil:
		return exitAll
	case !e.started:
		return e.usage(err)
	case errors.Is(err, errNothing):
		fmt.Fprintln(e.stderr, e.text("cmd.nothing"))
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(e.stderr, e.text("cmd.interrupted"))
	default:
		e.complain(err)
	}
	if tawatur.ErrorCode(err) == tawatur.CodeInvalid {
		return exitUsage
	}
	return exitNothing
}

// complain prints an error and what to do about it. Causes are written in
// English, where they arise; in another language what they mean stands first.
func (e *env) complain(err error) {
	if ms := query.MistakesIn(err); ms != nil {
		for i := range ms {
			fmt.Fprintf(e.stderr, "tawatur: %s\n", telling.Mistake(e.say, &ms[i]))
		}
		return
	}
	if wrong, ok := errors.AsType[outlet.Mistakes](err); ok {
		e.mistakes(e.stderr, wrong)
		return
	}
	if e.missing(err) {
		return
	}
	hint := tawatur.Hint(err)
	if e.lang != "en" {
		code := string(tawatur.ErrorCode(err))
		fmt.Fprintf(e.stderr, "%s\n", e.text("error."+code))
		if hint = ""; e.say.Has("hint." + code) {
			hint = e.text("hint." + code)
		}
	}
	fmt.Fprintf(e.stderr, "tawatur: %v\n", err)
	if hint != "" {
		fmt.Fprintf(e.stderr, "  %s\n", hint)
	}
}

func (e *env) usage(err error) int {
	said, whole := e.misused(err.Error())
	if said != "" {
		fmt.Fprintf(e.stderr, "tawatur: %s\n", said)
	}
	if !whole {
		fmt.Fprintf(e.stderr, "tawatur: %v\n", err)
	}
	fmt.Fprintln(e.stderr, e.text("cmd.see_help"))
	return exitUsage
}
