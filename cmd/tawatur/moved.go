package main

import (
	"context"
	"fmt"
	"strings"

	"tawatur"
	"tawatur/store"
	"tawatur/telling"
)

// storyNow reads the story that id stands for, and tells on standard error where
// it went: into which story it was merged, which reports left it, which story it
// left itself.
func (e *env) storyNow(ctx context.Context, st *store.Store, id string) (tawatur.Story, error) {
	s, err := st.Story(ctx, id)
	if err != nil {
		return s, err
	}
	e.tellLater(&s)
	return s, e.tellMoves(ctx, st, id, s.ID)
}

// tellLater tells on standard error what a comparison leaves out, and how to have it
// made of all reports.
func (e *env) tellLater(s *tawatur.Story) {
	if note := telling.Later(e.say, s); note != "" {
		fmt.Fprintln(e.stderr, note)
		fmt.Fprintln(e.stderr, e.text("cmd.story.whole", "tawatur story "+s.ID+" --whole"))
	}
}

func (e *env) tellMoves(ctx context.Context, st *store.Store, id, now string) error {
	if now != id {
		fmt.Fprintln(e.stderr, e.text("cmd.story.merged", id, now))
	}
	from, err := st.SplitFrom(ctx, id)
	if err != nil {
		return err
	}
	if from != "" && from != now {
		fmt.Fprintln(e.stderr, e.text("cmd.story.left", id, from))
	}
	into, err := st.SplitInto(ctx, id)
	if len(into) > 0 {
		fmt.Fprintln(e.stderr, e.text("cmd.story.split", id, strings.Join(into, " · ")))
	}
	return err
}
