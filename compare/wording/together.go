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
// reports assert the same claim, one with this expression, one with another, or
// tell of one matter in much the same words.
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
	alike(c, byReport, same)
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

const (
	// likeEnough is the likeness from which two clauses tell of one matter. It
	// is lower than for saying the same: who did it and to whom may differ.
	likeEnough = 0.25
	// mostUnits is how many clauses with one expression are looked at.
	mostUnits = 40
)

// alike enters the expressions that stand in clauses of one matter.
func alike(c *claim.Corpus, byReport [][]use, same map[key]bool) {
	units := unitsOf(c, byReport)
	for a, us := range units {
		for b, vs := range units {
			if a.part == b.part && a.text < b.text && !(same[a] && same[b]) && oneMatter(c, us, vs) {
				same[a], same[b] = true, true
			}
		}
	}
}

// unitsOf gives the clauses that each expression stands in.
func unitsOf(c *claim.Corpus, byReport [][]use) map[key][]*claim.Unit {
	out := map[key][]*claim.Unit{}
	for i := range c.Units {
		u := &c.Units[i]
		for _, x := range byReport[u.Report] {
			k := key{x.part, x.text}
			if u.Span.Contains(x.span) && len(out[k]) < mostUnits {
				out[k] = append(out[k], u)
			}
		}
	}
	return out
}

func oneMatter(c *claim.Corpus, us, vs []*claim.Unit) bool {
	for _, u := range us {
		for _, v := range vs {
			if u.Report != v.Report && c.Readings[u.Report].Outlet != c.Readings[v.Report].Outlet &&
				c.SameMatter(u, v) && c.Likeness(u, v) >= likeEnough {
				return true
			}
		}
	}
	return false
}
