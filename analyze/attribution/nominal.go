package attribution

import (
	"strings"

	"tawatur"
)

// nounReach is how many tokens after a reporting noun its content may begin.
const nounReach = 12

// nounAt reads a reporting noun with a content: تأكيد الوزير أن، اتهامات ب،
// الدعوة إلى، للمطالبة ب.
func (r *reader) nounAt(u, i int) (draft, bool) {
	f, ok := r.lex.noun(r.toks[i].Norm)
	if !ok || r.words[i].head != nil && !r.announces(i, f) || i > 0 && r.toks[i-1].Norm == "عدم" {
		return draft{}, false
	}
	if r.lex.has(f.lemma.key, pretext) && !strings.HasPrefix(r.toks[i].Norm, "ب") { // دعوى "lawsuit", but بدعوى "claiming"
		return draft{}, false
	}
	d := draft{unit: u, form: f, cue: [2]int{i, i + 1}, content: none, subject: none, who: -1}
	end := min(r.units[u].to, i+1+nounReach)
	if q := int(r.words[i].in); q >= 0 {
		end = min(end, r.closeOf(q))
	}
	for j := i + 1; j < end; j++ {
		switch r.nounStep(i, j, end, &d) {
		case found:
			return d, true
		case stop:
			return d, false
		}
	}
	return d, false
}

// nounStep looks at token j for the content of the reporting noun at i.
func (r *reader) nounStep(i, j, end int, d *draft) verdict {
	t, w := d.form.lemma.takes, &r.words[j]
	switch {
	case w.mark == comma && t&takesThat != 0:
		k := r.afterApposition(j, min(j+nounReach, r.units[d.unit].to))
		if k < 0 {
			return stop
		}
		r.possessor(i, j, d)
		return settle(r.takeThat(d, k+1, max(end, k+1+nounReach)))
	case w.mark != noMark && w.mark != openQuote && w.mark != closeQuote:
		return stop
	case w.class&clause != 0 && !w.conj && t&takesThat != 0 && r.toks[j].Text != "إن":
		r.possessor(i, j, d)
		return settle(r.takeThat(d, j+1, end))
	case t&(takesIla|takesAn|takesMin) != 0 && r.leads(j, t):
		r.possessor(i, j, d)
		return settle(r.takeAfterPreposition(d, j+1, end))
	case t&takesAbout != 0 && r.about(j) && j+1 < end && r.deed(j+1):
		r.possessor(i, j, d)
		return settle(r.take(d, j+1, end, "noun"))
	case t&takesMasdar != 0 && r.masdarOf(i, j, d.form.lemma.stance):
		r.possessor(i, j, d)
		return settle(r.take(d, j, end, "noun"))
	case t&takesBi != 0 && (j <= i+4 || j <= i+8 && r.directed(i+1)) && r.withBi(i, j, j) && !strings.HasPrefix(r.toks[j].Norm, "بهذ"):
		r.possessor(i, j, d)
		return settle(r.take(d, j, end, "noun"))
	case t&takesLi != 0 && j <= i+6 && r.purpose(j):
		r.possessor(i, j, d)
		return settle(r.take(d, j, end, "noun"))
	case r.directed(j):
		return onward
	case w.class&(relative|timeWord|pronoun) != 0:
		return stop
	}
	if f, ok := r.verbal(j); ok && f.finite() {
		return stop
	}
	if f, ok := r.lex.noun(r.toks[j].Norm); ok && f.lemma.takes&takesThat != 0 && r.words[j].head == nil {
		return stop // تزامنت التصريحات مع إعلان الوزارة أن: the second speaks
	}
	return onward
}

// possessor reads the speaker between a reporting noun and its content.
func (r *reader) possessor(i, j int, d *draft) {
	d.pattern = "noun"
	if i+1 < j && !d.form.pron && !r.words[i].def {
		if to := r.phrase(i+1, j, true); to > i+1 && (r.firm(i+1) || r.known(i+1, to)) {
			d.subject, d.explicit = [2]int{i + 1, to}, true
		}
	}
}

// noun finds the reporting noun in a word, with و ف ب ل and the article cut off.
func (l *Lexicon) noun(norm string) (form, bool) {
	for _, pro := range []string{"", "ال", "لل", "ل", "بال", "ب", "وال", "و"} {
		rest, ok := strings.CutPrefix(norm, pro)
		if !ok || len(rest) < 6 {
			continue
		}
		for _, f := range l.forms[rest] {
			if f.kind == nominal {
				return f, true
			}
		}
	}
	return form{}, false
}

// about reports whether token j leads from a report to what it tells of.
func (r *reader) about(j int) bool { return r.lex.has(r.toks[j].Norm, topic) }

// deed reports whether an indefinite verbal noun stands at j, so that something
// is told rather than named: عن مقتل.
func (r *reader) deed(j int) bool {
	return !r.words[j].def && r.words[j].head == nil && (r.lex.masdarWord(r.toks[j].Norm) || fourth(r.toks[j].Text, r.toks[j].Norm))
}

// masdarOf reports whether a verbal noun at j tells what the reporting noun at i
// says: behind whose saying it is (إعلان الوزارة مقتل …), or what somebody is
// charged with (بتهمة القيام ب).
func (r *reader) masdarOf(i, j int, s tawatur.Stance) bool {
	if j == i+1 {
		return (s == tawatur.Accuse || s == tawatur.Alleges) && !r.words[i].def && r.lex.masdarWord(r.words[j].stem)
	}
	p := &r.words[j-1]
	return (p.def || p.class&oneBody != 0 || p.hit >= 0 || p.name >= 0) && r.masdarAt(i, j)
}

// directed reports whether token j tells at whom or by whom a reporting noun was
// uttered: اتهامات وجهتها له المحكمة, التحذير الذي أطلقه القائد.
func (r *reader) directed(j int) bool {
	switch r.toks[j].Norm {
	case "له", "لها", "لهم", "اليه", "اليها", "اليهم":
		return true
	}
	return r.uttering(j) || r.is(j, relative) && j+1 < len(r.toks) && r.uttering(j+1)
}

// uttering reports whether token j is a verb that goes with a reporting noun.
func (r *reader) uttering(j int) bool {
	for _, verb := range [...]string{"وجه", "اطلق", "اصدر", "ادلي", "ساق", "كال"} {
		if rest, ok := strings.CutPrefix(r.toks[j].Norm, verb); ok {
			switch rest {
			case "ه", "ها", "ته", "تها", "وها", "ت":
				return true
			}
		}
	}
	return false
}

// announces reports whether a document's name at i is a reporting noun here, by
// what follows at once: الإعلان عن, تقارير حول.
func (r *reader) announces(i int, f form) bool {
	if r.words[i].def {
		return false
	}
	for j := i + 1; j <= i+3 && j+1 < len(r.toks) && r.words[j].mark == noMark; j++ {
		if r.about(j) && f.lemma.takes&(takesAn|takesAbout) != 0 {
			return r.deed(j + 1)
		}
		if _, ok := r.verbal(j); ok {
			return false
		}
	}
	return false
}
