// Package name finds mentions of people, bodies, places and groups in a report
// and says which of them name the same one.
//
// Begin with [Load], then [Tables.Find]. It joins three witnesses: listed names
// (data/*.tsv), words that begin a body's name (وزارة، مجلس، حزب …), and a
// tagger learned from marked news (internal/tagger; its program is in train).
// [Tables.Read] also tells the part of speech of each word, from the same views of
// the words, by a model of the same kind.
package name

import (
	"embed"

	"tawatur/analyze/name/internal/gazetteer"
	"tawatur/analyze/name/internal/tagger"
	"tawatur/outlet"
	"tawatur/table"
)

//go:embed data/*.tsv
var data embed.FS

// What the training programs made is read where it lies.
var (
	//go:embed data/learned/clusters.tsv
	clusterTSV string
	//go:embed data/learned/words.tsv
	wordTSV string
	//go:embed data/learned/tagger.bin
	taggerBin string
	//go:embed data/learned/parts.bin
	partsBin string
)

// Tables is what names are found with. It may be used by several goroutines at
// once.
type Tables struct {
	gaz     *gazetteer.Tables
	outlets *outlet.Registry
	// outletID numbers the outlets, apart from the listed names.
	outletID map[string]int32
	views    *tagger.Views
	tagger   *tagger.Tagger
}

// Load reads the tables; the media of reg count as bodies.
func Load(reg *outlet.Registry) (*Tables, error) {
	gaz, err := gazetteer.Load(sub())
	if err != nil {
		return nil, err
	}
	t := &Tables{gaz: gaz, outlets: reg, outletID: map[string]int32{}, views: &tagger.Views{Names: gaz,
		Clusters: tagger.Clusters{Sorted: table.NewSorted(clusterTSV)}, Words: tagger.Words{Sorted: table.NewSorted(wordTSV)}}}
	if t.tagger, err = tagger.Read(taggerBin, partsBin, t.views); err != nil {
		return nil, err
	}
	for o := range reg.All() {
		t.outletID[o.Name] = -1 - int32(len(t.outletID))
	}
	return t, nil
}

// With gives tables like t with another tagger of names. The training program measures
// with it.
func (t *Tables) With(p tagger.Pair) (*Tables, error) {
	fast, err := tagger.Read(string(p.Write()), partsBin, t.views)
	if err != nil {
		return nil, err
	}
	u := *t
	u.tagger = fast
	return &u, nil
}
