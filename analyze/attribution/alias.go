package attribution

import (
	"strings"

	"tawatur"
	"tawatur/arabic"
)

// mostTail bounds how many people are looked through for a name that is the end
// of another.
const mostTail = 40

// withinName finds the person in whose name a word of the name ends with this
// one: كير in سلفاكير. Two letters or fewer tell nothing, and so do names that
// others are made of.
func (r *reader) withinName(word string) int {
	if len(word) < 6 || strings.HasPrefix(word, "ال") {
		return -1
	}
	for id := range min(len(r.names.all), mostTail) {
		e := &r.names.all[id]
		if !e.named || len(e.key) < 2 {
			continue
		}
		for _, w := range telling(arabic.Match(e.name)) {
			if rest, ok := strings.CutSuffix(w, word); ok && len(rest) >= 6 && rest != "عبد" {
				return id
			}
		}
	}
	return -1
}

// personOf gives the person whom the name of tokens [from, to) with its key
// means, -1 where it is new.
func (r *reader) personOf(from, to int, key []string) int {
	id := r.names.person(key)
	if id < 0 && to == from+1 {
		id = r.withinName(r.words[from].stem)
	}
	return id
}

// calledToo gives a person the name under which the report tells that they are
// known: فلانة المعروفة باسم «…».
func (r *reader) calledToo() {
	for i := range r.toks {
		if !r.is(i, known) {
			continue
		}
		id := r.namedBetween(i-nounReach, i)
		from, to := r.nameBehind(i + 1)
		if id < 0 || to-from < 2 {
			continue
		}
		e := &r.names.all[id]
		e.name, e.also = r.span(from, to).In(r.in.Text), skeletons(r.stems(from, to))
		r.names.index(id, e.also)
	}
}

// nameBehind gives the name that follows باسم at k, in quotation marks or up to
// a comma.
func (r *reader) nameBehind(k int) (int, int) {
	if k+1 >= len(r.toks) || r.toks[k].Norm != "باسم" {
		return k, k
	}
	k++
	if m := r.words[k].mark; m == openQuote || m == closeQuote || m == comma {
		k++
	}
	to := k
	for to < len(r.toks) && to < k+4 && r.nameWord(to) {
		to++
	}
	return k, to
}

// namedBetween gives the person whose name stands in tokens [from, to), the
// nearest to the end, or -1.
func (r *reader) namedBetween(from, to int) int {
	for k := min(to, len(r.toks)) - 1; k >= max(from, 0); k-- {
		if m := r.words[k].name; m >= 0 && r.in.Mentions[m].Type == tawatur.Person {
			return r.names.person(skeletons(telling(arabic.Match(properStart(r.in.Mentions[m].Name)))))
		}
	}
	return -1
}

// properStart takes a pronoun off the front of a name: أنا فلان.
func properStart(name string) string {
	for _, p := range []string{"أنا ", "انا ", "نحن ", "هو ", "هي "} {
		name = strings.TrimPrefix(name, p)
	}
	return name
}

// byTrade gives the body that the phrase [from, to) calls by its noun and what it is
// for, without its own name: دار النشر after دار «فلان» للنشر. -1 is none.
func (r *reader) byTrade(from, to int) int {
	if h := r.words[from].head; to != from+2 || h == nil || h.kind != tawatur.SourceBody || r.words[from].def || !r.words[from+1].def {
		return -1
	}
	noun, trade := r.words[from].stem, r.words[from+1].stem
	for _, id := range r.names.byWord[noun] {
		e := &r.names.all[id]
		if n := len(e.about); e.kind == tawatur.SourceBody && n > 2 && e.about[0] == noun && e.about[1] != trade && e.about[n-1] == trade {
			return id
		}
	}
	return -1
}

// bodyOf adds to about the words of the body that a pronoun stands for in
// «المتحدث باسمها»: the one named last before token k.
func (r *reader) bodyOf(k int, about []string) []string {
	switch r.toks[k].Norm {
	case "باسمه", "باسمها", "باسمهم":
	default:
		return about
	}
	for j := k - 1; j >= 0 && j >= k-phraseReach; j-- {
		w := &r.words[j]
		if j > 0 && r.words[j-1].head != nil && !r.words[j-1].def {
			continue // within the name of a body
		}
		if w.head != nil && w.head.kind == tawatur.SourceBody && r.beginsNoun(j) {
			return append(about, r.stems(j, r.core(j, max(j+1, r.phrase(j, k, true))))...)
		}
		if w.class&oneBody != 0 {
			return append(about, w.stem)
		}
	}
	return about
}
