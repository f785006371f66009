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
	"io"
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
	if err := run(os.Args[1:], os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "learn:", err)
		os.Exit(1)
	}
}

// choices are the flags; each is of the form that its words name.
type choices struct {
	dir, figures, says string
	without            string
	trial              trial
}

func (c *choices) flags(f *flag.FlagSet) {
	f.StringVar(&c.dir, "dir", "analyze/attribution/data", "folder of the tables (weights)")
	f.StringVar(&c.figures, "figures", "analyze/figure/data", "folder of the table of figures (weights)")
	f.IntVar(&c.trial.k, "k", 10, "number of folds (folds)")
	f.Float64Var(&c.trial.least, "least", attribution.DefaultConfidence, "confidence below which nothing is given out (folds)")
	f.StringVar(&c.says, "says", "compare/claim/data/says.weights.tsv", "table of clauses that say the same (says)")
	f.StringVar(&c.trial.damage, "damage", "", "spoil the texts that are predicted: ocr, punctuation or marks (folds)")
	f.StringVar(&c.without, "without", "", "models to leave out, with commas")
}

// run learns, or measures, what the first of args asks for.
func run(args []string, stdout, stderr io.Writer) error {
	if len(args) == 0 {
		return fmt.Errorf("say weights, folds or says")
	}
	form, c := args[0], choices{}
	f := flag.NewFlagSet(form, flag.ExitOnError)
	c.flags(f)
	if err := f.Parse(args[1:]); err != nil {
		return err
	}
	switch form {
	case "says":
		return says(c.says, f.Args(), stderr)
	case "weights", "folds":
	default:
		return fmt.Errorf("%q is none of weights, folds and says", form)
	}
	articles, err := read(f.Args())
	if err != nil {
		return err
	}
	l, err := newLearner(strings.Split(c.without, ","))
	if err != nil {
		return err
	}
	if form == "folds" {
		return folds(l, articles, c.trial, stdout, stderr)
	}
	w := l.learn(articles)
	if err := write(c.dir, w.all); err != nil {
		return err
	}
	return writeFigures(c.figures, l.figures(articles, w))
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
