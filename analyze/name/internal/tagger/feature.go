package tagger

import "tawatur/analyze/name/internal/gazetteer"

// word is what features are made of, one hash or number for each view.
type word struct {
	norm, stem, pro      uint64
	head, tail           [3]uint64 // first and last 1 to 3 letters
	cluster, stemCluster uint64
	flags                uint64
	class, stemClass     Classes
	around               [NumKinds]uint8
	size                 uint64
}

// Row is a sentence ready for the model.
type Row struct {
	words []word
	Looks []gazetteer.Word
	Hits  []gazetteer.Hit
	known []*known // of the words, nil where no Tagger made the row
}

// edge stands for what is before the first and after the last word.
var edge = word{norm: 1, stem: 1}

// hash is FNV-1a.
func hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}

// mix makes the key of a feature of its kind and its two parts.
func mix(kind, a, b uint64) uint32 {
	h := (a+kind*0x9E3779B97F4A7C15)*0xBF58476D1CE4E5B9 ^ (b+kind)*0x94D049BB133111EB
	h ^= h >> 29
	h *= 0xD6E8FEB86659FD93
	return uint32(h >> 32)
}

func (r Row) at(i int) *word {
	if i < 0 || i >= len(r.words) {
		return &edge
	}
	return &r.words[i]
}

// Rare reports whether plain news knows neither word i nor its stem.
func (r Row) Rare(i int) bool {
	c := r.words[i].class[0]
	return c == 0 || c == unknown
}

// fine is the grouping with so many classes that pairs of them are too rare.
const fine = 3

// A feature is of one word, which stands so many words before or after the one
// that is marked, or is not: of several words, or of what a word is listed as here.
const (
	reach     = 2
	partReach = 1 // of the features that tell parts of speech
	mixed     = reach + 1
)

// base calls take with what the features of word i are of, their kinds and
// parts, those that the first reading looks at.
func (r Row) base(i int, take func(of int, kind, a, b uint64)) {
	w, p, q, n, m := r.at(i), r.at(i-1), r.at(i-2), r.at(i+1), r.at(i+2)
	take(0, 1, w.norm, 0)
	take(0, 2, w.stem, w.pro)
	take(0, 3, w.stem, 0)
	take(-1, 4, p.norm, 0)
	take(1, 5, n.norm, 0)
	take(-2, 6, q.norm, 0)
	take(2, 7, m.norm, 0)
	take(mixed, 8, p.norm, w.norm)
	take(mixed, 9, w.norm, n.norm)
	take(mixed, 10, p.stem, w.stem)
	for k := range 3 {
		take(0, 11+uint64(k), w.head[k], 0)
		take(0, 14+uint64(k), w.tail[k], 0)
	}
	take(0, 17, w.pro, w.size)
	take(0, 18, w.cluster, 0)
	take(0, 19, w.stemCluster, 0)
	take(-1, 20, p.cluster, 0)
	take(1, 21, n.cluster, 0)
	take(-2, 22, q.cluster, 0)
	take(2, 23, m.cluster, 0)
	take(mixed, 24, p.cluster, w.cluster)
	take(mixed, 25, w.cluster, n.cluster)
	take(mixed, 26, p.cluster, n.cluster)
	take(mixed, 27, p.norm, w.cluster)
	take(mixed, 28, w.flags, 0)
	take(mixed, 29, p.flags, w.flags)
	take(mixed, 30, w.flags, n.flags)
	take(mixed, 31, p.flags, w.cluster)
	take(mixed, 32, q.flags, p.flags)
	take(mixed, 33, q.cluster, p.cluster)
	take(mixed, 34, p.stemCluster, w.stemCluster)
	take(0, 35, w.tail[1], w.head[0])
	take(mixed, 36, p.pro, w.pro)
	take(mixed, 37, w.cluster, m.cluster)
	take(mixed, 38, p.tail[1], w.tail[1])
	for g := range uint64(Groupings) {
		take(0, 50+g, uint64(w.class[g]), 0)
		take(-1, 60+g, uint64(p.class[g]), 0)
		take(1, 70+g, uint64(n.class[g]), 0)
		take(0, 80+g, uint64(w.stemClass[g]), 0)
		if g < fine {
			take(mixed, 90+g, uint64(p.class[g]), uint64(w.class[g]))
			take(mixed, 100+g, uint64(w.class[g]), uint64(n.class[g]))
			take(mixed, 110+g, uint64(p.class[g]), uint64(n.class[g]))
		}
	}
	for f := w.flags; f != 0; f &= f - 1 {
		take(mixed, 40, f&-f, 0)
	}
	for f := p.flags; f != 0; f &= f - 1 {
		take(mixed, 41, f&-f, 0)
	}
	for f := n.flags; f != 0; f &= f - 1 {
		take(mixed, 42, f&-f, 0)
	}
}
