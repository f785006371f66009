package main

import (
	"context"
	"fmt"
	"slices"

	"tawatur"
	"tawatur/store"
)

// gather collects what pick takes of the story named in args, or else of all
// stories that o asks for.
func gather[T any](ctx context.Context, e *env, st *store.Store, args []string, o store.ComparisonOptions, pick func(*tawatur.Story) []T) ([]T, error) {
	if len(args) == 1 {
		s, err := e.storyNow(ctx, st, args[0])
		if err != nil {
			return nil, err
		}
		return pick(&s), nil
	}
	var out []T
	later := 0
	for s, err := range st.Comparisons(ctx, o) {
		if err != nil {
			return nil, err
		}
		if out = append(out, pick(&s)...); s.Later != nil {
			later++
		}
	}
	if later > 0 {
		fmt.Fprintln(e.stderr, e.say.Count("count.later_stories", later))
	}
	return out, nil
}

// listing is how a command that lists things of stories prints them.
type listing[T any] struct {
	count   string // the key of the words for their number
	columns []string
	rows    func([]T) [][]any
	answer  func(total int, shown []T) any // what stands in JSON
	fiction func(*T) bool
	print   func(*T)
}

// show prints items in the form asked for, the first of them where they are many.
func show[T any](e *env, f format, l listing[T], items []T) error {
	shown := first(items, f.atMost())
	switch {
	case f.json:
		if shown == nil {
			shown = []T{}
		}
		return writeJSON(e.stdout, l.answer(len(items), shown))
	case f.csv:
		return e.sheet(f, l.columns, l.rows(shown))
	}
	fmt.Fprintln(e.stdout, e.say.Count(l.count, len(items)))
	e.fiction(slices.ContainsFunc(shown, func(t T) bool { return l.fiction(&t) }))
	for i := range shown {
		l.print(&shown[i])
	}
	e.more(len(items) - len(shown))
	return nil
}

// more says how many items were not shown.
func (e *env) more(n int) {
	if n > 0 {
		fmt.Fprintf(e.stdout, "\n%s\n", e.say.Count("count.not_shown", n, "--limit"))
	}
}
