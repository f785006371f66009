package main

import (
	"cmp"
	"context"
	"fmt"

	"tawatur/store"
)

// decide stores or forgets what a person says about two names.
func (e *env) decide(ctx context.Context, f whoFlags, st *store.Store, name string) error {
	other := cmp.Or(f.join, f.apart, f.forget)
	var err error
	var done string
	switch {
	case f.join != "":
		done, err = "cmd.who.decided.join", st.Decide(ctx, name, other, true)
	case f.apart != "":
		done, err = "cmd.who.decided.apart", st.Decide(ctx, name, other, false)
	default:
		done, err = "cmd.who.decided.forget", st.Undecide(ctx, name, other)
	}
	if err == nil {
		fmt.Fprintln(e.stdout, e.isolate(name, other, e.text(done)))
	}
	return err
}

// decisions lists what people decided about names.
func (e *env) decisions(ctx context.Context, f whoFlags, st *store.Store) error {
	list, err := st.Decisions(ctx)
	if err != nil {
		return err
	}
	if f.json {
		return writeJSON(e.stdout, struct {
			Decisions []store.Decision `json:"decisions"`
		}{list})
	}
	if len(list) == 0 {
		fmt.Fprintln(e.stdout, e.text("cmd.who.decisions.none"))
	}
	for _, d := range list {
		word := "cmd.who.decided.apart"
		if d.Same {
			word = "cmd.who.decided.join"
		}
		fmt.Fprintln(e.stdout, e.isolate(d.A, d.B, e.text(word)))
	}
	return nil
}
