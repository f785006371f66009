package web

import (
	"errors"
	"net/http"
	"net/url"
	"strings"

	"tawatur"
	"tawatur/feed"
	"tawatur/fetch"
	"tawatur/ingest"
	"tawatur/record"
	"tawatur/store"
	"tawatur/telling"
)

// triedFeed is an address that is not watched yet: a page with the feeds that it names,
// or what could not be read.
type triedFeed struct {
	Address string
	// Trouble is why nothing can be watched there, in words.
	Trouble string
	// Anyway is the address as it is to be given to be watched in spite of that; "" where
	// it never can be asked.
	Anyway string
	Offers []feed.Link
}

// largestList is the most bytes of a form that changes feeds.
const largestList = 4 << 20

// said leads back to the feeds and says what was done.
func (q request) said(key string) error {
	return redirect("/" + q.lang + "/feeds?" + url.Values{"said": {key}}.Encode())
}

// feedsSent does what a form asks for.
func (s *server) feedsSent(q request) (answer, error) {
	if s.ask == nil {
		return s.nowhere(q)
	}
	q.Body = http.MaxBytesReader(nil, q.Body, largestList)
	if err := q.ParseMultipartForm(largestList); err != nil && !errors.Is(err, http.ErrNotMultipart) {
		return answer{}, refusedForm(err)
	}
	switch do := q.PostForm.Get("do"); do {
	case "add":
		return s.feedAdd(q)
	case "choose":
		return answer{}, s.watchAll(q, q.PostForm["chosen"])
	case "import":
		return s.feedImport(q)
	default:
		return answer{}, s.feedChange(q, do)
	}
}

// feedAdd asks an address and watches the feed that stands there; of a page it shows
// the feeds that the page names, to choose from.
func (s *server) feedAdd(q request) (answer, error) {
	tried, subscription := s.look(q, strings.TrimSpace(q.PostForm.Get("address")))
	if tried != nil {
		return s.feedsAnswer(q, feedsPage{Tried: tried})
	}
	added, err := s.watch(q, subscription)
	switch {
	case err != nil:
		return answer{}, err
	case !added:
		return answer{}, q.said("known")
	}
	return answer{}, q.said("added")
}

// watchAll watches feeds by their addresses.
func (s *server) watchAll(q request, addresses []string) error {
	for _, a := range addresses {
		if _, err := s.watch(q, feed.Subscription{URL: a}); err != nil {
			return err
		}
	}
	return q.said("added")
}

// watch begins to watch a feed; added is false where it was watched already.
func (s *server) watch(q request, f feed.Subscription) (added bool, err error) {
	u, err := fetch.Address(f.URL)
	if err != nil {
		return false, &tawatur.Error{Code: tawatur.CodeInvalid, Op: "watch", Err: err}
	}
	now := s.now()
	return s.store.AddFeed(q.Context(), store.Feed{URL: u.String(), Title: f.Title, Home: f.Home, Folder: f.Folder, Added: now, Due: now})
}

// look asks an address for what it holds: a feed that can be watched, or else tried.
func (s *server) look(q request, address string) (tried *triedFeed, f feed.Subscription) {
	u, err := fetch.Address(address)
	if err != nil {
		return troubled(q, address, err), f
	}
	got, err := s.ask(q.Context(), u.String(), fetch.Validators{})
	if err != nil {
		return troubled(q, u.String(), err), f
	}
	text, err := ingest.Text(got.Body, got.Type)
	if err != nil {
		return &triedFeed{Address: u.String(), Trouble: telling.Problem(q.say, tawatur.SkipEncoding, err.Error())}, f
	}
	found, err := feed.Parse(text, got.URL)
	switch {
	case err != nil, found.Kind == feed.KindPage && len(found.More) == 0:
		return &triedFeed{Address: u.String(), Trouble: q.say.Text("web.feeds.none_there")}, f
	case found.Kind == feed.KindPage:
		return &triedFeed{Address: u.String(), Offers: found.More}, f
	}
	return nil, feed.Subscription{URL: u.String(), Title: found.Title, Home: found.Home}
}

// troubled words an error of asking.
func troubled(q request, address string, err error) *triedFeed {
	t := &triedFeed{Address: address, Trouble: telling.Problem(q.say, tawatur.SkipUnreadable, "")}
	if r, ok := errors.AsType[*fetch.Refusal](err); ok {
		t.Trouble = telling.Problem(q.say, r.Reason, r.Detail)
		switch r.Reason {
		case tawatur.SkipCredentials:
			t.Address = r.URL
		case tawatur.SkipBusy, tawatur.SkipTimeout, tawatur.SkipUnreachable, tawatur.SkipStatus: // which may pass
			t.Anyway = address
		}
	}
	return t
}

// feedStates are the states that a form can bring a feed to; "" forgets it.
var feedStates = map[string]record.FeedState{"pause": record.FeedPaused, "resume": record.FeedLive, "forget": ""}

// feedChange brings a feed to another state, or asks for its lost pages once more.
func (s *server) feedChange(q request, do string) error {
	address := q.PostForm.Get("url")
	state, known := feedStates[do]
	ok, err := true, error(nil)
	switch {
	case do == "again":
		err = s.store.TryAgain(q.Context(), address, s.now())
	case known:
		ok, err = s.store.SetFeed(q.Context(), address, state, s.now())
	default:
		return &tawatur.Error{Code: tawatur.CodeInvalid, Op: "change a feed", Err: errors.New("nothing that can be done")}
	}
	if err == nil && !ok {
		_, err = s.nowhere(q)
	}
	if err != nil {
		return err
	}
	return q.said(do)
}

// feedImport watches the feeds of a list in OPML.
func (s *server) feedImport(q request) (answer, error) {
	file, _, err := q.FormFile("file")
	if err != nil {
		return answer{}, refusedForm(err)
	}
	defer file.Close()
	list, left, err := feed.ReadOPML(file)
	if err != nil {
		return s.feedsAnswer(q, feedsPage{Said: q.say.Text("web.feeds.no_opml")})
	}
	added := 0
	for _, f := range list {
		is, err := s.watch(q, f)
		switch {
		case tawatur.ErrorCode(err) == tawatur.CodeInvalid:
			left = append(left, f.Title)
		case err != nil:
			return answer{}, err
		case is:
			added++
		}
	}
	return s.feedsAnswer(q, feedsPage{Said: q.say.Count("cmd.feeds.imported", added), Left: left})
}
