package main

import (
	"fmt"
	"math"
	"os"
	"slices"
	"strings"

	"tawatur/analyze/name/internal/tagger"
)

// Settings of the groupings.
const (
	vectorRounds = 6 // over the texts
	meanRounds   = 8 // of k-means
)

// words puts the words of plain news into classes of like vectors, in several
// groupings.
func words(o options, paths []string) error {
	texts, err := sentencesOf(paths)
	if err != nil {
		return err
	}
	v := learnVectors(texts, vectorRounds)
	normalise(v.vecs)
	var groups [tagger.Groupings][]int
	for i, n := range []int{50, 200, 800, 3000} {
		groups[i] = means(v.vecs, n)
	}
	var lines []string
	for i, w := range v.words {
		if strings.TrimSpace(w) == "" || strings.HasPrefix(w, "#") { // which would be a comment
			continue
		}
		for _, g := range groups {
			w += fmt.Sprintf("\t%d", g[i]+1)
		}
		lines = append(lines, w+"\n")
	}
	slices.Sort(lines)
	const head = "# Words of plain news (match form) and their classes in groupings of 50, 200, 800 and 3000 classes, by vectors\n" +
		"# that foretell a word's neighbours. Learned by analyze/name/train from SaudiNewsNet (M. Alhagri, CC BY-NC-SA 4.0)\n" +
		"# and ANT corpus v2.1: word, four numbers.\n"
	return os.WriteFile(o.learned("words.tsv"), []byte(head+strings.Join(lines, "")), 0o644)
}

// normalise moves the vectors' mean to the origin and gives them length one.
func normalise(vs [][]float32) {
	if len(vs) == 0 {
		return
	}
	mean := make([]float32, size)
	for _, v := range vs {
		for i, x := range v {
			mean[i] += x / float32(len(vs))
		}
	}
	for _, v := range vs {
		var s float64
		for i := range v {
			v[i] -= mean[i]
			s += float64(v[i]) * float64(v[i])
		}
		s = 1 / math.Sqrt(s+1e-12)
		for i := range v {
			v[i] *= float32(s)
		}
	}
}

// unit gives a vector length one.
func unit(v []float32) {
	if s := dot(v, v); s > 0 {
		s = float32(1 / math.Sqrt(float64(s)))
		for i := range v {
			v[i] *= s
		}
	}
}

// means puts unit vectors, those of the most frequent words first, into n
// classes around their means (k-means by angle).
func means(vs [][]float32, n int) []int {
	centres := make([][]float32, min(n, len(vs)))
	for i := range centres {
		centres[i] = slices.Clone(vs[i*min(3, len(vs)/n)])
	}
	class := make([]int, len(vs))
	for range meanRounds {
		for i, v := range vs {
			top := float32(-2)
			for c, centre := range centres {
				if s := dot(v, centre); s > top {
					class[i], top = c, s
				}
			}
		}
		for _, c := range centres {
			clear(c)
		}
		for i, v := range vs {
			c := centres[class[i]]
			for d, x := range v {
				c[d] += x
			}
		}
		for _, c := range centres {
			unit(c)
		}
	}
	return class
}
