package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"tawatur"
	"tawatur/eval"
	"tawatur/pipeline"
)

func evalCommand(e *env) *cobra.Command {
	c := &cobra.Command{
		Use:   "eval",
		Short: e.text("cmd.eval.short"),
		Long:  e.text("cmd.eval.long"),
		Example: examples("tawatur eval extract gold.jsonl articles.jsonl",
			"tawatur eval stories pairs.jsonl reports/", "tawatur eval claims event.gold.json event.jsonl",
			"tawatur eval lineage reports/"),
	}
	c.AddCommand(
		e.evalExtract(),
		e.evalKind("stories PAIRS.jsonl PATH…", "cmd.eval.stories.short", e.evalStories),
		e.evalKind("claims GOLD.json PATH…", "cmd.eval.claims.short", evalEvent(e, eval.Claims)),
		e.evalKind("tallies GOLD.json PATH…", "cmd.eval.tallies.short", evalEvent(e, eval.Tallies)),
		e.evalLineageCommand(),
	)
	return c
}

// evalKind is a subcommand that takes a file of annotations and the paths to
// read, and prints the score as JSON.
func (e *env) evalKind(use, short string, score func(*cobra.Command, input, string, []string) (any, error)) *cobra.Command {
	var in input
	c := &cobra.Command{Use: use, Short: e.text(short), Args: cobra.MinimumNArgs(2)}
	in.flags(e, c)
	c.RunE = func(c *cobra.Command, args []string) error {
		s, err := score(c, in, args[0], args[1:])
		if err != nil {
			return err
		}
		return writeJSON(e.stdout, s)
	}
	return c
}

// evalLineageCommand needs no annotations: what is found is measured against a
// count by brute force.
func (e *env) evalLineageCommand() *cobra.Command {
	var in input
	c := &cobra.Command{Use: "lineage PATH…", Short: e.text("cmd.eval.lineage.short"), Args: cobra.MinimumNArgs(1)}
	in.flags(e, c)
	c.RunE = func(c *cobra.Command, args []string) error {
		s, _, err := ofCorpus(c.Context(), e, in, args, (*pipeline.Pipeline).MeasureLineage)
		if err != nil {
			return err
		}
		return writeJSON(e.stdout, s)
	}
	return c
}

func (e *env) evalStories(c *cobra.Command, in input, gold string, paths []string) (any, error) {
	pairs, err := readLines[eval.Pair](gold)
	if err != nil {
		return nil, err
	}
	cmp, _, err := ofCorpus(c.Context(), e, in, paths, (*pipeline.Pipeline).Compare)
	if err != nil {
		return nil, err
	}
	return eval.Pairs(pairs, cmp), nil
}

// evalEvent scores a comparison against an annotated happening.
func evalEvent[T any](e *env, score func(eval.GoldEvent, *tawatur.Comparison) T) func(*cobra.Command, input, string, []string) (any, error) {
	return func(c *cobra.Command, in input, gold string, paths []string) (any, error) {
		raw, err := os.ReadFile(gold)
		if err != nil {
			return nil, err
		}
		var event eval.GoldEvent
		if err := json.Unmarshal(raw, &event); err != nil {
			return nil, fmt.Errorf("%s: %w", gold, err)
		}
		cmp, _, err := ofCorpus(c.Context(), e, in, paths, (*pipeline.Pipeline).Compare)
		if err != nil {
			return nil, err
		}
		return score(event, cmp), nil
	}
}

// readLines reads a file of one JSON value a line.
func readLines[T any](name string) ([]T, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []T
	for dec := json.NewDecoder(bufio.NewReader(f)); dec.More(); {
		var v T
		if err := dec.Decode(&v); err != nil {
			return nil, fmt.Errorf("%s, value %d: %w", name, len(out)+1, err)
		}
		out = append(out, v)
	}
	return out, nil
}
