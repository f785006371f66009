package attribution

import (
	"strings"

	"tawatur"
	"tawatur/arabic"
)

// misread reports whether the word at i is rather another word of the same
// letters: بين "between", رأي "opinion", إضافة "addition", يعتقد "it is thought".
func (r *reader) misread(u, i int, f form) bool {
	text := r.toks[i].Text
	switch {
	case f.kind == imperfect && f.lemma.name == "ادعى" && strings.HasSuffix(text, "ى") && r.dotted:
		return true // رجل يدعى
	case f.pron && strings.HasSuffix(text, "ة"), f.lemma.name == "هنأ" && strings.HasSuffix(text, "هنا"):
		return true
	case f.kind == perfect && strings.HasSuffix(f.lemma.name, "ى") && !f.pron && !f.fem && f.num == singular && strings.HasSuffix(text, "ي"):
		return true
	case f.kind == perfect && f.num == singular && !f.fem && r.lex.has(f.lemma.key, homograph) && !r.verbPlace(u, i):
		return true
	case f.lemma.name == "بين" && f.kind == perfect && !r.soon(i, min(i+11, r.units[u].to)):
		return true
	case r.relays(f), r.withheld(i) >= 0, r.otherWord(i, f), r.heldInRelative(i, f):
		return true
	case f.lemma.name == "شهد" && !r.soon(i, min(i+5, r.units[u].to)):
		return true // شهد الملعب: no witness speaks
	case r.firstPerson(i, f), r.unreal(i, f), r.brings(u, i, f), r.turnsOut(i, f):
		return true
	case f.lemma.name == "أبلغ" && f.kind == imperfect && !r.soon(i, min(i+13, r.units[u].to)):
		return true // تبلغ تكلفتها
	case f.finite() && f.lemma.name != "نقل" && (strings.HasSuffix(text, "اً") || strings.HasSuffix(text, "ًا")):
		return true
	case f.kind == participle:
		return r.adjective(i, f) || r.byline(u, i)
	case f.kind == imperfect && f.num == singular && (!f.fem || strings.HasSuffix(f.lemma.name, "ان") || f.lemma.name == "بين") && (r.is(i+1, clause) || r.is(i+2, clause) && r.leads(i+1, takesFi)) && r.lex.has(f.lemma.key, impersonal) && f.lemma.name != "قال":
		return !r.words[max(i-1, 0)].def
	case f.num == dual && strings.HasSuffix(text, "أ"), passive(text, f):
		return true
	}
	if i == r.units[u].from {
		return false
	}
	n := r.toks[i-1].Norm
	return n == "مما" || n == "ما" && f.kind == imperfect || n == "بما"
}

// verbPlace reports whether a verb is likely at i: at the head of a sentence or
// clause, with و or ف, or behind a particle or the noun it tells of.
func (r *reader) verbPlace(u, i int) bool {
	if i == r.units[u].from || strings.HasPrefix(r.toks[i].Norm, "و") && len(r.toks[i].Norm) > 6 || strings.HasPrefix(r.toks[i].Norm, "ف") {
		return true
	}
	p := &r.words[i-1]
	if p.mark != noMark {
		return p.mark != openBracket
	}
	return p.class&(intro|relative|turn|clause|breaks|timeWord|negation) != 0 || r.toks[i-1].Norm == "حيث" || p.def && p.head != nil || p.name >= 0
}

