package alert

import (
	"context"
	"maps"
	"slices"

	"tawatur"
	"tawatur/store"
)

// atOnce is how many comparisons are looked at before what was found is stored.
const atOnce = 64

// look finds what is new for every list since it last looked. What it costs grows with
// the comparisons and edits since then, and with nothing else.
func (a *Alerter) look(ctx context.Context) (found int, err error) {
	for {
		topics, err := a.topics(ctx)
		if err != nil || len(topics) == 0 {
			return found, err
		}
		n, more, err := a.lookOn(ctx, topics)
		if stale(err) { // another process looks; it finds what there is
			return found, nil
		}
		if found += n; err != nil || !more {
			return found, err
		}
	}
}

// lookOn looks at the next comparisons and edits; more tells that there may be others.
func (a *Alerter) lookOn(ctx context.Context, topics []*topic) (found int, more bool, err error) {
	looks := make([]store.Look, len(topics))
	compared, edited := topics[0].Compared, topics[0].Report
	for i, t := range topics {
		looks[i] = store.Look{List: t.Watching, Compared: t.Compared, Report: t.Report}
		compared, edited = min(compared, t.Compared), min(edited, t.Report)
	}
	stories, err := a.st.ComparedAfter(ctx, compared, atOnce)
	if err != nil {
		return 0, false, err
	}
	edits, err := a.st.EditsAfter(ctx, edited, atOnce)
	if err != nil || len(stories)+len(edits) == 0 {
		return 0, false, err
	}
	read, err := a.readEdits(ctx, edits)
	if err != nil {
		return 0, false, err
	}
	for i, t := range topics {
		if err := a.lookFor(ctx, t, &looks[i], stories, read); err != nil {
			return 0, false, err
		}
		if n := len(edits); n > 0 {
			looks[i].Report = max(looks[i].Report, edits[n-1].Report)
		}
	}
	found, err = a.st.SaveLooks(ctx, looks, a.o.Now())
	return found, true, err
}

// lookFor looks for what one list asks for.
func (a *Alerter) lookFor(ctx context.Context, t *topic, l *store.Look, stories []store.Compared, edits []edited) error {
	for i := range stories {
		if c := &stories[i]; c.Seq > l.Compared {
			l.Compared = c.Seq
			news, seen, err := a.inStory(ctx, t, c)
			if err != nil {
				return err
			}
			l.News, l.Seen = append(l.News, news...), append(l.Seen, seen...)
		}
	}
	for i := range edits {
		if e := &edits[i]; e.Report > l.Report {
			n, ok, err := a.inEdit(ctx, t, e)
			if err != nil {
				return err
			}
			if ok {
				l.News = append(l.News, n)
			}
		}
	}
	return nil
}

// inStory finds what is new in a story, and the reports that are no news for the list
// from now on. Without such reports there is news only where a split parted the story
// from the reports by which the list knew of it.
func (a *Alerter) inStory(ctx context.Context, t *topic, c *store.Compared) (news []tawatur.News, seen []string, err error) {
	s := &c.Story
	if t.Story != "" && !t.stories[s.ID] {
		return nil, nil, nil
	}
	fresh, err := a.st.Fresh(ctx, t.ID, s.Reports)
	if err != nil || len(fresh) == 0 && (!c.Split || t.Story != "") {
		return nil, nil, err
	}
	matches, err := a.matching(ctx, t, s.Reports)
	if err != nil || len(matches.reports) == 0 {
		return nil, nil, err
	}
	v := view{t: t, s: s, fresh: fresh, matches: matches.reports}
	if v.known, err = a.knows(ctx, &v); err != nil || !v.known && (len(s.Reports) < t.Least || matches.byPlace && !v.whole()) {
		return nil, nil, err // it is looked at again when it has grown
	}
	for id := range fresh {
		seen = append(seen, id)
	}
	return v.news(), seen, nil
}

// knows reports whether the list knew of the story before: it follows it, one of the
// reports that match was there when the list was made, or it was told of one of them.
func (a *Alerter) knows(ctx context.Context, v *view) (bool, error) {
	if v.t.Story != "" {
		return true, nil
	}
	old, err := a.st.Old(ctx, v.t.ID, slices.Collect(maps.Keys(v.matches)))
	if err != nil || len(old) > 0 {
		return true, err
	}
	told, err := a.st.Told(ctx, v.t.ID, evidence(tawatur.NewsStory, "", tawatur.Span{}), v.s.Reports)
	return len(told) > 0, err
}
