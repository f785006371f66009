package feed

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"time"
)

// maxMap is how many addresses one sitemap may hold; the protocol
// (sitemaps.org) allows 50,000.
const maxMap = 50_000

// place is an entry of a sitemap or of an index of them, with what Google's
// extension for news adds.
type place struct {
	Loc     string `xml:"loc"`
	LastMod string `xml:"lastmod"`
	News    struct {
		Publication struct {
			Name string `xml:"name"`
		} `xml:"publication"`
		Date  string `xml:"publication_date"`
		Title string `xml:"title"`
	} `xml:"news"`
}

func parseSitemap(text string) (*Feed, error) {
	f := &Feed{Kind: KindSitemap}
	d := xml.NewDecoder(strings.NewReader(text))
	d.Strict = false
	d.Entity = xml.HTMLEntity
	d.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil } // decoded before
	for {
		tok, err := d.Token()
		if err == io.EOF {
			return f, nil
		}
		if err != nil {
			if len(f.Items)+len(f.More) > 0 { // cut short: what was read counts
				return f, nil
			}
			return nil, err
		}
		start, ok := tok.(xml.StartElement)
		if !ok {
			continue
		}
		if len(f.Items)+len(f.More) >= maxMap {
			return nil, errors.New("the map holds more than 50,000 addresses, which the protocol forbids")
		}
		if err := f.place(d, start); err != nil && len(f.Items)+len(f.More) == 0 {
			return nil, err
		}
	}
}

func (f *Feed) place(d *xml.Decoder, start xml.StartElement) error {
	var p place
	switch start.Name.Local {
	case "sitemapindex":
		f.Kind = KindIndex
	case "url":
		if err := d.DecodeElement(&p, &start); err != nil {
			return err
		}
		it := Item{URL: p.Loc, Title: oneLine(p.News.Title), Outlet: oneLine(p.News.Publication.Name)}
		it.Updated, _ = machineTime(p.LastMod)
		if it.Published, _ = machineTime(p.News.Date); it.Published.IsZero() {
			it.DateText = oneLine(p.News.Date)
		}
		f.Items = append(f.Items, it)
	case "sitemap":
		if err := d.DecodeElement(&p, &start); err != nil {
			return err
		}
		changed, _ := machineTime(p.LastMod)
		f.More = append(f.More, Link{URL: p.Loc, Changed: changed})
	}
	return nil
}

// machineTime reads the forms of W3C-DTF, and those near them.
func machineTime(s string) (time.Time, bool) {
	s = strings.TrimSpace(s)
	for _, layout := range []string{
		time.RFC3339, "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02 15:04:05",
		time.DateOnly, "2006-01",
	} {
		if t, err := time.Parse(layout, s); err == nil {
			return t, true
		}
	}
	return time.Time{}, false
}

// parseList reads a sitemap in its plainest form: an address a line.
func parseList(text string) (*Feed, error) {
	f := &Feed{Kind: KindSitemap}
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		if !strings.HasPrefix(line, "http://") && !strings.HasPrefix(line, "https://") || strings.ContainsAny(line, " \t<>") {
			return nil, errors.New("it is not a list of addresses either")
		}
		if len(f.Items) >= maxMap {
			return nil, errors.New("the list holds more than 50,000 addresses")
		}
		f.Items = append(f.Items, Item{URL: line})
	}
	if len(f.Items) == 0 {
		return nil, errors.New("there is nothing in it")
	}
	return f, nil
}
