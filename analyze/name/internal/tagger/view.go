package tagger

import (
	"unicode/utf8"

	"tawatur/analyze/name/internal/gazetteer"
	"tawatur/arabic"
)

// Views makes what the model sees of words, with tables of listed names and of
// classes of words.
type Views struct {
	Names    *gazetteer.Tables
	Clusters Clusters
	Words    Words
}

// Row makes the views of the words of a sentence, given in match form.
func (v *Views) Row(norms []string) Row {
	looks, hits := v.Names.Look(norms)
	r := Row{words: make([]word, len(norms)), Looks: looks, Hits: hits}
	for i, n := range norms {
		r.words[i] = v.see(n)
		r.words[i].flags = uint64(looks[i].Flags)
	}
	return r
}

// see makes the view of a word, but for what it is listed as.
func (v *Views) see(norm string) word {
	cut := arabic.Split(norm)
	shape, bare := Shape(norm), cut.Stem
	w := word{norm: hash(shape), stem: hash(bare)}
	for _, p := range cut.Pro {
		w.pro = w.pro*31 + hash(p)
	}
	w.size = uint64(min(utf8.RuneCountInString(bare), 9))
	v.group(&w, shape, bare)
	fill(&w, bare)
	return w
}

// unknown and unclustered are added to the class and the cluster of the bare
// word when the word itself has none.
const (
	unknown     = 10000
	unclustered = 1000
)

// group gives a word its classes and clusters and those of its stem.
func (v *Views) group(w *word, shape, stem string) {
	own := v.look(shape)
	bare := own
	if stem != shape {
		bare = v.look(stem)
	}
	if !bare.known || bare.cluster == 0 {
		defined := v.look("ال" + stem)
		if !bare.known {
			bare.classes = defined.classes
		}
		if bare.cluster == 0 {
			bare.cluster = defined.cluster
		}
	}
	w.cluster, w.stemCluster = own.cluster, bare.cluster
	if w.cluster == 0 {
		w.cluster = unclustered + w.stemCluster
	}
	w.class, w.stemClass = own.classes, bare.classes
	if w.class[0] == 0 {
		for i, x := range w.stemClass {
			w.class[i] = unknown + x
		}
	}
}

// looked is what the tables of classes say of a word.
type looked struct {
	known   bool
	classes Classes
	cluster uint64
}

func (v *Views) look(word string) (out looked) {
	out.classes, out.known = v.Words.of(word)
	out.cluster = uint64(v.Clusters.of(word))
	return out
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
