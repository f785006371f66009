// Package testweb is a small web of invented pages in the manner of Arabic
// sites: blog software, tables, old encodings, live blogs, walls. Each page says
// what a reader takes out of it. The tests read them from memory ([Pages]) or
// ask a local server for them ([Serve]). Names, places and texts are invented.
package testweb

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"net/url"
	"strings"
	"text/template"

	"golang.org/x/text/encoding/htmlindex"
)

//go:embed pages articles
var files embed.FS

// Page is one page and what is to be read out of it.
type Page struct {
	// Name is the page's file without ".html"; it begins with its number.
	Name string
	// At is the page's address, Canonical the one that a report of it has.
	At, Canonical string
	// Outlet, Title and Byline are as the page prints them, Day is 2006-01-02.
	Outlet, Title, Byline, Day string
	// Text is the paragraphs of the article, its title left out.
	Text []string
	// Closed says that the page shows the beginning of its article only.
	Closed bool
	// Charset is what HTML is encoded in.
	Charset string
	HTML    []byte
}

// Local says where the server of a host is: "https://news.example" for most
// tests, the address of a local server for some.
type Local func(host string) string

// Everywhere leaves addresses as they stand in the pages.
func Everywhere(base string) string { return base }

// Pages makes all pages, in the order of their names. It fails where one of them
// is not as this package needs it.
func Pages(local Local) ([]Page, error) {
	names, err := fs.Glob(files, "pages/*.html")
	if err != nil {
		return nil, err
	}
	var out []Page
	for _, name := range names {
		p, err := read(name, local)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		out = append(out, p)
	}
	return out, nil
}

// read makes the page of one file: lines of "key: value", a line "--", and the
// page as a template.
func read(name string, local Local) (Page, error) {
	raw, err := files.ReadFile(name)
	if err != nil {
		return Page{}, err
	}
	head, body, ok := strings.Cut(string(raw), "\n--\n")
	if !ok {
		return Page{}, fmt.Errorf("there is no line -- behind the head")
	}
	p := Page{Name: strings.TrimSuffix(strings.TrimPrefix(name, "pages/"), ".html"), Charset: "utf-8"}
	for l := range strings.Lines(head) {
		key, value, _ := strings.Cut(strings.TrimSpace(l), ": ")
		if err := p.set(key, value); err != nil {
			return Page{}, err
		}
	}
	if err := p.move(local); err != nil {
		return Page{}, err
	}
	return p, p.render(body)
}

// set takes one line of a page's head.
func (p *Page) set(key, value string) error {
	field := map[string]*string{"at": &p.At, "canonical": &p.Canonical, "outlet": &p.Outlet, "title": &p.Title,
		"byline": &p.Byline, "date": &p.Day, "charset": &p.Charset}[key]
	switch {
	case field != nil:
		*field = value
	case key == "text":
		return p.article(value)
	case key == "paragraphs":
		n := 0
		_, err := fmt.Sscan(value, &n)
		p.Text = p.Text[:min(n, len(p.Text))]
		return err
	case key == "closed":
		p.Closed = true
	default:
		return fmt.Errorf("%q is no key of a page", key)
	}
	return nil
}

// article takes title and paragraphs out of a file of articles.
func (p *Page) article(name string) error {
	raw, err := files.ReadFile("articles/" + name + ".txt")
	lines := strings.Split(strings.TrimSpace(string(raw)), "\n")
	p.Title, p.Text = lines[0], lines[1:]
	return err
}

func (p *Page) move(local Local) error {
	if p.Canonical == "" {
		p.Canonical = p.At
	}
	for _, s := range []*string{&p.At, &p.Canonical} {
		u, err := url.Parse(*s)
		if err != nil {
			return err
		}
		base := u.Scheme + "://" + u.Host
		*s = local(base) + strings.TrimPrefix(*s, base)
	}
	return nil
}

// render fills the template. What it gives to gold is text of the article.
func (p *Page) render(body string) error {
	var own []string
	t, err := template.New(p.Name).Funcs(template.FuncMap{
		"gold": func(s string) string { own = append(own, s); return s },
		"json": func(s string) (string, error) { b, err := json.Marshal(s); return string(b), err },
	}).Parse(body)
	if err != nil {
		return err
	}
	u, err := url.Parse(p.At)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := t.Execute(&b, map[string]any{"Title": p.Title, "Text": p.Text, "Self": p.At, "Canonical": p.Canonical, "Base": u.Scheme + "://" + u.Host}); err != nil {
		return err
	}
	p.Text = append(p.Text, own...)
	enc, err := htmlindex.Get(p.Charset)
	if err != nil {
		return err
	}
	p.HTML, err = enc.NewEncoder().Bytes(b.Bytes())
	return err
}
