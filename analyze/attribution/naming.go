package attribution

import (
	"slices"
	"sort"
	"strings"

	"tawatur"
	"tawatur/arabic"
)

// event is somebody coming into the reader's mind: as a speaker, or as the
// subject of a sentence.
type event struct{ at, who int }

// resolve gives every draft its speaker as an entity, reading the report from
// its beginning.
func (r *reader) resolve() {
	r.gather()
	var mind []event
	next := 0
	for i := range r.drafts {
		d := &r.drafts[i]
		for ; next <= d.unit; next++ {
			if e, ok := r.focus(next, d); ok {
				mind = append(mind, e)
			}
		}
		if d.subject[0] >= 0 {
			d.who = r.identify(d)
		} else {
			d.who = r.carriedOn(d, mind)
		}
		if d.who >= 0 {
			if d.form.kind != nominal || d.explicit {
				r.names.all[d.who].latest = d.cue[0]
			}
			if d.form.kind != nominal && r.outer(i) < 0 {
				mind = append(mind, event{d.cue[0], d.who})
			}
		}
	}
}

// focus gives the subject of unit u where it is a person or body. In the unit
// of d itself it must stand before the cue.
func (r *reader) focus(u int, d *draft) (event, bool) {
	end := r.units[u].to
	if u == d.unit {
		end = d.cue[0]
	}
	f := draft{cue: [2]int{end, end}, subject: none, unit: u, who: -1, form: form{lemma: r.lex.relay}}
	r.clauseSubject(&f, u)
	from, to := f.subject[0], f.subject[1]
	if from < 0 {
		return event{}, false
	}
	kind, _, _ := r.kindOf(from, to)
	p, _ := r.personIn(from, to)
	w := &r.words[from]
	if w.head == nil && w.name < 0 && (p < 0 || r.names.person(skeletons(r.stems(p, to))) < 0) || kind == tawatur.SourceDocument {
		return event{}, false
	}
	return event{from, r.identify(&f)}, true
}

// gather collects the people that the report names with a title.
func (r *reader) gather() {
	for _, m := range r.in.Mentions {
		if m.Type == tawatur.Person {
			r.meet(m.Name, m.Title, m.Start)
		}
	}
	last := -1
	for i := range r.words {
		w := &r.words[i]
		if w.head == nil || w.head.kind != tawatur.SourcePerson && w.head.kind != tawatur.SourceAnonymous || !r.beginsNoun(i) {
			continue
		}
		end := r.phrase(i, min(i+16, len(r.words)), true)
		if from, to := r.personIn(i, end); to-from >= 2 {
			id := r.addPerson(i, end, from, to)
			if strings.HasPrefix(w.stem, "نظير") && last >= 0 {
				r.sameOffice(id, last)
			}
			last = id
		}
	}
}

// sameOffice gives a counterpart (نظيره) the office of the one named before.
func (r *reader) sameOffice(id, as int) {
	for _, word := range r.names.all[as].about {
		if h, ok := r.lex.heads[word]; ok && !slices.Contains(r.names.all[id].about, word) && h.kind != "" {
			r.names.all[id].about = append(r.names.all[id].about, word)
			r.names.index(id, []string{word})
		}
	}
}

// meet enters a person that an earlier step found.
func (r *reader) meet(name, title string, _ int) {
	key := skeletons(telling(arabic.Match(name)))
	if len(key) == 0 {
		return
	}
	if id := r.names.person(key); id >= 0 {
		r.fuller(id, name, key)
		return
	}
	r.names.put(entity{name: name, key: key, about: telling(arabic.Match(title)), kind: tawatur.SourcePerson, named: true, latest: -1})
}

// fuller keeps the longer of two names of one person.
func (r *reader) fuller(id int, name string, key []string) {
	e := &r.names.all[id]
	if len(key) > len(e.key) && len(key) <= 6 {
		e.name = name
		r.names.index(id, key)
		e.key = key
	}
}

// addPerson enters the person named by tokens [from, to) in the phrase [i, end).
func (r *reader) addPerson(i, end, from, to int) int {
	name := r.span(from, to).In(r.in.Text)
	key := skeletons(r.stems(from, to))
	var about []string
	for k := i; k < end; k++ {
		if (k < from || k >= to) && r.words[k].mark == noMark {
			about = append(about, r.words[k].stem)
		}
	}
	if id := r.names.person(key); id >= 0 {
		r.fuller(id, name, key)
		e := &r.names.all[id]
		for _, w := range about {
			if !slices.Contains(e.about, w) && len(e.about) < 24 {
				e.about = append(e.about, w)
				r.names.index(id, []string{w})
			}
		}
		return id
	}
	fem, sexed := false, false
	if h := r.words[i].head; h != nil && h.fem {
		fem, sexed = true, true
	}
	return r.names.put(entity{name: name, key: key, about: about, kind: tawatur.SourcePerson, named: true, fem: fem, sexed: sexed, latest: i})
}

