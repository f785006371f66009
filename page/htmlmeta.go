package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"tawatur"
)

// about is what a page says of itself outside its text.
type about struct {
	title, author, site, section string
	address                      string   // the page's own, once it is settled
	addresses                    []string // what the page calls its own, the surest first
	published, modified          moment
	surely                       bool // title is that of the article, whatever stands on the page
	closed                       bool // only its beginning is free to read
}

// survey is the elements of a page that tell of it, found in one walk.
type survey struct {
	linked   []string // blocks of JSON-LD
	metas    []*html.Node
	canon    string
	base     string // the address that relative ones rest on
	titleTag string
	headings []string // of the first three levels, in their order
	levels   []atom.Atom
	times    []string // of <time>, those behind the first heading first
	item     *html.Node
	dated    string // a date of publication that stands in no item
	authors  []*html.Node
}

// look walks over a page once.
func (t *Tables) look(doc *html.Node) *survey {
	s := &survey{}
	var early []string
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.DataAtom {
		case atom.Script:
			if attr(n, "type") == "application/ld+json" && n.FirstChild != nil {
				s.linked = append(s.linked, n.FirstChild.Data)
			}
		case atom.Meta:
			s.metas = append(s.metas, n)
		case atom.Base:
			setIfEmpty(&s.base, attr(n, "href"))
		case atom.Link:
			if strings.EqualFold(attr(n, "rel"), "canonical") {
				setIfEmpty(&s.canon, attr(n, "href"))
			}
		case atom.Title:
			setIfEmpty(&s.titleTag, nodeText(n))
		case atom.H1, atom.H2, atom.H3:
			if h := oneLine(nodeText(n)); h != "" {
				s.headings, s.levels = append(s.headings, h), append(s.levels, n.DataAtom)
			}
		case atom.Time:
			if len(s.headings) == 0 {
				early = append(early, attr(n, "datetime"))
			} else {
				s.times = append(s.times, attr(n, "datetime"))
			}
		}
		t.lookAtMarks(s, n)
	}
	s.times = append(s.times, early...)
	return s
}

// lookAtMarks notes what the attributes of an element say that it is.
func (t *Tables) lookAtMarks(s *survey, n *html.Node) {
	author := false
	for _, a := range n.Attr {
		switch a.Key {
		case "itemtype":
			if s.item == nil && isArticle(a.Val) {
				s.item = n
			}
		case "itemprop":
			if strings.EqualFold(a.Val, "datepublished") {
				setIfEmpty(&s.dated, itemValue(n))
			}
		case "property": // of RDFa
			if a.Val == "dc:date" || strings.HasSuffix(a.Val, "datePublished") {
				setIfEmpty(&s.dated, attr(n, "content"))
			}
		case "rel":
			author = author || a.Val == "author"
		case "class", "id":
			author = author || hasWord(t.bylines, a.Val)
		}
	}
	if author && len(s.authors) < maxAuthors {
		s.authors = append(s.authors, n)
	}
}

// maxAuthors is how many elements that may hold the author are looked at.
const maxAuthors = 8

// about reads JSON-LD first, then microdata, then OpenGraph and other meta tags,
// then <time>; what comes first counts.
func (t *Tables) about(s *survey) about {
	var a about
	a.linked(s.linked)
	if s.item != nil {
		a.item(s.item)
	}
	if s.canon != "" {
		a.addresses = append([]string{s.canon}, a.addresses...)
	}
	label := ""
	for _, m := range s.metas {
		name, content := strings.ToLower(attr(m, "property")+attr(m, "name")+attr(m, "itemprop")), attr(m, "content")
		switch name {
		case "twitter:label1":
			label = content
		case "twitter:data1":
			if t.isRole(label) {
				setIfEmpty(&a.author, content)
			}
		default:
			t.meta(&a, name, content)
		}
	}
	a.published.read(s.dated)
	for _, at := range s.times {
		a.published.read(at)
	}
	return a
}

// isRole reports whether a label says that an author follows.
func (t *Tables) isRole(label string) bool {
	return label != "" && (t.roles[phrase(label)] || t.roleLen(foldedWords(label)) > 0)
}

// meta takes one meta tag.
func (t *Tables) meta(a *about, name, content string) {
	switch name {
	case "og:title", "twitter:title", "headline":
		setIfEmpty(&a.title, content)
	case "og:site_name", "application-name":
		setIfEmpty(&a.site, content)
	case "og:url":
		a.addresses = append(a.addresses, content)
	case "article:section":
		setIfEmpty(&a.section, content)
	case "author", "article:author", "dc.creator":
		if !strings.HasPrefix(content, "http") && !t.nobody[phrase(content)] {
			setIfEmpty(&a.author, content)
		}
	case "article:published_time", "datepublished", "date", "pubdate", "dc.date", "dc.date.issued", "publishdate", "og:published_time":
		a.published.read(content)
	case "article:modified_time", "og:updated_time", "datemodified", "lastmod":
		a.modified.read(content)
	case "article:content_tier":
		a.closed = a.closed || content == "locked" || content == "metered"
	}
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return strings.TrimSpace(a.Val)
		}
	}
	return ""
}

func setIfEmpty(p *string, s string) {
	if *p == "" {
		*p = oneLine(s)
	}
}

// fill puts into a report what it does not tell itself.
func (a *about) fill(r *tawatur.Report) {
	r.URL, r.Section = a.address, a.section
	setIfEmpty(&r.Title, a.title)
	if !a.published.at.IsZero() {
		r.Published, r.DayFrom = tawatur.DayOf(a.published.at), ""
		if a.published.hour {
			r.PublishedAt = a.published.at
		}
	}
	if a.modified.hour && a.modified.at.After(a.published.at) {
		r.ModifiedAt = a.modified.at
	}
}
