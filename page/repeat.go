package page

import (
	"hash/maphash"

	"tawatur/arabic"
)

const (
	runLength = 8  // words by which a repetition is noticed
	minRepeat = 20 // words of a repetition inside a paragraph
)

// repeats remembers the words of an article, to find passages printed twice.
type repeats struct {
	seed  maphash.Seed
	words []uint64
	at    map[uint64]int // where a run of words began first, from 1
}

// dropRepeats leaves out what stands in the article before: whole paragraphs
// of eight words or more, and runs of twenty words within one.
func dropRepeats(lines []line) []line {
	r := &repeats{seed: maphash.MakeSeed(), at: map[uint64]int{}}
	out := make([]line, 0, len(lines))
	for _, l := range lines {
		out = append(out, r.keep(l)...)
	}
	return out
}

// keep gives what is new in a line, and remembers it.
func (r *repeats) keep(l line) []line {
	toks := arabic.Tokens(l.text)
	var words []uint64
	var ends [][2]int
	for _, t := range toks {
		if t.Kind != arabic.Punct {
			words = append(words, maphash.String(r.seed, t.Norm))
			ends = append(ends, [2]int{t.Start, t.End})
		}
	}
	var out []line
	from, cut := 0, false
	for i := 0; i+runLength <= len(words); {
		n := r.seen(words[i:])
		if n == 0 || n < minRepeat && n < len(words) {
			i += max(1, n)
			continue
		}
		cut = true
		out = append(out, piece(l, from, ends[i][0])...)
		i += n
		from = len(l.text)
		if i < len(words) {
			from = ends[i][0]
		}
	}
	r.remember(words)
	if !cut {
		return []line{l}
	}
	return append(out, piece(l, from, len(l.text))...)
}

// piece makes a line of a part of l, where it has a word.
func piece(l line, from, to int) []line {
	s := trim(l.text[from:to])
	if p := newLine(s, l.afterBlank); len(p.words) > 0 {
		return []line{p}
	}
	return nil
}

// seen tells how many words at the beginning stand in the article already.
func (r *repeats) seen(words []uint64) int {
	p := r.at[runHash(words)] - 1
	if p < 0 {
		return 0
	}
	n := 0
	for n < len(words) && p+n < len(r.words) && r.words[p+n] == words[n] {
		n++
	}
	if n < runLength {
		return 0
	}
	return n
}

func (r *repeats) remember(words []uint64) {
	base := len(r.words)
	r.words = append(r.words, words...)
	for i := 0; i+runLength <= len(words); i++ {
		if h := runHash(words[i:]); r.at[h] == 0 {
			r.at[h] = base + i + 1
		}
	}
}

func runHash(words []uint64) uint64 {
	var h uint64
	for _, w := range words[:runLength] {
		h = h*0x9E3779B97F4A7C15 + w
	}
	return h
}
