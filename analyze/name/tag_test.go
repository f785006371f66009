package name

import (
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"tawatur/internal/shareddata"
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

func TestLearnedIsReadQuickly(t *testing.T) {
	start := time.Now()
	if _, err := readLearned(); err != nil {
		t.Fatal(err)
	}
	took := time.Since(start)
	t.Logf("read in %v", took)
	if took > time.Second {
		t.Errorf("the learned part took %v to read", took)
	}
}

// TestTablesAreSorted keeps the tables reviewable: a comment with the source
// first, then the lines in order, none twice.
func TestTablesAreSorted(t *testing.T) {
	files, err := fs.Glob(sub(), "*.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		b, err := fs.ReadFile(sub(), f)
		if err != nil {
			t.Fatal(err)
		}
		if b[0] != '#' {
			t.Errorf("%s does not begin with a comment", f)
		}
		last := ""
		for line := range strings.Lines(string(b)) {
			line = strings.TrimRight(line, "\n")
			if line == "" || line[0] == '#' || f == "clusters.tsv" {
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
