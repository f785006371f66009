// Package name finds mentions of people, bodies, places and groups in a report
// and says which of them name the same one.
//
// Begin with [Load], then [Tables.Find]. It joins three witnesses: listed names
// (data/*.tsv), words that begin a body's name (وزارة، مجلس، حزب …), and a
// tagger learned from marked news (internal/tagger; its program is in train).
package name

import (
	"embed"
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
	model    *tagger.Model
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
	c, err := data.ReadFile("data/clusters.tsv")
	if err != nil {
		return l, err
	}
	m, err := data.ReadFile("data/tagger.bin")
	if err != nil {
		return l, err
	}
	if l.clusters, err = tagger.ReadClusters(string(c)); err != nil {
		return l, err
	}
	l.model, err = tagger.Read(m)
	return l, err
}

// row makes the views of a sentence's words and tags them. Without the learned
// part, which a test holds to be readable, every word is outside.
func (t *Tables) row(norms []string) (tagger.Row, []tagger.Tag) {
	l, err := t.learned()
	r := tagger.NewRow(norms, t.gaz, l.clusters)
	if err != nil {
		return r, make([]tagger.Tag, len(norms))
	}
	return r, l.model.Tag(r)
}

// With gives tables like t whose tagger has the model in file form. The
// training program measures with it.
func (t *Tables) With(model []byte) (*Tables, error) {
	m, err := tagger.Read(model)
	if err != nil {
		return nil, err
	}
	l, err := t.learned()
	if err != nil {
		return nil, err
	}
	u := *t
	u.learned = func() (learned, error) { return learned{l.clusters, m}, nil }
	return &u, nil
}
