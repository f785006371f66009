package tally

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"

	"tawatur"
	"tawatur/arabic"
	"tawatur/compare/claim"
	"tawatur/table"
)

//go:embed data/attackers.tsv
var attackersTSV string

// attackerWords are the forms of words to what they tell: how many carried out an attack,
// many for more than two, or that somebody is counted among others.
var attackerWords = sync.OnceValues(func() (map[string]int, error) { return parseAttackers(attackersTSV) })

const (
	many     = -1
	countsIn = -2
)

func parseAttackers(s string) (map[string]int, error) {
	says := map[string]int{"one": 1, "two": 2, "more": many, "among": countsIn}
	out := map[string]int{}
	err := table.Each("attackers.tsv", s, 2, func(cells []string) error {
		n, ok := says[cells[0]]
		if !ok {
			return fmt.Errorf("%q is none of one, two, more, among", cells[0])
		}
		for form := range strings.FieldsSeq(cells[1]) {
			out[form] = n
		}
		return nil
	})
	return out, err
}

const (
	// amongTokens is how far behind a toll the word stands that counts somebody in,
	// whoTokens how far behind that who it is ("one of them being the body of …").
	amongTokens = 5
	whoTokens   = 3
)

// attackersIn tells how many of those who carried out an attack a toll is said to count:
// 0 for none, many where the number is not told.
func attackersIn(text string, f *tawatur.Figure) int {
	words, err := attackerWords()
	if err != nil || f.Category != "killed" { // the table is embedded and held by a test
		return 0
	}
	among := -1
	for k, t := range arabic.Tokens(text[f.End:min(len(text), f.End+nearBytes)]) {
		if t.Text == "." || among < 0 && k > amongTokens || among >= 0 && k > among+whoTokens {
			return 0
		}
		n, ok := claim.Bare(words, t.Norm)
		switch {
		case !ok:
		case n == countsIn:
			among = k
		case among >= 0:
			return n
		}
	}
	return 0
}

// countsAttackers reports whether of two tolls the greater one may be so for counting
// those who carried out the attack, and the other not.
func countsAttackers(x, y *value) bool {
	if x.figure.Value < y.figure.Value {
		x, y = y, x
	}
	more := x.figure.Value - y.figure.Value
	return y.attackers == 0 && (x.attackers == many || x.attackers > 0 && more == float64(x.attackers))
}
