package web

import (
	"context"
	"net/url"
	"time"

	"tawatur"
	"tawatur/locale"
	"tawatur/store"
	"tawatur/telling"
)

// Alerts is what changes watchlists and tries their channels.
type Alerts struct {
	// Add checks a list and begins to watch.
	Add func(ctx context.Context, w tawatur.Watchlist) (tawatur.Watchlist, error)
	// Test sends an alert without news by every channel of a list.
	Test func(ctx context.Context, w *tawatur.Watchlist) []Tried
}

// Tried is what came of trying a channel.
type Tried struct {
	Channel tawatur.Channel
	Target  string
	Err     error // nil where it arrived
}

// sendsShown is how many lines of the log a page shows, newsShown how many news.
const (
	sendsShown = 30
	newsShown  = 30
)

type alertsPage struct {
	Lists []store.Watching
	Log   []store.Send
	// CanChange says that lists can be made, removed and tried here.
	CanChange bool
	Form      alertForm
	Said      string // what a form did
	Tried     []Tried
	Bad, Hint string // why a form was refused
}

func (s *server) alertsAnswer(q request, p alertsPage) (answer, error) {
	var err error
	if p.Lists, err = s.store.Watchlists(q.Context()); err != nil {
		return answer{}, err
	}
	if p.Log, err = s.store.SendLog(q.Context(), "", sendsShown, 0); err != nil {
		return answer{}, err
	}
	p.CanChange = s.alerts != nil
	a := answer{page: "alerts", title: q.say.Text("web.alerts"), body: p}
	if p.Bad != "" {
		a.status = 400
	}
	return a, nil
}

func (s *server) alertLists(q request) (answer, error) {
	v := q.URL.Query()
	return s.alertsAnswer(q, alertsPage{Form: newForm(v.Get("story"), v.Get("claim"))})
}

// newsOf is one of a list's news, in words.
type newsOf struct {
	tawatur.News
	Lines []telling.Line
}

type alertListPage struct {
	store.Watching
	News  []newsOf
	Pages pager
}

// alertList is what one list found, the latest first.
func (s *server) alertList(q request) (answer, error) {
	w, err := s.store.Watchlist(q.Context(), q.PathValue("name"))
	if err != nil {
		return answer{}, err
	}
	page := pageOf(q.URL.Query())
	list, total, err := s.store.News(q.Context(), w.ID, newsShown, page*newsShown)
	if err != nil {
		return answer{}, err
	}
	p := alertListPage{Watching: w, Pages: q.pager(page, newsShown, len(list), total)}
	a := answer{page: "alertlist", title: w.Name, feed: "/" + q.lang + "/feeds/alerts/" + url.PathEscape(w.Key)}
	for i := range list {
		n := &list[i]
		p.News = append(p.News, newsOf{*n, telling.News(q.say, n)})
		a.fiction = a.fiction || n.Fiction
	}
	a.body = p
	return a, nil
}

// alertFeed is what a list found, as a feed.
func (s *server) alertFeed(q request) (title, page string, entries []atomEntry, err error) {
	w, err := s.store.Watchlist(q.Context(), q.PathValue("name"))
	if err != nil {
		return "", "", nil, err
	}
	list, _, err := s.store.News(q.Context(), w.ID, newsShown, 0)
	for i := range list {
		n := &list[i]
		lines := telling.News(q.say, n)
		e := atomEntry{ID: "urn:tawatur:alert:" + w.Key + ":" + url.PathEscape(n.Key), Title: n.Headline, Updated: n.Found.UTC().Format(time.RFC3339),
			Link: atomLink{Href: q.link("alerts", w.Name)}}
		if n.Story != "" {
			e.Link.Href = q.link("stories", n.Story)
		}
		for i, l := range lines {
			if i > 0 {
				e.Summary += "\n"
			}
			for _, p := range l.Pieces {
				e.Summary += isolatedPiece(p)
			}
		}
		entries = append(entries, e)
	}
	return w.Name, q.link("alerts", w.Name), entries, err
}

// isolatedPiece is a piece of a line as plain text.
func isolatedPiece(p locale.Piece) string {
	if p.IsArg() {
		return locale.Isolate(p.Text)
	}
	return p.Text
}
