package alert

import (
	"context"

	"tawatur"
	"tawatur/arabic/spelling"
	"tawatur/store"
)

// topic is a list, ready for finding.
type topic struct {
	store.Watching
	names, places []sought
	// stories are those that hold what the list follows, as they are called now.
	stories map[string]bool
}

// sought is a name in all spellings that people said are its own.
type sought struct {
	names []spelling.Name
	apart map[string]bool // what people said is another
}

func (a *Alerter) topics(ctx context.Context) ([]*topic, error) {
	lists, err := a.st.Watchlists(ctx)
	if err != nil {
		return nil, err
	}
	out := make([]*topic, len(lists))
	for i, l := range lists {
		if out[i], err = a.topic(ctx, l); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func (a *Alerter) topic(ctx context.Context, l store.Watching) (t *topic, err error) {
	t = &topic{Watching: l}
	if t.names, err = a.sought(ctx, l.Names); err != nil {
		return nil, err
	}
	if t.places, err = a.sought(ctx, l.Places); err != nil || l.Story == "" {
		return t, err
	}
	t.stories = map[string]bool{}
	now, err := a.st.Story(ctx, l.Story)
	switch {
	case err == nil:
		t.stories[now.ID] = true
	case tawatur.ErrorCode(err) != tawatur.CodeNotFound:
		return nil, err
	}
	into, err := a.st.SplitInto(ctx, l.Story)
	for _, id := range into {
		t.stories[id] = true
	}
	return t, err
}

func (a *Alerter) sought(ctx context.Context, names []string) ([]sought, error) {
	out := make([]sought, 0, len(names))
	for _, name := range names {
		joined, apart, err := a.st.DecidedOn(ctx, name)
		if err != nil {
			return nil, err
		}
		x := sought{apart: apart}
		for _, n := range append([]string{name}, joined...) {
			for _, n := range append([]string{n}, spelling.Aliases(n)...) {
				x.names = append(x.names, spelling.Parse(n))
			}
		}
		out = append(out, x)
	}
	return out, nil
}

// is reports whether a name in a report is the one that is sought, in another spelling
// or with more words: whoever watches "الراوي" is told of "سليم الراوي".
func (x *sought) is(name string) bool {
	n := spelling.Parse(name)
	if x.apart[n.String()] {
		return false
	}
	for _, own := range x.names {
		if m := own.Compare(n); m.Same() && !m.Part || m.Part && m.Score >= sameAsPart && n.Words() > own.Words() {
			return true
		}
	}
	return false
}

// sameAsPart is how alike the common words must be where one name has more of them.
const sameAsPart = 0.9

// matching tells which of the reports of a story the list watches; all where it
// watches the story.
func (a *Alerter) matching(ctx context.Context, t *topic, reports []string) (map[string]bool, error) {
	out := map[string]bool{}
	if t.Story != "" {
		for _, r := range reports {
			out[r] = true
		}
		return out, nil
	}
	for _, words := range t.Words {
		found, err := a.st.Matching(ctx, words, reports)
		if err != nil {
			return nil, err
		}
		for r := range found {
			out[r] = true
		}
	}
	if len(t.names)+len(t.places) == 0 {
		return out, nil
	}
	names, err := a.st.NamesIn(ctx, reports)
	for r, list := range names {
		if t.named(list) {
			out[r] = true
		}
	}
	return out, err
}

// named reports whether one of the names in a report is watched.
func (t *topic) named(list []store.NameIn) bool {
	for _, n := range list {
		for i := range t.names {
			if t.names[i].is(n.Name) {
				return true
			}
		}
		for i := range t.places {
			if n.Type == tawatur.Place && t.places[i].is(n.Name) {
				return true
			}
		}
	}
	return false
}
