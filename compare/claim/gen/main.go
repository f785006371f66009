// Command gen counts how many reports each word stands in and prints the most
// frequent ones as data/background.tsv:
//
//	go run ./compare/claim/gen FILE.jsonl.gz… > compare/claim/data/background.tsv
//
// Only words and their shares are kept, no text.
package main

import (
	"bufio"
	"cmp"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"

	"tawatur/arabic"
)

// keep is how many words the table holds; rarer ones weigh alike.
const keep = 4000

const header = `# Share of reports, per ten thousand, in which a word of Arabic news stands.
# word<TAB>share. Counted by compare/claim/gen over the ANT corpus (v2.1, BBC, CNN, France 24,
# Sky News, Al Arabiya, 2018) and SaudiNewsNet (CC BY-NC-SA 4.0, 2015); counts only, no text.
`

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func run(paths []string, w io.Writer) error {
	count, total := map[string]int{}, 0
	for _, p := range paths {
		n, err := countFile(p, count)
		if err != nil {
			return err
		}
		total += n
	}
	words := make([]string, 0, len(count))
	for word := range count {
		words = append(words, word)
	}
	slices.SortFunc(words, func(a, b string) int {
		return cmp.Or(count[b]-count[a], cmp.Compare(a, b))
	})
	words = words[:min(keep, len(words))]
	slices.Sort(words)
	out := bufio.NewWriter(w)
	fmt.Fprint(out, header)
	for _, word := range words {
		fmt.Fprintf(out, "%s\t%d\n", word, count[word]*10000/max(1, total))
	}
	return out.Flush()
}

// countFile adds the words of every report of a gzipped JSON lines file.
func countFile(path string, count map[string]int) (int, error) {
	f, err := os.Open(path)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return 0, fmt.Errorf("%s: %w", path, err)
	}
	dec, n := json.NewDecoder(z), 0
	for {
		var row struct{ Text, Content string }
		if err := dec.Decode(&row); err == io.EOF {
			return n, nil
		} else if err != nil {
			return n, fmt.Errorf("%s: %w", path, err)
		}
		n++
		seen := map[string]bool{}
		for _, tok := range arabic.Tokens(row.Text + " " + row.Content) {
			if tok.Kind == arabic.Word && len(tok.Norm) >= 4 && !seen[tok.Norm] {
				seen[tok.Norm] = true
				count[tok.Norm]++
			}
		}
	}
}
