package web_test

import (
	"net/http/httptest"
	"testing"

	"tawatur/internal/browser"
	"tawatur/internal/samplestore"
	"tawatur/web"
)

// What an editor does all day, by the keyboard alone, in both languages: find the
// contested toll and the words behind it, see who first said a claim, that several outlets
// rest on one origin, and save the picture.
func TestDeskByKeyboard(t *testing.T) {
	ctx := browser.Start(t)
	srv := httptest.NewServer(pages(t, samplestore.Open(t), web.Options{}))
	defer srv.Close()
	for _, lang := range []string{"ar", "en"} {
		t.Run(lang, func(t *testing.T) {
			p := browser.Open(t, ctx, srv.URL+"/"+lang+"/?order=conflict", 1200, false)
			fire := p.Ask(`[...document.querySelectorAll(".stories a")].find((a) => a.textContent.includes("لؤلوان")).getAttribute("href")`)
			p.Enter(".stories a[href='" + fire + "']")
			if n := p.Ask(`String(document.querySelectorAll("svg.tally .conflict").length > 0)`); n != "true" {
				t.Error("the contested toll is not marked")
			}
			p.Enter("svg.tally a.point")
			if words := p.Ask(`document.getElementById("at")?.textContent ?? ""`); words != "اثنا عشر شخصا" {
				t.Errorf("the figure leads to %q", words)
			}
			p.Enter(".report-page header a[href*='/stories/']")
			p.TabTo("details summary")
			p.Press(" ")
			p.Until(`String(document.querySelector("details").open)`)
			if first := p.Ask(`document.querySelector("details .travel li")?.textContent ?? ""`); first == "" {
				t.Error("nobody is told to have said it first")
			}
			oneOrigin := `String([...document.querySelectorAll(".matrix tbody tr")].some((r) => { const marks = [...r.querySelectorAll("td .mark text")].map((m) => m.textContent); return marks.length > 2 && new Set(marks).size === 1 }))`
			if p.Ask(oneOrigin) != "true" {
				t.Error("no row shows several outlets with one origin")
			}
			p.TabTo("a[href$='.svg']")
			p.TabTo("a.png")
			p.Press("\r")
			p.Clean(srv.URL)
		})
	}
}
