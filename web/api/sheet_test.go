package api_test

import (
	"encoding/csv"
	"net/url"
	"strings"
	"testing"

	"tawatur"
	"tawatur/client"
	"tawatur/internal/samplestore"
)

// Every list comes as rows, by the address and by the header, and no cell of them is a
// formula.
func TestSheets(t *testing.T) {
	h := newAPI(t)
	c := served(t, h)
	story := must[tawatur.Story](t)(c.Story(t.Context(), all(t, c.Stories(t.Context(), client.Stories{Order: "size"}))[0].ID))
	in, report := "/stories/"+url.PathEscape(story.ID), "/reports/"+url.PathEscape(story.Reports[0])
	for at, column := range map[string]string{"/stories": "headline", "/names": "spellings", "/outlets": "copied_bytes", "/figures": "category",
		"/search?q=" + url.QueryEscape("الميناء"): "snippet", "/search?stance=neutral": "source_words",
		in + "/claims/" + url.PathEscape(story.Claims[0].ID) + "/statements": "origin",
		"/names/" + url.PathEscape("هيئة الموانئ") + "/statements":           "quote", in + "/claims": "claim", in + "/tallies": "value",
		in + "/lineage": "containment", in + "/wording": "expression", in + "/timeline": "outlet", in + "/reports": "title",
		report + "/attributions": "stance", report + "/figures": "category", report + "/siblings": "published", report + "/lineage": "why"} {
		more := "?"
		if strings.Contains(at, "?") {
			more = "&"
		}
		byAddress := ask(h, "GET", at+more+"format=csv")
		byHeader := ask(h, "GET", at, "Accept", "text/csv, application/json;q=0.5")
		if byAddress.Code != 200 || byAddress.Body.String() != byHeader.Body.String() || !strings.HasPrefix(byHeader.Header().Get("Content-Type"), "text/csv") {
			t.Fatalf("%s: %d %s", at, byAddress.Code, byHeader.Header())
		}
		rows, err := csv.NewReader(byAddress.Body).ReadAll()
		if least := map[bool]int{true: 1, false: 2}[strings.HasSuffix(at, "wording")]; err != nil || len(rows) < least || !strings.Contains(strings.Join(rows[0], " "), column) {
			t.Errorf("%s: %d rows, %v", at, len(rows), err)
		}
		if w := ask(h, "GET", at+more+"format=json", "Accept", "text/csv"); w.Header().Get("Content-Type") != "application/json" {
			t.Errorf("%s: the header goes before the address", at)
		}
	}
}

func TestSheetsHoldNoFormula(t *testing.T) {
	st := samplestore.Empty(t)
	evil := "=HYPERLINK(1)"
	r := tawatur.Reading{Report: tawatur.Report{ID: "r", Outlet: evil, Title: evil, URL: "+1", Text: "نص", Lang: "ar"}}
	keep(t, st, "s", r)
	for _, row := range strings.Split(ask(over(st), "GET", "/stories/s/timeline?format=csv").Body.String(), "\r\n")[1:] {
		for _, cell := range strings.Split(row, ",") {
			if strings.HasPrefix(cell, "=") || strings.HasPrefix(cell, "+") {
				t.Errorf("a formula: %s", row)
			}
		}
	}
}
