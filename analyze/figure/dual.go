package figure

import (
	"strings"

	"tawatur"
)

// duals reads nouns in the dual without the article: two of the thing.
func (f *finder) duals() {
	taken := 0
	n := len(f.found)
	for i := range f.toks {
		w := f.toks[i].Norm
		if len(w) < 8 || !strings.HasSuffix(w, "ان") && !strings.HasSuffix(w, "ين") {
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
		}
	}
}

func (f *finder) dual(i int) (count, bool) {
	noun, ok := f.noun(f.toks[i].Norm)
	if !ok {
		noun, ok = f.agreeing(i)
	}
	if !ok || noun.shape != dual || noun.def || noun.unit == "none" || noun.norm == "مرتين" || noun.norm == "مرتان" {
		return count{}, false
	}
	switch f.norm(i - 1) {
	case "هما", "وهما", "كلا", "كلتا", "انهما", "كانا":
		return count{}, false
	}
	end := f.adjectives(i + 1)
	c := count{from: i, number: i, to: end, ofFrom: i, ofTo: end, value: 2, approx: tawatur.Exact}
	f.setNoun(&c, noun)
	f.boundAfter(&c)
	return c, true
}

// agreeing takes an unknown word for a dual when an adjective in the dual
// agrees with it: "شحنتين كبيرتين", "خطان متوازيان".
func (f *finder) agreeing(i int) (noun, bool) {
	w, next := f.norm(i), f.norm(i+1)
	k := noun{norm: w, unit: "item", category: "other", shape: dual}
	if strings.HasPrefix(w, "ال") || strings.HasPrefix(w, "وال") || strings.HasPrefix(next, "ال") || f.small[next] == "link" || len(next) < 8 {
		return k, false
	}
	if strings.HasPrefix(w, "ي") || strings.HasPrefix(w, "ت") || strings.HasPrefix(w, "بال") {
		return k, false
	}
	for _, end := range [...]string{"تين", "تان", "يان"} {
		if strings.HasSuffix(w, end[len(end)-4:]) && strings.HasSuffix(next, end) {
			return k, (end == "يان") || strings.HasSuffix(w, end)
		}
	}
	return k, false
}
