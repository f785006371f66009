package arabic

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"testing"

	"tawatur/internal/shareddata"
)

// article is a report of the real data, as stemless words.
type article struct {
	id    string
	title []string
	words []string
}

// TestStemInRetrieval seeks, with the words of a report's title, the reports of
// the same happening by other outlets, and logs how well each stemmer does.
func TestStemInRetrieval(t *testing.T) {
	if testing.Short() {
		t.Skip("reads 20,000 reports")
	}
	articles := readArticles(t)
	queries := readQueries(t, articles)
	t.Logf("%d queries over %d reports\trecall@10\tMRR", len(queries), len(articles))
	best := map[string]float64{}
	for _, s := range stemmers {
		recall, mrr := newIndex(articles, s.stem).measure(queries)
		t.Logf("%s\t%.4f\t%.4f", s.name, recall, mrr)
		best[s.name] = recall + mrr
	}
	if best["this package"] < best["no stemmer"] || best["this package"] < best["Snowball"] {
		t.Errorf("retrieval is no better for the stemmer: %v", best)
	}
}

func readArticles(t *testing.T) (out []article) {
	paths, _ := filepath.Glob(filepath.Join(shareddata.Path(t, "data/saudinews"), "*.jsonl.gz"))
	for _, p := range paths {
		f, err := os.Open(p)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		z, err := gzip.NewReader(f)
		if err != nil {
			t.Fatal(err)
		}
		for dec := json.NewDecoder(z); dec.More(); {
			var r struct{ ID, Title, Text, Content string }
			if err := dec.Decode(&r); err != nil {
				t.Fatal(err)
			}
			title := wordsOf(r.Title)
			out = append(out, article{r.ID, title, append(wordsOf(r.Text+" "+r.Content), title...)})
		}
	}
	return out
}

func wordsOf(s string) (out []string) {
	for _, k := range Tokens(s) {
		if k.Kind != Punct {
			out = append(out, k.Text)
		}
	}
	return out
}

// query is a title's words, its report, and the report that is sought.
type query struct {
	words      []string
	self, want int
}

func readQueries(t *testing.T, articles []article) (out []query) {
	at := map[string]int{}
	for i, a := range articles {
		at[a.id] = i
	}
	f, err := os.Open(shareddata.Path(t, "gold/story_pairs.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for sc := bufio.NewScanner(f); sc.Scan(); {
		var p struct{ A, B, Label string }
		if err := json.Unmarshal(sc.Bytes(), &p); err != nil {
			t.Fatal(err)
		}
		a, okA := at[p.A]
		b, okB := at[p.B]
		if p.Label == "same" && okA && okB {
			out = append(out, query{articles[a].title, a, b}, query{articles[b].title, b, a})
		}
	}
	return out
}

// index holds where and how often each stem stands, for BM25.
type index struct {
	stem     func(string) string
	postings map[string][]posting
	lengths  []float64
	mean     float64
}

type posting struct{ doc, n int }

func newIndex(articles []article, stem func(string) string) *index {
	ix := &index{stem: stem, postings: map[string][]posting{}}
	stems := map[string]string{}
	for d, a := range articles {
		for _, w := range a.words {
			s, ok := stems[w]
			if !ok {
				s = stem(w)
				stems[w] = s
			}
			if p := ix.postings[s]; len(p) > 0 && p[len(p)-1].doc == d {
				p[len(p)-1].n++
			} else {
				ix.postings[s] = append(p, posting{d, 1})
			}
		}
		ix.lengths = append(ix.lengths, float64(len(a.words)))
		ix.mean += float64(len(a.words)) / float64(len(articles))
	}
	return ix
}

// rank gives the place of the report that is sought, from 1; 0 for none.
func (ix *index) rank(q query) int {
	scores := map[int]float64{}
	for _, w := range q.words {
		ps := ix.postings[ix.stem(w)]
		idf := math.Log(1 + (float64(len(ix.lengths)-len(ps))+0.5)/(float64(len(ps))+0.5))
		for _, p := range ps {
			n := float64(p.n)
			scores[p.doc] += idf * n * 2.2 / (n + 1.2*(0.25+0.75*ix.lengths[p.doc]/ix.mean))
		}
	}
	if scores[q.want] == 0 {
		return 0
	}
	place := 1
	for d, x := range scores {
		if d != q.self && (x > scores[q.want] || x == scores[q.want] && d < q.want) {
			place++
		}
	}
	return place
}

func (ix *index) measure(queries []query) (recall, mrr float64) {
	for _, q := range queries {
		if r := ix.rank(q); r > 0 {
			mrr += 1 / float64(r) / float64(len(queries))
			if r <= 10 {
				recall += 1 / float64(len(queries))
			}
		}
	}
	return recall, mrr
}
