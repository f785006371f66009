package api_test

import (
	"encoding/json"
	"errors"
	"net/url"
	"strings"
	"testing"

	"tawatur"
	"tawatur/client"
)

// Every refusal is one of RFC 9457, which says what was wrong.
func TestProblems(t *testing.T) {
	h := newAPI(t)
	for at, want := range map[string]int{
		"/stories/none": 404, "/reports/none": 404, "/names/%D8%B2%D8%B2%D8%B2%D8%B2": 404, "/outlets/none": 404,
		"/stories/none/claims": 404, "/stories/none/side?a=x&b=y": 404, "/stories/none/moves": 404, "/reports/none/lineage": 404,
		"/reports/none/siblings": 404, "/captures/" + strings.Repeat("0", 64): 404, "/captures/" + strings.Repeat("0", 64) + "/raw": 404,
		"/captures/x": 422, "/stories?cursor=x": 400, "/names?cursor=x": 400, "/outlets?cursor=YXQ6LTE": 400, "/names?cursor=" + url.QueryEscape("é"): 400,
		"/stories?order=best": 422, "/stories?limit=0": 422, "/names?limit=501": 422, "/stories?from=yesterday": 422, "/stories?colour=red": 422,
		"/stories?format=xlsx": 422, "/stories/none?format=csv": 422, "/compare?a=x": 422, "/compare?a=x&b=y": 404,
		"/search?q=%2A": 400, "/search": 400, "/search?q=" + strings.Repeat("a", 3000): 422, "/search?q=" + strings.Repeat("a", 10000): 414,
		"": 404, "/": 404, "/nowhere": 404, "/stories/a/b/c": 404, "/docs/none": 404,
	} {
		for _, accept := range []string{"application/json", "text/csv", "text/html"} {
			w := ask(h, "GET", at, "Accept", accept)
			var p client.Problem
			err := json.Unmarshal(w.Body.Bytes(), &p)
			if w.Code != want || err != nil || p.Status != want || p.Detail == "" || p.Title == "" || w.Header().Get("Content-Type") != "application/problem+json" {
				t.Errorf("%.80s: %d %s %.200s, want %d", at, w.Code, w.Header().Get("Content-Type"), w.Body, want)
			}
		}
	}
	for _, method := range []string{"POST", "PUT", "DELETE", "PATCH", "OPTIONS"} {
		w := ask(h, method, "/stories")
		if w.Code != 405 || w.Header().Get("Allow") != "GET, HEAD" || w.Header().Get("Content-Type") != "application/problem+json" {
			t.Errorf("%s: %d %v %s", method, w.Code, w.Header(), w.Body)
		}
	}
	if w := ask(h, "HEAD", "/stories"); w.Code != 200 {
		t.Error(w.Code)
	}
}

// The client tells a refusal by the program's own codes, and what was wrong with which
// part.
func TestClientTellsProblems(t *testing.T) {
	c, ctx := served(t, newAPI(t)), t.Context()
	_, err := c.Story(ctx, "لا قصة/كهذه?#")
	if p, ok := errors.AsType[*client.Problem](err); tawatur.ErrorCode(err) != tawatur.CodeNotFound || !ok || p.Status != 404 {
		t.Error(err)
	}
	for _, err := range c.Stories(ctx, client.Stories{Order: "best"}) {
		p, ok := errors.AsType[*client.Problem](err)
		if !ok || len(p.Errors) != 1 || p.Errors[0].Location != "query.order" || tawatur.ErrorCode(err) != tawatur.CodeInvalid {
			t.Errorf("%v: %+v", err, p)
		}
	}
}
