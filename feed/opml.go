package feed

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"net/url"
	"strings"
	"time"
)

// Subscription is a feed in a list that somebody keeps.
type Subscription struct {
	URL, Title, Home string
	// Folder is the headings that it stands under, joined by "/".
	Folder string
}

type opml struct {
	XMLName xml.Name  `xml:"opml"`
	Version string    `xml:"version,attr"`
	Title   string    `xml:"head>title"`
	Created string    `xml:"head>dateCreated,omitempty"`
	Body    []outline `xml:"body>outline"`
}

type outline struct {
	Text     string    `xml:"text,attr"`
	Title    string    `xml:"title,attr,omitempty"`
	Type     string    `xml:"type,attr,omitempty"`
	XMLURL   string    `xml:"xmlUrl,attr,omitempty"`
	HTMLURL  string    `xml:"htmlUrl,attr,omitempty"`
	Children []outline `xml:"outline"`
}

// maxNesting is how deep headings of an OPML file may lie in one another.
const maxNesting = 16

// ReadOPML reads a list of feeds. Entries without an address of the web are
// given in left by their titles.
func ReadOPML(in io.Reader) (list []Subscription, left []string, err error) {
	d := xml.NewDecoder(in)
	d.Strict = false
	d.Entity = xml.HTMLEntity
	var o opml
	if err := d.Decode(&o); err != nil {
		return nil, nil, fmt.Errorf("not a list of feeds in OPML: %w", err)
	}
	var walk func(o []outline, folder string, deep int) error
	walk = func(all []outline, folder string, deep int) error {
		if deep > maxNesting {
			return errors.New("the headings of the OPML lie too deep in one another")
		}
		for _, e := range all {
			name := oneLine(e.Text)
			if name == "" {
				name = oneLine(e.Title)
			}
			switch {
			case e.XMLURL != "" && absolute(&url.URL{}, e.XMLURL) != "":
				list = append(list, Subscription{URL: absolute(&url.URL{}, e.XMLURL), Title: name, Home: absolute(&url.URL{}, e.HTMLURL), Folder: folder})
			case len(e.Children) == 0:
				left = append(left, name)
			}
			if err := walk(e.Children, strings.Trim(folder+"/"+name, "/"), deep+1); err != nil {
				return err
			}
		}
		return nil
	}
	if err := walk(o.Body, "", 0); err != nil {
		return nil, nil, err
	}
	return list, left, nil
}

// WriteOPML writes list in OPML 2.0, under one heading for each folder in the
// order in which they first appear.
func WriteOPML(out io.Writer, title string, list []Subscription, now time.Time) error {
	o := opml{Version: "2.0", Title: title, Created: now.UTC().Format(time.RFC1123Z)}
	at := map[string]int{}
	for _, s := range list {
		e := outline{Text: s.Title, Title: s.Title, Type: "rss", XMLURL: s.URL, HTMLURL: s.Home}
		if e.Text == "" {
			e.Text = s.URL
		}
		if s.Folder == "" {
			o.Body = append(o.Body, e)
			continue
		}
		i, ok := at[s.Folder]
		if !ok {
			i = len(o.Body)
			at[s.Folder] = i
			o.Body = append(o.Body, outline{Text: s.Folder})
		}
		o.Body[i].Children = append(o.Body[i].Children, e)
	}
	if _, err := io.WriteString(out, xml.Header); err != nil {
		return err
	}
	enc := xml.NewEncoder(out)
	enc.Indent("", "  ")
	if err := enc.Encode(o); err != nil {
		return err
	}
	return enc.Close()
}
