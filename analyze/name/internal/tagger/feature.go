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

// features gives the keys of all features of word i.
func (r Row) features(i int) []uint32 { return r.again(r.base(nil, i), i) }

// base appends the keys of those features of word i to dst that the first
// reading looks at.
func (r Row) base(dst []uint32, i int) []uint32 {
	w, p, q, n, m := r.at(i), r.at(i-1), r.at(i-2), r.at(i+1), r.at(i+2)
	add := func(kind, a, b uint64) { dst = append(dst, mix(kind, a, b)) }
	add(1, w.norm, 0)
	add(2, w.stem, w.pro)
	add(3, w.stem, 0)
	add(4, p.norm, 0)
	add(5, n.norm, 0)
	add(6, q.norm, 0)
	add(7, m.norm, 0)
	add(8, p.norm, w.norm)
	add(9, w.norm, n.norm)
	add(10, p.stem, w.stem)
	for k := range 3 {
		add(11+uint64(k), w.head[k], 0)
		add(14+uint64(k), w.tail[k], 0)
	}
	add(17, w.pro, w.size)
	add(18, w.cluster, 0)
	add(19, w.stemCluster, 0)
	add(20, p.cluster, 0)
	add(21, n.cluster, 0)
	add(22, q.cluster, 0)
	add(23, m.cluster, 0)
	add(24, p.cluster, w.cluster)
	add(25, w.cluster, n.cluster)
	add(26, p.cluster, n.cluster)
	add(27, p.norm, w.cluster)
	add(28, w.flags, 0)
	add(29, p.flags, w.flags)
	add(30, w.flags, n.flags)
	add(31, p.flags, w.cluster)
	add(32, q.flags, p.flags)
	add(33, q.cluster, p.cluster)
	add(34, p.stemCluster, w.stemCluster)
	add(35, w.tail[1], w.head[0])
	add(36, p.pro, w.pro)
	add(37, w.cluster, m.cluster)
	add(38, p.tail[1], w.tail[1])
	for g := range uint64(Groupings) {
		add(50+g, uint64(w.class[g]), 0)
		add(60+g, uint64(p.class[g]), 0)
		add(70+g, uint64(n.class[g]), 0)
		add(80+g, uint64(w.stemClass[g]), 0)
		if g < fine {
			add(90+g, uint64(p.class[g]), uint64(w.class[g]))
			add(100+g, uint64(w.class[g]), uint64(n.class[g]))
			add(110+g, uint64(p.class[g]), uint64(n.class[g]))
		}
	}
	for f := w.flags; f != 0; f &= f - 1 {
		add(40, f&-f, 0)
	}
	for f := p.flags; f != 0; f &= f - 1 {
		add(41, f&-f, 0)
	}
	for f := n.flags; f != 0; f &= f - 1 {
		add(42, f&-f, 0)
	}
	return dst
}
