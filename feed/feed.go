package feed

import (
	"errors"
	"net/url"
	"strings"
	"time"
)

// ErrNoFeed says that a text is no feed, sitemap or page.
var ErrNoFeed = errors.New("neither a feed nor a sitemap")

// Kind is what a text turned out to be.
type Kind string

// The kinds.
const (
	KindRSS     Kind = "rss"
	KindAtom    Kind = "atom"
	KindJSON    Kind = "json"
	KindSitemap Kind = "sitemap" // of pages
	KindIndex   Kind = "index"   // of sitemaps
	KindPage    Kind = "page"    // HTML, which may name feeds
)

// Feed is what a text says has been published.
type Feed struct {
	Kind  Kind
	Title string
	// Home is the address of the site, as the feed states it.
	Home string
	// Items stand in the order of the text.
	Items []Item
	// More are addresses of other feeds: of the maps in an index, of the feeds
	// that a page names.
	More []Link
	// Every is how often the feed says that it changes, 0 when it does not say.
	Every time.Duration
}

// Link is the address of a feed, with its title where one is given and, in an
// index of sitemaps, when it changed.
type Link struct {
	URL, Title string
	Changed    time.Time
}

// Item is one thing that was published.
type Item struct {
	// ID is what the feed knows the item by, its address where it gives none.
	ID string
	// URL is absolute, and http or https.
	URL   string
	Title string
	// Published is the zero time where it is not told by numbers; DateText is
	// then the words that stand in its place ("الأحد 3 مايو"), or "".
	Published, Updated time.Time
	DateText           string
	Author             string
	// Outlet is the name of the publication, which news sitemaps state.
	Outlet string
	// Summary and Content are HTML as the feed has it; most feeds give one.
	Summary, Content string
}

// Parse reads text, which is valid UTF-8 and was found at the address base.
// Items without an address that can be asked are left out; the error is
// [ErrNoFeed], alone or with a cause.
func Parse(text, base string) (*Feed, error) {
	text = strings.TrimLeft(strings.TrimPrefix(text, "\ufeff"), " \t\r\n")
	root, err := url.Parse(base)
	if err != nil {
		return nil, errors.Join(ErrNoFeed, err)
	}
	var f *Feed
	switch looks(text) {
	case KindSitemap:
		f, err = parseSitemap(text)
	case KindPage:
		f, err = parsePage(text)
	case "":
		f, err = parseList(text)
	default:
		f, err = parseSyndicated(text)
	}
	if err != nil {
		return nil, errors.Join(ErrNoFeed, err)
	}
	f.resolve(root)
	return f, nil
}

// looks tells the kind of a text by its first element; RSS stands for any of
// the syndicated ones.
func looks(text string) Kind {
	head := strings.ToLower(text[:min(len(text), 4096)])
	if strings.HasPrefix(head, "{") {
		return KindJSON
	}
	first := Kind("")
	at := len(head)
	for mark, kind := range map[string]Kind{
		"<rss": KindRSS, "<rdf:rdf": KindRSS, "<feed": KindRSS, "<urlset": KindSitemap, "<sitemapindex": KindSitemap,
		"<html": KindPage, "<!doctype html": KindPage, "<head": KindPage, "<body": KindPage,
	} {
		if i := strings.Index(head, mark); i >= 0 && i < at {
			first, at = kind, i
		}
	}
	return first
}

// resolve makes the addresses absolute and drops items that have none.
func (f *Feed) resolve(root *url.URL) {
	f.Home = absolute(root, f.Home)
	items := f.Items[:0]
	for _, it := range f.Items {
		if it.URL = absolute(root, it.URL); it.URL == "" {
			continue
		}
		if it.ID == "" {
			it.ID = it.URL
		}
		items = append(items, it)
	}
	f.Items = items
	more := f.More[:0]
	for _, l := range f.More {
		if l.URL = absolute(root, l.URL); l.URL != "" {
			more = append(more, l)
		}
	}
	f.More = more
}

// absolute gives ref as an address of the web, or "".
func absolute(root *url.URL, ref string) string {
	ref = strings.TrimSpace(ref)
	if ref == "" {
		return ""
	}
	u, err := root.Parse(ref)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	u.Fragment, u.RawFragment = "", ""
	return u.String()
}