// adjective reports whether a participle at i rather describes the noun before
// it: إجراءات مشددة، جهات تابعة.
func (r *reader) adjective(i int, f form) bool {
	if i == 0 {
		return false
	}
	p := &r.words[i-1]
	if next, ok := r.verbal(min(i+1, len(r.toks)-1)); ok && next.kind == imperfect && f.num == plural {
		return true // منتقدين يقولون
	}
	if p.mark != noMark {
		return false
	}
	if p.def && r.is(i-2, clause) {
		return true // إن الحكومة مطالبة ب
	}
	if f.lemma.name == "جدد" && (i+1 >= len(r.toks) || !r.words[i+1].def && !r.masdarAt(i, i+1)) {
		return true // مجددا "again"
	}
	if f.num == plural {
		return !p.def && p.class&^lexical == 0 && f.lemma.takes&takesObject != 0
	}
	if r.toks[i-1].Kind == arabic.Number || f.fem && f.lemma.stance == tawatur.Accuse && !p.def && strings.HasSuffix(r.toks[i-1].Norm, "ات") {
		return true // 24 متهما، شركات متهمة ب
	}
	if f.lemma.takes&takesObject != 0 && !p.def && !r.soon(i, min(i+4, len(r.toks))) && r.sameEnding(i, f) {
		return true // زيادات متوقعة، أمرا مستهجنا
	}
	return f.fem && !p.def && p.class&^lexical == 0 && strings.HasSuffix(r.toks[i-1].Norm, "ه") && p.head == nil
}

// firstPerson reports whether the word at i is a speaker's own "I think" within
// his words.
func (r *reader) firstPerson(i int, f form) bool {
	if f.kind != perfect || f.fem || f.num != singular || !strings.HasPrefix(f.lemma.name, "ا") {
		return false
	}
	text := strings.TrimLeft(r.toks[i].Text, "وف")
	return strings.HasPrefix(text, "أ") || r.words[i].in >= 0 && r.is(i+1, clause)
}

// unreal reports whether a word before i makes a condition of the verb, or
// makes another verb of the letters of a perfect: إذا أعلن، لم نقل، الأمر الذي يشير.
func (r *reader) unreal(i int, f form) bool {
	if i == 0 || !f.finite() {
		return false
	}
	n := r.toks[i-1].Norm
	return i > 1 && r.lex.has(n, condition) || f.kind == perfect && (r.lex.has(strings.TrimPrefix(n, "و"), denial) || r.lex.has(n, existing) && r.toks[i].Norm == f.lemma.key) || i > 1 && n == "الذي" && r.toks[i-2].Norm == "الامر"
}

// relays reports whether a verb with a pronoun only tells who carried what was
// said: بيان نشرته وكالة, تصريح نقله موقع.
func (r *reader) relays(f form) bool {
	return f.finite() && f.pron && (f.lemma.name == "كتب" || f.lemma.name == "نقل" || r.lex.has(f.lemma.key, airing))
}

// byline reports whether a participle before a colon stands in no clause, as
// متابعة does where a report begins with who wrote it.
func (r *reader) byline(u, i int) bool {
	from := r.units[u].from
	if !r.marked(i+1, colon) || i-from > headingWords+1 || inAccusative(r.toks[i].Text) {
		return false
	}
	for k := from; k < i; k++ {
		if f, ok := r.verbal(k); ok && f.finite() {
			return false
		}
	}
	return true
}

// unsaid reports whether the verb at i is denied (لم يكشف) or not yet real
// (دون أن يعلن), so that nothing was said.
func (r *reader) unsaid(i int, f form) bool {
	if f.kind != imperfect || i == 0 {
		return false
	}
	neutral := f.lemma.stance == tawatur.Neutral || f.lemma.stance == tawatur.Assert || f.lemma.stance == tawatur.Condemn
	return neutral && (r.is(i-1, negation) || r.toks[i-1].Norm == "ان" && !r.is(i+1, clause) && !r.is(i-2, during))
}

// soon reports whether a clause opens in (i, end).
func (r *reader) soon(i, end int) bool {
	for j := i + 1; j < end; j++ {
		if r.is(j, clause) && !r.words[j].conj {
			return true
		}
	}
	return false
}

// nounLike reports whether a perfect of the letters at i is by its spelling or
// its place a noun or particle: رأي, بين with no clause behind it.
func (r *reader) nounLike(i int, f form) bool {
	if f.kind != perfect || f.pron || f.fem || f.num != singular {
		return false
	}
	if strings.HasSuffix(f.lemma.name, "ى") && strings.HasSuffix(r.toks[i].Text, "ي") && r.dotted {
		return true
	}
	return f.lemma.name == "بين" && !r.soon(i, min(i+11, len(r.toks))) || r.lex.has(f.lemma.key, elative) && !r.soon(i, min(i+6, len(r.toks)))
}
