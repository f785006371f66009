// Command gen learns how words are cut: the counts of stems from plain news
// text, and the weights of the model from sentences whose words were cut by
// hand. It writes data/stems.tsv and data/cuts.tsv of package arabic.
//
//	go run ./arabic/gen -gold wikinews.txt -out arabic/data corpus.jsonl.gz…
//
// Of the gold sentences only every other one is learned from, the first, third
// and so on; the rest measure the result (see the tests of package arabic).
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	gold := flag.String("gold", "", "file of sentences whose words are cut by +")
	out := flag.String("out", "arabic/data", "folder to write to")
	rounds := flag.Int("rounds", 2, "times to count stems and learn anew")
	least := flag.Int("least", 8, "smallest count of a stem that is kept")
	flag.Parse()
	if err := run(*gold, *out, flag.Args(), *rounds, *least); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func run(gold, out string, corpora []string, rounds, least int) error {
	train, test, err := readGold(gold)
	if err != nil {
		return err
	}
	words, err := countWords(corpora)
	if err != nil {
		return err
	}
	lex := rawCounts(words)
	m := learn(lex, train)
	fmt.Fprintf(os.Stderr, "words %d, raw counts: %.4f\n", len(words), accuracy(m, test))
	for range rounds {
		lex = stemCounts(m, words, least)
		m = learn(lex, train)
		fmt.Fprintf(os.Stderr, "stems %d: %.4f\n", len(lex), accuracy(m, test))
	}
	return write(out, m)
}
