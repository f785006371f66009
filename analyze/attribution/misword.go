package attribution

import "strings"

// onWordOf reports whether «على ما أعلنت الوزارة» and its kin begin at i: whose
// word it is, behind what was said.
func (r *reader) onWordOf(i int) bool {
	if i < 1 || i+2 >= len(r.toks) || r.toks[i].Norm != "علي" || r.toks[i+1].Norm != "ما" || r.words[i-1].mark != comma && r.words[i-1].mark != closeQuote {
		return false
	}
	f, ok := r.verbal(i + 2)
	return ok && f.finite() && f.lemma.takes&(takesThat|takesQuote) != 0
}

// aired reports whether the verb at j only tells where the words were published
// that the noun before it is of: في تسجيل نشر على موقع.
func (r *reader) aired(j int, f form) bool {
	if j == 0 || !r.lex.has(f.lemma.key, airing) {
		return false
	}
	medium := r.words[j-1].mark == closeQuote || r.words[j-1].hit >= 0
	return r.is(j-1, occasion) && !r.words[j-1].def || medium && r.is(j+1, timeWord|clause) // مع صحيفة «المرساة» نشرت أمس
}

// otherWord reports whether a dual of three letters is rather a noun in the
// accusative: شكرا, علما, أمرا.
func (r *reader) otherWord(i int, f form) bool {
	if f.lemma.name == "أمر" && f.kind == participle && !strings.Contains(r.toks[i].Text, "آ") && r.dotted {
		return true // أصدر أمرا
	}
	return f.num == dual && f.kind == perfect && !f.pron && r.lex.has(f.lemma.key, accusative)
}

// brings reports whether نقل at i is of things or people, which are brought
// somewhere, rather than of words, which come from somebody: نقل الجرحى إلى.
func (r *reader) brings(u, i int, f form) bool {
	if f.lemma.name != "نقل" {
		return false
	}
	for j := i + 1; j < min(r.units[u].to, i+nounReach); j++ {
		switch {
		case r.toks[j].Norm == "الي":
			return true
		case r.toks[j].Norm == "عن", r.is(j, clause|selfSay), r.words[j].mark == colon, r.words[j].mark == openQuote:
			return false
		}
	}
	return false
}

// turnsOut reports whether تبين at i tells what came to light, on nobody's word:
// وتبين أن, الذي تبين أنه.
func (r *reader) turnsOut(i int, f form) bool {
	return f.lemma.name == "بين" && f.kind == imperfect && f.fem && r.is(i+1, clause) && (r.following(i) || strings.HasPrefix(r.toks[i].Norm, "و") || r.toks[i-min(1, i)].Norm == "حيث")
}

// heldInRelative reports whether the pronoun on a verb in a relative clause
// stands for the noun that the clause is of, so that nothing is said in it:
// الأعمال التي تابعها.
func (r *reader) heldInRelative(i int, f form) bool {
	if !f.finite() || !f.pron || !r.following(i) || f.lemma.need != "" {
		return false
	}
	j := min(i+1, len(r.toks)-1)
	return f.lemma.name != "اعتبر" && !r.marked(j, colon) && !r.marked(j, openQuote) && !r.soon(i, min(i+6, len(r.toks)))
}

// sameEnding reports whether a participle at i has the ending of the noun without
// article before it, as its adjective has.
func (r *reader) sameEnding(i int, f form) bool {
	p, t := r.toks[i-1], r.toks[i].Text
	if r.words[i-1].name >= 0 || r.words[i-1].class&^lexical != 0 {
		return false
	}
	if f.fem {
		return strings.HasSuffix(p.Norm, "ات") || strings.HasSuffix(p.Norm, "ه")
	}
	return inAccusative(t) && inAccusative(p.Text) && len(p.Norm) >= 8 && r.accusative(p.Norm)
}

// inAccusative reports whether a word is written with the ending of an indefinite
// accusative.
func inAccusative(t string) bool {
	return strings.HasSuffix(t, "ا") || strings.HasSuffix(t, "اً")
}

// besides reports whether the participle at j, which never leads to speech, only
// tells what went on with it, since a colon is yet to come: قال ملوحا بيده: «…».
func (r *reader) besides(j, end int, f form) bool {
	if f.lemma.takes&(takesThat|takesQuote|takesColon) != 0 {
		return false
	}
	for k := j + 1; k < min(end, j+10); k++ {
		if r.words[k].mark != noMark {
			return r.words[k].mark == colon
		}
	}
	return false
}
