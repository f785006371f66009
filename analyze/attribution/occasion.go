package attribution

import "strings"

// occasionOf gives the venue or medium of the speech in the text's words.
func (r *reader) occasionOf(d *draft) string {
	from, to := d.cue[1], d.content[0]
	if to < from {
		to = min(from+14, len(r.words), r.units[d.unit].to)
	}
	for j := from; j+1 < to; j++ {
		if n := r.toks[j].Norm; n != "في" && n != "عبر" && n != "علي" && n != "خلال" || !r.venue(j+1) {
			continue
		}
		e := j + 2
		for e < to && e < j+4 && r.words[e].mark == noMark && r.lex.adjectival(r.words[e].stem) && r.words[e].class&^lexical == 0 {
			e++
		}
		return r.span(j+1, e).In(r.in.Text)
	}
	return ""
}

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
		if rest, ok := strings.CutSuffix(stem, s); ok && len(rest) >= 6 {
			if t, ok := strings.CutSuffix(rest, "ت"); ok && l.classes[t+"ه"]&occasion != 0 {
				return true
			}
			if l.classes[rest]&occasion != 0 {
				return true
			}
			if t, ok := strings.CutSuffix(rest, "اي"); ok && l.classes[t+"اء"]&occasion != 0 { // لقائه
				return true
			}
		}
	}
	return false
}
