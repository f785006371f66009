package alert_test

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"crypto/tls"
	"crypto/x509"
	"encoding/base64"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"tawatur"
	"tawatur/alert"
)

// TestWhatIsNews: what was there when the list was made is none; a report is news once,
// in the manner that fits it.
func TestWhatIsNews(t *testing.T) {
	d := newDesk(t)
	d.add("bridge", "مقتل 3 في حادث جسر الزعفران")
	d.compare()
	w := d.watch(tawatur.Watchlist{Name: "الجسر", Words: []string{"جسر الزعفران"}})
	check := func(want ...string) {
		t.Helper()
		d.compare()
		d.step(alert.Options{})
		if got := kinds(d.found(w)); !slices.Equal(got, want) {
			t.Fatalf("news %q, want %q", got, want)
		}
	}
	check()
	d.add("market", "أسعار الخضر في سوق الرمان")
	check()
	d.add("bridge", "مقتل 3 عمال على جسر الزعفران")
	check("origin")
	d.add("bridge", "نفى المدير سقوط جسر الزعفران")
	check("origin", "contradiction")
	d.add("bridge", "مقتل 5 في جسر الزعفران")
	check("origin", "contradiction", "origin", "tally")
	last := d.found(w)[3]
	if last.Tally.Was.High != 3 || last.Tally.Now.High != 5 || last.Said.Report != "r005" {
		t.Errorf("%+v %+v", last, last.Tally)
	}
	d.add("other", "جسر الزعفران في صورة قديمة")
	check("origin", "contradiction", "origin", "tally", "story")
	d.add("bridge", "البلدية تزور جسر الزعفران", "other") // the story that was told merges into this one
	check("origin", "contradiction", "origin", "tally", "story", "origin")
}

// TestStoryIsFollowed through a merge, and a claim through its changing identifiers.
func TestStoryIsFollowed(t *testing.T) {
	d := newDesk(t)
	d.add("bridge", "افتتاح الجسر")
	d.add("bridge", "الجسر يفتح غدا")
	d.compare()
	story := d.watch(tawatur.Watchlist{Name: "قصة", Story: "bridge"})
	claim := d.watch(tawatur.Watchlist{Name: "قول", Story: "bridge", Claim: "c2"})
	d.add("road", "طريق جديد في مرجانة")
	d.compare()
	d.step(alert.Options{})
	if n := len(d.found(story)) + len(d.found(claim)); n != 0 {
		t.Fatalf("%d news of another story", n)
	}
	d.add("road", "الطريق والجسر", "bridge")
	d.compare()
	d.step(alert.Options{})
	for _, w := range []tawatur.Watchlist{story, claim} {
		if got := kinds(d.found(w)); !slices.Equal(got, []string{"origin", "origin"}) {
			t.Errorf("%s: %q", w.Name, got)
		}
	}
	if _, err := alert.Add(context.Background(), d.st, tawatur.Watchlist{Name: "x", Story: "bridge", Claim: "none"}, d.now); tawatur.ErrorCode(err) != tawatur.CodeNotFound {
		t.Errorf("a claim that is not there: %v", err)
	}
}

// TestWebhook: what arrives is signed so that a receiver can verify it as the
// documentation says, and nothing is sent to private addresses that were not allowed.
func TestWebhook(t *testing.T) {
	d, h := newDesk(t), openHook(t)
	d.watch(tawatur.Watchlist{Name: "الجسر", Words: []string{"الجسر"}, Webhooks: []string{h.URL}})
	d.add("bridge", "افتتاح الجسر")
	d.compare()
	if r := d.step(alert.Options{Post: client(t).Post, Secret: []byte(secret)}); r.Failed != 1 || len(h.received()) != 0 {
		t.Fatalf("a loopback address was not refused: %+v", r)
	}
	log, err := d.st.SendLog(context.Background(), "", 10, 0)
	if err != nil || !strings.Contains(log[0].Problem, "not public") {
		t.Errorf("%+v %v", log, err)
	}
	d.now = d.now.Add(time.Hour)
	o := alert.Options{Post: client(t, "127.0.0.1").Post, Secret: []byte(secret), Base: "https://desk.example"}
	if r := d.step(o); r.Sent != 1 {
		t.Fatalf("%+v", r)
	}
	got := h.received()[0]
	key, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(alert.WebhookKey([]byte(secret), h.URL+"/"), "whsec_"))
	if err != nil {
		t.Fatal(err)
	}
	m := hmac.New(sha256.New, key)
	io.WriteString(m, got.Get("webhook-id")+"."+got.Get("webhook-timestamp")+"."+string(got.body))
	if want := "v1," + base64.StdEncoding.EncodeToString(m.Sum(nil)); got.Get("webhook-signature") != want {
		t.Errorf("signature %q, want %q", got.Get("webhook-signature"), want)
	}
	if got.alert.Key != got.Get("webhook-id") || len(got.alert.News) != 1 || got.alert.News[0].Kind != tawatur.NewsStory {
		t.Errorf("%s", got.body)
	}
	if r := d.step(o); r != (alert.Round{}) || len(h.received()) != 1 {
		t.Errorf("sent again: %+v", r)
	}
}

