package pipeline_test

import (
	"net/http"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"tawatur"
	"tawatur/fetch"
	"tawatur/internal/testweb"
	"tawatur/pipeline"
	"tawatur/store"
)

const wallOnly = `<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>موافقة</title></head><body><div class="consent-page">
<h2>نحن نحترم خصوصيتك</h2><p>نستخدم ملفات تعريف الارتباط لنعرف كيف يقرأ زوارنا صفحاتنا، ولنعرض لهم ما يناسبهم من إعلانات، وتجد تفصيل ذلك كله في سياسة الخصوصية.</p><button>موافق</button></div></body></html>`

// webArchive is an empty database and the test web to fill it from.
type webArchive struct {
	*testweb.Server
	t  *testing.T
	p  *pipeline.Pipeline
	st *store.Store
}

func newWebArchive(t *testing.T) webArchive {
	t.Helper()
	s := testweb.Serve(t)
	web, err := fetch.New(fetch.Options{Allow: []string{"127.0.0.0/8"}, Resolve: s.Resolve, Pace: time.Millisecond, MaxWait: time.Second})
	if err != nil {
		t.Fatal(err)
	}
	p, err := pipeline.New(pipeline.Options{Web: web})
	if err != nil {
		t.Fatal(err)
	}
	st, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "a.db"), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { st.Close() })
	return webArchive{s, t, p, st}
}

// add reads addresses and gives what was done and the reasons of the skips.
func (w webArchive) add(addresses ...string) (pipeline.Added, []tawatur.SkipReason) {
	w.t.Helper()
	a, err := w.p.Add(w.t.Context(), w.st, addresses)
	if err != nil {
		w.t.Fatal(err)
	}
	var why []tawatur.SkipReason
	for _, s := range a.Skips {
		why = append(why, s.Reason)
	}
	return a, why
}

// reading gives the one report that a page at an address gave.
func (w webArchive) reading(address string) tawatur.Reading {
	w.t.Helper()
	id, ok, err := w.st.Current(w.t.Context(), address)
	if err != nil || !ok {
		w.t.Fatalf("no report of %s (%v)", address, err)
	}
	r, err := w.st.Reading(w.t.Context(), id)
	if err != nil {
		w.t.Fatal(err)
	}
	return r
}

// Every page of the test web is asked for and stored under its own address.
func TestAddWeb(t *testing.T) {
	w := newWebArchive(t)
	var all []string
	for _, p := range w.Pages {
		all = append(all, p.At)
	}
	a, why := w.add(all...)
	if a.Reports != len(all) || !slices.Equal(why, []tawatur.SkipReason{tawatur.SkipPaywall}) {
		t.Errorf("%d of %d reports, %v", a.Reports, len(all), a.Skips)
	}
	for _, p := range w.Pages {
		r := w.reading(p.Canonical)
		if r.URL != p.Canonical || r.Outlet != p.Outlet || r.Published.String() != p.Day {
			t.Errorf("%s: %s, %s, %s", p.Name, r.URL, r.Outlet, r.Published)
		}
	}
	if r := w.reading(w.Page("01").At); r.ModifiedAt.IsZero() || r.Section != "محليات" {
		t.Errorf("modified %v, section %q", r.ModifiedAt, r.Section)
	}
}

// The pages of one article for telephones, for quick loading and for large screens
// are one report, in whatever order they come.
func TestOneArticleAtSeveralAddresses(t *testing.T) {
	for _, number := range []string{"05", "22", "37"} {
		w := newWebArchive(t)
		p := w.Page(number)
		if number == "22" {
			p.At, p.Canonical = p.Canonical, p.At
		}
		first, _ := w.add(p.At)
		second, _ := w.add(p.Canonical)
		if first.Reports != 1 || second.Reports != 0 || second.Unchanged != 1 {
			t.Errorf("%s: %+v, then %+v", p.Name, first, second)
		}
	}
}

func TestPagesThatAreNotAsTheyShould(t *testing.T) {
	w := newWebArchive(t)
	page, old := w.Page("01"), w.Page("03")
	at := func(path string) string { return w.At("odd.example", path) }
	w.Handle(at("/moved"), func(rw http.ResponseWriter, r *http.Request) {
		http.Redirect(rw, r, page.At, http.StatusMovedPermanently)
	})
	w.Put(at("/wall"), "text/html; charset=utf-8", []byte(wallOnly))
	w.Put(at("/film"), "text/html", []byte(strings.Repeat("\x00\x01\x02\x9c\xff", 400)))
	w.Put(at("/said-to-be-a-picture"), "image/png", w.Page("13").HTML)
	w.Put(at("/said-to-be-1256"), "text/html; charset=windows-1256", w.Page("15").HTML)
	w.Put(at("/said-to-be-utf-8"), "text/html; charset=utf-8", old.HTML)
	for _, c := range []struct {
		path    string
		reports int
		why     tawatur.SkipReason
		begins  string
	}{
		{"/moved", 1, "", page.Title},
		{"/none", 0, tawatur.SkipStatus, ""},
		{"/wall", 0, tawatur.SkipNoArticle, ""},
		{"/film", 0, tawatur.SkipBinary, ""},
		{"/said-to-be-a-picture", 1, "", w.Page("13").Title},
		{"/said-to-be-1256", 1, "", w.Page("15").Title},
		{"/said-to-be-utf-8", 1, "", old.Title},
	} {
		a, why := w.add(at(c.path))
		if a.Reports != c.reports || c.why != "" && !slices.Contains(why, c.why) || c.why == "" && len(why) > 0 {
			t.Errorf("%s: %d reports, %v", c.path, a.Reports, a.Skips)
		}
		if c.begins != "" && a.Reports == 1 {
			if r := w.reading(at(c.path)); !strings.HasPrefix(r.Title, c.begins) {
				t.Errorf("%s: %q", c.path, r.Title)
			}
		}
	}
}
