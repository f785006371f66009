package web_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"tawatur/web"
)

// Each address of a form is answered for: what came of it, or why nothing did and what
// to do, and never a password.
func TestAddresses(t *testing.T) {
	d := openNewsDesk(t)
	h := d.pages(t, web.Options{Patience: time.Minute})
	at := d.site.URL
	list := strings.Join([]string{at + "/1", at + "/1?utm_source=x", at + "/none", "http://me:secret@news.example/", "ftp://news.example", "http://10.1.2.3/"}, "\r\n")
	res, body := send(t, h, "/en/add", nil, "addresses", list)
	if res.StatusCode != 200 || strings.Contains(body, "secret") || strings.Count(body, "<li class=") != 5 {
		t.Fatalf("%s\n%s", res.Status, body)
	}
	for _, want := range []string{`<li class="added">`, `<li class="lost">`, bridge[0].title, "answers 404", "user name or password", "http:// or https://", "--allow-host 10.1.2.3", "1 report added"} {
		if !strings.Contains(body, want) {
			t.Errorf("no %q", want)
		}
	}
	if _, body := send(t, h, "/ar/add", nil, "addresses", at+"/1"); !strings.Contains(body, `<li class="unchanged">`) {
		t.Error("a page that is as it was is not told to be")
	}
	d.site.edition.Store(1)
	if _, body := send(t, h, "/ar/add", nil, "addresses", at+"/1"); !strings.Contains(body, `<li class="edited">`) || !strings.Contains(body, bridge[1].title) {
		t.Error("an edited page is not told to be")
	}
}

func TestTooManyAddresses(t *testing.T) {
	var list strings.Builder
	for i := range 51 {
		fmt.Fprintf(&list, "https://news.example/%d\n", i)
	}
	d := openNewsDesk(t)
	h := d.pages(t, web.Options{Take: func(context.Context, []string) (web.Added, error) {
		t.Error("asked")
		return web.Added{}, nil
	}})
	if _, body := send(t, h, "/en/add", nil, "addresses", list.String()); !strings.Contains(body, "51 addresses") || !strings.Contains(body, "https://news.example/50\n</textarea>") && !strings.Contains(body, "https://news.example/50</textarea>") {
		t.Errorf("%.3000s", body)
	}
}

// What takes longer than a form is waited for goes on, on a page that renews itself
// until all is done, unless it is asked not to.
func TestReadingGoesOn(t *testing.T) {
	d := openNewsDesk(t)
	begun, finish := make(chan bool), make(chan bool)
	h := d.pages(t, web.Options{Patience: time.Millisecond, Take: func(ctx context.Context, list []string) (web.Added, error) {
		begun <- true
		<-finish
		return d.take(ctx, list)
	}})
	sent := make(chan string)
	go func() {
		res, _ := send(t, h, "/en/add", nil, "addresses", d.site.URL+"/school1")
		sent <- res.Header.Get("Location")
	}()
	<-begun
	at := <-sent
	res, body := get(h, at)
	if res.Header.Get("Refresh") == "" || !strings.Contains(body, "being asked for") || strings.Contains(body, "<textarea") {
		t.Errorf("%v\n%.2000s", res.Header, body)
	}
	if res, _ := get(h, at+"?still=1"); res.Header.Get("Refresh") != "" {
		t.Error("it renews itself although it was asked not to")
	}
	finish <- true
	for range 500 {
		if res, body = get(h, at); res.Header.Get("Refresh") == "" {
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	if !strings.Contains(body, "1 report added") {
		t.Errorf("%.2000s", body)
	}
	if res, _ := get(h, "/en/add/UNKNOWN"); res.StatusCode != 404 {
		t.Error(res.Status)
	}
}
