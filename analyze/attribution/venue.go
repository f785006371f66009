package attribution

import "strings"

// venue reports whether token i names an occasion of speech.
func (r *reader) venue(i int) bool {
	return r.is(i, occasion) || r.lex.occasional(r.words[i].stem)
}

// occasional reports whether a word in match form, with or without a possessor
// written onto it, names an occasion of speech: تغريدة, تغريدته.
func (l *Lexicon) occasional(stem string) bool {
	if l.classes[stem]&occasion != 0 {
		return true
	}
	for _, s := range pronouns {
		rest, ok := strings.CutSuffix(stem, s)
		if !ok || len(rest) < 6 {
			continue
		}
		if l.classes[rest]&occasion != 0 {
			return true
		}
		if t, ok := strings.CutSuffix(rest, "ت"); ok && l.classes[t+"ه"]&occasion != 0 {
			return true
		}
		if t, ok := strings.CutSuffix(rest, "اي"); ok && l.classes[t+"اء"]&occasion != 0 { // لقائه
			return true
		}
	}
	return false
}
