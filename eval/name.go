package eval

import (
	_ "embed"
	"strings"

	"tawatur/arabic"
	"tawatur/table"
)

//go:embed data/titles.txt
var titleList string

// titles is the set of words that do not tell one name from another.
func titles() map[string]bool {
	out := map[string]bool{}
	// The table is part of the program, and any line of it is a title.
	_ = table.Each("titles.txt", titleList, table.Any, func(c []string) error {
		out[arabic.Match(strings.TrimSpace(c[0]))] = true
		return nil
	})
	return out
}

// namer compares names by their telling words.
type namer struct{ titles map[string]bool }

// same reports whether two names agree: their telling words, titles and
// articles aside, overlap by half of the shorter. Two empty names agree.
func (n namer) same(gold, pred string) bool {
	if gold == "" || pred == "" {
		return gold == pred
	}
	g, p := n.telling(gold), n.telling(pred)
	both := 0
	for w := range g {
		if p[w] {
			both++
		}
	}
	return both > 0 && 2*both >= min(len(g), len(p))
}

func (n namer) telling(name string) map[string]bool {
	ws := words(name)
	out := map[string]bool{}
	for _, w := range ws {
		if !n.titles[w] {
			out[bare(w)] = true
		}
	}
	if len(out) == 0 {
		for _, w := range ws {
			out[w] = true
		}
	}
	return out
}

// bare takes the article, with what is written onto it, off a word.
func bare(w string) string {
	for _, p := range []string{"وال", "بال", "لل", "ال"} {
		if rest, ok := strings.CutPrefix(w, p); ok && len([]rune(rest)) >= 3 {
			return rest
		}
	}
	return w
}

func (n namer) sameChain(gold, pred []string) bool {
	if len(gold) != len(pred) {
		return false
	}
	for i := range gold {
		if !n.same(gold[i], pred[i]) {
			return false
		}
	}
	return true
}
