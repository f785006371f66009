// Package name finds mentions of people, bodies, places and groups in a report
// and says which of them name the same one.
//
// Begin with [Load], then [Tables.Find]. It joins three witnesses: listed names
// (data/*.tsv), words that begin a body's name (وزارة، مجلس، حزب …), and a
// tagger learned from marked news (internal/tagger; its program is in train).
package name

import (
	"embed"
	"fmt"
	"sync"

	"tawatur/analyze/name/internal/gazetteer"
	"tawatur/analyze/name/internal/tagger"
	"tawatur/outlet"
)

//go:embed data
var data embed.FS

// Tables is what names are found with. It may be used by several goroutines at
// once.
type Tables struct {
	gaz     *gazetteer.Tables
	outlets *outlet.Registry
	// outletID numbers the outlets, apart from the listed names.
	outletID map[string]int32
	learned  func() (learned, error)
}

// learned is what the training programs made.
type learned struct {
	clusters tagger.Clusters
	words    tagger.Words
	tagger   tagger.Pair
}

// Load reads the tables; the media of reg count as bodies. The learned part is
// read when it is first needed.
func Load(reg *outlet.Registry) (*Tables, error) {
	gaz, err := gazetteer.Load(sub())
	if err != nil {
		return nil, err
	}
	t := &Tables{gaz: gaz, outlets: reg, outletID: map[string]int32{}, learned: sync.OnceValues(readLearned)}
	for o := range reg.All() {
		t.outletID[o.Name] = -1 - int32(len(t.outletID))
	}
	return t, nil
}

func readLearned() (l learned, err error) {
	for _, part := range []struct {
		file string
		read func([]byte) error
	}{
		{"clusters.tsv", func(b []byte) (err error) { l.clusters, err = tagger.ReadClusters(string(b)); return err }},
		{"words.tsv", func(b []byte) (err error) { l.words, err = tagger.ReadWords(string(b)); return err }},
		{"tagger.bin", func(b []byte) (err error) { l.tagger.First, err = tagger.Read(b); return err }},
		{"again.bin", func(b []byte) (err error) { l.tagger.Second, err = tagger.Read(b); return err }},
	} {
		b, err := data.ReadFile("data/" + part.file)
		if err != nil {
			return l, err
		}
		if err := part.read(b); err != nil {
			return l, fmt.Errorf("%s: %w", part.file, err)
		}
	}
	return l, nil
}

// rows makes the views of the words of sentences that follow one another, in
// match form, and tags them. Without the learned part, which a test holds to be
// readable, every word is outside.
func (t *Tables) rows(norms [][]string) ([]tagger.Row, [][]tagger.Tag) {
	l, err := t.learned()
	rows := make([]tagger.Row, len(norms))
	for i, ns := range norms {
		rows[i] = tagger.NewRow(ns, t.gaz, l.clusters, l.words)
	}
	if err == nil {
		return rows, l.tagger.Tag(rows)
	}
	tags := make([][]tagger.Tag, len(norms))
	for i, ns := range norms {
		tags[i] = make([]tagger.Tag, len(ns))
	}
	return rows, tags
}

// With gives tables like t with another tagger. The training program measures
// with it.
func (t *Tables) With(p tagger.Pair) (*Tables, error) {
	l, err := t.learned()
	if err != nil {
		return nil, err
	}
	l.tagger = p
	u := *t
	u.learned = func() (learned, error) { return l, nil }
	return &u, nil
}
