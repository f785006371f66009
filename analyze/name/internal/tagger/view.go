package tagger

import (
	"strings"
	"sync/atomic"
	"unicode/utf8"

	"tawatur/analyze/name/internal/gazetteer"
	"tawatur/arabic"
)

// Views makes what the model sees of words. It remembers words that it saw
// before, since most of a text is words that stand everywhere, and may be used by
// several goroutines at once.
type Views struct {
	names    *gazetteer.Tables
	clusters Clusters
	words    Words
	// seen holds at most one word in each place, the last that came there.
	seen [1 << 15]atomic.Pointer[view]
}

// view is a word in match form and what features are made of, but for what it is
// listed as and its neighbours.
type view struct {
	norm string
	word
}

// NewViews makes the views of words with their tables.
func NewViews(names *gazetteer.Tables, c Clusters, ws Words) *Views {
	return &Views{names: names, clusters: c, words: ws}
}

// Row makes the views of the words of a sentence, given in match form.
func (v *Views) Row(norms []string) Row {
	looks, hits := v.names.Look(norms)
	r := Row{make([]word, len(norms)), looks, hits}
	for i, n := range norms {
		r.words[i] = v.of(n)
		r.words[i].flags = uint64(looks[i].Flags)
	}
	return r
}

// of gives the view of a word.
func (v *Views) of(norm string) word {
	h := hash(norm)
	place := &v.seen[h>>32%uint64(len(v.seen))]
	if p := place.Load(); p != nil && p.norm == norm {
		return p.word
	}
	w := v.see(norm)
	place.Store(&view{strings.Clone(norm), w}) // not a piece of the whole text
	return w
}

// see makes the view of a word.
func (v *Views) see(norm string) word {
	cut := arabic.Split(norm)
	shape, bare := Shape(norm), cut.Stem
	w := word{norm: hash(shape), stem: hash(bare)}
	for _, p := range cut.Pro {
		w.pro = w.pro*31 + hash(p)
	}
	w.cluster = uint64(v.clusters.of(shape))
	w.stemCluster = uint64(v.clusters.of(bare))
	if w.stemCluster == 0 {
		w.stemCluster = uint64(v.clusters.of("ال" + bare))
	}
	if w.cluster == 0 {
		w.cluster = 1000 + w.stemCluster
	}
	w.size = uint64(min(utf8.RuneCountInString(bare), 9))
	v.group(&w, shape, bare)
	fill(&w, bare)
	return w
}

// unknown is added to the class of the bare word when the word itself has none.
const unknown = 10000

// group gives a word its classes and those of its stem.
func (v *Views) group(w *word, shape, stem string) {
	w.class, _ = v.words.of(shape)
	c, ok := v.words.of(stem)
	if !ok {
		c, _ = v.words.of("ال" + stem)
	}
	w.stemClass = c
	if w.class[0] == 0 {
		for i, x := range c {
			w.class[i] = unknown + x
		}
	}
}

func fill(w *word, bare string) {
	i, j := 0, len(bare)
	for k := range 3 {
		_, n := utf8.DecodeRuneInString(bare[i:])
		_, m := utf8.DecodeLastRuneInString(bare[:j])
		i, j = i+n, j-m
		w.head[k], w.tail[k] = hash(bare[:i]), hash(bare[j:])
	}
}