// TestMail: a letter in both forms, by STARTTLS and after signing in.
func TestMail(t *testing.T) {
	certs := httptest.NewTLSServer(http.NotFoundHandler())
	defer certs.Close()
	pool := x509.NewCertPool()
	pool.AddCert(certs.Certificate())
	d := newDesk(t)
	office := openPostOffice(t, &postOffice{tls: &tls.Config{Certificates: certs.TLS.Certificates}, user: "desk"})
	d.watch(tawatur.Watchlist{Name: "الجسر", Words: []string{"الجسر"}, Mails: []string{"محررة <reader@desk.example>"}, Lang: "ar"})
	d.add("bridge", "افتتاح الجسر <b>\r\nBcc: x@y.example")
	d.compare()
	o := alert.Options{Base: "https://desk.example", Mail: &alert.Mail{From: "tawatur@desk.example", Host: "127.0.0.1", Port: office.port(), User: "desk", Password: "wrong",
		TLS: &tls.Config{RootCAs: pool, ServerName: "example.com"}}}
	if r := d.step(o); r.Failed != 1 || len(office.received()) != 0 {
		t.Fatalf("a wrong password: %+v", r)
	}
	log, err := d.st.SendLog(context.Background(), "الجسر", 10, 0)
	if err != nil || strings.Contains(log[0].Problem, "wrong") {
		t.Errorf("the log tells the password: %+v %v", log, err)
	}
	o.Mail.Password, d.now = "secret", d.now.Add(time.Hour)
	if r := d.step(o); r.Sent != 1 {
		log, _ := d.st.SendLog(context.Background(), "الجسر", 10, 0)
		t.Fatalf("%+v %+v", r, log)
	}
	l := office.received()[0]
	if m := l.message(t); !l.Secure || m.Header.Get("Message-Id") != "<"+log[0].Key+"@desk.example>" || m.Header.Get("Bcc") != "" {
		t.Errorf("secure %t, head %v", l.Secure, m.Header)
	}
	plain, html := parts(t, l)
	for _, want := range []string{"\u2068الجسر\u2069: خبر واحد", "https://desk.example/ar/stories/bridge"} {
		if !strings.Contains(plain, want) {
			t.Errorf("no %q in\n%s", want, plain)
		}
	}
	for _, want := range []string{`<html lang="ar" dir="rtl">`, "<bdi>الجسر</bdi>", "&lt;b&gt;"} {
		if !strings.Contains(html, want) {
			t.Errorf("no %q in\n%s", want, html)
		}
	}
}

// parts gives the two forms of a letter.
func parts(t *testing.T, l letterIn) (plain, html string) {
	t.Helper()
	m := l.message(t)
	_, p, err := mime.ParseMediaType(m.Header.Get("Content-Type"))
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for r := multipart.NewReader(m.Body, p["boundary"]); ; {
		part, err := r.NextRawPart()
		if err != nil {
			break
		}
		b, err := io.ReadAll(quotedprintable.NewReader(part))
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, strings.ReplaceAll(string(b), "\r\n", "\n"))
	}
	if len(out) != 2 {
		t.Fatalf("%d parts in %s", len(out), l.Raw)
	}
	return out[0], out[1]
}

