package feed

import (
	"cmp"
	"errors"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/mmcdole/gofeed"
)

// declared is an XML declaration, of which the encoding is a lie by now: the
// text has been decoded.
var declared = regexp.MustCompile(`^\s*<\?xml[^>]*\?>`)

// parseSyndicated reads RSS, Atom and JSON Feed.
func parseSyndicated(text string) (*Feed, error) {
	text = declared.ReplaceAllLiteralString(text, `<?xml version="1.0" encoding="utf-8"?>`)
	in, err := gofeed.NewParser().ParseString(text)
	if err != nil {
		return nil, err
	}
	if in.FeedType == string(KindJSON) && !strings.Contains(text, "jsonfeed.org") { // its slashes may be escaped
		return nil, errors.New("it is JSON, but does not say that it is a JSON Feed")
	}
	f := &Feed{Kind: Kind(in.FeedType), Title: oneLine(in.Title), Home: in.Link, Every: every(in, text)}
	for _, it := range in.Items {
		if it != nil {
			f.Items = append(f.Items, item(it))
		}
	}
	return f, nil
}

func item(in *gofeed.Item) Item {
	out := Item{
		ID: strings.TrimSpace(in.GUID), URL: in.Link, Title: oneLine(in.Title),
		Summary: in.Description, Content: in.Content,
	}
	if out.URL == "" && strings.HasPrefix(out.ID, "http") { // RSS: a guid that is a permanent link
		out.URL = out.ID
	}
	if len(in.Authors) > 0 && in.Authors[0] != nil {
		out.Author = oneLine(cmp.Or(in.Authors[0].Name, in.Authors[0].Email))
	}
	if in.UpdatedParsed != nil {
		out.Updated = *in.UpdatedParsed
	}
	switch {
	case in.PublishedParsed != nil:
		out.Published = *in.PublishedParsed
	case in.Published != "":
		out.DateText = oneLine(in.Published)
	case !out.Updated.IsZero():
		out.Published = out.Updated
	}
	return out
}

// ttl and period are how RSS says how often it changes: in minutes, and by the
// module for syndication.
var (
	ttl       = regexp.MustCompile(`<ttl>\s*(\d{1,6})\s*</ttl>`)
	period    = regexp.MustCompile(`<sy:updatePeriod>\s*(\w+)\s*</sy:updatePeriod>`)
	frequency = regexp.MustCompile(`<sy:updateFrequency>\s*(\d{1,4})\s*</sy:updateFrequency>`)
)

func every(in *gofeed.Feed, text string) time.Duration {
	if in.FeedType != string(KindRSS) {
		return 0
	}
	head := text[:min(len(text), 8192)]
	if m := ttl.FindStringSubmatch(head); m != nil {
		n, _ := strconv.Atoi(m[1])
		return time.Duration(n) * time.Minute
	}
	m := period.FindStringSubmatch(head)
	if m == nil {
		return 0
	}
	unit := map[string]time.Duration{
		"hourly": time.Hour, "daily": 24 * time.Hour, "weekly": 7 * 24 * time.Hour,
		"monthly": 30 * 24 * time.Hour, "yearly": 365 * 24 * time.Hour,
	}[m[1]]
	if m := frequency.FindStringSubmatch(head); m != nil {
		if n, _ := strconv.Atoi(m[1]); n > 1 {
			return unit / time.Duration(n)
		}
	}
	return unit
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
