package wording

import (
	"tawatur"
	"tawatur/compare/claim"
)

// key is one expression for one part.
type key struct {
	part part
	text string
}

// together finds the expressions that stand for one part in this story: two
// reports assert the same claim, one with this expression, one with another.
func together(c *claim.Corpus, claims []tawatur.Claim, byReport [][]use) map[key]bool {
	at := map[string]int{}
	for i, r := range c.Readings {
		at[r.ID] = i
	}
	same := map[key]bool{}
	for k := range claims {
		texts := map[part]map[string]map[string]bool{} // part, expression, outlets
		for _, a := range claims[k].Assertions {
			i, ok := at[a.Report]
			if !ok {
				continue
			}
			for _, u := range byReport[i] {
				if a.Span.Contains(u.span) {
					add(texts, u, a.Outlet)
				}
			}
		}
		for p, byText := range texts {
			if len(byText) < 2 || outletsIn(byText) < 2 {
				continue
			}
			for text := range byText {
				same[key{p, text}] = true
			}
		}
	}
	return same
}

func add(texts map[part]map[string]map[string]bool, u use, outlet string) {
	if texts[u.part] == nil {
		texts[u.part] = map[string]map[string]bool{}
	}
	if texts[u.part][u.text] == nil {
		texts[u.part][u.text] = map[string]bool{}
	}
	texts[u.part][u.text][outlet] = true
}

func outletsIn(byText map[string]map[string]bool) int {
	all := map[string]bool{}
	for _, outlets := range byText {
		for o := range outlets {
			all[o] = true
		}
	}
	return len(all)
}
