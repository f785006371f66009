package digest

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	xhtml "golang.org/x/net/html"

	"tawatur"
)

// checkPage holds what is true of every page: it parses with its elements
// properly nested, its links lead to ids that it has, ids are used once, and
// nothing leads elsewhere or runs.
func checkPage(t *testing.T, page []byte) {
	t.Helper()
	checkNesting(t, page)
	doc, err := xhtml.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	ids, hrefs := map[string]int{}, map[string]bool{}
	for n := range doc.Descendants() {
		if n.Type != xhtml.ElementNode {
			continue
		}
		if slices.Contains([]string{"script", "iframe", "img", "link", "object", "form", "foreignObject"}, n.Data) {
			t.Errorf("the page has a %s element", n.Data)
		}
		for _, a := range n.Attr {
			switch {
			case a.Key == "id":
				ids[a.Val]++
			case a.Key == "href" && strings.HasPrefix(a.Val, "#"):
				hrefs[a.Val[1:]] = true
			case a.Key == "href" || a.Key == "src" || a.Key == "style" || strings.HasPrefix(a.Key, "on"):
				t.Errorf("<%s %s=%q>", n.Data, a.Key, a.Val)
			case a.Key == "aria-labelledby":
				for _, id := range strings.Fields(a.Val) {
					hrefs[id] = true
				}
			}
		}
	}
	for id := range hrefs {
		if ids[id] == 0 {
			t.Errorf("a link leads to #%s, which is not there", id)
		}
	}
	for id, n := range ids {
		if n > 1 {
			t.Errorf("the id %s is used %d times", id, n)
		}
	}
	style := page[bytes.Index(page, []byte("<style>")):bytes.Index(page, []byte("</style>"))]
	for _, bad := range []string{"url(", "@import", "http"} {
		if bytes.Contains(style, []byte(bad)) {
			t.Errorf("the style has %q", bad)
		}
	}
}

var void = []string{"meta", "br", "hr", "img", "link", "input"}

// checkNesting reads tags one by one, since a parser mends what is wrong.
func checkNesting(t *testing.T, page []byte) {
	t.Helper()
	var open []string
	for z := xhtml.NewTokenizer(bytes.NewReader(page)); ; {
		switch z.Next() {
		case xhtml.ErrorToken:
			if len(open) > 0 {
				t.Errorf("left open: %v", open)
			}
			return
		case xhtml.StartTagToken:
			name, _ := z.TagName()
			if s := string(name); !slices.Contains(void, s) {
				if s == "a" && slices.Contains(open, "a") {
					t.Errorf("a link within a link, in %v", open)
				}
				open = append(open, s)
			}
		case xhtml.EndTagToken:
			name, _ := z.TagName()
			if len(open) == 0 || open[len(open)-1] != string(name) {
				t.Fatalf("</%s> closes %v", name, open)
			}
			open = open[:len(open)-1]
		}
	}
}

func TestPagesHold(t *testing.T) {
	f := newFixture(t)
	for _, lang := range []string{"ar", "en"} {
		page := html(t, f.comparison(), f.get, options(lang))
		checkPage(t, page)
		if bytes.Contains(page, []byte("[")) && bytes.Contains(page, []byte("[claim.")) {
			t.Error("a string is missing from the catalogue")
		}
	}
}

// Every statement of the fixture is marked in the report it stands in, with
// exactly its words.
func TestMarksHoldTheirWords(t *testing.T) {
	f := newFixture(t)
	doc, err := xhtml.Parse(bytes.NewReader(html(t, f.comparison(), f.get, options("en"))))
	if err != nil {
		t.Fatal(err)
	}
	text := map[string]string{}
	for n := range doc.Descendants() {
		if n.Data == "mark" {
			for _, a := range n.Attr {
				if a.Key == "id" {
					text[a.Val] = words(n)
				}
			}
		}
	}
	stories, _ := ordered(f.comparison(), 0)
	for i, s := range stories {
		for k, at := range claimsInOrder(s) {
			for j, a := range s.Claims[at].Assertions {
				id := fmt.Sprintf("s%dc%da%d", i+1, k+1, j+1)
				if text[id] != a.Quote {
					t.Errorf("%s holds %q, want %q", id, text[id], a.Quote)
				}
			}
		}
	}
}

func words(n *xhtml.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == xhtml.TextNode {
			b.WriteString(c.Data)
		}
	}
	return b.String()
}

const evil = `<script>alert(1)</script>"'><img src=http://x.example/ onerror=alert(2)> javascript:alert(3) {{.}} </style></title>`

