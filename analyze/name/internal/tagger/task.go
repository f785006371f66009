package tagger

// Task is what words are tagged for: marking names, or telling parts of speech.
type Task uint8

// The tasks.
const (
	Names Task = iota
	Parts
)

// follows reports whether b may stand after a.
func (t Task) follows(a, b Tag) bool {
	return t != Names || !b.Inside() || a.Type() == b.Type()
}

// features gives the keys of all features of word i of a row.
func (t Task) features(r Row, i int) (keys []uint32) {
	note := func(_ int, kind, a, b uint64) { keys = append(keys, mix(kind, a, b)) }
	if t == Parts {
		r.partsAlone(i, note)
		r.partsMixed(i, note)
		return keys
	}
	r.base(i, note)
	return r.again(keys, i)
}
