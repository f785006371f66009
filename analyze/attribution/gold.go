package attribution

import (
	"tawatur"
	"tawatur/arabic"
)

// placed is a gold attribution placed on the tokens of a report.
type placed struct {
	content [2]int
	mark    tawatur.Attribution
}

// place finds the contents of gold attributions among the tokens; what is not
// found word for word is left out.
func (r *reader) place(gold []tawatur.Attribution) []placed {
	var out []placed
	at := map[string][]int{}
	for i := range r.toks {
		if r.toks[i].Kind != arabic.Punct {
			at[r.toks[i].Norm] = append(at[r.toks[i].Norm], i)
		}
	}
	used := map[int]bool{}
	for _, g := range gold {
		words := wordsOf(g.Quote)
		if len(words) == 0 {
			continue
		}
		for _, i := range at[words[0]] {
			if end := r.runs(i, words); end > i && !used[i] {
				used[i] = true
				out = append(out, placed{[2]int{i, end}, g})
				break
			}
		}
	}
	return out
}

// wordsOf gives the words of a text in match form, without punctuation.
func wordsOf(text string) []string {
	var out []string
	for _, t := range arabic.Tokens(text) {
		if t.Kind != arabic.Punct {
			out = append(out, t.Norm)
		}
	}
	return out
}

// runs gives the token behind the words where they stand from token i on, else i.
func (r *reader) runs(i int, words []string) int {
	k := i
	for _, w := range words {
		for k < len(r.toks) && r.toks[k].Kind == arabic.Punct {
			k++
		}
		if k >= len(r.toks) || r.toks[k].Norm != w {
			return i
		}
		k++
	}
	return k
}
