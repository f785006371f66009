package alert

import (
	"context"
	"slices"

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

// sameAsPlace is how alike the name of a place must be: short names that sound alike are
// of other places (باريس, فارس).
const sameAsPlace = 0.9

// place is [sought.is] for places.
func (x *sought) place(name string) bool {
	n := spelling.Parse(name)
	if x.apart[n.String()] {
		return false
	}
	return slices.ContainsFunc(x.names, func(own spelling.Name) bool {
		m := own.Compare(n)
		return m.Score >= sameAsPlace && (!m.Part || n.Words() > own.Words())
	})
}

// isPlace reports whether a place of this name is watched.
func (t *topic) isPlace(name string) bool {
	return slices.ContainsFunc(t.places, func(x sought) bool { return x.place(name) })
}

// isNamed reports whether one of some names is watched as such.
func (t *topic) isNamed(list []store.NameIn) bool {
	return slices.ContainsFunc(list, func(n store.NameIn) bool {
		return slices.ContainsFunc(t.names, func(x sought) bool { return x.is(n.Name) })
	})
}

// namesPlace reports whether one of some names is of a place that is watched.
func (t *topic) namesPlace(list []store.NameIn) bool {
	return slices.ContainsFunc(list, func(n store.NameIn) bool { return n.Type == tawatur.Place && t.isPlace(n.Name) })
}
