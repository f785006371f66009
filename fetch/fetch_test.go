package fetch

import (
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"tawatur"
)

// clock is a time that passes only when somebody waits.
type clock struct {
	now    time.Time
	waited []time.Duration
}

func newClock() *clock { return &clock{now: time.Date(2020, 3, 1, 8, 0, 0, 0, time.UTC)} }

func (c *clock) sleep(ctx context.Context, d time.Duration) error {
	c.waited = append(c.waited, d)
	c.now = c.now.Add(d)
	return ctx.Err()
}

// serve runs a site on a loopback address, and makes a client that may ask it.
func serve(t *testing.T, h http.HandlerFunc, o Options) (*Client, string, *clock) {
	t.Helper()
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	k := newClock()
	o.Allow = append(o.Allow, "127.0.0.1")
	o.Now, o.Sleep = func() time.Time { return k.now }, k.sleep
	c, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	return c, s.URL, k
}

func reason(t *testing.T, err error) tawatur.SkipReason {
	t.Helper()
	r, ok := errors.AsType[*Refusal](err)
	if !ok {
		t.Fatalf("%v is no refusal", err)
	}
	if r.URL == "" || r.Detail == "" {
		t.Errorf("it names no URL or says nothing: %+v", r)
	}
	return r.Reason
}

func TestGet(t *testing.T) {
	c, url, _ := serve(t, func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/robots.txt":
			http.NotFound(w, r)
		case "/old":
			http.Redirect(w, r, "/new?id=1#part", http.StatusMovedPermanently)
		case "/new":
			if r.Header.Get("If-None-Match") == `"1"` {
				w.WriteHeader(http.StatusNotModified)
				return
			}
			w.Header().Set("ETag", `"1"`)
			w.Header().Set("Cache-Control", "public, max-age=600")
			w.Header().Set("Content-Type", "text/html; charset=windows-1256")
			fmt.Fprint(w, "خبر")
		}
	}, Options{})
	a, err := c.Get(t.Context(), url+"/old", Validators{})
	if err != nil {
		t.Fatal(err)
	}
	if string(a.Body) != "خبر" || a.URL != url+"/new?id=1" || a.Moved != a.URL || a.FreshFor != 10*time.Minute || !strings.Contains(a.Type, "1256") {
		t.Errorf("%+v", a)
	}
	a, err = c.Get(t.Context(), url+"/new?id=1", a.Validators)
	if err != nil || !a.NotModified || len(a.Body) > 0 {
		t.Errorf("%+v, %v", a, err)
	}
}

func TestRefusals(t *testing.T) {
	c, url, _ := serve(t, func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/robots.txt":
			fmt.Fprint(w, "User-agent: *\nDisallow: /سري")
		case "/circle":
			http.Redirect(w, r, "/circle2", http.StatusFound)
		case "/circle2":
			http.Redirect(w, r, "/circle", http.StatusFound)
		case "/far":
			http.Redirect(w, r, "/far?"+r.URL.RawQuery+"x", http.StatusFound)
		case "/inward":
			http.Redirect(w, r, "http://169.254.169.254/latest", http.StatusFound)
		case "/file":
			http.Redirect(w, r, "file:///etc/passwd", http.StatusFound)
		case "/big":
			w.Header().Set("Content-Encoding", "gzip")
			z := gzip.NewWriter(w)
			io.CopyN(z, zeros{}, 100<<20)
			z.Close()
		case "/cut":
			w.Header().Set("Content-Length", "1000")
			fmt.Fprint(w, "قصير")
		case "/drip":
			for range 1000 {
				fmt.Fprint(w, "x")
				w.(http.Flusher).Flush()
				select {
				case <-r.Context().Done():
					return
				case <-time.After(50 * time.Millisecond):
				}
			}
		default:
			http.NotFound(w, r)
		}
	}, Options{MaxBytes: 1 << 20, Timeout: 500 * time.Millisecond})
	for _, tc := range []struct {
		url  string
		want tawatur.SkipReason
	}{
		{"ftp://a.example/x", tawatur.SkipBadURL},
		{"https:///x", tawatur.SkipBadURL},
		{"http://[::1", tawatur.SkipBadURL},
		{"https://user:secret@a.example/", tawatur.SkipCredentials},
		{"http://10.0.0.1/", tawatur.SkipPrivate},
		{"http://[::1]/", tawatur.SkipPrivate},
		{"http://[::ffff:10.0.0.1]:1/", tawatur.SkipPrivate},
		{"http://[64:ff9b::7f00:1]/", tawatur.SkipPrivate},
		{"http://0.0.0.0/", tawatur.SkipPrivate},
		{url + "/circle", tawatur.SkipRedirects},
		{url + "/far", tawatur.SkipRedirects},
		{url + "/inward", tawatur.SkipPrivate},
		{url + "/file", tawatur.SkipBadURL},
		{url + "/سري/1", tawatur.SkipRobots},
		{url + "/big", tawatur.SkipTooLarge},
		{url + "/cut", tawatur.SkipUnreachable},
		{url + "/drip", tawatur.SkipTimeout},
		{url + "/none", tawatur.SkipStatus},
	} {
		t.Run(strings.TrimPrefix(tc.url, url), func(t *testing.T) {
			_, err := c.Get(t.Context(), tc.url, Validators{})
			if got := reason(t, err); got != tc.want {
				t.Errorf("%s: %v", got, err)
			}
			if strings.Contains(err.Error(), "secret") {
				t.Errorf("the password is written down: %v", err)
			}
		})
	}
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) { clear(p); return len(p), nil }

