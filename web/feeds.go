package web

import (
	"cmp"
	"net/http"
	"net/url"
	"strconv"

	"tawatur/feed"
	"tawatur/record"
	"tawatur/store"
	"tawatur/telling"
)

const (
	feedsShown = 100
	lostShown  = 100
)

// feedsPage is the feeds that are watched, and what came of a form that was sent.
type feedsPage struct {
	Watcher watcherLine
	Kinds   []feedKind
	Feeds   []feedLine
	Pages   pager
	// CanChange says that feeds can be added and changed here.
	CanChange bool
	// Said is what was done, "" for nothing.
	Said string
	// Tried is an address that was to be added and was not, for the reasons there.
	Tried *triedFeed
	// Left are entries of a list that have no address of a feed.
	Left []string
}

// watcherLine says whether a watcher is at work.
type watcherLine struct {
	// AtWork is false where none is; Process then names one that went without a word, if
	// there was any.
	AtWork  bool
	Process string
	Since   instant
	Beat    instant
}

// feedKind is a way to select feeds.
type feedKind struct {
	Name, Words string
	Count       int
	On          bool
}

// feedLine is a feed and how it stands.
type feedLine struct {
	store.Feed
	Number                     int
	Name                       string
	LastAsked, LastNews, DueAt instant
	// Pace is how often it is asked, Trouble why it could not be read, in words.
	Pace, Trouble string
	TroubleSince  instant
	LostAt        string // the address of the list of lost pages
}

// kindsOfFeeds are the ways to select feeds, in the order in which they are offered.
var kindsOfFeeds = []struct {
	name string
	of   func(*store.Feed) bool
}{
	{"", func(*store.Feed) bool { return true }},
	{"trouble", func(f *store.Feed) bool { return f.Failures > 0 && f.State == record.FeedLive }},
	{"lost", func(f *store.Feed) bool { return f.Failed > 0 }},
	{"paused", func(f *store.Feed) bool { return f.State == record.FeedPaused }},
	{"dead", func(f *store.Feed) bool { return f.State == record.FeedDead }},
}

func (s *server) feeds(q request) (answer, error) {
	p := feedsPage{}
	if said := q.URL.Query().Get("said"); q.say.Has("web.feeds.said." + said) {
		p.Said = q.say.Text("web.feeds.said." + said)
	}
	return s.feedsAnswer(q, p)
}

// feedsAnswer is the page with the feeds that the address selects.
func (s *server) feedsAnswer(q request, p feedsPage) (answer, error) {
	all, err := s.store.Feeds(q.Context())
	if err != nil {
		return answer{}, err
	}
	if p.Watcher, err = s.watcher(q); err != nil {
		return answer{}, err
	}
	p.CanChange = s.ask != nil
	some := p.ofKind(q, all)
	page := pageOf(q.URL.Query())
	from := min(page*feedsShown, len(some))
	part := some[from:min(from+feedsShown, len(some))]
	for i := range part {
		p.Feeds = append(p.Feeds, s.feedLine(q, &part[i], from+i+1))
	}
	p.Pages = q.pager(page, feedsShown, len(part), len(some))
	return answer{page: "feeds", title: q.say.Text("web.feeds"), body: p}, nil
}

// ofKind counts the feeds of each kind, and gives those of the kind that the address
// selects.
func (p *feedsPage) ofKind(q request, all []store.Feed) (some []store.Feed) {
	for _, k := range kindsOfFeeds {
		kind := feedKind{Name: k.name, Words: q.say.Text("web.feeds.kind." + cmp.Or(k.name, "all")), On: k.name == q.URL.Query().Get("kind")}
		for i := range all {
			if !k.of(&all[i]) {
				continue
			}
			if kind.Count++; kind.On {
				some = append(some, all[i])
			}
		}
		if kind.Count > 0 || kind.On {
			p.Kinds = append(p.Kinds, kind)
		}
	}
	return some
}

func (s *server) feedLine(q request, f *store.Feed, number int) feedLine {
	now := s.now()
	l := feedLine{Feed: *f, Number: number, Name: cmp.Or(f.Title, f.URL), LastAsked: q.instant(now, f.Checked), LastNews: q.instant(now, f.Changed),
		LostAt: "/" + q.lang + "/feeds/lost?" + url.Values{"url": {f.URL}}.Encode()}
	if f.State == record.FeedLive {
		l.DueAt = q.instant(now, f.Due)
		if f.Due.Before(now) {
			l.DueAt.Words = q.say.Text("web.feeds.due_now")
		}
		if f.Every > 0 {
			l.Pace = q.say.Text("web.every", q.length(f.Every))
		}
	}
	if f.Problem != "" {
		l.Trouble, l.TroubleSince = telling.Problem(q.say, f.Problem, f.Detail), q.instant(now, f.Since)
	}
	return l
}

func (s *server) watcher(q request) (watcherLine, error) {
	w, ok, err := s.store.Watching(q.Context())
	if err != nil || !ok {
		return watcherLine{}, err
	}
	now := s.now()
	return watcherLine{AtWork: w.Until.After(now), Process: q.say.Text("web.watcher.process", strconv.Itoa(w.Process), w.Host), Since: q.instant(now, w.Since), Beat: q.instant(now, w.Beat)}, nil
}

// lostPage is the pages of a feed that could not be read.
type lostPage struct {
	feedLine
	Items     []lostItem
	Pages     pager
	CanChange bool
}

type lostItem struct {
	store.ItemLost
	Named instant
	Why   string
}

func (s *server) feedLost(q request) (answer, error) {
	f, err := s.store.Feed(q.Context(), q.URL.Query().Get("url"))
	if err != nil {
		return answer{}, err
	}
	page := pageOf(q.URL.Query())
	items, err := s.store.ItemsLost(q.Context(), f.URL, lostShown, page*lostShown)
	if err != nil {
		return answer{}, err
	}
	p := lostPage{feedLine: s.feedLine(q, &f, 1), Pages: q.pager(page, lostShown, len(items), f.Failed), CanChange: s.ask != nil}
	for _, it := range items {
		p.Items = append(p.Items, lostItem{it, q.instant(s.now(), it.Seen), telling.Problem(q.say, it.Problem, "")})
	}
	return answer{page: "lost", title: q.say.Text("web.feeds.lost"), body: p}, nil
}

// feedExport gives the feeds as a list that other readers take.
func (s *server) feedExport(w http.ResponseWriter, r *http.Request) {
	list, err := s.store.Feeds(r.Context())
	if err != nil {
		s.log.ErrorContext(r.Context(), "no answer", "path", r.URL.Path, "error", err)
		http.Error(w, http.StatusText(http.StatusInternalServerError), http.StatusInternalServerError)
		return
	}
	all := make([]feed.Subscription, len(list))
	for i, f := range list {
		all[i] = feed.Subscription{URL: f.URL, Title: f.Title, Home: f.Home, Folder: f.Folder}
	}
	w.Header().Set("Content-Type", "text/x-opml; charset=utf-8")
	w.Header().Set("Content-Disposition", `attachment; filename="feeds.opml"`)
	_ = feed.WriteOPML(w, "Tawatur", all, s.now()) // a reader that has gone is no failure
}
