package web_test

import (
	"net/http/httptest"
	"testing"

	"tawatur/internal/browser"
	"tawatur/web"
)

// The pages about where reports come from, looked at as every page is.
func TestPagesOfSourcesInChromium(t *testing.T) {
	ctx := browser.Start(t)
	d := openNewsDesk(t)
	list := d.pagesOfDesk(t)
	srv := httptest.NewServer(d.pages(t, web.Options{}))
	defer srv.Close()
	lookAtPages(t, ctx, srv.URL, list)
}

// By the keyboard alone, in both languages: read a page by its address, see what was
// changed in it, watch the feed that its site names, and pause it.
func TestSourcesByKeyboard(t *testing.T) {
	ctx := browser.Start(t)
	for _, lang := range []string{"ar", "en"} {
		t.Run(lang, func(t *testing.T) {
			d := openNewsDesk(t)
			srv := httptest.NewServer(d.pages(t, web.Options{}))
			defer srv.Close()
			p := browser.Open(t, ctx, srv.URL+"/"+lang+"/add", 1200, false)
			for i := range 2 {
				d.site.edition.Store(int32(i))
				p.TabTo("textarea[name=addresses]")
				p.Press(d.site.URL + "/1")
				p.Enter("form.adding > button")
			}
			if n := p.Ask(`String(document.querySelectorAll("ol.lines li.edited a").length)`); n != "1" {
				t.Error("the edited page is not told of")
			}
			if wrong := p.Axe(); wrong != "" {
				t.Error(wrong)
			}
			p.Enter("ol.lines a")
			p.Enter(".report-page header a[href$='/changes']")
			if said := p.Ask(`document.querySelector(".versions-side ins mark")?.textContent ?? ""`); said != "خمسة قتلى" {
				t.Errorf("the changed figure is %q", said)
			}
			p.Enter("nav a[href$='/feeds']")
			p.TabTo("input[name=address]")
			p.Press(d.site.URL)
			p.Enter("button[value=add]")
			if wrong := p.Axe(); wrong != "" {
				t.Error(wrong)
			}
			p.Enter("button[value=choose]")
			p.Enter("td button[value=pause]")
			if n := p.Ask(`String(document.querySelectorAll("td button[value=resume]").length)`); n != "1" {
				t.Error("the feed is not paused")
			}
			p.Clean(srv.URL)
		})
	}
}
