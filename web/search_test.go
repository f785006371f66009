package web_test

import (
	"html"
	"net/url"
	"strings"
	"testing"

	"tawatur/internal/samplestore"
	"tawatur/web"
)

// What was asked is answered in both languages: what did somebody deny, and where it stands.
func TestSearchForWhatWasDenied(t *testing.T) {
	h := pages(t, samplestore.Open(t), web.Options{})
	for _, at := range []string{"/ar/search?q=" + url.QueryEscape("المصدر:«باسل رمدون» الموقف:نفى"), "/en/search?source=" + url.QueryEscape("باسل رمدون") + "&stance=deny"} {
		res, body := get(h, at)
		if res.StatusCode != 200 || strings.Count(body, `<li class="statement">`) != 2 || strings.Contains(body, "[search.") || strings.Contains(body, "[query.") {
			t.Fatalf("%s: %s\n%s", at, res.Status, body)
		}
		link := body[strings.Index(body, `<blockquote`):]
		link = link[strings.Index(link, `href="`)+len(`href="`):]
		link = html.UnescapeString(link[:strings.IndexByte(link, '"')])
		if _, report := get(h, strings.TrimSuffix(link, "#at")); !strings.Contains(link, "?at=") || !strings.Contains(report, `id="at"`) {
			t.Errorf("%s does not lead to the words", link)
		}
	}
}

// What was put right is said, with a way to what was typed.
func TestSearchSaysWhatItPutRight(t *testing.T) {
	h := pages(t, samplestore.Open(t), web.Options{})
	_, body := get(h, "/en/search?q="+url.QueryEscape("الميناا"))
	if !strings.Contains(body, "Nothing found for <bdi>الميناا</bdi>; shown: <bdi>ميناء</bdi>") || !strings.Contains(body, "exact=yes") {
		t.Error(body)
	}
	if _, body = get(h, "/en/search?exact=yes&q="+url.QueryEscape("الميناا")); strings.Contains(body, "<mark>") {
		t.Error("what was not typed is found")
	}
	if _, body = get(h, "/en/search?q="+url.QueryEscape("source:رمدون")); !strings.Contains(body, "shown: <bdi>باسل رمدون</bdi>") {
		t.Error(body)
	}
}

// What is not understood is said, all of it, with what would be.
func TestSearchSaysWhatItDidNotUnderstand(t *testing.T) {
	h := pages(t, samplestore.Open(t), web.Options{})
	for at, want := range map[string][]string{
		"/en/search?q=speaker:x+stance:sings":                         {"is not a filter", "is not understood as", "denies"},
		"/ar/search?q=" + url.QueryEscape("الموقف:غنى منذ:أمس ميناء"): {"ينفي", "2015-03-01"},
		"/en/search?q=-x": {"only words to leave out"},
		"/en/search?q=%22%3Cscript%3E:%22+%3Cb%3E:x":       nil,
		"/en/search?q=" + strings.Repeat("%D8%B3", 10_000): {"10,000 characters"},
		"/en/search?source=" + strings.Repeat("a", 10_000): {"10,000 characters"},
		"/en/search?q=%2A":                                             {"Nothing to search for"},
		"/en/search?q=x&from=2021-99-99":                               {"is not a day"},
		"/en/search?outlet=x":                                          {"Nothing to search for"},
		"/en/search?q=x&stance=%3Cscript%3Ealert(1)%3C/script%3E":      {"is not understood"},
		"/en/search?q=x&source=%3Cscript%3Ealert(1)%3C/script%3E":      nil,
		"/en/search?q=x&page=99999":                                    nil,
		"/en/search?source=%2A%2A&stance=deny":                         nil,
		"/en/search?q=" + strings.Repeat("a+", 900):                    {"900 words"},
		"/en/search?q=" + url.QueryEscape(`") OR 1=1; DROP TABLE x--`): nil,
	} {
		res, body := get(h, at)
		if res.StatusCode >= 500 || strings.Contains(body, "<script>") || want != nil && res.StatusCode != 400 {
			t.Errorf("%.60s: %s", at, res.Status)
		}
		for _, w := range want {
			if !strings.Contains(body, w) {
				t.Errorf("%.60s: nothing is said of %q", at, w)
			}
		}
	}
}

func TestSearchWithoutAQuestion(t *testing.T) {
	h := pages(t, samplestore.Empty(t), web.Options{})
	for _, at := range []string{"/ar/search", "/en/search?q="} {
		if res, body := get(h, at); res.StatusCode != 200 || strings.Contains(body, `role="alert"`) || strings.Contains(body, `class="found"`) {
			t.Error(at, res.Status)
		}
	}
	if res, body := get(h, "/en/search?q=x"); res.StatusCode != 200 || !strings.Contains(body, `class="found"`) {
		t.Error(res.Status)
	}
}
