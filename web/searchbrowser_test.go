package web_test

import (
	"fmt"
	"net/http/httptest"
	"net/url"
	"testing"

	"tawatur/internal/browser"
	"tawatur/internal/samplestore"
	"tawatur/web"
)

// An editor asks what somebody denied, by the keyboard alone, and comes to the words.
func TestSearchByKeyboard(t *testing.T) {
	ctx := browser.Start(t)
	srv := httptest.NewServer(pages(t, samplestore.Open(t), web.Options{}))
	defer srv.Close()
	for lang, line := range map[string]string{"ar": "المصدر:رمدون الموقف:نفى", "en": "source:رمدون stance:deny"} {
		t.Run(lang, func(t *testing.T) {
			p := browser.Open(t, ctx, srv.URL+"/"+lang+"/search", 820, lang == "ar")
			p.TabTo("main input[name=q]")
			p.Press(line + "\r")
			p.Until(`String(document.querySelectorAll(".statement blockquote a").length == 2)`)
			if chips := p.Ask(`String(document.querySelectorAll(".chips li").length)`); chips != "2" {
				t.Errorf("%s filters are shown", chips)
			}
			quote := p.Ask(`document.querySelector(".statement blockquote").textContent.trim()`)
			p.Enter(".statement blockquote a")
			p.Until(`String(document.getElementById("at") !== null)`)
			if words := p.Ask(`[...document.querySelectorAll("mark.sought")].map((m) => m.textContent).join("")`); words != quote && p.Ask(`document.getElementById("at").textContent`) != quote {
				t.Errorf("%q leads to %q", quote, words)
			}
			p.Clean(srv.URL)
		})
	}
}

// The page of search, with all that it can say, in both languages, at each width.
func TestSearchPagesInChromium(t *testing.T) {
	ctx := browser.Start(t)
	srv := httptest.NewServer(pages(t, samplestore.Open(t), web.Options{}))
	defer srv.Close()
	for i, line := range []string{"", "source:رمدون stance:deny", "الميناا -حريق", "ميناء هضبة زعفران", "stance:neutral form:indirect after:2021", `"حريق الميناء"`} {
		for j, lang := range []string{"ar", "en"} {
			dark := (i+j)%2 == 1
			t.Run(fmt.Sprintf("%s %s, dark %v", lang, line, dark), func(t *testing.T) {
				p := browser.Open(t, ctx, srv.URL+"/"+lang+"/search?q="+url.QueryEscape(line), 1440, dark)
				p.Ask(`document.querySelectorAll("main details").forEach((d) => { d.open = true }); ""`)
				for _, w := range []int64{1440, 820, 390} {
					p.Resize(w)
					if wide := p.TooWide(); wide != "" {
						t.Errorf("at %d, wider than the window: %s", w, wide)
					}
				}
				p.Clean(srv.URL)
				if wrong := p.Axe(); wrong != "" {
					t.Error(wrong)
				}
			})
		}
	}
}
