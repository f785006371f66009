package attribution

import (
	"slices"

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

// pointed gives whom a definite noun that tells little means (المسؤول الأميركي,
// المصدر): the one of its sort who spoke last.
func (r *reader) pointed(from, to int, kind tawatur.SourceKind) int {
	w := &r.words[from]
	if kind != tawatur.SourceAnonymous || !w.def || w.head == nil || w.head.fem || w.head.num != singular || to-from > 2 {
		return -1
	}
	best := -1
	for id := max(0, len(r.names.all)-most); id < len(r.names.all); id++ {
		e := &r.names.all[id]
		if e.spoke == 0 || e.num != singular || e.kind != tawatur.SourceAnonymous && !(e.named && w.stem != "مصدر") {
			continue
		}
		if best < 0 || e.latest > r.names.all[best].latest {
			best = id
		}
	}
	return best
}
