package figure

import (
	"strings"

	"tawatur"
)

// duals reads nouns in the dual without the article: two of the thing.
func (f *finder) duals() {
	taken, free, n := 0, 0, len(f.found)
	for i := range f.toks {
		w := f.toks[i].Norm
		if i < free || len(w) < 8 || !strings.HasSuffix(w, "ان") && !strings.HasSuffix(w, "ين") && !strings.HasSuffix(w, "ي") {
			continue
		}
		for taken < n && f.found[taken].to <= i {
			taken++
		}
		if taken < n && f.found[taken].from <= i {
			continue
		}
		if c, ok := f.dual(i); ok {
			f.found = append(f.found, c)
			free = c.to
		}
	}
}

func (f *finder) dual(i int) (count, bool) {
	noun, ok := f.noun(f.toks[i].Norm)
	if !ok {
		noun, ok = f.agreeing(i)
	}
	if ok && noun.shape == many && strings.Contains(f.toks[i].Text, "َيْن") { // written out: ـَيْن
		noun.shape = dual
	}
	if !ok || noun.def || noun.unit == "none" || noun.norm == "مرتين" || noun.norm == "مرتان" {
		return count{}, false
	}
	if f.in(f.norm(i-1), both) || f.name(i) {
		return count{}, false
	}
	end := i + 1
	switch noun.shape {
	case dual:
		end = f.adjectives(f.apposed(end))
	case construct:
		if end = f.complement(end); end == i+1 {
			return count{}, false
		}
	default:
		return count{}, false
	}
	c := count{from: i, number: i, to: end, ofFrom: i, ofTo: end, value: 2, approx: tawatur.Exact}
	f.setNoun(&c, noun)
	f.boundAfter(&c)
	return c, !f.score(&c) && !f.quoted(&c)
}

// complement returns the token after the indefinite noun at token i, i itself
// where there is none.
func (f *finder) complement(i int) int {
	if !f.word(i) || f.small[f.norm(i)] != "" || strings.HasPrefix(f.norm(i), "ال") || strings.HasPrefix(f.norm(i), "و") {
		return i
	}
	return i + 1
}

// agreeing takes an unknown word for a dual when an adjective in the dual
// agrees with it: "شحنتين كبيرتين", "خطان متوازيان".
func (f *finder) agreeing(i int) (noun, bool) {
	w, next := f.norm(i), f.norm(i+1)
	k := noun{norm: w, unit: "item", category: "other", shape: dual}
	if strings.HasPrefix(w, "ال") || strings.HasPrefix(w, "وال") || strings.HasPrefix(next, "ال") || f.small[next] == "link" || len(next) < 8 {
		return k, false
	}
	if strings.HasSuffix(w, "ستان") || strings.HasPrefix(w, "ي") || strings.HasPrefix(w, "ت") || strings.HasPrefix(w, "بال") {
		return k, false
	}
	for _, end := range [...]string{"تين", "تان", "يان"} {
		if strings.HasSuffix(w, end[len(end)-4:]) && strings.HasSuffix(next, end) {
			return k, (end == "يان") || strings.HasSuffix(w, end)
		}
	}
	return k, false
}

// name reports whether the word at token i, which has the form of a dual, is a
// name: one was found there, it stands behind a word for a place (جبال), or it
// ends in ان where a noun would end in ين (في سجنان).
func (f *finder) name(i int) bool {
	at := tawatur.Span{Start: f.toks[i].Start, End: f.toks[i].End}
	next := firstAfter(len(f.Mentions), func(k int) tawatur.Span { return f.Mentions[k].Span }, at.Start)
	for k := max(0, next-1); k < min(next+1, len(f.Mentions)); k++ {
		if m := &f.Mentions[k]; m.Type == tawatur.Place && m.Overlaps(at) {
			return true
		}
	}
	before := bare(f.norm(i - 1))
	return f.in(before, site) || f.in(f.norm(i-1), site) || strings.HasSuffix(f.norm(i), "ان") && f.in(before, preposition)
}
