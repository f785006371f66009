package scan

import (
	"html"
	"image"
	"math"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"tawatur"
	"tawatur/ingest/paper"
	"tawatur/ingest/pdf"
	"tawatur/internal/wordscore"
	"tawatur/outlet"
	"tawatur/page"
)

// newspaper draws the page of a newspaper for the tests at dpi dots an inch and
// gives its words too.
func newspaper(t testing.TB, dpi int) (*image.Gray, string) {
	t.Helper()
	for _, p := range []string{"pdftoppm", "tesseract"} {
		if _, err := exec.LookPath(p); err != nil {
			t.Skipf("%s is not installed; tools/setup.sh installs it", p)
		}
	}
	at := filepath.Join("..", "testdata", "paper", "newspaper")
	f, err := pdf.Open(t.Context(), at+".pdf")
	if err != nil {
		t.Fatal(err)
	}
	g, err := f.Draw(t.Context(), 1, dpi)
	if err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile(at + ".html")
	if err != nil {
		t.Fatal(err)
	}
	_, body, _ := strings.Cut(string(raw), "<body>")
	return g, html.UnescapeString(regexp.MustCompile(`<[^>]*>`).ReplaceAllString(body, " "))
}

// spotted is a page as a poor scanner gives it: grey paper, pale ink, dust.
func spotted(g *image.Gray) *image.Gray {
	out := image.NewGray(g.Rect)
	rnd := rand.New(rand.NewPCG(1, 2))
	for i, v := range g.Pix {
		out.Pix[i] = uint8(min(max(50+int(v)*170/255+rnd.IntN(41)-20, 0), 255))
		if rnd.IntN(20_000) == 0 {
			out.Pix[i] = 0
		}
	}
	return out
}

// TestNewspaper reads a page of three articles in two columns each, which lies
// askew, on its side, on its head, or was scanned poorly.
func TestNewspaper(t *testing.T) {
	g, want := newspaper(t, 200)
	for _, c := range []struct {
		what string
		g    *image.Gray
		f1   float64
	}{
		{"askew by 2 degrees", rotated(g, 2*math.Pi/180), 0.95},
		{"on its side", turned(g, 1), 0.95},
		{"poor", spotted(rotated(g, 1*math.Pi/180)), 0.9},
	} {
		sheet, err := Read(t.Context(), c.g)
		if err != nil {
			t.Fatal(err)
		}
		read := paper.Text(sheet)
		f1 := wordscore.F1(read.Text, want)
		t.Logf("%s: word F1 %.3f, sure %.3f", c.what, f1, read.Sure)
		if f1 < c.f1 {
			t.Errorf("%s: word F1 %.3f\n%s", c.what, f1, read.Text)
		}
		checkArticles(t, c.what, read)
	}
}

// checkArticles holds that the page gives its three articles.
func checkArticles(t *testing.T, what string, read paper.Reading) {
	t.Helper()
	reg, err := outlet.Load()
	if err != nil {
		t.Fatal(err)
	}
	tables, err := page.Load(reg)
	if err != nil {
		t.Fatal(err)
	}
	rs, skips := tables.Reports(tawatur.Capture{Name: "p.png", Text: read.Text, Headlines: read.Headlines, OCR: read.Sure}, nil)
	if len(rs) != 3 || len(skips) > 0 {
		t.Fatalf("%s: %d articles, %v", what, len(rs), skips)
	}
	titles := []string{"مجلس مرمرون يقر خطة المياه بعد جلسة طويلة", "عاصفة تغلق ميناء زبرجان يومين", "اتفاق على إعادة فتح معبر لازوردة"}
	for i, r := range rs {
		if wordscore.F1(r.Title, titles[i]) < 0.75 || r.OCR != read.Sure || r.Published.String() != "2021-03-10" {
			t.Errorf("%s: article %d is %q of %v, OCR %v", what, i+1, r.Title, r.Published, r.OCR)
		}
	}
}

func TestTurned(t *testing.T) {
	g := &image.Gray{Pix: []uint8{1, 2, 3, 4, 5, 6}, Stride: 3, Rect: image.Rect(0, 0, 3, 2)}
	for n, want := range [][]uint8{{1, 2, 3, 4, 5, 6}, {4, 1, 5, 2, 6, 3}, {6, 5, 4, 3, 2, 1}, {3, 6, 2, 5, 1, 4}} {
		if got := turned(g, n).Pix; !slices.Equal(got, want) {
			t.Errorf("%d quarters: %v instead of %v", n, got, want)
		}
	}
	if n := quarters("Orientation in degrees: 90\nRotate: 270\n"); n != 3 {
		t.Errorf("%d quarters", n)
	}
}

func BenchmarkStrips(b *testing.B) {
	g, _ := newspaper(b, 200)
	b.SetBytes(int64(len(g.Pix)))
	for b.Loop() {
		strips(rotated(g, -skew(g)))
	}
}
