package web_test

import (
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"tawatur"
	"tawatur/internal/browser"
	"tawatur/internal/samplestore"
	"tawatur/store"
	"tawatur/web"
)

// By the keyboard alone, from a report to the capture beside it, from a paragraph to
// where it stands there and back, and to another report that it copies.
func TestOriginalAndCopiesByKeyboard(t *testing.T) {
	ctx := browser.Start(t)
	srv := httptest.NewServer(pages(t, samplestore.Open(t), web.Options{}))
	defer srv.Close()
	for _, lang := range []string{"ar", "en"} {
		t.Run(lang, func(t *testing.T) {
			p := browser.Open(t, ctx, srv.URL+"/"+lang+"/reports/port-mirat.html", 1200, false)
			p.Enter(".report-page header a[href$='/original']")
			if shaded := p.Ask(`String(document.querySelectorAll(".raw mark").length)`); shaded != "5" {
				t.Errorf("%s paragraphs are marked in the capture", shaded)
			}
			p.TabTo(".originals .text sup a")
			p.Press("\r")
			p.Until(`String(location.hash === "#o1" && document.querySelector(".raw mark:target").textContent.includes("لؤلوان"))`)
			p.TabTo(".raw mark sup a")
			p.Press("\r")
			p.Until(`String(/^#r\d+$/.test(location.hash) && document.querySelector(".text mark:target") !== null)`)
			p.Enter("main a[href$='/reports/port-mirat.html']")
			p.Enter("#copies a[href*='/side?']")
			if n := p.Ask(`String(document.querySelectorAll(".side mark.shared").length > 1)`); n != "true" {
				t.Error("the passages of the copy are not marked")
			}
			p.Clean(srv.URL)
		})
	}
}

// Whatever was captured is shown as text, and its file is one to keep.
func TestOriginalOfHostilePage(t *testing.T) {
	st := samplestore.Empty(t)
	evil := "<script>alert(1)</script><svg onload=alert(2)><p>" + strings.Repeat("وصلت القافلة إلى المدينة. ", 20000)
	raw := []byte(evil)
	id := "a/b?c#1"
	in := store.Saved{Capture: tawatur.Capture{Name: "<b>" + strings.Repeat("x", 300), Digest: tawatur.Digest(raw), Media: tawatur.MediaHTML, Charset: "utf-8", Raw: raw, Text: evil},
		Readings: []store.Placed{{Reading: tawatur.Reading{Report: tawatur.Report{ID: id, Text: "وصلت القافلة إلى المدينة.", Lang: "ar"}}, Story: "s"}}}
	if _, err := st.Save(t.Context(), in); err != nil {
		t.Fatal(err)
	}
	h := pages(t, st, web.Options{})
	res, body := get(h, "/en/reports/"+url.PathEscape(id)+"/original")
	if res.StatusCode != 200 || strings.Contains(body, "<script>alert") || strings.Contains(body, "<svg onload") || strings.Contains(body, "<b>x") {
		t.Error(res.Status)
	}
	if !strings.Contains(body, "Only its beginning is shown") || len(body) > 600_000 {
		t.Errorf("%d bytes", len(body))
	}
	files := addresses(body, "/captures/")
	if len(files) != 1 {
		t.Fatal(files)
	}
	res, file := get(h, files[0])
	if file != evil || !strings.HasPrefix(res.Header.Get("Content-Disposition"), "attachment;") || res.Header.Get("X-Content-Type-Options") != "nosniff" ||
		!strings.Contains(res.Header.Get("Content-Security-Policy"), "sandbox") || res.Header.Get("Content-Type") != "application/octet-stream" {
		t.Errorf("%v", res.Header)
	}
	for _, none := range []string{"/en/reports/none/original", "/api/v1/captures/" + strings.Repeat("f", 64) + "/raw"} {
		if res, _ := get(h, none); res.StatusCode != 404 {
			t.Errorf("%s: %s", none, res.Status)
		}
	}
}

// A report in no story, or the only one of its story, has nothing about it.
func TestReportAlone(t *testing.T) {
	st := samplestore.Empty(t)
	for story, id := range map[string]string{"": "alone", "s": "only"} {
		raw := []byte(id)
		in := store.Saved{Capture: tawatur.Capture{Name: id, Digest: tawatur.Digest(raw), Media: tawatur.MediaText, Raw: raw, Text: id},
			Readings: []store.Placed{{Reading: tawatur.Reading{Report: tawatur.Report{ID: id, Text: "نص", Lang: "ar"}}, Story: story}}}
		if _, err := st.Save(t.Context(), in); err != nil {
			t.Fatal(err)
		}
		if res, body := get(pages(t, st, web.Options{}), "/en/reports/"+id); res.StatusCode != 200 || strings.Contains(body, `id="siblings"`) || strings.Contains(body, `id="copies"`) {
			t.Errorf("%s: %s", id, res.Status)
		}
	}
}
