package attribution

import "strings"

// feminineCity reports whether a city or state of one word at j cannot be the
// subject of a verb in the masculine: most are feminine, those with an article
// and a few others are not.
func (r *reader) feminineCity(f form, j int) bool {
	w := &r.words[j]
	if f.fem || w.class&oneBody == 0 || w.def || w.head != nil {
		return false
	}
	return w.class&masculine == 0 && !strings.HasPrefix(r.toks[j].Norm, "ال")
}

// stretchAt reports whether a stretch of time behind قبل or بعد begins at k: قبل أيام.
func (r *reader) stretchAt(k int) bool {
	if n := r.toks[k].Norm; n != "قبل" && n != "بعد" && n != "منذ" || k+1 >= len(r.toks) {
		return false
	}
	return r.lex.has(r.toks[k+1].Norm, stretch)
}
