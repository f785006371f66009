package fetch_test

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"tawatur"
	"tawatur/fetch"
)

// TestPost: what is sent arrives with its headers; private addresses and redirects are
// refused, and what the host asks for is told.
func TestPost(t *testing.T) {
	got := ""
	mux := http.NewServeMux()
	mux.HandleFunc("/take", func(_ http.ResponseWriter, r *http.Request) {
		b, _ := io.ReadAll(r.Body)
		got += r.Method + " " + r.Header.Get("X-Key") + " " + string(b)
	})
	mux.Handle("/moved", http.RedirectHandler("/take", http.StatusTemporaryRedirect))
	mux.HandleFunc("/busy", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Retry-After", "90")
		w.WriteHeader(http.StatusServiceUnavailable)
	})
	mux.HandleFunc("/slow", func(_ http.ResponseWriter, r *http.Request) {
		io.Copy(io.Discard, r.Body) // a server sees that its asker has gone only after this
		<-r.Context().Done()
	})
	srv := httptest.NewServer(mux)
	defer srv.Close()
	post := func(o fetch.Options, path string) (fetch.Reply, tawatur.SkipReason) {
		t.Helper()
		c, err := fetch.New(o)
		if err != nil {
			t.Fatal(err)
		}
		reply, err := c.Post(context.Background(), srv.URL+path, http.Header{"X-Key": {"k"}}, []byte("خبر"))
		if r, ok := errors.AsType[*fetch.Refusal](err); ok {
			return reply, r.Reason
		}
		return reply, ""
	}
	open := fetch.Options{Allow: []string{"127.0.0.1"}, Timeout: 200 * time.Millisecond}
	if _, why := post(fetch.Options{}, "/take"); why != tawatur.SkipPrivate || got != "" {
		t.Errorf("a private address: %q %q", why, got)
	}
	if reply, why := post(open, "/take"); why != "" || reply.Status != 200 || got != "POST k خبر" {
		t.Errorf("%q %+v %q", why, reply, got)
	}
	if reply, why := post(open, "/moved"); why != tawatur.SkipStatus || reply.Status != 307 {
		t.Errorf("a redirect: %q %+v", why, reply)
	}
	if reply, why := post(open, "/busy"); why != tawatur.SkipStatus || reply.After != 90*time.Second {
		t.Errorf("a busy host: %q %+v", why, reply)
	}
	if _, why := post(open, "/slow"); why != tawatur.SkipTimeout {
		t.Errorf("a slow host: %q", why)
	}
}
