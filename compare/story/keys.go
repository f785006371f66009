package story

// Key is a term by which a report is found again, with the weight that it has in
// the report, 1 to 255 for the heaviest of all.
type Key struct {
	Hash   uint32
	Weight uint8
}

// Keys gives the terms of s that weigh most by how rare the counts say they are;
// unlike those of a [Clusterer] they do not depend on what came before.
func Keys(s Sketch, c *Counts) []Key {
	keys := newFrequencies(c).weigh(s).keys()
	out := make([]Key, len(keys))
	for i, k := range keys {
		out[i] = Key{k.hash, uint8(max(1, min(255, 255*k.weight/keys[0].weight)))}
	}
	return out
}

// Known tells how many reports there are and how many of them hold each of some
// stems, for a clusterer into which only a few of them are restored. From then
// on it learns nothing of what it is given.
func (c *Clusterer) Known(reports int, holding map[uint32]int) {
	c.freq.reports, c.freq.fixed, c.freq.known = reports, true, map[uint32]float32{}
	for h, n := range holding {
		c.freq.by[h] = uint32(n)
	}
}
