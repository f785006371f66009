package web

import (
	"cmp"

	"tawatur"
)

// storyMove tells of one move of a story's reports: Key names the sentence, Stories are
// those at its other end.
type storyMove struct {
	Key     string
	Stories []movedStory
}

// movedStory is a story at the other end of a move; one that was merged has no page of
// its own any more, and no headline.
type movedStory struct{ ID, Headline string }

// moves tells what became of a story's identifier: whence it was split, what left it since,
// and which stories were merged into it. Most stories have nothing to tell.
func (s *server) moves(q request, story string) (out []storyMove, err error) {
	from, err := s.store.SplitFrom(q.Context(), story)
	if err != nil {
		return nil, err
	}
	if from != "" {
		out = appendMove(out, "web.moves.from", []string{from})
	}
	into, err := s.store.SplitInto(q.Context(), story)
	if err != nil {
		return nil, err
	}
	out = appendMove(out, "web.moves.into", into)
	for _, m := range out {
		for i := range m.Stories {
			if m.Stories[i].Headline, err = s.headline(q, m.Stories[i].ID); err != nil {
				return nil, err
			}
		}
	}
	merged, err := s.store.MergedInto(q.Context(), story)
	return appendMove(out, "web.moves.merged", merged), err
}

// appendMove adds a move with stories at its other end, where there are any.
func appendMove(out []storyMove, key string, ids []string) []storyMove {
	if len(ids) == 0 {
		return out
	}
	m := storyMove{Key: key}
	for _, id := range ids {
		m.Stories = append(m.Stories, movedStory{ID: id})
	}
	return append(out, m)
}

// headline is that of a story, or words that say that it has none.
func (s *server) headline(q request, id string) (string, error) {
	st, err := s.store.Story(q.Context(), id)
	if tawatur.ErrorCode(err) == tawatur.CodeNotFound {
		return "", nil // it was split off a story that is gone since
	}
	return cmp.Or(st.Headline, q.say.Text("web.untitled")), err
}