func TestInjection(t *testing.T) {
	text := "قال " + evil + " ثم سكت"
	at := strings.Index(text, evil)
	span := tawatur.Span{Start: at, End: at + len(evil)}
	r := &tawatur.Reading{Report: tawatur.Report{ID: evil, Outlet: evil, Title: evil, Byline: evil, Text: text, Credits: []string{evil}}}
	get := func(id string) (*tawatur.Reading, bool) { return r, id == evil }
	a := tawatur.Assertion{Report: evil, Outlet: evil, Quote: evil, SourceName: evil, Chain: []string{evil}, CopiedFrom: -1, Span: span}
	c := &tawatur.Comparison{Stories: []tawatur.Story{{ID: evil, Headline: evil, Reports: []string{evil}, Outlets: []string{evil},
		Claims: []tawatur.Claim{{ID: evil, Text: evil, Assertions: []tawatur.Assertion{a, a},
			Origins:        []tawatur.Origin{{Why: tawatur.OriginWhy(evil), What: evil, Assertions: []int{0, 1}, Merges: []tawatur.Merge{{A: 0, B: 1, Why: tawatur.OriginWhy(evil), Evidence: evil}}}},
			Contradictions: []tawatur.Contradiction{{Report: evil, Outlet: evil, Quote: evil, SourceName: evil, Span: span, How: tawatur.How(evil)}},
			Silent:         []string{evil}}},
		Tallies: []tawatur.Tally{{Category: evil, Of: evil, Place: evil, Values: []tawatur.TallyValue{{Report: evil, Text: evil, Approx: tawatur.Approx(evil), SourceName: evil, Span: span}}}},
		Lineage: []tawatur.Link{{From: evil, To: evil, Kind: tawatur.LinkKind(evil), Why: tawatur.Direction(evil)}},
		Wording: []tawatur.Wording{{Of: evil, Expressions: []tawatur.Expression{{Text: evil, Outlet: evil, Count: 1, Places: []tawatur.PlaceIn{{Report: evil, Span: span}}}}}},
	}}}
	o := options("ar")
	o.Skips = []tawatur.Skip{{Input: evil, Reason: tawatur.SkipReason(evil), Detail: evil}}
	checkPage(t, html(t, c, get, o))
}

func TestTerminalTakesOutControls(t *testing.T) {
	c := &tawatur.Comparison{Stories: []tawatur.Story{{Headline: "a\x1b[31mb\u202ec\nd", Reports: []string{"r"},
		Claims: []tawatur.Claim{{Text: "\x07x", Assertions: []tawatur.Assertion{{Report: "r", SourceName: "\x1b]0;x", CopiedFrom: -1}},
			Origins: []tawatur.Origin{{What: "\x1b]0;x", Assertions: []int{0}}}, Contradictions: []tawatur.Contradiction{{Report: "\x1b"}}}}}}}
	got := terminal(t, c, none, Options{Lang: "en"})
	if bytes.ContainsAny(got, "\x1b\x07\u202e") {
		t.Errorf("a control is left: %q", got)
	}
}

func none(string) (*tawatur.Reading, bool) { return nil, false }

func TestEmptyComparison(t *testing.T) {
	for _, c := range []*tawatur.Comparison{nil, {}} {
		page := html(t, c, none, Options{Lang: "en"})
		checkPage(t, page)
		for _, got := range [][]byte{page, terminal(t, c, none, Options{Lang: "en"})} {
			if !bytes.Contains(got, []byte("tawatur compare")) {
				t.Error("it does not say how to begin")
			}
		}
	}
}

func TestLeftOutStoriesAreSaid(t *testing.T) {
	f := newFixture(t)
	o := options("en")
	o.MaxStories = 1
	want := "2 more stories are left out here. The option"
	for _, got := range [][]byte{html(t, f.comparison(), f.get, o), terminal(t, f.comparison(), f.get, o)} {
		if !bytes.Contains(bytes.ReplaceAll(got, []byte("\n  "), []byte(" ")), []byte(want)) {
			t.Errorf("it does not say %q", want)
		}
	}
}

func TestUnknownLanguage(t *testing.T) {
	if err := HTML(&bytes.Buffer{}, nil, none, Options{Lang: "xx"}); tawatur.ErrorCode(err) != tawatur.CodeInvalid {
		t.Errorf("got %v", err)
	}
}

// Reports that are not at hand, spans that do not fit and indexes that lead
// nowhere are shown without links, and break nothing.
func TestBrokenComparison(t *testing.T) {
	r := &tawatur.Reading{Report: tawatur.Report{ID: "r", Text: "نص قصير"}}
	get := func(id string) (*tawatur.Reading, bool) { return r, id == "r" }
	bad := func(s, e int) tawatur.Assertion {
		return tawatur.Assertion{Report: "r", Quote: "q", Span: tawatur.Span{Start: s, End: e}, CopiedFrom: 7}
	}
	c := &tawatur.Comparison{Stories: []tawatur.Story{{ID: "s", Reports: []string{"r", "gone"},
		Claims: []tawatur.Claim{{Assertions: []tawatur.Assertion{bad(0, 1), bad(-3, 4), bad(4, 400), bad(5, 2), {Report: "other", CopiedFrom: -1}},
			Origins:        []tawatur.Origin{{Assertions: []int{0, 99, -1, 2}, Doubts: []tawatur.Merge{{A: -1, B: 50}}}, {}},
			Contradictions: []tawatur.Contradiction{{Report: "gone", Span: tawatur.Span{Start: 1, End: 2}}}}},
		Tallies: []tawatur.Tally{{Values: []tawatur.TallyValue{{Report: "gone", Origin: -4}}, Conflicts: []tawatur.TallyPair{{A: 0, B: 9}}}},
		Lineage: []tawatur.Link{{From: "gone", To: "nowhere"}},
	}}}
	for _, lang := range []string{"ar", "en"} {
		checkPage(t, html(t, c, get, options(lang)))
		terminal(t, c, get, options(lang))
	}
}
