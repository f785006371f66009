package attribution

import (
	"slices"
	"strings"

	"tawatur"
)

// identify gives the entity that the subject of d names.
func (r *reader) identify(d *draft) int {
	from, to := d.subject[0], d.subject[1]
	kind, fem, num := r.kindOf(from, to)
	if id := r.forSomeone(from, to); id >= 0 {
		return id
	}
	if f, t := r.ownName(from, to, kind); f >= 0 {
		id := r.addPerson(from, to, f, t)
		r.sex(id, d)
		return id
	}
	if id := r.referent(from, to, kind); id >= 0 {
		return id
	}
	words := r.stems(from, r.core(from, to))
	name := r.bodyName(from, to, kind)
	id := r.names.put(entity{name: name, key: words, about: words, behalf: r.behalfIn(from, to), kind: kind, fem: fem, num: num, sexed: true, latest: from})
	if r.words[from].head == nil {
		r.sex(id, d) // وقالت «القبعات الزرقاء»: the verb tells what the name does not
	}
	return id
}

// seek gives the entity that the phrase [from, to) names, or -1 where the
// report has not met it yet.
func (r *reader) seek(from, to int) int {
	kind, _, _ := r.kindOf(from, to)
	if id := r.forSomeone(from, to); id >= 0 {
		return id
	}
	if f, t := r.ownName(from, to, kind); f >= 0 {
		return r.personOf(f, t, skeletons(r.stems(f, t)))
	}
	return r.referent(from, to, kind)
}

// forSomeone gives the person whose name, with ل written onto it, is the whole
// phrase [from, to), or the one named last for الأخير; else -1.
func (r *reader) forSomeone(from, to int) int {
	if w := &r.words[from]; w.def && to == from+1 && (w.stem == "اخير" || w.stem == "اخيره") {
		return r.mentionedBefore(r.toks[from].Start)
	}
	rest, ok := strings.CutPrefix(r.toks[from].Norm, "ل")
	if !ok || to != from+1 || r.words[from].head != nil {
		return -1
	}
	return r.names.person([]string{skeleton(rest)})
}

// ownName finds the person's own name in a phrase of a kind that can have one,
// -1 where there is none.
func (r *reader) ownName(from, to int, kind tawatur.SourceKind) (int, int) {
	if kind == tawatur.SourcePerson || kind == tawatur.SourceAnonymous && r.words[from].head != nil && r.words[from].def {
		return r.personIn(from, to)
	}
	return -1, -1
}

// referent gives the entity that a phrase without a person's own name means, -1 where
// none is met yet, or where the phrase cannot mean it: an office without article has yet
// to be told of what it is (رئيس «المركز»), and one source is not those named before another that
// has come between (مصادر … مصدر رسمي … المصدر).
func (r *reader) referent(from, to int, kind tawatur.SourceKind) int {
	w := &r.words[from]
	if to == from+1 && w.head != nil && w.head.kind == tawatur.SourcePerson && !w.def && w.name < 0 {
		return -1
	}
	id := r.meant(from, to, kind)
	if id >= 0 && to == from+1 && w.def && w.head != nil && w.head.num == singular && r.names.all[id].fem != w.head.fem && r.otherBetween(id, from) {
		return -1
	}
	return id
}

// otherBetween reports whether, since an entity spoke, the noun at token i has stood
// without its article: it then tells of another.
func (r *reader) otherBetween(id, i int) bool {
	for k := max(r.names.all[id].latest+1, i-phraseReach); k < i; k++ {
		if w := &r.words[k]; !w.def && w.head != nil && w.stem == r.words[i].stem {
			return true
		}
	}
	return false
}

// meant looks for the entity of [referent] by one way after another.
func (r *reader) meant(from, to int, kind tawatur.SourceKind) int {
	if w := &r.words[from]; to == from+1 && w.def && w.head == nil && kind == tawatur.SourcePerson {
		if id := r.names.person([]string{skeleton(w.stem)}); id >= 0 {
			return id
		}
	}
	if w := &r.words[from]; to == from+1 && w.head != nil && w.def && strings.HasSuffix(w.stem, "ه") && !strings.HasPrefix(r.toks[from].Norm, "ال") && kind == tawatur.SourcePerson { // معاليه
		if id := r.styled(w.stem); id >= 0 {
			return id
		}
	}
	words := r.stems(from, r.core(from, to))
	if h := r.words[from].head; r.words[from].def || kind == tawatur.SourcePerson || h != nil && h.kind == tawatur.SourcePerson {
		if id := r.names.described(words, kind); id >= 0 {
			return id
		}
		if kind == tawatur.SourceAnonymous || kind == tawatur.SourcePerson {
			if id := r.names.described(words, ""); id >= 0 {
				return id
			}
			if id := r.names.described(words[:min(1, len(words))], ""); id >= 0 && r.words[from].def && len(words) < 3 {
				return id
			}
		}
	}
	if id := r.inOffice(words); id >= 0 {
		return id
	}
	if id := r.pointed(from, to, kind); id >= 0 {
		return id
	}
	if r.words[from].def && to == from+1 && (kind == tawatur.SourceMedium || kind == tawatur.SourceDocument) {
		if id := r.latest(kind); id >= 0 && (kind == tawatur.SourceMedium || !r.newPaper(from) || slices.Contains(r.names.all[id].about, r.words[from].stem)) {
			return id
		}
	}
	if id := r.byTrade(from, to); id >= 0 {
		return id
	}
	return r.same(words, kind)
}

// latest gives the entity of a kind that was met last.
func (r *reader) latest(kind tawatur.SourceKind) int {
	best := -1
	for id := max(0, len(r.names.all)-most); id < len(r.names.all); id++ {
		if e := &r.names.all[id]; e.kind == kind && (best < 0 || e.latest > r.names.all[best].latest) {
			best = id
		}
	}
	return best
}

// same finds an entity of the same words, or of which these are the beginning.
func (r *reader) same(words []string, kind tawatur.SourceKind) int {
	if len(words) == 0 {
		return -1
	}
	for _, id := range r.names.byWord[words[0]] {
		if e := &r.names.all[id]; e.kind == kind && !e.named && len(words) == len(e.about) && subset(words, e.about) {
			return id
		}
	}
	return -1
}

// nameOf gives the resolved name and kind of the speaker of d.
func (r *reader) nameOf(d *draft) (tawatur.Name, tawatur.SourceKind) {
	if d.who < 0 {
		return "", tawatur.SourceAnonymous
	}
	e := &r.names.all[d.who]
	return tawatur.Name(e.name), e.kind
}
