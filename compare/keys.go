package compare

import "tawatur/compare/story"

// KeysVersion changes whenever a sketch gives other keys.
const KeysVersion = "2"

// Key is a mark or stem of a report by which it is found in an archive too large
// to be held. Of stems it has the weight, of marks 0.
type Key struct {
	Code   int64
	Weight uint8
}

// markCode is above the codes of all stems.
const markCode = 1 << 32

// Stem gives the stem's hash, or false for a mark of a passage.
func (k Key) Stem() (uint32, bool) { return uint32(k.Code), k.Code < markCode }

// Keys gives the keys of a report: two reports of one story share stems, and two
// that share a passage share marks.
func (s Sketch) Keys(counts *story.Counts) []Key {
	stems := story.Keys(s.Story, counts)
	out := make([]Key, 0, len(stems)+len(s.Lineage.Marks))
	for _, k := range stems {
		out = append(out, Key{int64(k.Hash), k.Weight})
	}
	for _, m := range s.Lineage.Marks {
		out = append(out, Key{markCode | int64(m), 0})
	}
	return out
}

// Known tells an index into which only a few reports of an archive are restored
// how many reports the archive has and how many of them hold each stem.
func (ix *Index) Known(reports int, holding map[uint32]int) { ix.stories.Known(reports, holding) }

// Marks gives the codes of the marks alone.
func (s Sketch) Marks() []int64 {
	out := make([]int64, len(s.Lineage.Marks))
	for i, m := range s.Lineage.Marks {
		out[i] = markCode | int64(m)
	}
	return out
}
