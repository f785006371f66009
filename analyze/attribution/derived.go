package attribution

import (
	"strings"

	"tawatur"
)

// derive tells of a noun that is made of a head noun: with a possessor written
// onto it (والدها, حكومته), which makes it definite, or in the dual or plural
// (مصدران, الوزيران, ممثلو الادعاء). It reports whether it is one.
func (l *Lexicon) derive(stem string, def bool, w *word) bool {
	if w.class&^lexical != 0 || l.forms[stem] != nil || l.listed(stem) {
		return false
	}
	if !def {
		for _, s := range pronouns {
			if base, ok := strings.CutSuffix(stem, s); ok {
				if h, at := l.headOf(base); h != nil && h.kind != tawatur.SourceDocument && h.kind != tawatur.SourceMedium && !l.masdarWord(base) {
					w.head, w.stem, w.def = h, at, true
					return true
				}
			}
		}
	}
	if base, ok := strings.CutSuffix(stem, "و"); ok && !def {
		if h, listed := l.heads[base+"ون"]; listed { // مسلحو القرية
			w.head, w.stem = &h, base+"ون"
			return true
		}
	}
	for _, s := range []string{"ان", "تان", "ين", "تين", "ون", "و"} {
		base, ok := strings.CutSuffix(stem, s)
		if !ok {
			continue
		}
		h, at := l.headOf(base)
		if h == nil || h.num == plural || h.kind != tawatur.SourcePerson && h.kind != tawatur.SourceAnonymous {
			continue
		}
		many := head{kind: tawatur.SourceAnonymous, fem: h.fem, num: plural}
		if def {
			many.kind = h.kind
		}
		w.head, w.stem, w.def = &many, at, def
		return true
	}
	return false
}

// headOf finds the head noun that a word without its ending is, and its
// spelling: ت stands for the ة of a word that something is written onto.
func (l *Lexicon) headOf(base string) (*head, string) {
	if len(base) < 6 {
		return nil, ""
	}
	if h, ok := l.heads[base]; ok {
		return &h, base
	}
	if rest, ok := strings.CutSuffix(base, "ت"); ok {
		if h, ok := l.heads[rest+"ه"]; ok {
			return &h, rest + "ه"
		}
	}
	return nil, ""
}
