package main

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"tawatur/arabic"
	"tawatur/arabic/internal/cut"
)

// example is a word and its pieces joined by +.
type example struct {
	word, norm, want string
	last             cut.Last
}

// readGold reads sentences and gives the words of every other one apart.
func readGold(path string) (train, test []example, err error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, nil, err
	}
	for i, line := range strings.Split(string(b), "\n") {
		for _, w := range strings.Fields(line) {
			word := arabic.Uncut(w)
			if strings.IndexFunc(word, unicode.IsLetter) < 0 || word[0] < 0x80 {
				continue
			}
			x := example{word, arabic.Match(word), w, cut.LastOf(word)}
			if i%2 == 0 {
				train = append(train, x)
				if x.last == cut.TaaLast || x.last == cut.HaaLast {
					x.last = cut.AnyLast // as Split gets it
					train = append(train, x)
				}
			} else {
				test = append(test, x)
			}
		}
	}
	return train, test, nil
}

// learn trains an averaged perceptron that ranks the cuts of a word.
func learn(lex cut.Lexicon, train []example) *cut.Model {
	m := cut.NewModel(lex, make([]float32, cut.Features))
	sum := make([]float64, cut.Features)
	step := 0.0
	for range 12 {
		for _, x := range train {
			step++
			want, ok := find(m, x)
			got := m.Best(x.norm, x.last)
			if !ok || got == want {
				continue
			}
			update(m, sum, x, want, 1, step)
			update(m, sum, x, got, -1, step)
		}
	}
	for k := range m.Weights {
		m.Weights[k] -= float32(sum[k] / step)
	}
	return m
}

func update(m *cut.Model, sum []float64, x example, c cut.Cut, by float32, step float64) {
	var f [cut.NumFeatures]int
	m.Fill(&f, x.norm, x.last, c)
	for _, k := range f {
		m.Weights[k] += by
		sum[k] += float64(by) * step
	}
}

// find gives the cut that has the pieces of the example: of two, the one in which
// a last ه is a pronoun.
func find(m *cut.Model, x example) (want cut.Cut, ok bool) {
	m.Each(x.norm, cut.LastOf(x.word), func(c cut.Cut) {
		if strings.Join(cut.Parts(x.word, x.norm, c), "+") == x.want {
			want, ok = c, true
		}
	})
	return want, ok
}

func accuracy(m *cut.Model, test []example) float64 {
	right := 0
	for _, x := range test {
		c := m.BestOf(x.word, x.norm)
		got := strings.Join(cut.Parts(x.word, x.norm, c), "+")
		if got == x.want {
			right++
		} else if os.Getenv("ERRORS") != "" {
			fmt.Println(x.want, got)
		}
	}
	return float64(right) / float64(len(test))
}

const source = `# %s
# Learned by the program arabic/gen. Counts: SaudiNewsNet (M. Alhagri, CC BY-NC-SA 4.0) and
# ANT corpus v2.1. Weights: every other sentence of the Farasa WikiNews segmentation (QCRI).
`

func write(out string, m *cut.Model) error {
	var b strings.Builder
	fmt.Fprintf(&b, source, "Stems with their counts (bits, a = 0): at all, after ال, before ة; and of the words they may stand in.")
	for _, s := range slices.Sorted(maps.Keys(m.Lexicon)) {
		b.WriteString(m.Lexicon[s].Line(s))
	}
	if err := os.WriteFile(filepath.Join(out, "stems.tsv"), []byte(b.String()), 0o644); err != nil {
		return err
	}
	b.Reset()
	fmt.Fprintf(&b, source, "Weights of the features of a cut, by the numbers of internal/cut.")
	for k, w := range m.Weights {
		if w > 0.005 || w < -0.005 {
			fmt.Fprintf(&b, "%d\t%.2f\n", k, w)
		}
	}
	return os.WriteFile(filepath.Join(out, "cuts.tsv"), []byte(b.String()), 0o644)
}
