package name

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"tawatur/arabic"
	"tawatur/internal/shareddata"
)

// BenchmarkRealText cuts real reports into tokens and sentences and finds their
// names: the whole way from text to tags, on one core.
func BenchmarkRealText(b *testing.B) {
	texts := realTexts(b, 300)
	tabs := load(b)
	tokens := 0
	for b.Loop() {
		for _, text := range texts {
			toks := arabic.Tokens(text)
			tabs.Find(text, arabic.Sentences(text), toks)
			tokens += len(toks)
		}
	}
	b.ReportMetric(float64(tokens)/b.Elapsed().Seconds(), "tokens/s")
}

// realTexts reads the first reports of one file of plain news.
func realTexts(b *testing.B, n int) []string {
	files, err := filepath.Glob(filepath.Join(shareddata.Path(b, "data/saudinews"), "*.jsonl.gz"))
	if err != nil || len(files) == 0 {
		b.Skip("no plain news to read")
	}
	f, err := os.Open(files[0])
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(bufio.NewReader(f))
	if err != nil {
		b.Fatal(err)
	}
	var out []string
	for dec := json.NewDecoder(z); dec.More() && len(out) < n; {
		var row struct{ Text string }
		if err := dec.Decode(&row); err != nil {
			b.Fatal(err)
		}
		out = append(out, row.Text)
	}
	return out
}
