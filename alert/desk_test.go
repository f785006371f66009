package alert_test

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"tawatur"
	"tawatur/alert"
	"tawatur/fetch"
	"tawatur/store"
)

// desk is an archive of invented reports with a clock of its own.
type desk struct {
	t    testing.TB
	path string
	st   *store.Store
	now  time.Time
	n    int
}

func newDesk(t testing.TB) *desk {
	d := &desk{t: t, path: filepath.Join(t.TempDir(), "desk.db"), now: time.Date(2031, 5, 6, 7, 8, 9, 0, time.UTC)}
	d.open()
	t.Cleanup(func() { d.st.Close() })
	return d
}

func (d *desk) open() {
	d.t.Helper()
	st, err := store.Open(context.Background(), d.path, store.Options{Now: d.clock})
	if err != nil {
		d.t.Fatal(err)
	}
	d.st = st
}

func (d *desk) clock() time.Time { return d.now }

// add stores a report of a story and gives its ID; it merges other stories into that.
func (d *desk) add(story, title string, merged ...string) string {
	d.t.Helper()
	d.n++
	id := fmt.Sprintf("r%03d", d.n)
	text := fmt.Sprintf("%s.\nقال سليم الراوي إن الجسر سيفتح أمام السيارات في التقرير %d.", title, d.n)
	r := tawatur.Reading{Report: tawatur.Report{ID: id, Outlet: fmt.Sprintf("صحيفة %d", d.n), Title: title, Text: text, Lang: "ar", Published: tawatur.DayOf(d.now)}}
	_, err := d.st.Save(context.Background(), store.Saved{
		Capture:  tawatur.Capture{Name: id, Digest: tawatur.Digest([]byte(text)), Media: tawatur.MediaText, Raw: []byte(text), Text: text, ReadAt: d.now},
		Readings: []store.Placed{{Reading: r, Sketch: []byte{1}, Story: story, Merged: merged}},
	})
	if err != nil {
		d.t.Fatal(err)
	}
	return id
}

// compare saves a comparison of every story that changed.
func (d *desk) compare() {
	d.t.Helper()
	ids, err := d.st.Dirty(context.Background(), 0)
	for _, id := range ids {
		rs, e := d.st.Readings(context.Background(), id)
		if e != nil {
			d.t.Fatal(e)
		}
		s := compared(id, rs)
		if e := d.st.SaveStory(context.Background(), s); e != nil {
			d.t.Fatal(e)
		}
	}
	if err != nil {
		d.t.Fatal(err)
	}
}

// compared is a comparison in which all reports say the same, each on its own word; a
// title with "نفى" stands against it and one with a number gives a toll. The claim's
// identifier is another each time.
func compared(id string, rs []*tawatur.Reading) tawatur.Story {
	s := tawatur.Story{ID: id, Headline: rs[0].Title}
	c := tawatur.Claim{ID: fmt.Sprintf("c%d", len(rs)), Text: "سيفتح الجسر أمام السيارات", AtLeast: 1}
	tally := tawatur.Tally{Category: "killed", Place: "مرجانة"}
	for _, r := range rs {
		s.Reports, s.Outlets = append(s.Reports, r.ID), append(s.Outlets, r.Outlet)
		whole := tawatur.Span{Start: 0, End: len(r.Title)}
		if strings.Contains(r.Title, "نفى") {
			c.Contradictions = append(c.Contradictions, tawatur.Contradiction{Report: r.ID, Outlet: r.Outlet, Quote: r.Title, Span: whole, How: tawatur.Denies})
			continue
		}
		at := strings.Index(r.Text, "قال")
		c.Assertions = append(c.Assertions, tawatur.Assertion{Report: r.ID, Outlet: r.Outlet, Published: r.Published, Quote: r.Text[at:],
			SourceName: "سليم الراوي", CopiedFrom: -1, Span: tawatur.Span{Start: at, End: len(r.Text)}})
		c.Origins = append(c.Origins, tawatur.Origin{Why: tawatur.WhySingle, What: r.Outlet, Assertions: []int{len(c.Assertions) - 1}})
		var n float64
		if _, err := fmt.Sscanf(r.Title, "مقتل %g", &n); err == nil {
			tally.Values = append(tally.Values, tawatur.TallyValue{Report: r.ID, Outlet: r.Outlet, Text: r.Title, Value: n, Span: whole})
		}
	}
	slices.Reverse(c.Origins)
	c.AtLeast = len(c.Origins)
	if len(c.Assertions) > 0 {
		s.Claims = []tawatur.Claim{c}
	}
	if len(tally.Values) > 0 {
		s.Tallies = []tawatur.Tally{tally}
	}
	return s
}

func (d *desk) watch(w tawatur.Watchlist) tawatur.Watchlist {
	d.t.Helper()
	w, err := alert.Add(context.Background(), d.st, w, d.now)
	if err != nil {
		d.t.Fatal(err)
	}
	return w
}

// step takes a step and fails on an error.
func (d *desk) step(o alert.Options) alert.Round {
	d.t.Helper()
	o.Now = d.clock
	r, err := alert.New(d.st, o).Step(context.Background())
	if err != nil {
		d.t.Fatal(err)
	}
	return r
}

// found gives the news of a list, the earliest first.
func (d *desk) found(w tawatur.Watchlist) []tawatur.News {
	d.t.Helper()
	list, _, err := d.st.News(context.Background(), w.ID, 1000, 0)
	if err != nil {
		d.t.Fatal(err)
	}
	slices.Reverse(list)
	return list
}

func kinds(list []tawatur.News) (out []string) {
	for _, n := range list {
		out = append(out, string(n.Kind))
	}
	return out
}

// hook is a receiver of webhooks.
type hook struct {
	*httptest.Server
	mu   sync.Mutex
	got  []hooked
	deny func() bool // whether to refuse
}

type hooked struct {
	http.Header
	body  []byte
	alert tawatur.Alert
}

func openHook(t testing.TB) *hook {
	h := &hook{}
	h.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		b, err := io.ReadAll(r.Body)
		if err != nil { // the sender was stopped in the middle of it
			w.WriteHeader(http.StatusBadRequest)
			return
		}
		var p struct{ Alert tawatur.Alert }
		h.mu.Lock()
		defer h.mu.Unlock()
		if h.deny != nil && h.deny() {
			w.WriteHeader(http.StatusInternalServerError)
			return
		}
		if err := json.Unmarshal(b, &p); err != nil {
			t.Errorf("%v in %s", err, b)
		}
		h.got = append(h.got, hooked{r.Header, b, p.Alert})
	}))
	t.Cleanup(h.Close)
	return h
}

func (h *hook) received() []hooked {
	h.mu.Lock()
	defer h.mu.Unlock()
	return slices.Clone(h.got)
}

const secret = "sixteen bytes at the least"

func client(t testing.TB, allow ...string) *fetch.Client {
	t.Helper()
	c, err := fetch.New(fetch.Options{Allow: allow, Pace: time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	return c
}
