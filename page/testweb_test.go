package page_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"tawatur"
	"tawatur/arabic"
	"tawatur/ingest"
	"tawatur/internal/testweb"
	"tawatur/page"
)

// webReadAt is the day that the pages print as that of the visit.
var webReadAt = time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)

// webScore is how well pages were read, as shares.
type webScore struct {
	pages                              int
	text, title, date, outlet, address float64
	byline                             float64
	worst                              float64
	worstOf                            string
}

// readWeb reads a page as it is read out of a capture.
func readWeb(t testing.TB, tb *page.Tables, p testweb.Page) (tawatur.Report, []tawatur.Skip) {
	t.Helper()
	rs, skips := tb.Reports(captureOf(t, p), nil)
	if len(rs) != 1 {
		t.Errorf("%s: %d reports, %v", p.Name, len(rs), skips)
		return tawatur.Report{}, skips
	}
	return rs[0], skips
}

// captureOf is a page as it was asked from its address, in what encoding it may be.
func captureOf(t testing.TB, p testweb.Page) (c tawatur.Capture) {
	t.Helper()
	for it := range ingest.Read(t.Context(), []string{"-"}, ingest.Options{Stdin: bytes.NewReader(p.HTML)}) {
		c = it.Capture
	}
	c.Name, c.URL, c.ReadAt = p.Name, p.At, webReadAt
	return c
}

// wordF1 compares two texts as bags of words in match form.
func wordF1(got, want string) float64 {
	bag := map[string]int{}
	n, m, both := 0, 0, 0
	for _, k := range arabic.Tokens(want) {
		if k.Kind != arabic.Punct {
			bag[k.Norm]++
			n++
		}
	}
	for _, k := range arabic.Tokens(got) {
		if k.Kind == arabic.Punct {
			continue
		}
		m++
		if bag[k.Norm] > 0 {
			bag[k.Norm]--
			both++
		}
	}
	return 2 * float64(both) / float64(max(n+m, 1))
}

// add scores one page and says what is not as it should be.
func (s *webScore) add(p testweb.Page, r tawatur.Report) (wrong []string) {
	s.pages++
	f1 := wordF1(r.Body(), strings.Join(p.Text, "\n"))
	s.text += f1
	if s.pages == 1 || f1 < s.worst {
		s.worst, s.worstOf = f1, p.Name
	}
	if f1 < 0.98 {
		wrong = append(wrong, fmt.Sprintf("text %.3f", f1))
	}
	for _, c := range []struct {
		what      string
		sum       *float64
		got, want string
	}{
		{"title", &s.title, arabic.Match(r.Title), arabic.Match(p.Title)},
		{"date", &s.date, r.Published.String(), p.Day},
		{"outlet", &s.outlet, r.Outlet, p.Outlet},
		{"address", &s.address, r.URL, p.Canonical},
	} {
		if c.got == c.want {
			*c.sum++
		} else {
			wrong = append(wrong, fmt.Sprintf("%s %q instead of %q", c.what, c.got, c.want))
		}
	}
	if r.Byline == p.Byline {
		s.byline++
	} else {
		wrong = append(wrong, fmt.Sprintf("byline %q instead of %q", r.Byline, p.Byline))
	}
	return wrong
}

func (s *webScore) String() string {
	n := float64(s.pages)
	return fmt.Sprintf("%d pages: text %.3f (worst %.3f, %s), title %.3f, date %.3f, outlet %.3f, address %.3f, byline %.3f",
		s.pages, s.text/n, s.worst, s.worstOf, s.title/n, s.date/n, s.outlet/n, s.address/n, s.byline/n)
}

// hold fails where pages are read worse than is asked.
func (s *webScore) hold(t *testing.T) {
	t.Helper()
	n := float64(s.pages)
	for _, c := range []struct {
		what       string
		got, least float64
	}{
		{"text", s.text / n, 0.95}, {"the worst text", s.worst, 0.9}, {"title", s.title / n, 0.98}, {"date", s.date / n, 0.95},
		{"outlet", s.outlet / n, 1}, {"address", s.address / n, 1}, {"byline", s.byline / n, 0.9},
	} {
		if c.got < c.least {
			t.Errorf("%s is %.3f, under %.2f", c.what, c.got, c.least)
		}
	}
}

// earlier is how many pages the test web had at first.
const earlier = 44

// TestWeb holds how well the pages of the test web are read, in parts: the
// rules were first written while looking at the pages of odd numbers only, and the later
// pages were written after the rules.
func TestWeb(t *testing.T) {
	pages, err := testweb.Pages(testweb.Everywhere)
	if err != nil {
		t.Fatal(err)
	}
	tb := tables(t)
	for part, name := range []string{"even", "odd", "later"} {
		t.Run(name, func(t *testing.T) {
			var s webScore
			for i, p := range pages {
				if i < earlier && i%2 == part || i < earlier && part == 2 || i >= earlier && part != 2 {
					continue
				}
				r, _ := readWeb(t, tb, p)
				if wrong := s.add(p, r); len(wrong) > 0 {
					t.Logf("%s: %s", p.Name, strings.Join(wrong, "; "))
				}
			}
			t.Log(&s)
			s.hold(t)
		})
	}
}

// BenchmarkWeb reads every page of the test web once.
func BenchmarkWeb(b *testing.B) {
	pages, err := testweb.Pages(testweb.Everywhere)
	if err != nil {
		b.Fatal(err)
	}
	tb := tables(b)
	var captures []tawatur.Capture
	size := 0
	for _, p := range pages {
		captures = append(captures, captureOf(b, p))
		size += len(p.HTML)
	}
	b.SetBytes(int64(size))
	for b.Loop() {
		for _, c := range captures {
			tb.Reports(c, nil)
		}
	}
	b.ReportMetric(float64(len(pages)*b.N)/b.Elapsed().Seconds(), "pages/s")
}
