package lineage

import (
	"github.com/zeebo/xxh3"

	"tawatur/arabic"
)

// shingleLen is the number of words in a shingle.
const shingleLen = 5

// word is one word of a text: the hash of its folded form and where it stands.
type word struct {
	hash       uint64
	start, end int32
}

// wordsOf keeps the tokens that are read when texts are compared: words and
// numbers in their folded spelling.
func wordsOf(toks []arabic.Token) []word {
	out := make([]word, 0, len(toks))
	for _, t := range toks {
		if t.Kind == arabic.Punct || t.Norm == "" {
			continue
		}
		out = append(out, word{xxh3.HashString(t.Norm), int32(t.Start), int32(t.End)})
	}
	return out
}

// shinglesOf hashes every run of shingleLen words, in order. A text of fewer
// words has none.
func shinglesOf(words []word) []uint64 {
	if len(words) < shingleLen {
		return nil
	}
	out := make([]uint64, len(words)-shingleLen+1)
	for i := range out {
		out[i] = shingle(words[i : i+shingleLen])
	}
	return out
}

// shingle mixes the hashes of words so that their order counts.
func shingle(words []word) uint64 {
	const prime = 0x9E3779B97F4A7C15
	var h uint64
	for _, w := range words {
		h = (h ^ w.hash) * prime
		h ^= h >> 29
	}
	return h
}