// stems gives the telling words of [from, to).
func (r *reader) stems(from, to int) []string {
	var out []string
	for k := from; k < to; k++ {
		w := &r.words[k]
		if w.mark == noMark && r.toks[k].Norm != "بن" && r.toks[k].Norm != "باسم" && w.class&itself == 0 {
			out = append(out, w.stem)
		}
	}
	return out
}

// telling splits a name in match form into its telling words.
func telling(norm string) []string {
	var out []string
	for _, f := range strings.Fields(norm) {
		if f = strings.Trim(f, "\"«»“”().،#"); f != "" && f != "بن" {
			if s, ok := trimPrefix(f, "ال"); ok && len(s) >= 4 {
				f = s
			}
			out = append(out, f)
		}
	}
	return out
}

// identify gives the entity that the subject of d names.
func (r *reader) identify(d *draft) int {
	from, to := d.subject[0], d.subject[1]
	kind, fem, num := r.kindOf(from, to)
	if f, t := r.personIn(from, to); f >= 0 && (kind == tawatur.SourcePerson || kind == tawatur.SourceAnonymous && !r.plain(from)) {
		id := r.addPerson(from, to, f, t)
		r.sex(id, d)
		return id
	}
	if w := &r.words[from]; to == from+1 && w.def && w.head == nil && kind == tawatur.SourcePerson {
		if id := r.names.person([]string{skeleton(w.stem)}); id >= 0 {
			return id
		}
	}
	if w := &r.words[from]; to == from+1 && w.head != nil && w.def && strings.HasSuffix(w.stem, "ه") && !strings.HasPrefix(r.toks[from].Norm, "ال") && kind == tawatur.SourcePerson { // معاليه
		if id := r.latest(kind); id >= 0 {
			return id
		}
	}
	words := r.stems(from, r.core(from, to))
	if r.words[from].def || kind == tawatur.SourcePerson {
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
	if r.words[from].def && to == from+1 && (kind == tawatur.SourceMedium || kind == tawatur.SourceDocument) {
		if id := r.latest(kind); id >= 0 {
			return id
		}
	}
	if id := r.same(words, kind); id >= 0 {
		return id
	}
	name := r.bodyName(from, to, kind)
	return r.names.put(entity{name: name, key: words, about: words, kind: kind, fem: fem, num: num, sexed: true, latest: from})
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

// sex notes what the verb before its subject tells of the speaker.
func (r *reader) sex(id int, d *draft) {
	if e := &r.names.all[id]; d.form.finite() && d.subject[0] >= d.cue[1] {
		e.fem, e.sexed = d.form.fem, true
	}
}

// carriedOn gives the speaker whose words go on in d: the last one in mind
// whom the form of the cue fits.
func (r *reader) carriedOn(d *draft, mind []event) int {
	for k := len(mind) - 1; k >= 0 && k >= len(mind)-10; k-- {
		if r.fits(d.form, mind[k].who) {
			return mind[k].who
		}
	}
	if id := r.mentionedBefore(r.toks[d.cue[0]].Start); id >= 0 {
		return id
	}
	if n := len(mind); n > 0 {
		return mind[n-1].who
	}
	return -1
}

// mentionedBefore gives the person whom an earlier step saw last before byte at.
func (r *reader) mentionedBefore(at int) int {
	n := sort.Search(len(r.in.Mentions), func(i int) bool { return r.in.Mentions[i].Start >= at })
	for k := n - 1; k >= 0 && k >= n-12; k-- {
		if m := &r.in.Mentions[k]; m.Type == tawatur.Person {
			return r.names.person(skeletons(telling(arabic.Match(m.Name))))
		}
	}
	return -1
}

// fits reports whether a form agrees with an entity in gender and number.
func (r *reader) fits(f form, id int) bool {
	e := &r.names.all[id]
	if f.kind == nominal {
		return true
	}
	if f.num == plural {
		return e.num == plural
	}
	if e.num == plural {
		return false
	}
	return !e.sexed || e.fem == f.fem
}

// nameOf gives the resolved name and kind of the speaker of d.
func (r *reader) nameOf(d *draft) (tawatur.Name, tawatur.SourceKind) {
	if d.who < 0 {
		return "", tawatur.SourceAnonymous
	}
	e := &r.names.all[d.who]
	return tawatur.Name(e.name), e.kind
}
