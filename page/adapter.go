package page

import (
	"fmt"
	"io"
	"net/url"
	"strings"

	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"

	"tawatur/table"
)

// The fields that a rule for a site can give.
const (
	ruleText   = "text"
	ruleTitle  = "title"
	ruleDate   = "date"
	ruleByline = "byline"
	ruleRemove = "remove"
)

// adapter is the rules for one site: the selectors of each field.
type adapter map[string][]cascadia.SelectorGroup

// adapters is the rules for sites by their domains.
type adapters map[string]adapter

// add takes one rule: domain, field, selector.
func (as adapters) add(cells []string) error {
	domain, field := strings.ToLower(strings.TrimSpace(cells[0])), strings.TrimSpace(cells[1])
	switch field {
	case ruleText, ruleTitle, ruleDate, ruleByline, ruleRemove:
	default:
		return fmt.Errorf("%q is no field; use text, title, date, byline or remove", field)
	}
	if domain == "" || strings.ContainsAny(domain, "/: ") {
		return fmt.Errorf("%q is no domain; write it like news.example", cells[0])
	}
	sel, err := cascadia.ParseGroup(cells[2])
	if err != nil {
		return fmt.Errorf("%q is no selector: %w", cells[2], err)
	}
	if as[domain] == nil {
		as[domain] = adapter{}
	}
	as[domain][field] = append(as[domain][field], sel)
	return nil
}

// read takes the rules of a table; name is for the message of an error.
func (as adapters) read(name string, from io.Reader) error {
	raw, err := io.ReadAll(from)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return table.Each(name, string(raw), 3, as.add)
}

// of gives the rules for the site of an address, nil where there are none.
func (as adapters) of(address string) adapter {
	if len(as) == 0 {
		return nil
	}
	u, err := url.Parse(address)
	if err != nil {
		return nil
	}
	for host := strings.ToLower(u.Hostname()); host != ""; _, host, _ = strings.Cut(host, ".") {
		if a := as[host]; a != nil {
			return a
		}
	}
	return nil
}

// remove takes the elements out of a page that the rules say are no article.
func (a adapter) remove(doc *html.Node) {
	for _, sel := range a[ruleRemove] {
		for _, n := range cascadia.QueryAll(doc, sel) {
			if n.Parent != nil {
				n.Parent.RemoveChild(n)
			}
		}
	}
}

// find gives the elements of a field: those of its first selector that finds any.
func (a adapter) find(doc *html.Node, field string) []*html.Node {
	for _, sel := range a[field] {
		if found := cascadia.QueryAll(doc, sel); len(found) > 0 {
			return found
		}
	}
	return nil
}

// text is what the elements of a field hold, each from a new line.
func (a adapter) text(doc *html.Node, field string) string {
	var parts []string
	for _, n := range a.find(doc, field) {
		parts = append(parts, nodeText(n))
	}
	return strings.Join(parts, "\n")
}

// tell puts what the rules find into what the page says of itself.
func (a adapter) tell(t *Tables, doc *html.Node, to *about) {
	if s := oneLine(a.text(doc, ruleTitle)); s != "" {
		to.title, to.surely = s, true
	}
	if s := oneLine(a.text(doc, ruleByline)); s != "" {
		to.author = s
	}
	for _, n := range a.find(doc, ruleDate) {
		var m moment
		for _, s := range []string{attr(n, "datetime"), attr(n, "content")} {
			m.read(s)
		}
		if day, _, ok := t.dateIn(nodeText(n)); ok && m.at.IsZero() {
			m.at = day.Time()
		}
		if !m.at.IsZero() {
			to.published = m
			return
		}
	}
}