// TestOneFailureHoldsUpNoOther, and what failed is tried again after ever longer.
func TestOneFailureHoldsUpNoOther(t *testing.T) {
	d, good, bad := newDesk(t), openHook(t), openHook(t)
	bad.deny = func() bool { return true }
	d.watch(tawatur.Watchlist{Name: "الجسر", Words: []string{"الجسر"}, Webhooks: []string{bad.URL, good.URL}})
	o := alert.Options{Post: client(t, "127.0.0.1").Post, Secret: []byte(secret)}
	tries := 0
	for range 60 {
		d.add("bridge", "افتتاح الجسر")
		d.compare()
		tries += d.step(o).Failed
		d.now = d.now.Add(time.Minute)
	}
	if n := len(good.received()); n != 60 || tries < 4 || tries > 8 {
		t.Errorf("%d of 60 alerts arrived; %d tries failed", n, tries)
	}
	bad.mu.Lock()
	bad.deny = nil
	bad.mu.Unlock()
	d.now = d.now.Add(7 * time.Hour)
	d.step(o)
	if n := len(bad.received()); n != 60 {
		t.Errorf("%d of 60 alerts arrived after all", n)
	}
}

// TestDigest: news waits for the hour of the day in its zone, and stands in one alert
// that says how much it leaves out.
func TestDigest(t *testing.T) {
	d, h := newDesk(t), openHook(t) // 07:08 in UTC, 10:08 in Riyadh
	w := d.watch(tawatur.Watchlist{Name: "الجسر", Words: []string{"الجسر"}, Webhooks: []string{h.URL}, Digest: &tawatur.DigestTime{Hour: 7, Zone: "Asia/Riyadh"}})
	o := alert.Options{Post: client(t, "127.0.0.1").Post, Secret: []byte(secret)}
	for range 48 {
		for range 3 {
			d.add("bridge", "افتتاح الجسر")
		}
		d.compare()
		d.step(o)
		d.now = d.now.Add(time.Hour)
	}
	got := h.received()
	if len(got) != 2 {
		t.Fatalf("%d digests", len(got))
	}
	first := got[0].alert
	if zone := time.FixedZone("", 3*3600); first.Made.In(zone).Hour() != 7 || first.Total <= alert.MostTold || len(first.News) != alert.MostTold {
		t.Errorf("made %v, %d of %d", first.Made, len(first.News), first.Total)
	}
	if told := len(d.found(w)); told != first.Total+got[1].alert.Total+d.waiting(w) {
		t.Errorf("%d found", told)
	}
}

// TestStoriesThatMergeBeforeTheDigest are told as one.
func TestStoriesThatMergeBeforeTheDigest(t *testing.T) {
	d, h := newDesk(t), openHook(t)
	d.watch(tawatur.Watchlist{Name: "الجسر", Words: []string{"الجسر"}, Kinds: []tawatur.NewsKind{tawatur.NewsStory}, Webhooks: []string{h.URL}, Digest: &tawatur.DigestTime{Hour: 12, Zone: "UTC"}})
	o := alert.Options{Post: client(t, "127.0.0.1").Post, Secret: []byte(secret)}
	for _, story := range []string{"one", "other", "third"} {
		d.add(story, "افتتاح الجسر")
		d.compare()
		d.step(o)
	}
	d.add("one", "افتتاح الجسر", "other")
	d.compare()
	d.step(o)
	d.now = d.now.Add(6 * time.Hour)
	d.step(o)
	got := h.received()
	if len(got) != 1 || got[0].alert.Total != 2 || len(got[0].alert.News) != 2 || got[0].alert.News[0].Story == got[0].alert.News[1].Story {
		t.Fatalf("%d digests: %+v", len(got), got[0].alert)
	}
}

// waiting counts the news that wait for the next digest.
func (d *desk) waiting(w tawatur.Watchlist) int {
	last, err := d.st.SendLog(context.Background(), w.Name, 1, 0)
	if err != nil {
		d.t.Fatal(err)
	}
	n := 0
	for _, x := range d.found(w) {
		if x.Found.After(last[0].Made) {
			n++
		}
	}
	return n
}
