package attribution

import "tawatur"

// behalfIn names the one for whom a spokesman speaks whom the phrase [from, to)
// names: the army for «المتحدث باسم الجيش سليم الورداني». It gives "" where the phrase
// names no spokesman, or only with a pronoun for whom.
func (r *reader) behalfIn(from, to int) string {
	k := from
	for k < to && !r.speaksFor(k) {
		k++
	}
	if k == to {
		return ""
	}
	for k++; k < to && r.words[k].def && r.words[k].head == nil && r.lex.adjectival(r.words[k].stem); k++ { // المتحدث الرسمي
	}
	switch {
	case k+1 < to && r.toks[k].Norm == "باسم":
		k++
	case k < to && r.words[k].prep:
	default:
		return ""
	}
	e := k + 1
	for end := min(to, r.tailFrom(k, k, to, true)); e < end && !r.startsPerson(e); e++ {
	}
	return r.bodyName(k, e, tawatur.SourceBody)
}

// startsPerson reports whether the spokesman's own title or name begins at k.
func (r *reader) startsPerson(k int) bool {
	w := &r.words[k]
	return w.name >= 0 && r.in.Mentions[w.name].Type == tawatur.Person || w.def && w.head != nil && w.head.kind == tawatur.SourcePerson
}

// speaksFor reports whether token k is a noun of those who speak for others.
func (r *reader) speaksFor(k int) bool {
	switch r.words[k].stem {
	case "متحدث", "متحدثه", "ناطق", "ناطقه":
		return r.words[k].head != nil
	}
	return false
}
