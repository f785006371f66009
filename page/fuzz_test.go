package page_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"tawatur"
	"tawatur/page"
)

// squeeze drops what is no letter or digit, so that white space, wrapped lines
// and marks of direction do not count.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}

// checkReports holds that nothing is invented: every line of a report stands in
// source, and so do its other fields.
func checkReports(t *testing.T, rs []tawatur.Report, skips []tawatur.Skip, source string) {
	t.Helper()
	all := squeeze(source)
	ids := map[string]bool{}
	for _, r := range rs {
		if r.ID == "" || ids[r.ID] || r.Lang == "" || strings.TrimSpace(r.Text) == "" || !utf8.ValidString(r.Text+r.Title) {
			t.Fatalf("%+v", r)
		}
		ids[r.ID] = true
		for line := range strings.Lines(r.Text + "\n" + r.Byline) {
			for part := range strings.SplitSeq(line, "، ") {
				if !strings.Contains(all, squeeze(part)) {
					t.Fatalf("%q is not in the page", part)
				}
			}
		}
	}
	if len(rs) == 0 && len(skips) == 0 {
		t.Fatal("nothing was said")
	}
}

func FuzzPlain(f *testing.F) {
	f.Add(lined("عنوان الخبر القصير هنا", "وكالات", "", para(0), "مشاركة :", para(0)))
	f.Add(lined("أ ب ج", "سلمى الراوي", "", para(1), "", "د ه و", "وكالات", "", para(2)))
	f.Add("الضحى نيوز – حلب (سمير)\n" + para(3) + "\r\n\u2028مقالات ذات صلة\nعنوان")
	tb := tables(f)
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "\uFFFD")
		c := tawatur.Capture{Name: "a", Media: tawatur.MediaText, Text: text}
		rs, skips := tb.Reports(c, nil)
		checkReports(t, rs, skips, text)
		rs, skips = tb.Reports(c, &page.Meta{Text: text, Author: text, DateText: text, Title: text})
		checkReports(t, rs, skips, text+textOf(text))
	})
}

func FuzzHTML(f *testing.F) {
	f.Add(wordPress())
	f.Add(tableLayout())
	f.Add("<p>" + para(0) + "<!-- x --><script>y</script><div hidden>z</div>")
	tb := tables(f)
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "\uFFFD")
		rs, skips := tb.Reports(tawatur.Capture{Name: "a", Media: tawatur.MediaHTML, Text: text}, nil)
		if len(rs) == 0 && len(skips) == 0 {
			t.Fatal("nothing was said")
		}
		words := squeeze(textOf(text) + html.UnescapeString(text))
		for _, r := range rs {
			if !utf8.ValidString(r.Text) || strings.TrimSpace(r.Text) == "" {
				t.Fatalf("%+v", r)
			}
			for w := range strings.FieldsSeq(r.Text) {
				if pieces(words, []rune(squeeze(w))) > 4 {
					t.Fatalf("%q is not in the page", w)
				}
			}
		}
	})
}

// pieces is of how many stretches of source a word is made. It is more than one
// where the page has an element in the middle of the word that was left out.
func pieces(source string, word []rune) int {
	n := 0
	for len(word) > 0 {
		k := len(word)
		for k > 0 && !strings.Contains(source, string(word[:k])) {
			k--
		}
		if k == 0 {
			return 1 << 20
		}
		word = word[k:]
		n++
	}
	return n
}

// textOf is all text nodes of a page, one after the other.
func textOf(s string) string {
	doc, err := html.Parse(strings.NewReader(s))
	if err != nil {
		return ""
	}
	var b strings.Builder
	for n := range doc.Descendants() {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
	}
	return b.String()
}

func BenchmarkPlain(b *testing.B) {
	tb := tables(b)
	c := tawatur.Capture{Name: "a", Media: tawatur.MediaText, Text: lined("جسر الواحة يفتتح بعد عامين", "", para(0), para(1), para(2), para(3), para(4), para(5))}
	b.SetBytes(int64(len(c.Text)))
	for b.Loop() {
		tb.Reports(c, nil)
	}
}

func BenchmarkRow(b *testing.B) {
	tb := tables(b)
	m := page.Meta{Outlet: "okaz", Author: "واشنطن - رويترز", Text: lined(para(0), para(1), para(2), para(3), para(4), para(5))}
	b.SetBytes(int64(len(m.Text)))
	for b.Loop() {
		tb.Reports(tawatur.Capture{Name: "a"}, &m)
	}
}

func BenchmarkHTML(b *testing.B) {
	tb := tables(b)
	c := tawatur.Capture{Name: "a", Media: tawatur.MediaHTML, Text: wordPress()}
	b.SetBytes(int64(len(c.Text)))
	for b.Loop() {
		tb.Reports(c, nil)
	}
}
