package name

import (
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"tawatur/analyze/name/internal/tagger"
	"tawatur/internal/shareddata"
	"tawatur/table"
)

func TestTag(t *testing.T) {
	tabs := load(t)
	words := strings.Fields("وقال الرئيس جون كيري في دمشق إن الأمم المتحدة قلقة .")
	want := strings.Fields("O O B-PER I-PER O B-LOC O B-ORG I-ORG O O")
	if got := tabs.Tag(words); !slices.Equal(got, want) {
		t.Errorf("got %v want %v", got, want)
	}
	if got := tabs.Tag(nil); len(got) != 0 {
		t.Errorf("no words got tags %v", got)
	}
}

// The tables of what was learned have a class for each word of each grouping.
func TestLearnedTables(t *testing.T) {
	for name, x := range map[string]struct {
		text  string
		cells int
	}{"clusters.tsv": {clusterTSV, 2}, "words.tsv": {wordTSV, 1 + tagger.Groupings}} {
		err := table.Each(name, x.text, x.cells, func(cells []string) error {
			for _, c := range cells[1:] {
				if n, err := strconv.ParseUint(c, 10, 16); err != nil || n == 0 {
					return fmt.Errorf("class %q: %w", c, err)
				}
			}
			return nil
		})
		if err != nil {
			t.Error(err)
		}
	}
}

// TestTablesAreSorted keeps the tables reviewable: a comment with the source
// first, then the lines in order, none twice.
func TestTablesAreSorted(t *testing.T) {
	texts := map[string]string{"clusters.tsv": clusterTSV, "words.tsv": wordTSV}
	files, err := fs.Glob(sub(), "*.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		b, err := fs.ReadFile(sub(), f)
		if err != nil {
			t.Fatal(err)
		}
		texts[f] = string(b)
	}
	for f, text := range texts {
		if text[0] != '#' {
			t.Errorf("%s does not begin with a comment", f)
		}
		last := ""
		for line := range strings.Lines(text) {
			line = strings.TrimRight(line, "\n")
			if line == "" || line[0] == '#' {
				continue
			}
			if key := strings.TrimPrefix(line, "~"); key <= last {
				t.Errorf("%s: %q stands after %q", f, line, last)
			} else {
				last = key
			}
		}
	}
}

// TestTagOnMarkedNews holds that what is built in agrees with the corpus it was
// learned from; the honest measure is that of `train folds`.
func TestTagOnMarkedNews(t *testing.T) {
	b, err := os.ReadFile(shareddata.Path(t, "data/ner/anercorp_train.conll"))
	if err != nil {
		t.Fatal(err)
	}
	tabs := load(t)
	same, all := 0, 0
	for block := range strings.SplitSeq(string(b), "\n\n") {
		var words, want []string
		for line := range strings.Lines(block) {
			if f := strings.Fields(line); len(f) == 2 {
				words, want = append(words, f[0]), append(want, strings.Replace(f[1], "PERS", "PER", 1))
			}
		}
		for i, g := range tabs.Tag(words) {
			all++
			if g == want[i] {
				same++
			}
		}
	}
	if share := float64(same) / float64(all); share < 0.97 {
		t.Errorf("only %.4f of the tags agree", share)
	}
}

func BenchmarkTag(b *testing.B) {
	tabs := load(b)
	words := strings.Fields(strings.Repeat("وقال وزير الخارجية سالم النبهاني في دمشق إن الأمم المتحدة قلقة من الوضع في المدينة . ", 5))
	tabs.Tag(words)
	for b.Loop() {
		tabs.Tag(words)
	}
	b.ReportMetric(float64(len(words)*b.N)/b.Elapsed().Seconds(), "tokens/s")
}
