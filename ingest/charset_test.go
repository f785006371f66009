package ingest

import (
	"os"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"tawatur"
	"tawatur/internal/shareddata"
)

func encode(t testing.TB, e encoding.Encoding, s string) string {
	t.Helper()
	out, err := e.NewEncoder().String(s)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestCharsets(t *testing.T) {
	const short = "سقط مطر غزير على القرية."
	for name, e := range map[string]encoding.Encoding{
		"windows-1256": charmap.Windows1256,
		"iso-8859-6":   charmap.ISO8859_6,
		"utf-16le":     unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM),
		"utf-16be":     unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM),
		"utf-8":        encoding.Nop,
	} {
		for _, text := range []string{article, short, article + "Reuters 24/7\n" + article} {
			got := decode([]byte(encode(t, e, text)), false, "")
			if got.charset != name || got.text != text || got.bad != 0 {
				t.Errorf("%s: read as %s: %q", name, got.charset, got.text)
			}
		}
	}
}

func TestMarks(t *testing.T) {
	le := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	be := unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	for name, raw := range map[string]string{
		"utf-8": "\ufeff" + article, "utf-16le": encode(t, le, article), "utf-16be": encode(t, be, article),
	} {
		if got := decode([]byte(raw), false, ""); got.text != article || got.charset != name {
			t.Errorf("%s: %q", got.charset, got.text)
		}
	}
}

func TestRowsInOtherCharsets(t *testing.T) {
	row := `{"text":"سقط مطر غزير على القرية."}` + "\n"
	for _, e := range []encoding.Encoding{charmap.Windows1256, charmap.ISO8859_6, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)} {
		kept, skips := read(t, Options{}, write(t, "a.jsonl", encode(t, e, row+row)))
		if len(kept) != 2 || len(skips) > 0 || kept[1].Row.Text != "سقط مطر غزير على القرية." {
			t.Errorf("%v: %v %v", e, kept, skips)
		}
	}
}

func TestMetaCharset(t *testing.T) {
	page := `<html><head><meta charset="windows-1256"></head><body>اب</body></html>`
	got := decode([]byte(encode(t, charmap.Windows1256, page)), true, "")
	if got.text != page || got.charset != "windows-1256" {
		t.Errorf("%s: %q", got.charset, got.text)
	}
}

func TestRealCharsets(t *testing.T) {
	for _, name := range []string{"windows-1256", "iso-8859-6"} {
		raw, err := os.ReadFile(shareddata.Path(t, "data/pages/"+name+"-arabic.html"))
		if err != nil {
			t.Fatal(err)
		}
		for _, isHTML := range []bool{true, false} {
			if got := decode(raw, isHTML, ""); got.charset != name || !strings.Contains(got.text, " ال") {
				t.Errorf("%s was read as %s (%d bad)", name, got.charset, got.bad)
			}
		}
	}
}

func TestParseTime(t *testing.T) {
	for s, want := range map[string]string{
		"2016-12-13":                     "2016-12-13",
		"٢٠١٦-١٢-١٣":                     "2016-12-13",
		"2016-12-13T10:00:00Z":           "2016-12-13",
		"2016-12-13T10:00:00+03:00":      "2016-12-13",
		"2016-12-13 10:00":               "2016-12-13",
		"Mon, 09 Apr 2018 08:08:17 GMT":  "2018-04-09",
		"Mon, 9 Apr 2018 04:51:06 +0400": "2018-04-09",
		"13/12/2016":                     "2016-12-13",
		"1481623200":                     "2016-12-13",
		"1481623200000":                  "2016-12-13",
		"الأحد":                          "",
		"31/31/2016":                     "",
	} {
		got, _, ok := parseTime(s)
		if ok != (want != "") || ok && tawatur.DayOf(got).String() != want {
			t.Errorf("%q: %v %v", s, got, ok)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{article, good + good, gzipped(f, good), zipped(f, "a.txt", article),
		"\xff\xfeا\x06", "[" + good + "]", "<html><p>نص", encode(f, charmap.Windows1256, article), "{\"text\":\"\\ud800\",\"day\":\"20160-1\"}"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		o := Options{Stdin: strings.NewReader(string(data)), MaxBytes: 16 << 20, Now: time.Now}
		n := 0
		for it := range Read(t.Context(), []string{"-"}, o) {
			n++
			if it.Skip == nil && it.Capture.Digest == "" || !utf8.ValidString(it.Capture.Text) {
				t.Fatalf("%+v", it)
			}
			if it.Row != nil && (!utf8.ValidString(it.Row.Text) || it.Row.Text == "") {
				t.Fatalf("row %+v", it.Row)
			}
			if it.Skip != nil && (it.Skip.Detail == "" || it.Skip.Input == "") {
				t.Fatalf("skip %+v", it.Skip)
			}
		}
		if n == 0 && !looksBlankRows(data) {
			t.Fatalf("nothing was said about %q", data)
		}
	})
}

// looksBlankRows reports whether data may be rows that hold nothing.
func looksBlankRows(data []byte) bool {
	s := strings.Trim(string(data), "[], \t\r\n\ufeff")
	return s == ""
}

func BenchmarkRows(b *testing.B) {
	row := `{"id":"x","outlet":"o","title":"عنوان","text":"` + strings.Repeat("وصلت القافلة إلى المدينة. ", 60) + `"}` + "\n"
	p := write(b, "a.jsonl.gz", gzipped(b, strings.Repeat(row, 1000)))
	b.SetBytes(int64(len(row) * 1000))
	for b.Loop() {
		for range Read(b.Context(), []string{p}, Options{}) {
		}
	}
}

func BenchmarkDecode1256(b *testing.B) {
	raw := []byte(encode(b, charmap.Windows1256, strings.Repeat(article, 50)))
	b.SetBytes(int64(len(raw)))
	for b.Loop() {
		decode(raw, false, "")
	}
}
