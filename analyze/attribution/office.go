package attribution

import (
	"slices"
	"strings"

	"tawatur"
)

// inOffice gives the one person of the report whose title begins with the word
// that the description begins with, where the rest of the one does not speak
// against the other: سفير الدولة في العاصمة and السفير سليم الورداني. It gives -1 where
// there is none or more than one.
func (r *reader) inOffice(words []string) int {
	if len(words) == 0 || !r.lex.has(words[0], unique) {
		return -1
	}
	found := -1
	for _, id := range r.names.byWord[words[0]] {
		e := &r.names.all[id]
		if !e.named || !slices.Contains(e.office, words[0]) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = id
	}
	if found >= 0 && !r.compatible(words, &r.names.all[found]) {
		return -1
	}
	return found
}

// compatible reports whether a description and the titles of e agree: one
// holds the other, common words of rank aside.
func (r *reader) compatible(words []string, e *entity) bool {
	rest := 0
	for _, w := range e.about {
		if !holds(words, w) && !r.lex.has(w, honorific) && w != "باسم" {
			rest++
		}
	}
	return rest == 0 || subset(words, e.about)
}

// pointed gives whom a definite noun that tells little means: the one of its
// sort who spoke last (المسؤول الأميركي, المصدر, الوزير نفسه).
func (r *reader) pointed(from, to int, kind tawatur.SourceKind) int {
	w := &r.words[from]
	if !w.def || w.head == nil || w.head.num != singular || kind == tawatur.SourceAnonymous && w.head.fem {
		return -1
	}
	back := r.is(to-1, itself) || from > 0 && (r.toks[from-1].Norm == "هذا" || r.toks[from-1].Norm == "هذه")
	switch {
	case kind == tawatur.SourceAnonymous && (to-from <= 2 || back):
		return r.lastOf(func(e *entity) bool {
			return e.kind == tawatur.SourceAnonymous || e.named && w.stem != "مصدر"
		})
	case kind == tawatur.SourcePerson && (back || to == from+1 && strings.HasPrefix(r.toks[from].Norm, "ال")):
		return r.lastOf(func(e *entity) bool {
			return e.named && (!e.sexed || e.fem == w.head.fem)
		})
	}
	return -1
}

// lastOf gives the single person of a sort who spoke last, or -1.
func (r *reader) lastOf(sort func(*entity) bool) int {
	best := -1
	for id := max(0, len(r.names.all)-most); id < len(r.names.all); id++ {
		e := &r.names.all[id]
		if e.spoke > 0 && e.num == singular && sort(e) && (best < 0 || e.latest > r.names.all[best].latest) {
			best = id
		}
	}
	return best
}
