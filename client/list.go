package client

import (
	"context"
	"errors"
	"iter"
)

// page is a part of a list.
type page[T any] struct {
	Items []T
	Total int
	Next  string
}

var errTurns = errors.New("the server gives the same part of the list again")

// list walks over a list, asking for its parts one after another. An error ends the
// walk.
func list[T any](ctx context.Context, c *Client, at address) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var none T
		for cursor := ""; ; {
			p, err := get[page[T]](ctx, c, at.part(cursor))
			if err == nil && p.Next != "" && p.Next == cursor {
				err = errTurns
			}
			if err != nil {
				yield(none, err)
				return
			}
			for _, v := range p.Items {
				if !yield(v, nil) {
					return
				}
			}
			if cursor = p.Next; cursor == "" {
				return
			}
		}
	}
}

// part is the address of the part of a list that a cursor leads to.
func (a address) part(cursor string) address {
	q := make(map[string][]string, len(a.query)+1)
	for k, v := range a.query {
		q[k] = v
	}
	return address{a.path, q}.with("cursor", cursor)
}
