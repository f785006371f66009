package attribution

import (
	"strings"

	"tawatur"
)

// undergone reports whether the verb at i is a passive that is written as the
// active is, so that the noun phrase with it is accused or decided on rather than
// speaking: اتهم المدير بقضايا فساد, الذي اتهم بالسرقة, أقر القانون بأن.
func (r *reader) undergone(u, i int, d *draft) bool {
	if d.form.pron || d.form.kind == nominal {
		return false
	}
	end := r.units[u].to
	first := r.skipAdjuncts(i+1, end)
	switch {
	case first >= end:
		return false
	case d.form.lemma.stance == tawatur.Admit:
		return r.lex.has(r.words[first].stem, rule)
	case d.form.lemma.stance != tawatur.Accuse || d.form.lemma.need != "ب":
		return false
	case r.needed(d, first) || r.charged(first): // whom he accuses would have to be told
		return r.words[first].name < 0 && (r.is(first, clause) || !r.soon(first, min(first+nounReach, end))) // but باول … بأنه
	case d.form.kind != perfect && (d.form.num != singular || d.form.fem || !r.people(first)):
		return false // reports tell in the imperfect who accuses
	}
	to := r.uncharged(first, r.phrase(first, end, true))
	if r.parted(first, to) > 0 || r.hasComma(first, to) {
		return false
	}
	with := r.skipAdjuncts(to, end)
	return to > first && with < end && (r.needed(d, with) || r.charged(with)) && r.accused(d, first, with)
}

// accused reports whether the one noun phrase that follows the verb of d, from first
// up to what the charge begins with, is its subject by its form and nobody else can be.
func (r *reader) accused(d *draft, first, with int) bool {
	if !d.form.finite() || !r.agrees(d.form, first) || r.hisOwn(first) || r.subjectStands(d) {
		return false
	}
	if r.words[first].class&oneBody != 0 && !d.form.fem {
		return false // cities and most states are feminine
	}
	return r.charged(with) || !r.goesOnFrom(d)
}

// uncharged gives where the noun phrase [from, to) ends when a word with ب that tells
// what the charge is was read into it.
func (r *reader) uncharged(from, to int) int {
	for k := from + 1; k < to; k++ {
		if r.governed(k) && r.words[k].class&inbound == 0 {
			return k
		}
	}
	return to
}

// hasComma reports whether a comma stands in [from, to), so that what stands behind it
// may be another noun phrase.
func (r *reader) hasComma(from, to int) bool {
	for k := from; k < to; k++ {
		if r.words[k].mark == comma {
			return true
		}
	}
	return false
}

// charged reports whether what somebody is tried for stands behind ب at k: بقضايا فساد.
func (r *reader) charged(k int) bool {
	rest, ok := trimPrefix(r.toks[k].Norm, "ب")
	return ok && r.lex.has(rest, charge)
}

// hisOwn reports whether a pronoun on the noun at k points back to who speaks, so that
// it cannot be him: اتهم خصومه.
func (r *reader) hisOwn(k int) bool {
	n := r.toks[k].Norm
	for _, s := range pronouns {
		if rest, ok := strings.CutSuffix(n, s); ok && len(rest) >= 6 && !r.words[k].conj && (s != "ه" || !strings.HasSuffix(r.toks[k].Text, "ة")) && r.words[k].name < 0 && !strings.HasPrefix(n, "ال") {
			return true
		}
	}
	return false
}

// goesOnFrom reports whether the verb of d with و may go on with the subject of a verb
// before it: behind another clause of its sentence, or somebody's words in the one before.
func (r *reader) goesOnFrom(d *draft) bool {
	if !d.conj {
		return false
	}
	if d.cue[0] > r.units[d.unit].from {
		return true
	}
	for k := len(r.drafts) - 1; k >= 0 && r.drafts[k].unit >= d.unit-1; k-- {
		if f := r.drafts[k].form; f.finite() && f.num == d.form.num && f.fem == d.form.fem {
			return true
		}
	}
	return false
}

// passive reports whether the vowels written on a verb make it passive: أُقر, واتُّهم;
// an imperfect of four letters has that vowel in the active too: يُعلن.
func passive(text string, f form) bool {
	switch f.kind {
	case perfect:
		k := strings.Index(text, "ُ")
		return k >= 0 && !strings.HasPrefix(text[k+len("ُ"):], "و") && len(strings.TrimRight(text[k:], "ُ")) > 0
	case imperfect:
		_, rest, ok := strings.Cut(text, "ُ")
		return ok && len(text)-len(rest) <= len("ويُ") && fivefold(f.lemma.name)
	}
	return false
}

// fivefold reports whether a perfect is of a form whose active imperfect begins with
// a vowel other than u: of three letters, or longer than four with ا or ت in front.
func fivefold(name string) bool {
	n := len([]rune(name))
	return n == 3 && !strings.HasPrefix(name, "أ") || n > 4 || strings.HasPrefix(name, "ا") || strings.HasPrefix(name, "ت")
}
