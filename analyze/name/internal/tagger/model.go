package tagger

// Weights are what a feature speaks for each tag.
type Weights [NumTags]int8

// beside is what tag b after tag a weighs.
type beside [NumTags][NumTags]int32

// Model is the weights of the features and of the tags beside one another, as
// they were learned. [Pair.Write] makes of two, and
// [Model.Write] of one, what a [Tagger] reads fast.
type Model struct {
	task    Task
	next    beside
	weights map[uint32]Weights // by the key of the feature
}

// Tag marks the words of a row.
func (m *Model) Tag(r Row) []Tag {
	scores := make([]scores, len(r.words))
	for i := range r.words {
		for _, k := range m.task.features(r, i) {
			for t, w := range m.weights[k] {
				scores[i][t] += int32(w)
			}
		}
	}
	return best(m.task, scores, m.next.steps())
}

// Write writes the model in its file form; see [Read].
func (m *Model) Write() []byte { return write(m) }

func (m *Model) all(rows []Row) [][]Tag {
	out := make([][]Tag, len(rows))
	for i, r := range rows {
		out[i] = m.Tag(r)
	}
	return out
}
