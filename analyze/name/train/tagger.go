package main

import (
	"bufio"
	"fmt"
	"os"
	"slices"
	"strings"

	"tawatur/analyze/name"
	"tawatur/analyze/name/internal/gazetteer"
	"tawatur/analyze/name/internal/tagger"
	"tawatur/arabic"
	"tawatur/outlet"
	"tawatur/table"
)

// sentence is one sentence of marked words.
type sentence struct {
	words []string
	tags  []tagger.Tag
}

// readMarked reads one word and its tag a line, a blank line between sentences.
func readMarked(path string) ([]sentence, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []sentence
	var s sentence
	end := func() {
		if len(s.words) > 0 {
			tagger.Repair(s.tags)
			out = append(out, s)
		}
		s = sentence{}
	}
	sc := bufio.NewScanner(f)
	for sc.Scan() {
		f := strings.Fields(sc.Text())
		if len(f) < 2 {
			end()
			continue
		}
		s.words = append(s.words, f[0])
		s.tags = append(s.tags, tagger.Parse(f[len(f)-1]))
	}
	end()
	return out, sc.Err()
}

// readViews reads what the features of words are made of from the folder.
func readViews(o options) (*tagger.Views, error) {
	gaz, err := gazetteer.Load(os.DirFS(o.dir))
	if err != nil {
		return nil, err
	}
	cl, err := os.ReadFile(o.learned("clusters.tsv"))
	if err != nil {
		return nil, err
	}
	ws, err := os.ReadFile(o.learned("words.tsv"))
	if err != nil {
		return nil, err
	}
	return &tagger.Views{Names: gaz, Clusters: tagger.Clusters{Sorted: table.NewSorted(string(cl))}, Words: tagger.Words{Sorted: table.NewSorted(string(ws))}}, nil
}

// examples makes the rows of the sentences with the tables of a folder.
func examples(o options, path string) ([]sentence, []tagger.Example, error) {
	ss, err := readMarked(path)
	if err != nil {
		return nil, nil, err
	}
	views, err := readViews(o)
	if err != nil {
		return nil, nil, err
	}
	xs := make([]tagger.Example, len(ss))
	for i, s := range ss {
		norms := make([]string, len(s.words))
		for k, w := range s.words {
			norms[k] = tagger.Norm(arabic.Match(w))
		}
		xs[i] = tagger.Example{Row: views.Row(norms), Tags: s.tags}
	}
	return ss, xs, nil
}

// fifths parts what follows one another into five, each a view of xs.
func fifths[T any](xs []T) [][]T {
	var out [][]T
	for k := range 5 {
		out = append(out, xs[k*len(xs)/5:(k+1)*len(xs)/5])
	}
	return out
}

func learnTagger(o options, args []string) error {
	_, xs, err := examples(o, args[0])
	if err != nil {
		return err
	}
	b := tagger.TrainPair(fifths(xs), o.rounds).Write()
	fmt.Fprintf(os.Stderr, "%d bytes\n", len(b))
	return os.WriteFile(o.learned("tagger.bin"), b, 0o644)
}

// folds tags every fifth of the sentences with what the others teach. The
// tables are those that are built in, so build anew after changing them.
func folds(o options, args []string) error {
	ss, xs, err := examples(o, args[0])
	if err != nil {
		return err
	}
	reg, err := outlet.Load()
	if err != nil {
		return err
	}
	tabs, err := name.Load(reg)
	if err != nil {
		return err
	}
	var gold, pred strings.Builder
	for k, part := range fifths(ss) {
		others := fifths(xs)
		tabs, err := tabs.With(tagger.TrainPair(slices.Delete(others, k, k+1), o.rounds))
		if err != nil {
			return err
		}
		rows := make([][]string, len(part))
		for i, s := range part {
			rows[i] = s.words
		}
		for i, tags := range tabs.TagText(rows) {
			writeTags(&gold, &pred, part[i], tags)
		}
	}
	if err := os.WriteFile(o.gold, []byte(gold.String()), 0o644); err != nil {
		return err
	}
	return os.WriteFile(o.pred, []byte(pred.String()), 0o644)
}

func writeTags(gold, pred *strings.Builder, s sentence, tags []string) {
	for i, w := range s.words {
		fmt.Fprintf(gold, "%s\t%s\n", w, tagger.Written[s.tags[i]])
		fmt.Fprintf(pred, "%s\t%s\n", w, tags[i])
	}
	gold.WriteByte('\n')
	pred.WriteByte('\n')
}
