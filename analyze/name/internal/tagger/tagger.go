package tagger

import "fmt"

// Tagger reads texts as a [Pair] of models does, from the bytes of their file
// where they lie. It may be used by several goroutines at once.
type Tagger struct {
	views    *Views
	seen     cache
	edge     *known // what is before and after a sentence
	names    *entries
	next     [2]*steps
	parts    *entries
	partNext *steps
}

// Read reads what Pair.Write made of models of names and Model.Write of one of
// parts of speech, for words as these views show them. It keeps names and parts.
func Read(names, parts string, v *Views) (*Tagger, error) {
	var next [3]beside
	ofNames, err := read(names, next[:2])
	if err != nil {
		return nil, fmt.Errorf("names: %w", err)
	}
	ofParts, err := read(parts, next[2:])
	if err != nil {
		return nil, fmt.Errorf("parts of speech: %w", err)
	}
	t := &Tagger{views: v, names: ofNames, parts: ofParts,
		next: [2]*steps{next[0].steps(), next[1].steps()}, partNext: next[2].steps()}
	t.edge = t.knowing(edge)
	return t, nil
}

// add adds what a feature speaks for, by both models.
func (t *Tagger) add(to *[2]lanes, key uint32) {
	if at := t.names.find(key); at >= 0 {
		to[0].add(t.names.b, at)
		to[1].add(t.names.b, at+NumTags)
	}
}

// Tag marks the words of sentences that follow one another in a text, in match
// form, and gives their views.
func (t *Tagger) Tag(sentences [][]string) ([]Row, [][]Tag) {
	rows := make([]Row, len(sentences))
	halves(len(sentences), func(from, to int) {
		for i := from; i < to; i++ {
			rows[i] = t.row(sentences[i])
		}
	})
	return rows, t.tag(rows)
}

// row gives the views of the words of a sentence.
func (t *Tagger) row(norms []string) Row {
	looks, hits := t.views.Names.Look(norms)
	r := Row{make([]word, len(norms)), looks, hits, make([]*known, len(norms))}
	for k, n := range norms {
		r.known[k] = t.know(n)
		r.words[k] = r.known[k].word
		r.words[k].flags = uint64(looks[k].Flags)
	}
	return r
}

// tag marks the words of rows. What both readings look at is looked up once.
func (t *Tagger) tag(rows []Row) [][]Tag {
	tags := make([][]Tag, len(rows))
	sums := make([][][2]lanes, len(rows))
	halves(len(rows), func(from, to int) { t.first(rows[from:to], sums[from:to], tags[from:to]) })
	Around(rows, tags)
	halves(len(rows), func(from, to int) { t.second(rows[from:to], sums[from:to], tags[from:to]) })
	return tags
}

// first marks the words of rows by what stands beside them in their sentence.
func (t *Tagger) first(rows []Row, sums [][][2]lanes, tags [][]Tag) {
	var all []scores
	for i, r := range rows {
		sums[i] = make([][2]lanes, len(r.words))
		all = all[:0]
		for k := range r.words {
			sums[i][k] = t.sum(r, k)
			all = append(all, sums[i][k][0].scores())
		}
		tags[i] = best(Names, all, t.next[0])
	}
}

// second marks them again, by what the first reading found in the whole text too.
func (t *Tagger) second(rows []Row, sums [][][2]lanes, tags [][]Tag) {
	var all []scores
	var room [4 * NumKinds]uint32
	for i, r := range rows {
		all = all[:0]
		for k := range r.words {
			for _, key := range r.again(room[:0], k) {
				t.add(&sums[i][k], key)
			}
			all = append(all, sums[i][k][1].scores())
		}
		tags[i] = best(Names, all, t.next[1])
	}
}

// sum adds up what the features of word k speak for that the first reading looks at.
func (t *Tagger) sum(r Row, k int) (sum [2]lanes) {
	for of := -reach; of <= reach; of++ {
		w := t.knownAt(r, k+of)
		for m := range sum {
			sum[m].join(&w.alone[reach+of][m])
		}
	}
	r.base(k, func(of int, kind, a, b uint64) {
		if of == mixed {
			t.add(&sum, mix(kind, a, b))
		}
	})
	return sum
}

// knownAt gives what is known of the word of a row at i, or of what is before
// and after the row.
func (t *Tagger) knownAt(r Row, i int) *known {
	if i < 0 || i >= len(r.known) {
		return t.edge
	}
	return r.known[i]
}
