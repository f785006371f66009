package web_test

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"tawatur/internal/samplestore"
	"tawatur/store"
	"tawatur/web"
)

func pages(t *testing.T, st *store.Store, o web.Options) http.Handler {
	t.Helper()
	h, err := web.New(st, o)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// get asks for an address and gives the answer's status and body.
func get(h http.Handler, at string, header ...string) (*http.Response, string) {
	r := httptest.NewRequest("GET", at, nil)
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Result(), w.Body.String()
}

func TestEveryPageInBothLanguages(t *testing.T) {
	st := samplestore.Open(t)
	h := pages(t, st, web.Options{})
	lines, _, err := st.Stories(t.Context(), store.StoryOptions{})
	if err != nil || len(lines) == 0 {
		t.Fatal(lines, err)
	}
	story, err := st.Story(t.Context(), lines[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	for _, at := range []string{"/", "/stories/" + url.PathEscape(story.ID), "/reports/" + url.PathEscape(story.Reports[0]), "/reports/" + url.PathEscape(story.Reports[0]) + "/original",
		"/stories/" + url.PathEscape(story.ID) + "/side", "/names/", "/outlets/", "/compare", "/compare?a=" + url.QueryEscape(story.Outlets[0]) + "&b=" + url.QueryEscape(story.Outlets[1]), "/outlets/" + url.PathEscape(story.Outlets[0]), "/search?q=" + url.QueryEscape("الميناء"),
		"/figures", "/figures?conflict=1", "/names/?type=PER", "/names/" + url.PathEscape("هيثم سرحون"), "/?place=nowhere"} {
		for lang, dir := range map[string]string{"ar": "rtl", "en": "ltr"} {
			res, body := get(h, "/"+lang+at)
			if res.StatusCode != 200 || !strings.Contains(body, `<html lang="`+lang+`" dir="`+dir+`">`) {
				t.Errorf("/%s%s: %s", lang, at, res.Status)
			}
			if strings.Contains(body, "[web.") || strings.Contains(body, "[count.") {
				t.Errorf("/%s%s: a string is missing from the catalogue", lang, at)
			}
			if res.Header.Get("Content-Security-Policy") == "" {
				t.Errorf("/%s%s: no policy", lang, at)
			}
		}
	}
}

func TestSamePageInTheOtherLanguage(t *testing.T) {
	h := pages(t, samplestore.Empty(t), web.Options{})
	_, body := get(h, "/en/search?q=%D8%B3%D8%AF&outlet=a%26b")
	if want := `href="/ar/search?q=%D8%B3%D8%AF&amp;outlet=a%26b"`; !strings.Contains(body, want) {
		t.Errorf("no %s in\n%s", want, body)
	}
}

func TestLanguageOfTheBrowser(t *testing.T) {
	h := pages(t, samplestore.Empty(t), web.Options{})
	for asks, want := range map[string]string{"": "/ar/", "ar-SY": "/ar/", "en-GB,en;q=0.9": "/en/", "fr": "/ar/", "fr,en;q=0.5": "/en/"} {
		if res, _ := get(h, "/", "Accept-Language", asks); res.Header.Get("Location") != want {
			t.Errorf("%q is sent to %s, want %s", asks, res.Header.Get("Location"), want)
		}
	}
}

func TestEmptyArchiveTellsHowToBegin(t *testing.T) {
	h := pages(t, samplestore.Empty(t), web.Options{})
	if _, body := get(h, "/en/"); !strings.Contains(body, "tawatur add --sample") {
		t.Error(body)
	}
}

func TestAddingIsRefusedWhereNothingCanBeAdded(t *testing.T) {
	h := pages(t, samplestore.Empty(t), web.Options{})
	if res, _ := get(h, "/en/add"); res.StatusCode != 404 {
		t.Error(res.Status)
	}
}

// Whatever an address holds, the answer is a page or a refusal, and nothing that
// was asked comes back as markup.
func TestOddAddresses(t *testing.T) {
	h := pages(t, samplestore.Open(t), web.Options{})
	evil := `"><script>alert(1)</script>`
	for _, at := range []string{
		"/zz", "/en/stories/", "/en/stories/nothing", "/en/reports/" + url.PathEscape(evil), "/en/names/" + url.PathEscape(evil),
		"/en/outlets/%00", "/en/?order=zz&standing=zz&page=-1&least=99999999999999999999&from=x&to=2021-99-99",
		"/en/?page=1000000", "/en/?outlet=" + url.QueryEscape(evil), "/en/?name=%22%27%3B--", "/en/search?q=" + url.QueryEscape(evil),
		"/en/search?q=" + strings.Repeat("%D8%B3", 1700), "/en/search?q=" + strings.Repeat("a+", 900), "/en/search?q=%2A%2A", "/en/search?q=AND+OR+NOT",
		"/static/none.css", "/en/static/", "/en//", "/ar/reports/..%2f..%2fetc",
	} {
		res, body := get(h, at)
		if res.StatusCode >= 500 {
			t.Errorf("%s: %s", at, res.Status)
		}
		if strings.Contains(body, "<script>") {
			t.Errorf("%s: what was asked comes back as markup", at)
		}
	}
}

func TestUnchangedPageIsNotSentAgain(t *testing.T) {
	h := pages(t, samplestore.Open(t), web.Options{})
	res, _ := get(h, "/ar/")
	if again, body := get(h, "/ar/", "If-None-Match", res.Header.Get("ETag")); again.StatusCode != 304 || body != "" {
		t.Error(again.Status, body)
	}
}

func TestAssetsAreKeptForEver(t *testing.T) {
	h := pages(t, samplestore.Empty(t), web.Options{})
	_, body := get(h, "/en/")
	at := body[strings.Index(body, "/static/style."):]
	at = at[:strings.IndexByte(at, '"')]
	res, css := get(h, at)
	if res.StatusCode != 200 || !strings.Contains(res.Header.Get("Cache-Control"), "immutable") {
		t.Fatal(res.Status, res.Header)
	}
	for _, part := range strings.Split(css, "url(")[1:] {
		font := part[:strings.IndexByte(part, ')')]
		if res, _ := get(h, font); res.StatusCode != 200 || res.Header.Get("Content-Type") != "font/woff2" {
			t.Errorf("%s: %s", font, res.Status)
		}
	}
}
