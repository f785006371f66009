package client

import (
	"context"
	"errors"
	"iter"

	"tawatur/record"
)

var errTurns = errors.New("the server gives the same part of the list again")

// list walks over a list, asking for its parts one after another. An error ends the
// walk.
func list[T any](ctx context.Context, c *Client, at address) iter.Seq2[T, error] {
	return walk(ctx, c, at, func(p *record.Page[T]) ([]T, string) { return p.Items, p.Next })
}

// walk is [list] for parts of any type; in takes from one what it holds and the cursor of
// the next, "" at the end.
func walk[P, T any](ctx context.Context, c *Client, at address, in func(*P) ([]T, string)) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var none T
		for cursor := ""; ; {
			p, err := get[P](ctx, c, at.part(cursor))
			items, next := in(&p)
			if err == nil && next != "" && next == cursor {
				err = errTurns
			}
			if err != nil {
				yield(none, err)
				return
			}
			for _, v := range items {
				if !yield(v, nil) {
					return
				}
			}
			if cursor = next; cursor == "" {
				return
			}
		}
	}
}
