package pipeline_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"testing"
	"time"

	"tawatur/fetch"
	"tawatur/pipeline"
	"tawatur/store"
)

const editedPage = `<html><head><title>%s</title><meta property="article:published_time" content="2020-03-01T08:00:00Z"></head><body><!-- %d --><article><h1>%s</h1>
<p>انهار جسر في بلدة السدرة فجر الأحد، وقالت البلدية إن %s قتلى سقطوا تحت الأنقاض.</p>
<p>وأضافت البلدية في بيان أن فرق الإنقاذ تواصل البحث عن ناجين في المكان منذ ساعات الصباح الأولى.</p></article></body></html>`

// A page that is asked for again with other words is a later version: one report
// of its story, with what was changed; one with the same words is none.
func TestEditedPage(t *testing.T) {
	title, number, hits := "ثلاثة قتلى في انهيار جسر", "ثلاثة", 0
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			http.NotFound(w, r)
			return
		}
		hits++ // each answer differs in what is no text
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprintf(w, editedPage, title, hits, title, number)
	}))
	defer site.Close()
	web, err := fetch.New(fetch.Options{Allow: []string{"127.0.0.1"}, Pace: time.Millisecond})
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
	defer st.Close()
	add := func(path string) pipeline.Added {
		t.Helper()
		a, err := p.Add(t.Context(), st, []string{site.URL + path})
		if err != nil {
			t.Fatal(err)
		}
		return a
	}
	if a := add("/1?utm_source=x"); a.Reports != 1 || a.Edited != 0 {
		t.Fatalf("%+v", a)
	}
	if a := add("/1"); a.Reports != 0 || a.Unchanged != 1 {
		t.Errorf("the same words: %+v", a)
	}
	title, number = "خمسة قتلى في انهيار جسر", "خمسة"
	if a := add("/1"); a.Reports != 1 || a.Edited != 1 {
		t.Errorf("other words: %+v", a)
	}
	edits, err := st.Edits(t.Context(), 10, 0)
	if err != nil || len(edits) != 1 {
		t.Fatalf("%+v, %v", edits, err)
	}
	e := edits[0]
	if e.TitleBefore == "" || len(e.Figures) == 0 || e.Figures[0].Before == nil || e.Figures[0].Before.Value != 3 || e.Figures[0].After.Value != 5 {
		t.Errorf("%+v", e)
	}
	list, _, err := st.Stories(t.Context(), store.StoryOptions{})
	if err != nil || len(list) != 1 || list[0].Reports != 1 {
		t.Fatalf("stories %+v, %v", list, err)
	}
	now, err := st.Readings(t.Context(), list[0].ID)
	if err != nil || len(now) != 1 || now[0].ID != e.Later {
		t.Errorf("%+v, %v", now, err)
	}
	if _, err := st.Reading(t.Context(), e.Earlier); err != nil {
		t.Errorf("the earlier version cannot be read: %v", err)
	}
	figures, err := st.Figures(t.Context(), store.FigureOptions{Category: "killed"})
	if err != nil || len(figures) != 2 { // headline and text of the later version alone
		t.Errorf("%d figures, %v", len(figures), err)
	}
	title, number = "سبعة قتلى في انهيار جسر", "سبعة"
	add("/1")
	for _, id := range []string{e.Earlier, e.Later} {
		if chain, err := st.Versions(t.Context(), id); err != nil || len(chain) != 2 || chain[0].Later != chain[1].Earlier {
			t.Errorf("versions of %s: %+v, %v", id, chain, err)
		}
	}
	if err := st.Check(t.Context()); err != nil {
		t.Error(err)
	}
}
