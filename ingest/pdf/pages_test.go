package pdf

import (
	"bytes"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"tawatur/ingest/paper"
	"tawatur/ingest/program"
)

const bbox = `<doc>
  <page width="595" height="842">
    <word xMin="300" yMin="100" xMax="340" yMax="120">رقأ</word>
    <word xMin="250" yMin="100" xMax="297" yMax="120">&quot;سلجم&quot;</word>
    <word xMin="x" yMin="100" xMax="297" yMax="120">؟</word>
  </page>
  <page width="595" height="842">
  </page>
</doc>
`

func TestPages(t *testing.T) {
	var got []string
	err := pages(strings.NewReader(bbox), func(p *Page) bool {
		got = append(got, paper.Text(p.Sheet(nil)).Text)
		return true
	})
	if err != nil || len(got) != 2 || got[0] != `أقر "مجلس"` || got[1] != "" {
		t.Errorf("%q, %v", got, err)
	}
}

func TestReadable(t *testing.T) {
	for text, want := range map[string]bool{
		"أقر مجلس المدينة":             true,
		"Blue Harbour Ltd":             true,
		"12 34":                        false,
		"\ue001\ue002 نص \ue003\ue004": false,
		"ÃÞÑ ãÌáÓ ÇáãÏíäÉ abcdefghij":  false, // the glyphs of an Arabic font of old
	} {
		p := Page{Words: []paper.Word{{Text: text}}}
		if p.Readable() != want {
			t.Errorf("%q: %v", text, !want)
		}
	}
}

// FuzzPages holds that whatever is written as words of a page gives text that
// can be kept, and headlines within it.
func FuzzPages(f *testing.F) {
	f.Add([]byte(bbox))
	f.Add([]byte(`<page width="1" height="1"><word xMin="1e300" yMin="NaN" xMax="Inf" yMax="-1">a</word></page>`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		_ = pages(bytes.NewReader(raw), func(p *Page) bool {
			r := paper.Text(p.Sheet(nil))
			if !utf8.ValidString(r.Text) {
				t.Fatalf("%q", r.Text)
			}
			for _, h := range r.Headlines {
				if h.Start < 0 || h.End > len(r.Text) || h.Start > h.End {
					t.Fatalf("headline %v of %d bytes", h, len(r.Text))
				}
			}
			return true
		})
	})
}

// FuzzPGM holds that a picture has as many dots as it says.
func FuzzPGM(f *testing.F) {
	f.Add([]byte("P5\n2 2\n255\nabcd"))
	f.Add([]byte("P5\n99999999 99999999\n255\n"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		if g, err := pgm(raw); err == nil && len(g.Pix) != g.Rect.Dx()*g.Rect.Dy() {
			t.Fatalf("%v has %d dots", g.Rect, len(g.Pix))
		}
	})
}

func BenchmarkSheet(b *testing.B) {
	var p *Page
	page := `<page width="595" height="842">` + "\n" + strings.Repeat(`<word xMin="300" yMin="100" xMax="340" yMax="120">رقأ</word>`+"\n", 1000) + "</page>"
	_ = pages(strings.NewReader(page), func(q *Page) bool { p = q; return true })
	for b.Loop() {
		p.Sheet(nil)
	}
}

// FuzzBuiltIn holds that the reader that is built in gives words with places, or
// an error.
func FuzzBuiltIn(f *testing.F) {
	for _, name := range []string{"chromium-one", "locked"} {
		raw, err := os.ReadFile(filepath.Join("..", "testdata", "paper", name+".pdf"))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(raw)
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		path := filepath.Join(t.TempDir(), "a.pdf")
		if err := os.WriteFile(path, raw, 0o600); err != nil {
			t.Fatal(err)
		}
		in, err := openBuiltIn(path, &program.Missing{})
		if err != nil {
			return
		}
		_ = in.Read(t.Context(), 1, min(in.Pages, 3), func(_ int, p *Page) bool {
			for _, w := range p.Words {
				if w.Text == "" || !utf8.ValidString(w.Text) || math.IsNaN(w.X0+w.X1) {
					t.Fatalf("%+v", w)
				}
			}
			return true
		})
	})
}
