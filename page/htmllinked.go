package page

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
)

// thing is an object of JSON-LD.
type thing = map[string]any

// linkedData is the objects of a page's blocks of JSON-LD.
type linkedData struct {
	named map[string]thing // by @id
	all   []thing
}

// maxLinked bounds the nesting that is followed, maxThings the objects.
const (
	maxLinked = 6
	maxThings = 500
)

// linked reads the page's blocks of JSON-LD, in any nesting, for the first
// article in them; where there is none, for a video or for the page itself.
func (a *about) linked(blocks []string) {
	d := linkedData{named: map[string]thing{}}
	for _, b := range blocks {
		var v any
		if json.Unmarshal([]byte(bareJSON(b)), &v) == nil {
			d.gather(v, 0)
		}
	}
	if v := d.first(isArticle); v != nil {
		a.article(&d, v)
	}
	if v := d.first(isVideo); v != nil {
		setIfEmpty(&a.title, d.text(v["name"]))
		a.published.read(d.text(v["uploadDate"]))
	}
	if v := d.first(func(kind string) bool { return strings.HasSuffix(kind, "WebPage") }); v != nil {
		a.published.read(d.text(v["datePublished"]))
		a.modified.read(d.text(v["dateModified"]))
	}
	if v := d.first(func(kind string) bool { return strings.HasSuffix(kind, "WebSite") }); v != nil {
		setIfEmpty(&a.site, d.text(v["name"]))
	}
}

// article takes what an object that is an article says.
func (a *about) article(d *linkedData, v thing) {
	setIfEmpty(&a.title, d.text(v["headline"]))
	setIfEmpty(&a.title, d.text(v["name"]))
	setIfEmpty(&a.author, d.text(v["author"]))
	setIfEmpty(&a.site, d.text(v["publisher"]))
	setIfEmpty(&a.section, d.text(v["articleSection"]))
	a.published.read(d.text(v["datePublished"]))
	a.modified.read(d.text(v["dateModified"]))
	for _, key := range []string{"url", "mainEntityOfPage"} {
		if s := d.address(v[key]); s != "" {
			a.addresses = append(a.addresses, s)
		}
	}
	free := v["isAccessibleForFree"]
	if s, ok := free.(string); free == false || ok && strings.EqualFold(s, "false") {
		a.closed = true
	}
}

// isArticle reports whether a kind of schema.org is an article.
func isArticle(kind string) bool {
	kind = strings.ToLower(kind)
	return strings.Contains(kind, "article") || strings.Contains(kind, "posting")
}

func isVideo(kind string) bool { return strings.HasSuffix(kind, "VideoObject") }

// bareJSON is a block without the marks of a comment around it, and without the
// line ends that careless software leaves within strings.
func bareJSON(s string) string {
	for _, mark := range []string{"//<![CDATA[", "//]]>", "<![CDATA[", "]]>", "<!--", "-->", "/**/"} {
		s = strings.Replace(s, mark, "", 1)
	}
	s = strings.TrimRight(strings.TrimSpace(s), ";")
	return strings.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, s)
}

// gather notes the objects of a value: those of lists and graphs, and those that
// others hold by name.
func (d *linkedData) gather(v any, depth int) {
	if depth > maxLinked || len(d.all) > maxThings {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			d.gather(e, depth+1)
		}
	case thing:
		d.all = append(d.all, v)
		if id, _ := v["@id"].(string); id != "" && len(v) > 1 {
			d.named[id] = v
		}
		d.gather(v["@graph"], depth+1)
		d.gather(v["mainEntity"], depth+1)
	}
}

// first gives the first object of a kind.
func (d *linkedData) first(is func(kind string) bool) thing {
	for _, v := range d.all {
		kinds, ok := v["@type"].([]any)
		if !ok {
			kinds = []any{v["@type"]}
		}
		for _, k := range kinds {
			if s, _ := k.(string); is(s) {
				return v
			}
		}
	}
	return nil
}

// text reads a string, or the name of an object, or those of a list of them.
func (d *linkedData) text(v any) string {
	switch v := v.(type) {
	case string:
		return html.UnescapeString(v)
	case thing:
		if s, _ := v["name"].(string); s != "" {
			return html.UnescapeString(s)
		}
		id, _ := v["@id"].(string)
		s, _ := d.named[id]["name"].(string)
		return html.UnescapeString(s)
	case []any:
		var names []string
		for _, e := range v[:min(len(v), 10)] {
			if _, nested := e.([]any); nested {
				continue
			}
			if s := d.text(e); s != "" {
				names = append(names, s)
			}
		}
		return strings.Join(names, "، ")
	}
	return ""
}

// address reads an address, or the name of an object that is a page.
func (d *linkedData) address(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case thing:
		s, _ := v["@id"].(string)
		return s
	}
	return ""
}
