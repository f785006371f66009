package web_test

import (
	"context"
	"fmt"
	"net/http/httptest"
	"net/url"
	"testing"

	"tawatur/internal/browser"
	"tawatur/internal/samplestore"
	"tawatur/store"
	"tawatur/web"
)

// everyPage is an address of every kind of page of an archive, without its language.
func everyPage(t *testing.T, st *store.Store) []string {
	t.Helper()
	lines, _, err := st.Stories(t.Context(), store.StoryOptions{})
	if err != nil || len(lines) == 0 {
		t.Fatal(lines, err)
	}
	story, err := st.Story(t.Context(), lines[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	names, _, err := st.Names(t.Context(), 1)
	if err != nil || len(names) == 0 {
		t.Fatal(names, err)
	}
	return []string{"/", "/stories/" + url.PathEscape(story.ID), "/reports/" + url.PathEscape(story.Reports[0]), "/names/",
		"/reports/" + url.PathEscape(story.Reports[0]) + "/original",
		"/names/" + url.PathEscape(names[0].Name), "/outlets/", "/outlets/" + url.PathEscape(story.Outlets[0]),
		"/search?q=" + url.QueryEscape("الميناء"), "/add", "/figures", "/figures?place=nowhere", "/names/?type=LOC", "/names/" + url.PathEscape("هيثم سرحون"), "/stories/" + url.PathEscape(story.ID) + "/reports",
		"/stories/" + url.PathEscape(story.ID) + "/claims/" + url.PathEscape(story.Claims[0].ID), "/nowhere", "/stories/" + url.PathEscape(story.ID) + "/side",
		"/compare?a=" + url.QueryEscape(story.Outlets[0]) + "&b=" + url.QueryEscape(story.Outlets[1])}
}

// Every page in both languages, light and dark, on a desk, a tablet and a phone: nothing
// stands out of the window, nobody is asked but the server, the browser does not complain,
// and the checker of accessibility finds nothing.
func TestEveryPageInChromium(t *testing.T) {
	ctx := browser.Start(t)
	st := samplestore.Open(t)
	srv := httptest.NewServer(pages(t, st, web.Options{Add: none}))
	defer srv.Close()
	lookAtPages(t, ctx, srv.URL, everyPage(t, st))
}

func lookAtPages(t *testing.T, ctx context.Context, host string, list []string) {
	widths := []int64{1440, 820, 390}
	for i, at := range list {
		for j, lang := range []string{"ar", "en"} {
			dark := (i+j)%2 == 1
			t.Run(fmt.Sprintf("%s%s, dark %v", lang, at, dark), func(t *testing.T) {
				p := browser.Open(t, ctx, host+"/"+lang+at, widths[0], dark)
				for _, w := range widths {
					p.Resize(w)
					if wide := p.TooWide(); wide != "" {
						t.Errorf("at %d, wider than the window: %s", w, wide)
					}
				}
				if at != "/nowhere" { // of which the browser says that there is no such page
					p.Clean(host)
				}
				if wrong := p.Axe(); wrong != "" {
					t.Error(wrong)
				}
			})
		}
	}
}

// The page of the API is drawn, each operation can be asked for, and answers.
func TestPageOfTheAPI(t *testing.T) {
	ctx := browser.Start(t)
	srv := httptest.NewServer(pages(t, samplestore.Open(t), web.Options{}))
	defer srv.Close()
	p := browser.Open(t, ctx, srv.URL+"/api/v1/docs", 820, false)
	p.Until(`String(document.querySelectorAll("section").length >= 9)`)
	p.Ask(`document.querySelector("#list-stories button").click(); ""`)
	p.Until(`String(document.querySelector("#list-stories pre").textContent.includes("200"))`)
	p.Clean(srv.URL)
	if wrong := p.Axe(); wrong != "" {
		t.Error(wrong)
	}
}
