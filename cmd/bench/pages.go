package main

import (
	"context"
	"net/url"
	"strconv"
	"time"

	"tawatur/record"
	"tawatur/store"
)

// kind is a kind of page with addresses of it, without their host.
type kind struct {
	name      string
	addresses []string
	work      time.Duration // of the processors for one of them, asked alone; 0 where that was not measured
}

// languages are those of the pages; every address of a page is asked for in both.
var languages = [...]string{"ar", "en"}

// catalogue gathers the kinds of pages.
type catalogue struct{ kinds []kind }

// page adds a kind of page of the interface, by its addresses behind the language.
func (c *catalogue) page(name string, at ...string) {
	k := kind{name: name}
	for _, a := range at {
		for _, lang := range languages {
			k.addresses = append(k.addresses, "/"+lang+a)
		}
	}
	c.plain(k.name, k.addresses...)
}

// plain adds a kind of other answers. Without addresses there is nothing to ask for.
func (c *catalogue) plain(name string, at ...string) {
	if len(at) > 0 {
		c.kinds = append(c.kinds, kind{name: name, addresses: at})
	}
}

// How many of each kind of thing are asked for.
const (
	someStories = 40
	someNames   = 60
	largest     = 5
)

// pageKinds gives every kind of page of an archive: the largest and the commonest of
// each kind of thing among them, for these are slow.
func pageKinds(ctx context.Context, st *store.Store) ([]kind, error) {
	var c catalogue
	stories, _, err := st.Stories(ctx, store.StoryOptions{Order: store.BySize, Limit: someStories, MinReports: 1})
	if err != nil || len(stories) == 0 {
		return nil, err
	}
	names, _, err := st.Names(ctx, someNames)
	if err != nil {
		return nil, err
	}
	outlets, err := st.OutletNames(ctx)
	if err != nil {
		return nil, err
	}
	c.front(stories, outlets, names)
	if err := c.stories(ctx, st, stories); err != nil {
		return nil, err
	}
	c.names(names)
	c.outlets(outlets)
	c.search(names)
	c.api(stories, outlets, names)
	return c.kinds, nil
}

func (c *catalogue) front(stories []record.StoryLine, outlets []string, names []record.NameLine) {
	c.page("front", "/")
	c.page("front, ordered", "/?order=recent", "/?order=conflict", "/?order=size")
	c.page("front, by standing", "/?standing=corroborated", "/?standing=contested", "/?standing=one")
	c.page("front, all", "/?least=1", "/?least=1&page=40", "/?least=1&order=recent&page=200")
	day := stories[0].From.String()
	c.page("front, by day", "/?from="+day, "/?to="+day+"&least=1")
	c.page("front, by outlet", query("/?outlet=", outlets)...)
	c.page("front, by agency", query("/?agency=", outlets)...)
	c.page("front, by name", query("/?name=", spellings(names))...)
}

func (c *catalogue) stories(ctx context.Context, st *store.Store, lines []record.StoryLine) error {
	var all, side, pictures, reports []string
	for i := range lines {
		s, err := st.Story(ctx, lines[i].ID)
		if err != nil {
			return err
		}
		at := "/stories/" + url.PathEscape(s.ID)
		all, side = append(all, at), append(side, at+"/side")
		for i := range s.Tallies {
			pictures = append(pictures, at+"/pictures/tally-"+strconv.Itoa(i+1)+".csv")
		}
		for i := range s.Claims {
			pictures = append(pictures, at+"/pictures/chain-"+url.PathEscape(s.Claims[i].ID)+".svg")
		}
		for _, id := range s.Reports[:min(3, len(s.Reports))] {
			reports = append(reports, "/reports/"+url.PathEscape(id))
		}
	}
	c.page("story, the largest", all[:min(largest, len(all))]...)
	c.page("story", all...)
	c.page("side by side", side...)
	c.page("report", reports...)
	c.page("picture", pictures...)
	return nil
}

func (c *catalogue) names(names []record.NameLine) {
	at := under("/names/", spellings(names))
	c.page("names", "/names/")
	c.page("name, the commonest", at[:min(largest, len(at))]...)
	c.page("name", at...)
	c.page("feed of a name", under("/feeds/names/", spellings(names))...)
}

func (c *catalogue) outlets(names []string) {
	c.page("outlets", "/outlets/")
	c.page("outlet", under("/outlets/", names)...)
	c.page("compare, no two named", "/compare")
	var pairs []string
	for i := 1; i < len(names); i++ {
		pairs = append(pairs, "/compare?a="+url.QueryEscape(names[i-1])+"&b="+url.QueryEscape(names[i]))
	}
	c.page("compare", pairs...)
}

func (c *catalogue) search(names []record.NameLine) {
	words := spellings(names)
	c.page("search", query("/search?q=", words)...)
	c.page("search, common word", query("/search?q=", []string{"قال", "في", "ال*", "أكد أن"})...)
	var phrases []string
	for _, w := range words {
		phrases = append(phrases, `"`+w+`"`)
	}
	c.page("search, phrase", query("/search?q=", phrases)...)
	c.page("add", "/add")
	c.page("feed", "/feed.atom", "/feed.atom?standing=contested")
}

func (c *catalogue) api(stories []record.StoryLine, outlets []string, names []record.NameLine) {
	const root = "/api/v1"
	var ids []string
	for i := range stories {
		ids = append(ids, stories[i].ID)
	}
	c.plain("api, stories", root+"/stories", root+"/stories?order=conflict&limit=200")
	c.plain("api, story", under(root+"/stories/", ids)...)
	c.plain("api, names", root+"/names")
	c.plain("api, name", under(root+"/names/", spellings(names))...)
	c.plain("api, outlets", root+"/outlets")
	c.plain("api, outlet", under(root+"/outlets/", outlets)...)
	c.plain("api, description", root+"/openapi.json")
}

func spellings(names []record.NameLine) (out []string) {
	for i := range names {
		out = append(out, names[i].Name)
	}
	return out
}

// under puts each part behind a path, query each behind a parameter.
func under(path string, parts []string) (out []string) {
	for _, p := range parts {
		out = append(out, path+url.PathEscape(p))
	}
	return out
}

func query(parameter string, values []string) (out []string) {
	for _, v := range values {
		out = append(out, parameter+url.QueryEscape(v))
	}
	return out
}
