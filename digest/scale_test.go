package digest

import (
	"bytes"
	"fmt"
	stdhtml "html"
	"strings"
	"testing"
	"unicode/utf8"

	"tawatur"
	"tawatur/internal/wrap"
	"tawatur/markup"
)

// wide makes a story of n reports whose one claim has so many origins; the
// rest are copies of the first, or carry its source's word.
func wide(n, origins int, copies bool, name string) (*tawatur.Comparison, Get) {
	readings := map[string]*tawatur.Reading{}
	claim := tawatur.Claim{Text: "قول " + name, Confidence: 1}
	s := tawatur.Story{ID: "wide", Headline: "واقعة كبيرة"}
	for i := range n {
		id := fmt.Sprintf("r%d", i)
		r := &tawatur.Reading{Report: tawatur.Report{ID: id, Outlet: fmt.Sprintf("%s %d", name, i), Text: "قال المتحدث إن الجسر أغلق"}}
		readings[id] = r
		s.Reports, s.Outlets = append(s.Reports, id), append(s.Outlets, r.Outlet)
		a := tawatur.Assertion{Report: id, Outlet: r.Outlet, Quote: "الجسر أغلق", CopiedFrom: -1, SourceName: tawatur.Name("المتحدث " + name)}
		a.Start = strings.Index(r.Text, a.Quote)
		a.End = a.Start + len(a.Quote)
		if copies && i >= origins {
			a.CopiedFrom = i % origins
		}
		claim.Assertions = append(claim.Assertions, a)
	}
	for o := range origins {
		x := tawatur.Origin{Why: tawatur.WhySameSource, What: "المتحدث " + name}
		for i := o; i < n; i += origins {
			x.Assertions = append(x.Assertions, i)
		}
		claim.Origins = append(claim.Origins, x)
	}
	s.Claims = []tawatur.Claim{claim}
	return &tawatur.Comparison{Stories: []tawatur.Story{s}}, func(id string) (*tawatur.Reading, bool) { r, ok := readings[id]; return r, ok }
}

func TestOneReport(t *testing.T) {
	c, get := wide(1, 1, false, "منبر")
	for _, lang := range []string{"ar", "en"} {
		checkPage(t, html(t, c, get, options(lang)))
		terminal(t, c, get, options(lang))
	}
}

func TestTwoHundredReportsAreFolded(t *testing.T) {
	for _, x := range []struct {
		origins int
		copies  bool
		want    string
	}{{1, true, "+199 copies"}, {1, false, "200 reports"}, {200, false, "188 further sources with one line each"}} {
		c, get := wide(200, x.origins, x.copies, "منبر")
		page := html(t, c, get, options("en"))
		checkPage(t, page)
		if !strings.Contains(stdhtml.UnescapeString(string(page)), x.want) || !bytes.Contains(terminal(t, c, get, options("en")), []byte(x.want)) {
			t.Errorf("%v: it does not say %q", x, x.want)
		}
	}
}

func TestLongNames(t *testing.T) {
	for _, name := range []string{strings.Repeat("صحيفة الميناء البعيد ", 10), strings.Repeat("غ", 200), strings.Repeat("W", 200)} {
		c, get := wide(5, 2, true, name)
		for _, lang := range []string{"ar", "en"} {
			checkPage(t, html(t, c, get, options(lang)))
			o := options(lang)
			o.Width = 60
			for _, line := range strings.Split(string(terminal(t, c, get, o)), "\n") {
				if wrap.Columns(line) > 60 {
					t.Errorf("a line of %d columns: %q", wrap.Columns(line), line)
				}
			}
		}
	}
}

// cut must write the text back unchanged, keep tags paired and open each mark
// once under its id, whatever the spans.
func FuzzCut(f *testing.F) {
	f.Add("قال الوزير إن الطريق مفتوح", []byte{0, 10, 5, 20, 5, 8, 2, 30})
	f.Add("abc", []byte{0, 3, 0, 3, 1, 2})
	f.Fuzz(func(t *testing.T, text string, ends []byte) {
		var marks []mark
		for i := 0; i+1 < len(ends); i += 2 {
			s := tawatur.Span{Start: int(ends[i]), End: int(ends[i+1])}
			if markup.Fits(text, s) {
				marks = append(marks, mark{Span: s, id: fmt.Sprint("m", i)})
			}
		}
		checkPieces(t, text, marks)
	})
}

func checkPieces(t *testing.T, text string, marks []mark) {
	pieces, _ := cut(text, 0, marks)
	var whole strings.Builder
	var open []string
	got := map[string]string{}
	seen := map[string]int{}
	for _, p := range pieces {
		switch {
		case p.Open != nil:
			id := cmpOr(p.Open.ID, strings.TrimPrefix(p.Open.Part, "p-"))
			open = append(open, id)
			if p.Open.ID != "" {
				seen[id]++
			}
		case p.Close:
			open = open[:len(open)-1]
		default:
			whole.WriteString(p.Words)
			for _, id := range open {
				got[id] += p.Words
			}
		}
	}
	if whole.String() != text || len(open) != 0 {
		t.Fatalf("wrote %q, left open %v", whole.String(), open)
	}
	for _, m := range marks {
		if got[m.id] != m.In(text) || seen[m.id] != 1 {
			t.Fatalf("%s holds %q, opened %d times; want %q once", m.id, got[m.id], seen[m.id], m.In(text))
		}
	}
}

func FuzzTerminalLines(f *testing.F) {
	f.Add("قال \u2068زيد\u2069 إن الطريق مفتوح", 20, 3)
	f.Fuzz(func(t *testing.T, s string, width, indent int) {
		if !utf8.ValidString(s) || width > 500 || indent < 0 || indent > 40 {
			return
		}
		l := newLines(Options{Width: width}, true)
		l.put(indent, plain, s)
		for _, line := range strings.Split(l.String(), "\n") {
			if wrap.Columns(line) > max(l.width, indent+20) {
				t.Errorf("%d columns, want at most %d: %q", wrap.Columns(line), l.width, line)
			}
		}
	})
}

func BenchmarkHTML(b *testing.B) {
	c, get := wide(200, 3, true, "منبر")
	for b.Loop() {
		var w bytes.Buffer
		if err := HTML(&w, c, get, Options{Lang: "ar"}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkTerminal(b *testing.B) {
	c, get := wide(200, 3, true, "منبر")
	for b.Loop() {
		var w bytes.Buffer
		if err := Terminal(&w, c, get, Options{Lang: "ar"}); err != nil {
			b.Fatal(err)
		}
	}
}
