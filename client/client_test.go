package client

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"tawatur"
)

func TestNewWantsAnAddress(t *testing.T) {
	for _, base := range []string{"", "news.example", "ftp://news.example", "http://", "http://[::1", ":"} {
		if _, err := New(base); tawatur.ErrorCode(err) != tawatur.CodeInvalid || tawatur.Hint(err) == "" {
			t.Errorf("%q: %v", base, err)
		}
	}
}

// answering gives a client of a server that always says the same.
func answering(t *testing.T, status int, body string, o ...Option) *Client {
	t.Helper()
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("ETag", `"1"`)
		w.WriteHeader(status)
		w.Write([]byte(body))
	}))
	t.Cleanup(srv.Close)
	c, err := New(srv.URL+"/below/", o...)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// What is not the API's answer is an error, and never something found.
func TestOtherServers(t *testing.T) {
	for body, status := range map[string]int{"<html>": 200, "": 200, "[1": 502, "{}": 500, `{"status":200,"detail":5}`: 404} {
		c := answering(t, status, body)
		if _, err := c.Story(t.Context(), "x"); err == nil || strings.TrimSpace(err.Error()) == "" {
			t.Errorf("%d %q: %v", status, body, err)
		}
	}
	if _, err := answering(t, 200, "other bytes").Raw(t.Context(), tawatur.Digest(nil)); tawatur.ErrorCode(err) != tawatur.CodeDamaged {
		t.Error(err)
	}
}

// A server that never comes to an end of a list is left.
func TestListThatTurns(t *testing.T) {
	c, n := answering(t, 200, `{"items":[{"id":"a"}],"next":"same"}`), 0
	for _, err := range c.Stories(t.Context(), Stories{}) {
		if n++; err == errTurns || n > 10 {
			break
		}
	}
	if n != 2 {
		t.Errorf("asked %d times", n)
	}
}

func TestPathsHoldAnySign(t *testing.T) {
	if got := to("reports", "a/b?#ن ", "raw").path; got != "/reports/a%2Fb%3F%23%D9%86%20/raw" {
		t.Error(got)
	}
}

func TestCacheForgetsTheOldest(t *testing.T) {
	c := newCache(2)
	for _, at := range []string{"a", "b", "a", "c"} {
		c.keep(at, "tag", nil)
	}
	if c.find("a") != nil || c.find("b") == nil || c.find("c") == nil || len(c.kept) != 2 {
		t.Errorf("%v", c.order)
	}
	newCache(0).keep("a", "tag", nil)
}

// Whatever a server refuses with, the problem has the answer's status and a reason.
func FuzzProblem(f *testing.F) {
	for _, s := range []string{`{"status":404,"title":"Not Found","detail":"no such story","errors":[{"message":"m","location":"query.a","value":1}]}`, `{"errors":[{}]}`, "<html>", "", "null", `{"title":1}`} {
		f.Add(404, []byte(s))
	}
	f.Fuzz(func(t *testing.T, status int, body []byte) {
		p := problemOf(status, body)
		if p.Status != status || p.Error() == "" || tawatur.ErrorCode(p) == "" {
			t.Errorf("%+v", p)
		}
	})
}
