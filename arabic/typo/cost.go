package typo

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"

	"tawatur/table"
)

// What an edit costs, of full for a letter that is another one altogether.
const (
	full    = 100
	swapped = 70 // two letters side by side in the wrong order
	doubled = 40 // a letter twice, or once where it is twice
	weak    = 60 // a letter that spelling often adds or leaves out
)

// weakLetters are those.
const weakLetters = "اويءه"

//go:embed data/alike.tsv
var alikeData string

// pair is two letters, the lesser first.
type pair [2]rune

// alike gives the costs of the letters that are easily typed for one another. It is
// read once; a test holds that it can be read.
var alike = sync.OnceValue(func() map[pair]int {
	costs, err := readAlike(alikeData)
	if err != nil {
		panic(err)
	}
	return costs
})

func readAlike(text string) (map[pair]int, error) {
	costs := map[pair]int{}
	return costs, table.Each("alike.tsv", text, 3, func(c []string) error {
		cost, err := strconv.Atoi(c[1])
		if err != nil || cost <= 0 || cost > full {
			return fmt.Errorf("%q is no cost", c[1])
		}
		letters := strings.Fields(c[0])
		for i, a := range letters {
			for k, b := range letters {
				if i == k || c[2] == "key" && k != i+1 {
					continue
				}
				p := pairOf([]rune(a)[0], []rune(b)[0])
				if had, ok := costs[p]; !ok || cost < had {
					costs[p] = cost
				}
			}
		}
		return nil
	})
}

func pairOf(a, b rune) pair { return pair{min(a, b), max(a, b)} }

// other is what it costs to type b for a.
func other(costs map[pair]int, a, b rune) int {
	if a == b {
		return 0
	}
	if c, ok := costs[pairOf(a, b)]; ok {
		return c
	}
	return full
}

// lost is what it costs to leave r out, or to add it, behind before.
func lost(before, r rune) int {
	switch {
	case before == r:
		return doubled
	case strings.ContainsRune(weakLetters, r):
		return weak
	}
	return full
}
