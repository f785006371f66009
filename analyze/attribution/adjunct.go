package attribution

import (
	"strings"

	"tawatur"
	"tawatur/analyze/part"
	"tawatur/arabic"
)

// governed reports whether ب is written onto a known noun at i.
func (r *reader) governed(i int) bool {
	rest, ok := trimPrefix(r.toks[i].Norm, "ب")
	if !ok || r.words[i].head != nil {
		return false
	}
	_, known := r.lex.heads[rest]
	return known || strings.HasPrefix(rest, "ال") || r.lex.classes[rest] != 0 || r.lex.masdarWord(rest)
}

// audienceAt reports whether token j says to whom or where the words were
// spoken: للصحفيين، لرويترز، لوكالة.
func (r *reader) audienceAt(j int) bool {
	if r.toks[j].Norm == "ل" {
		return true
	}
	rest, ok := trimPrefix(r.toks[j].Norm, "ل")
	if !ok {
		return false
	}
	if s, ok := trimPrefix(rest, "ل"); ok {
		rest = s
	}
	if h := r.words[j].hit; h >= 0 && r.hits[h].Clitic > 0 || r.lex.classes[rest]&audience != 0 {
		return true
	}
	h, ok := r.lex.heads[rest]
	return ok && h.kind == tawatur.SourceMedium
}

// adjunctAt reports whether a phrase of time, place or occasion begins at j.
func (r *reader) adjunctAt(j int) bool {
	n := r.toks[j].Norm
	if n != "في" {
		if rest, ok := trimPrefix(n, "ب"); ok && r.is(j, adjunct) && rest != "" {
			return true
		}
		return false
	}
	if j+1 >= len(r.toks) {
		return true
	}
	next := &r.words[j+1]
	return next.class&(occasion|timeWord|setting) != 0 || r.lex.classes[next.stem]&(timeWord|setting) != 0 || r.lex.occasional(next.stem) || r.lex.ownPaper(next.stem) || r.paperOf(j+1) || r.toks[j+1].Kind == arabic.Number || r.possessed(j+1)
}

// paperOf reports whether token j is a document of whoever was named before it, in
// which he speaks: الوكالة في تقرير لها, الوزارة في دراسة إن.
func (r *reader) paperOf(j int) bool {
	w := &r.words[j]
	return w.head != nil && w.head.kind == tawatur.SourceDocument && !w.def && j+1 < len(r.toks) && (r.is(j+1, clause) || r.is(j+1, pronoun))
}

// possessed reports whether token j is a noun with a pronoun written onto it, which tells
// where or in what words somebody spoke: الأهالي في شكواهم.
func (r *reader) possessed(j int) bool {
	w, n := &r.words[j], r.toks[j].Norm
	return !w.within && !w.def && (r.partOf(j) == part.Noun || strings.HasSuffix(n, "هم")) && arabic.Split(n).En != ""
}

// ownPaper reports whether a word in match form is a document with its author
// written onto it: تقريرها, which tells where something was said and names nobody.
func (l *Lexicon) ownPaper(stem string) bool {
	for _, s := range pronouns {
		if rest, ok := strings.CutSuffix(stem, s); ok && s != "" {
			if h, ok := l.heads[rest]; ok && h.kind == tawatur.SourceDocument {
				return true
			}
		}
	}
	return false
}
