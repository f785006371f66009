package attribution

import (
	"strings"

	"tawatur"
	"tawatur/arabic"
)

// clock reports whether the colon at j stands within a time of day.
func (r *reader) clock(j int) bool {
	return j > 0 && j+1 < len(r.toks) && r.toks[j-1].Kind == arabic.Number && r.toks[j+1].Kind == arabic.Number
}

// leads reports whether token j is a preposition that t takes.
func (r *reader) leads(j int, t takes) bool {
	p := r.lex.prepositions[r.toks[j].Norm]
	return t&p != 0 && !(p == takesAn && r.is(j-1, instead))
}

// leadWithin gives the إلى that stands near the beginning of the long quotation at
// j, or -1.
func (r *reader) leadWithin(j int) int {
	c := r.closeOf(j)
	for k := j + 1; k < c && k <= j+6 && c-j > 8; k++ {
		if r.toks[k].Norm == "الي" {
			return k
		}
	}
	return -1
}

// withBi reports whether token j begins with the preposition ب before a noun
// that can be a content; a word before after may belong to the speaker.
func (r *reader) withBi(i, j, after int) bool {
	n := r.toks[j].Norm
	if r.words[j].head != nil || r.words[j].hit >= 0 || r.is(j, adjunct|timeWord|clause|inbound) {
		return false
	}
	if m := r.words[j].name; m >= 0 && r.in.Mentions[m].Type == tawatur.Place && j < after {
		return false
	}
	rest, ok := trimPrefix(n, "ب")
	if !ok || len(rest) < 6 && rest != "ما" && r.lex.classes[rest]&masdar == 0 || strings.HasPrefix(rest, "اسم") {
		return false
	}
	if strings.HasPrefix(rest, "ال") || rest == "ما" || r.lex.masdarWord(rest) || fourth(strings.TrimPrefix(r.toks[j].Text, "ب"), rest) {
		return true
	}
	c := arabic.Split(n)
	if j == after && j > i+1 && r.words[j].name < 0 {
		return true
	}
	p := &r.words[j-1]
	return (j >= after || j == i+1 || p.def && p.head == nil && !r.lex.adjectival(p.stem)) && len(c.Pro) > 0 && c.Pro[0] == "ب" && r.words[j].name < 0
}

// purpose reports whether token j is ل before a verbal noun.
func (r *reader) purpose(j int) bool {
	rest, ok := trimPrefix(r.toks[j].Norm, "ل")
	if s, def := trimPrefix(rest, "ل"); ok && def {
		rest = s
	}
	return ok && r.lex.masdarWord(rest)
}

// masdarAt reports whether a verbal noun stands as the object of the cue at i.
func (r *reader) masdarAt(i, j int) bool {
	if r.words[j].def || r.words[j].head != nil || r.toks[j].Kind != arabic.Word || r.personAt(j) {
		return false
	}
	if j > i+2 && r.venue(j-1) && (r.toks[j-2].Norm == "في" || r.is(j-2, during)) && !r.is(j, occasion) { // أكد في بيان مقتل …
		return r.lex.masdarWord(r.toks[j].Norm) || fourth(r.toks[j].Text, r.toks[j].Norm)
	}
	if j > i+1 && (r.words[j-1].head != nil && !r.words[j-1].def && !r.owned(j) || r.is(j-1, adjunct) || r.toks[j-1].Norm == "في" || r.is(j, occasion)) {
		return false // وزير تطوير …: it belongs to the office; في تصريح: to the occasion
	}
	n := r.toks[j].Norm
	if bare, ok := strings.CutSuffix(r.toks[j].Text, "اً"); ok || strings.HasSuffix(r.toks[j].Text, "ًا") || strings.HasSuffix(n, "ا") { // أبدى استعدادا
		if rest := strings.TrimSuffix(n, "ا"); len(rest) >= 6 && rest != n && (r.lex.masdarWord(rest) || fourth(bare, rest)) {
			return true
		}
	}
	return r.lex.masdarWord(n) || fourth(r.toks[j].Text, n)
}

// owned reports whether a pronoun is written onto the verbal noun at j: قلقهم,
// so that the noun before it does not govern it.
func (r *reader) owned(j int) bool {
	n := r.toks[j].Norm
	for _, s := range pronouns {
		if rest, ok := strings.CutSuffix(n, s); ok && len(rest) >= 6 && s != "ه" {
			return true
		}
	}
	return false
}

// fourth reports whether a word has the shape إفعال or إفالة; its hamza must be
// written, for without it plurals look the same.
func fourth(text, norm string) bool {
	if !strings.HasPrefix(text, "إ") {
		return false
	}
	r := []rune(norm)
	for _, s := range pronouns {
		if k := len(r) - len([]rune(s)); k >= 5 && strings.HasSuffix(norm, s) && r[3] == 'ا' {
			return true
		}
	}
	return len(r) == 5 && (r[3] == 'ا' || r[2] == 'ا' && r[4] == 'ه')
}

// theDeed reports whether a definite verbal noun with its preposition stands at
// j: أعلنت الوزارة القبض على.
func (r *reader) theDeed(j int) bool {
	if !r.words[j].def || r.words[j].head != nil || j+1 >= len(r.toks) || !r.lex.masdarWord(r.words[j].stem) {
		return false
	}
	return r.lex.prepositions[r.toks[j+1].Norm] != 0
}
