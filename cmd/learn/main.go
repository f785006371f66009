// Command learn learns what the reading of attributions leaves to weights, from
// reports that people marked, and measures it by cross-validation.
//
//	go run ./cmd/learn weights [-dir analyze/attribution/data] [-figures analyze/figure/data] GOLD.jsonl TEXTS.jsonl…
//	go run ./cmd/learn folds [-k 10] [-least 0.3] [-damage ocr] [-without end,who,sure] GOLD.jsonl TEXTS.jsonl… > predictions.jsonl
//	go run ./cmd/learn says [-says compare/claim/data/says.weights.tsv] REPORTS…
//
// Files come in pairs: what was marked, and the texts it was marked in. The first
// form writes end, who, sure and whose.weights.tsv, and that of figures; the second predicts each report with what the
// others teach, prints the predictions, and to standard error the scores, the calibration, and the errors counted by kind.
// -without leaves models out, to show what each is worth. The third form learns from reports that nobody marked
// when two clauses say the same.
package main

import (
	"cmp"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"tawatur/analyze"
	"tawatur/analyze/attribution"
	"tawatur/eval"
	"tawatur/outlet"
	"tawatur/pipeline"
)

func main() {
	if len(os.Args) < 2 {
		fail(fmt.Errorf("say weights, folds or says"))
	}
	fs := flag.NewFlagSet(os.Args[1], flag.ExitOnError)
	dir := fs.String("dir", "analyze/attribution/data", "folder of the tables (weights)")
	figures := fs.String("figures", "analyze/figure/data", "folder of the table of figures (weights)")
	k := fs.Int("k", 10, "number of folds (folds)")
	least := fs.Float64("least", attribution.DefaultConfidence, "confidence below which nothing is given out (folds)")
	saysFile := fs.String("says", "compare/claim/data/says.weights.tsv", "table of clauses that say the same (says)")
	damage := fs.String("damage", "", "spoil the texts that are predicted: ocr, punctuation or marks (folds)")
	without := fs.String("without", "", "models to leave out, with commas")
	if err := fs.Parse(os.Args[2:]); err != nil {
		fail(err)
	}
	if os.Args[1] == "says" {
		if err := says(*saysFile, fs.Args(), os.Stderr); err != nil {
			fail(err)
		}
		return
	}
	articles, err := read(fs.Args())
	if err != nil {
		fail(err)
	}
	l, err := newLearner(strings.Split(*without, ","))
	if err != nil {
		fail(err)
	}
	switch os.Args[1] {
	case "weights":
		w := l.learn(articles)
		if err = write(*dir, w.all); err == nil {
			err = writeFigures(*figures, l.figures(articles, w))
		}
	case "folds":
		err = folds(l, articles, trial{*k, *least, *damage}, os.Stdout, os.Stderr)
	default:
		err = fmt.Errorf("%q is none of weights, folds and says", os.Args[1])
	}
	if err != nil {
		fail(err)
	}
}

func newLearner(without []string) (*learner, error) {
	reg, err := outlet.Load()
	if err != nil {
		return nil, err
	}
	a, err := analyze.Load(reg)
	return &learner{a, without}, err
}

// read pairs the gold files with their texts, ordered by the name of the report
// so that folds do not depend on the order of files.
func read(paths []string) ([]article, error) {
	if len(paths) == 0 || len(paths)%2 != 0 {
		return nil, fmt.Errorf("give pairs of files: what was marked, and the texts")
	}
	p, err := pipeline.New(pipeline.Options{})
	if err != nil {
		return nil, err
	}
	var out []article
	for i := 0; i < len(paths); i += 2 {
		gold, err := annotated(paths[i])
		if err != nil {
			return nil, err
		}
		for b := range p.Read(context.Background(), paths[i+1:i+2]) {
			for _, r := range b.Readings {
				if g, ok := gold[r.ID]; ok {
					out = append(out, article{r.Report, g})
				}
			}
		}
	}
	slices.SortFunc(out, func(a, b article) int { return cmp.Compare(a.report.ID, b.report.ID) })
	return out, nil
}

func annotated(path string) (map[string]eval.Annotated, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	out := map[string]eval.Annotated{}
	for dec := json.NewDecoder(f); dec.More(); {
		var a eval.Annotated
		if err := dec.Decode(&a); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		out[a.ID] = a
	}
	return out, nil
}

// learnedFrom says in each table what its weights were learned from.
const learnedFrom = "Learned by cmd/learn from marked reports of SaudiNewsNet (CC BY-NC-SA 4.0) and the ANT corpus; feature, weight."

func write(dir string, w attribution.Weights) error {
	for _, t := range w.Tables() {
		comment := t.About + "\n" + learnedFrom
		if err := os.WriteFile(filepath.Join(dir, t.Name+".weights.tsv"), []byte(t.Model.Table(comment)), 0o644); err != nil {
			return err
		}
	}
	return nil
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, "learn:", err)
	os.Exit(1)
}