// A name that leads to an address inside is refused whatever it is called,
// and a host that was allowed by name is asked.
func TestNamesThatLeadInside(t *testing.T) {
	inside := func(context.Context, string) ([]net.IPAddr, error) {
		return []net.IPAddr{{IP: net.ParseIP("127.0.0.1")}}, nil
	}
	c, url, _ := serve(t, func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, "User-agent: *\nAllow: /") }, Options{
		Resolve: inside, Allow: []string{"own.example"}})
	port := url[strings.LastIndex(url, ":"):]
	_, err := c.Get(t.Context(), "http://news.example"+port+"/", Validators{})
	if got := reason(t, err); got != tawatur.SkipPrivate {
		t.Errorf("%s: %v", got, err)
	}
	if _, err := c.Get(t.Context(), "http://own.example"+port+"/", Validators{}); err != nil {
		t.Error(err)
	}
}

func TestCertificateThatDoesNotHold(t *testing.T) {
	s := httptest.NewUnstartedServer(http.NotFoundHandler())
	s.Config.ErrorLog = log.New(io.Discard, "", 0)
	s.StartTLS()
	defer s.Close()
	c, err := New(Options{Allow: []string{"127.0.0.1"}})
	if err != nil {
		t.Fatal(err)
	}
	_, err = c.Get(t.Context(), s.URL+"/", Validators{})
	if got := reason(t, err); got != tawatur.SkipInsecure {
		t.Errorf("%s: %v", got, err)
	}
}

func TestPace(t *testing.T) {
	asked := 0
	c, url, k := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			fmt.Fprint(w, "User-agent: *\nCrawl-delay: 7")
			return
		}
		asked++
	}, Options{Pace: 2 * time.Second})
	for range 3 {
		if _, err := c.Get(t.Context(), url+"/a", Validators{}); err != nil {
			t.Fatal(err)
		}
	}
	if asked != 3 || len(k.waited) != 3 {
		t.Fatalf("asked %d times, waited %v", asked, k.waited)
	}
	for _, d := range k.waited[1:] {
		if d.Round(time.Millisecond) != 7*time.Second {
			t.Errorf("waited %v, and the site asks for 7 s", d)
		}
	}
}

func TestHostThatAsksToComeBackLater(t *testing.T) {
	busy := true
	c, url, k := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/robots.txt" && busy {
			w.Header().Set("Retry-After", "600")
			w.WriteHeader(http.StatusTooManyRequests)
		}
	}, Options{})
	for range 2 { // the second is refused without asking
		_, err := c.Get(t.Context(), url+"/a", Validators{})
		if got := reason(t, err); got != tawatur.SkipBusy {
			t.Errorf("%s: %v", got, err)
		}
	}
	k.now, busy = k.now.Add(11*time.Minute), false
	if _, err := c.Get(t.Context(), url+"/a", Validators{}); err != nil {
		t.Error(err)
	}
}

func TestRobotsOfASiteInTrouble(t *testing.T) {
	status := http.StatusInternalServerError
	c, url, k := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			w.WriteHeader(status)
		}
	}, Options{})
	_, err := c.Get(t.Context(), url+"/a", Validators{})
	if got := reason(t, err); got != tawatur.SkipStatus {
		t.Errorf("%s: %v", got, err)
	}
	k.now, status = k.now.Add(2*time.Hour), http.StatusForbidden // which stands for none
	if _, err := c.Get(t.Context(), url+"/a", Validators{}); err != nil {
		t.Error(err)
	}
}

func TestPlain(t *testing.T) {
	for _, tc := range [][2]string{
		{"HTTP://News.Example:80/a?utm_source=x&id=1#c", "http://news.example/a?id=1"},
		{"https://news.example?fbclid=1", "https://news.example/"},
		{"https://أخبار.مثال/خبر", "https://xn--igbicxr.xn--mgbh0fb/%D8%AE%D8%A8%D8%B1"},
	} {
		u, err := Address(tc[0])
		if err != nil {
			t.Fatal(err)
		}
		if got := Plain(u); got != tc[1] {
			t.Errorf("%s: %s", tc[0], got)
		}
	}
}

// Whatever is given, an address is refused or has a host, no credentials, and
// stays as it is when read again.
func FuzzAddress(f *testing.F) {
	f.Add("https://news.example/a?b=c#d")
	f.Add("http://user@[::1]:80/%zz")
	f.Add("https://أخبار.مثال/خبر عاجل")
	f.Fuzz(func(t *testing.T, s string) {
		u, err := Address(s)
		if err != nil {
			if _, ok := errors.AsType[*Refusal](err); !ok {
				t.Errorf("%q: %v is no refusal", s, err)
			}
			return
		}
		again, err := Address(u.String())
		if err != nil || again.String() != u.String() || u.Host == "" || u.User != nil {
			t.Errorf("%q gives %q, then %v, %v", s, u, again, err)
		}
	})
}
