package web

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"tawatur"
	"tawatur/markup"
)

func TestTrace(t *testing.T) {
	const text = "وصول القافلة\nوصلت القافلة إلى مدينة الفيروز مساء أمس.\n\n  قال الدليل إنها سارت شهرا كاملا بلا توقف. \nليست هنا هذه الجملة كلها"
	for name, c := range map[string]struct {
		raw  string
		want []string // of the capture, by paragraph; "" for one that is not there
	}{
		"as it stands": {text, []string{"وصول القافلة", "وصلت القافلة إلى مدينة الفيروز مساء أمس.", "قال الدليل إنها سارت شهرا كاملا بلا توقف.", "ليست هنا هذه الجملة كلها"}},
		"within a page": {"<title>وصول القافلة</title><p>وصلت <b>القافلة</b> إلى مدينة&nbsp;<a href='/f'>الفيروز</a> مساء أمس.</p><p>قال الدليل إنها سارت\nشهرا كاملا بلا توقف.</p>",
			[]string{"وصول القافلة", "وصلت <b>القافلة</b> إلى مدينة&nbsp;<a href='/f'>الفيروز</a> مساء أمس.", "قال الدليل إنها سارت\nشهرا كاملا بلا توقف.", ""}},
		"the title behind the text": {"قال الدليل إنها سارت شهرا كاملا بلا توقف. وصول القافلة", []string{"وصول القافلة", "", "قال الدليل إنها سارت شهرا كاملا بلا توقف.", ""}},
		"nothing":                   {"", []string{"", "", "", ""}},
	} {
		paragraphs := paragraphsOf(text)
		got := make([]string, len(paragraphs))
		for _, found := range trace(c.raw, text, paragraphs) {
			got[found.paragraph] = found.raw.In(c.raw)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

func TestFieldsOfRow(t *testing.T) {
	got, ok := fieldsOf(`{"title":"عنو\u0627ن","n":12,"tags":["أ",{"b":1}],"none":null}`)
	want := []namedText{{"title", "عنوان"}, {"n", "12"}, {"tags", `["أ",{"b":1}]`}, {"none", "null"}}
	if !ok || !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	for _, s := range []string{"", "{}", "[1]", `{"a":`, `{"a":1`, "نص"} {
		if got, ok := fieldsOf(s); ok {
			t.Errorf("%q is read as %q", s, got)
		}
	}
}

// Wherever a paragraph is found, whole letters are marked, and behind one another where
// they follow one another in both.
func FuzzTrace(f *testing.F) {
	f.Add("<p>وصلت القافلة إلى المدينة</p>", "وصلت القافلة إلى المدينة")
	f.Add("a b c d a b c d", "a b c d\na b c d\n a")
	f.Add(`{"text":"نص طويل فيه كلمات"}`, "نص طويل فيه كلمات\n")
	f.Fuzz(func(t *testing.T, raw, text string) {
		if !utf8.ValidString(raw) || !utf8.ValidString(text) {
			return // a capture's text, and a report's, are valid
		}
		paragraphs := paragraphsOf(text)
		for _, s := range paragraphs {
			if words := s.In(text); words == "" || strings.TrimSpace(words) != words || strings.Contains(words, "\n") {
				t.Errorf("a paragraph %q", words)
			}
		}
		for _, found := range trace(raw, text, paragraphs) {
			if !markup.Fits(raw, found.raw) || found.paragraph >= len(paragraphs) {
				t.Errorf("%+v in %q", found, raw)
			}
		}
		for _, p := range partsOf(&tawatur.Capture{Media: tawatur.MediaJSON, Text: raw}) {
			if !utf8.ValidString(p.text) {
				t.Errorf("%q", p.text)
			}
		}
	})
}

func BenchmarkTrace(b *testing.B) {
	p := "وصلت القافلة إلى مدينة الفيروز مساء أمس بعد شهر كامل من المسير.\n"
	text := strings.Repeat(p, 40)
	raw := strings.Repeat("<p>"+strings.ReplaceAll(p, " ", "</b> <b>")+"</p>", 40)
	paragraphs := paragraphsOf(text)
	b.SetBytes(int64(len(raw)))
	for b.Loop() {
		trace(raw, text, paragraphs)
	}
}
