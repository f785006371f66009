package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"tawatur"
	"tawatur/arabic"
	"tawatur/arabic/spelling"
	"tawatur/locale"
	"tawatur/store"
)

// missing tells in the language of the interface that a story, report or outlet is
// not there; it is false for other errors.
func (e *env) missing(err error) bool {
	x, ok := errors.AsType[*tawatur.Error](err)
	if !ok || x.Code != tawatur.CodeNotFound {
		return false
	}
	what, ok := strings.CutPrefix(x.Op, "find ")
	key := "missing." + strings.ReplaceAll(what, " ", "_")
	if !ok || !e.say.Has(key) {
		return false
	}
	fmt.Fprintf(e.stderr, "tawatur: %s\n", e.text(key, locale.Isolate(line(x.Input))))
	if near, ok := errors.AsType[*nearNames](err); ok {
		fmt.Fprintf(e.stderr, "  %s\n", e.text("missing.outlet.near", locale.IsolateAll(near.names, e.text("list.or"))))
	}
	return true
}

// nearNames is an error that knows what may have been meant.
type nearNames struct {
	error
	names []string
}

func (n *nearNames) Unwrap() error { return n.error }

// outletName finds the name under which an outlet is on record: as [store.Store.OutletName]
// does, or by another name that the registry has for it, or by some of its words where
// they are those of one alone, which it then says on standard error.
func (e *env) outletName(ctx context.Context, st *store.Store, in *input, name string) (string, error) {
	found, err := st.OutletName(ctx, name)
	if tawatur.ErrorCode(err) != tawatur.CodeNotFound {
		return found, err
	}
	reg, bad := registryOf(in.outlets)
	if bad != nil {
		return "", bad
	}
	if o, ok := reg.Find(name); ok {
		if found, missing := st.OutletName(ctx, o.Name); missing == nil {
			return found, nil
		}
	}
	all, bad := st.OutletNames(ctx)
	if bad != nil {
		return "", bad
	}
	switch near := alike(all, name); len(near) {
	case 0:
		return "", err
	case 1:
		fmt.Fprintln(e.stderr, e.text("outlets.taken_for", locale.Isolate(line(name)), locale.Isolate(line(near[0]))))
		return near[0], nil
	default:
		return "", &nearNames{err, near}
	}
}

// alike gives the names that have all words of name, in any spelling; where none has,
// those that sound like it.
func alike(all []string, name string) []string {
	words := func(s string) (out []string) {
		for _, t := range arabic.Tokens(s) {
			out = append(out, arabic.Stem(t.Norm))
		}
		return out
	}
	want := words(name)
	having := slices.DeleteFunc(slices.Clone(all), func(o string) bool {
		have := words(o)
		return len(want) == 0 || slices.ContainsFunc(want, func(w string) bool { return !slices.Contains(have, w) })
	})
	if len(having) > 0 {
		return having
	}
	return slices.DeleteFunc(slices.Clone(all), func(o string) bool { return !spelling.Same(o, name) })
}
