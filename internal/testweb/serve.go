package testweb

import (
	"bytes"
	"context"
	"fmt"
	"html"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
)

// Server is the test web on this machine: one server answers for all hosts.
type Server struct {
	Pages []Page
	local Local
	at    map[string]http.HandlerFunc // by host without port, and path with query
}

// Serve starts the test web; it ends with the test. Pages stand at their addresses,
// and, where another one is canonical, the page for large screens at that.
func Serve(t testing.TB) *Server {
	t.Helper()
	s := &Server{at: map[string]http.HandlerFunc{}}
	web := httptest.NewServer(s)
	t.Cleanup(web.Close)
	_, port, _ := strings.Cut(strings.TrimPrefix(web.URL, "http://"), ":")
	s.local = func(base string) string { return "http://" + strings.SplitN(base, "://", 2)[1] + ":" + port }
	var err error
	if s.Pages, err = Pages(s.local); err != nil {
		t.Fatal(err)
	}
	for _, p := range s.Pages {
		if p.Canonical != p.At {
			s.Put(p.Canonical, "text/html; charset=utf-8", plainPage(p))
		}
		s.Put(p.At, "text/html", p.HTML)
	}
	return s
}

// At is the local address of a path ("/a?b") of a host ("news.example").
func (s *Server) At(host, path string) string { return s.local("https://"+host) + path }

// Put makes the server answer an address with a body.
func (s *Server) Put(address, media string, body []byte) {
	s.Handle(address, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", media)
		w.Write(body)
	})
}

// Handle makes the server answer an address with h.
func (s *Server) Handle(address string, h http.HandlerFunc) {
	u, err := url.Parse(address)
	if err == nil {
		s.at[u.Hostname()+u.RequestURI()] = h
	}
}

// Page gives the page whose name begins with a number, as in "05".
func (s *Server) Page(number string) Page {
	for _, p := range s.Pages {
		if strings.HasPrefix(p.Name, number+"-") {
			return p
		}
	}
	return Page{}
}

// ServeHTTP answers for any host.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	host, _, err := net.SplitHostPort(r.Host)
	if err != nil {
		host = r.Host
	}
	if h := s.at[host+r.URL.RequestURI()]; h != nil {
		h(w, r)
		return
	}
	http.NotFound(w, r)
}

// Resolve finds every host on this machine, as fetch.Options asks it.
func (s *Server) Resolve(context.Context, string) ([]net.IPAddr, error) {
	return []net.IPAddr{{IP: net.IPv4(127, 0, 0, 1)}}, nil
}

// plainPage is an article as the page for large screens has it.
func plainPage(p Page) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, `<!DOCTYPE html><html dir="rtl"><head><meta charset="utf-8"><title>%s | %s</title><link rel="canonical" href="%s"><meta property="og:site_name" content="%s"></head><body><h1>%s</h1><div class="body">`,
		html.EscapeString(p.Title), html.EscapeString(p.Outlet), html.EscapeString(p.Canonical), html.EscapeString(p.Outlet), html.EscapeString(p.Title))
	for _, line := range p.Text {
		fmt.Fprintf(&b, "<p>%s</p>\n", html.EscapeString(line))
	}
	b.WriteString("</div></body></html>")
	return b.Bytes()
}
