// Command train learns what package name needs from texts: clusters and classes
// of words from plain news, and the tagger's weights from sentences whose names
// were marked by hand, and those of the parts of speech from a treebank. It writes,
// in the folder learned, clusters.tsv, words.tsv, tagger.bin, the weights of the first
// and the second reading, and parts.bin. Each step needs the tables of those before it.
//
//	go run ./analyze/name/train clusters -dir analyze/name/data corpus.jsonl.gz…
//	go run ./analyze/name/train words -dir analyze/name/data corpus.jsonl.gz…
//	go run ./analyze/name/train tagger -dir analyze/name/data anercorp_train.conll
//	go run ./analyze/name/train folds -dir analyze/name/data -gold g.conll -pred p.conll anercorp_train.conll
//	go run ./analyze/name/train parts -rounds 8 -dir analyze/name/data ar_pud-ud-test.conllu
//	go run ./analyze/name/train partfolds -rounds 8 -dir analyze/name/data ar_pud-ud-test.conllu
//
// folds learns five times on four fifths and writes the tags of the other fifth, to
// be compared with the right ones; partfolds learns ten times on nine tenths and
// prints how often each part of speech was told rightly. The order of the files is
// that of their names, those of SaudiNewsNet first; with the same files the same
// tables come out.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	if len(os.Args) < 2 {
		fail(fmt.Errorf("say clusters, words, tagger, folds, parts or partfolds"))
	}
	fs := flag.NewFlagSet(os.Args[1], flag.ExitOnError)
	o := options{}
	fs.StringVar(&o.dir, "dir", "analyze/name/data", "folder of the tables")
	fs.StringVar(&o.gold, "gold", "gold.conll", "file for the right tags (folds)")
	fs.StringVar(&o.pred, "pred", "pred.conll", "file for the learned tags (folds)")
	fs.IntVar(&o.rounds, "rounds", 12, "rounds over the examples")
	fs.IntVar(&o.classes, "classes", 400, "number of clusters")
	if err := fs.Parse(os.Args[2:]); err != nil {
		fail(err)
	}
	steps := map[string]func(options, []string) error{"clusters": clusters, "words": words, "tagger": learnTagger, "folds": folds, "parts": learnParts, "partfolds": partFolds}
	step, ok := steps[os.Args[1]]
	if !ok {
		fail(fmt.Errorf("%q is none of clusters, words, tagger, folds, parts and partfolds", os.Args[1]))
	}
	if err := step(o, fs.Args()); err != nil {
		fail(err)
	}
}

type options struct {
	dir, gold, pred string
	rounds, classes int
}

// learned gives the path of a file of what was learned.
func (o options) learned(name string) string { return filepath.Join(o.dir, "learned", name) }

func fail(err error) {
	fmt.Fprintln(os.Stderr, "train:", err)
	os.Exit(1)
}
