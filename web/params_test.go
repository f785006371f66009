package web_test

import (
	"net/url"
	"strings"
	"testing"

	"tawatur/internal/samplestore"
	"tawatur/web"
)

// What an address asks for wrongly is refused with what it was and what it should be,
// and not left out.
func TestAbsurdParameters(t *testing.T) {
	h := pages(t, samplestore.Open(t), web.Options{})
	long := strings.Repeat("ميناء", 2000)
	someone := "/names/" + url.PathEscape("هيثم سرحون")
	for _, c := range []struct{ page, key, value string }{
		{"/", "from", "2021-02-30"}, {"/", "to", "غدا"}, {"/", "order", "zz"}, {"/", "standing", "<b>"}, {"/", "least", "-1"},
		{"/", "least", "99999999999999999999"}, {"/", "page", "0"}, {"/", "page", "1e3"}, {"/", "name", long}, {"/", "outlet", long},
		{"/", "place", "«؟»"}, {"/", "name", strings.Repeat("و ", 65)},
		{"/feed.atom", "from", "x"}, {"/figures", "category", "weather"}, {"/figures", "conflict", "2"}, {"/figures", "of", long},
		{"/figures", "from", "2021"}, {"/figures.csv", "to", "x"}, {"/figures/feed.atom", "category", "x"}, {"/figures.csv", "place", "!"},
		{"/names/", "type", "DOG"}, {"/names/", "page", "-5"}, {"/names/", "name", long},
		{someone, "stance", "shrugs"}, {someone, "from", "x"}, {someone, "outlet", long},
	} {
		for _, lang := range []string{"/ar", "/en"} {
			res, body := get(h, lang+c.page+"?"+url.Values{c.key: {c.value}}.Encode())
			if res.StatusCode != 400 || !strings.Contains(body, `<code dir="ltr">`+c.key+`</code>`) || strings.Contains(body, "<b>") {
				t.Errorf("%s%s with %s: %s", lang, c.page, c.key, res.Status)
			}
		}
	}
	for _, at := range []string{"/en/figures?after=zz", "/en" + someone + "?after=eyJ9", "/ar/names/" + url.PathEscape(long)} {
		if res, _ := get(h, at); res.StatusCode != 400 {
			t.Errorf("%s: %s", at[:20], res.Status)
		}
	}
}

// Fields of a form that nothing was written into ask for nothing, and stand in no
// address that leads on.
func TestEmptyFieldsAskForNothing(t *testing.T) {
	h := pages(t, samplestore.Open(t), web.Options{})
	for _, at := range []string{"/en/?order=&standing=&outlet=&agency=&name=&place=&from=&to=&least=1",
		"/en/figures?category=&of=&place=&source=&outlet=&from=&to=", "/en/names/?name=&type="} {
		res, body := get(h, at)
		if res.StatusCode != 200 {
			t.Errorf("%s: %s", at, res.Status)
		}
		for _, feed := range addresses(body, "feed.atom") {
			if u, err := url.Parse(feed); err != nil || strings.Contains(strings.TrimSuffix(u.RawQuery, "least=1"), "=") {
				t.Errorf("%s leads to %s", at, feed)
			}
		}
	}
}

// A name of 200 letters stands on its pages whole.
func TestLongNames(t *testing.T) {
	h := pages(t, samplestore.Open(t), web.Options{})
	long := strings.Repeat("الميناء", 28) + " بلد"
	for _, at := range []string{"/ar/names/" + url.PathEscape(long), "/ar/outlets/" + url.PathEscape(long)} {
		if res, _ := get(h, at); res.StatusCode != 404 {
			t.Errorf("%s", res.Status)
		}
	}
	for _, at := range []string{"/ar/?name=", "/ar/?place=", "/ar/?outlet=", "/ar/figures?source=", "/ar/figures?of="} {
		if res, body := get(h, at+url.QueryEscape(long)); res.StatusCode != 200 || !strings.Contains(body, `value="`+long+`"`) {
			t.Errorf("%s: %s", at, res.Status)
		}
	}
}

func TestEmptyArchiveOnEveryList(t *testing.T) {
	h := pages(t, samplestore.Empty(t), web.Options{Add: none})
	for at, want := range map[string]string{"/en/figures": "No report in the archive states a figure yet", "/en/names/": "No names of this kind",
		"/ar/figures": "لا تقرير في الأرشيف يذكر رقمًا بعد", "/en/?place=x": "tawatur add"} {
		if res, body := get(h, at); res.StatusCode != 200 || !strings.Contains(body, want) {
			t.Errorf("%s: %s", at, res.Status)
		}
	}
	for _, at := range []string{"/en/feed.atom", "/ar/figures/feed.atom", "/en/figures.csv"} {
		if res, _ := get(h, at); res.StatusCode != 200 {
			t.Errorf("%s: %s", at, res.Status)
		}
	}
}
