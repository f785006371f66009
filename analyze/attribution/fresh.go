package attribution

import (
	"strings"

	"tawatur"
)

// andMore reports whether و and a plural or feminine noun are one word at j, so
// that a phrase goes on: وقيادات, وشركة. No verb ends so.
func (r *reader) andMore(j int) bool {
	t := r.toks[j].Text
	return strings.HasPrefix(t, "و") && len(t) >= len("وشركة") && (strings.HasSuffix(t, "ات") || strings.HasSuffix(t, "ة")) && r.words[j-1].mark == noMark
}

// finished reports whether the noun without article that stands two words before
// j has its adjective already, so that no noun in the genitive follows: دول غربية,
// جماعة محلية.
func (r *reader) finished(j int) bool {
	if j < 2 {
		return false
	}
	a := j - 1
	for a > 1 && (r.words[a].conj || strings.HasPrefix(r.toks[a].Norm, "و")) && strings.HasSuffix(r.toks[a].Norm, "يه") {
		a-- // غربية وعربية
	}
	w, n := &r.words[a], &r.words[a-1]
	if w.def || w.head != nil || w.name >= 0 || w.mark != noMark || n.def || n.head == nil || n.conj || !strings.HasSuffix(w.stem, "يه") {
		return false
	}
	return (n.head.fem || n.head.num == plural) && (n.head.kind == tawatur.SourceBody || n.head.kind == tawatur.SourceAnonymous) && !r.is(a, inbound)
}

// feminineCity reports whether a city or state of one word at j cannot be the
// subject of a verb in the masculine: most are feminine, those with an article
// and a few others are not.
func (r *reader) feminineCity(f form, j int) bool {
	w := &r.words[j]
	if f.fem || w.class&oneBody == 0 || w.def || w.head != nil {
		return false
	}
	switch r.toks[j].Norm {
	case "لبنان", "قطر", "حزب", "مجلس", "بنتاغون":
		return false
	}
	return !strings.HasPrefix(r.toks[j].Norm, "ال")
}

// newPaper reports whether the defined noun at k is of a kind of paper so definite
// that it does not take up another: التعميم, القرار.
func (r *reader) newPaper(k int) bool {
	switch r.words[k].stem {
	case "تعميم", "قرار", "مرسوم", "نظام", "استطلاع", "قانون", "رساله", "خطاب":
		return true
	}
	return false
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

// toMedium reports whether a medium stands at k onto which ل is written: وفقا لقنا.
func (r *reader) toMedium(k int) bool {
	h := r.words[k].hit
	return h >= 0 && r.hits[h].Clitic > 0
}

// issued reports whether the word at k tells who a document is from, so that عن
// behind it does not name the one who speaks: بيان صادر عن.
func (r *reader) issued(k int) bool {
	s := r.words[k].stem
	return s == "صادر" || s == "صادره"
}

// personAt reports whether a person's name begins at k.
func (r *reader) personAt(k int) bool {
	m := r.words[k].name
	return m >= 0 && r.in.Mentions[m].Type == tawatur.Person && r.in.Mentions[m].End > r.toks[k].End
}

// shortName reports whether the one word in the marks at j is the name of what the
// noun before it is, since the clause that the cue at i reports is yet to come.
func (r *reader) shortName(i, j, end int) bool {
	c := r.closeOf(j)
	if c != j+2 || j == i+1 || !r.words[j-1].def || c+1 >= end || r.words[c+1].mark != noMark {
		return false
	}
	return (r.toks[c+1].Norm == "في" || r.is(c+1, timeWord)) && r.soon(c, min(c+8, end))
}

// stretch reports whether a stretch of time behind قبل or بعد begins at k: قبل أيام.
func (r *reader) stretch(k int) bool {
	if n := r.toks[k].Norm; n != "قبل" && n != "بعد" && n != "منذ" || k+1 >= len(r.toks) {
		return false
	}
	switch r.toks[k+1].Norm {
	case "فتره", "ايام", "اسابيع", "اشهر", "سنوات", "ساعات", "دقايق", "لحظات", "مده", "قليل", "يومين", "شهرين", "عامين":
		return true
	}
	return false
}

// delivered gives d the one who delivers or publishes, in its sentence, that in
// which the words stand: ألقى المدير كلمة … أوضح فيها.
func (r *reader) delivered(d *draft, u int) bool {
	for k := d.cue[0] - 2; k >= max(r.units[u].from, d.cue[0]-phraseSpan); k-- {
		if r.words[k].in != r.words[d.cue[0]].in || !r.gives(k) {
			continue
		}
		if to := r.phrase(k+1, d.cue[0], true); to > k+1 && !r.venue(k+1) && (r.firm(k+1) || r.known(k+1, to)) {
			d.subject = [2]int{k + 1, to}
			return true
		}
	}
	return false
}

// gives reports whether a verb of delivering a speech or text stands at k.
func (r *reader) gives(k int) bool {
	switch strings.TrimPrefix(r.toks[k].Norm, "و") {
	case "القي", "القت", "اصدر", "اصدرت", "نشر", "نشرت", "وجه", "وجهت", "ارسل", "ارسلت", "بعث", "بعثت", "عقد", "عقدت", "اجري", "اجرت", "كتب", "كتبت":
		return true
	}
	return false
}
