package attribution

import (
	"slices"
	"strings"

	"tawatur"
	"tawatur/arabic"
)

// gather collects the people that the report names with a title.
func (r *reader) gather() {
	for _, m := range r.in.Mentions {
		if m.Type == tawatur.Person {
			r.meet(m.Name, m.Title, m.Start)
		}
	}
	r.calledToo()
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
			if slices.Contains(r.names.all[as].office, word) {
				r.names.all[id].office = append(r.names.all[id].office, word)
			}
			r.names.index(id, []string{word})
		}
	}
}

// meet enters a person that an earlier step found.
func (r *reader) meet(name, title string, _ int) {
	name = properStart(name)
	words := telling(arabic.Match(name))
	key := skeletons(words)
	if len(key) == 0 {
		return
	}
	if len(words) == 1 && r.names.person(key) < 0 {
		if id := r.withinName(words[0]); id >= 0 {
			r.names.all[id].also = key
			r.names.index(id, key)
			return
		}
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
	var about, office []string
	for k := i; k < end; k++ {
		if r.words[k].conj && r.words[k].head != nil && k > i { // another one is named behind it
			if k >= to {
				break
			}
			about, office = about[:0], office[:0]
		}
		if r.beginsOffice(i, k) {
			office = append(office, r.words[k].stem)
		}
		if (k < from || k >= to) && r.words[k].mark == noMark {
			about = r.bodyOf(k, append(about, r.words[k].stem))
		}
	}
	behalf := r.behalfIn(i, end)
	if id := r.personOf(from, to, key); id >= 0 {
		r.fuller(id, name, key)
		e := &r.names.all[id]
		if e.behalf == "" {
			e.behalf = behalf
		}
		for _, w := range office {
			if !slices.Contains(e.office, w) && len(e.office) < 8 {
				e.office = append(e.office, w)
			}
		}
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
	return r.names.put(entity{name: name, key: key, about: about, office: office, behalf: behalf, kind: tawatur.SourcePerson, named: true, fem: fem, sexed: sexed, latest: i})
}

// beginsOffice reports whether the noun at k begins a title in the phrase that
// begins at i, rather than standing in one: نائب رئيس الوزراء begins with نائب.
func (r *reader) beginsOffice(i, k int) bool {
	w := &r.words[k]
	if w.head == nil || w.mark != noMark {
		return false
	}
	return k == i || w.def && w.head.kind == tawatur.SourcePerson || r.words[k-1].mark != noMark || r.words[k-1].def && !w.def
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
