package attribution

import (
	"strings"

	"tawatur/arabic"
)

// general reports whether token j is the عام of an office: مفتي عام, أمين عام, as
// against a year.
func (r *reader) general(j int) bool {
	return r.toks[j].Norm == "عام" && j > 0 && r.words[j-1].head != nil && !r.words[j-1].def && r.words[j-1].head.num == singular && (j+1 >= len(r.toks) || !isDigit(r.toks[j+1].Norm))
}

func isDigit(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }

// beyondPhrase reports whether token j cannot belong to the noun phrase that
// begins at i, though it is a noun: an object in the accusative that counts
// (عددا من), or God's name behind a finished phrase.
func (r *reader) beyondPhrase(i, j int) bool {
	w, n := &r.words[j], r.toks[j].Norm
	if acc, ok := strings.CutSuffix(n, "ا"); ok && j+1 < len(r.toks) && r.toks[j+1].Norm == "من" && r.lex.has(acc, inbound) {
		return true
	}
	if strings.HasSuffix(n, "وا") && len(n) >= 10 && w.name < 0 {
		return true // a verb: تناقلوا
	}
	if n == "الله" {
		return w.name < 0 && r.words[j-1].def && r.words[j-1].head == nil && r.words[j-1].name < 0
	}
	return false
}

// abbreviated reports whether token k is a title of one letter with a full stop
// written onto it: د. for doctor, م. for engineer.
func (r *reader) abbreviated(k int) bool {
	return k >= 0 && k+1 < len(r.toks) && len(r.toks[k].Norm) == len("د") && r.toks[k].Kind == arabic.Word &&
		r.toks[k+1].Text == "." && r.toks[k+1].Start == r.toks[k].End
}

// soundPlural reports whether token j is a masculine plural that keeps its ن, so
// that no noun in the genitive can follow.
func (r *reader) soundPlural(j int) bool {
	n := r.toks[j].Norm
	return len(n) > 8 && (strings.HasSuffix(n, "ون") || strings.HasSuffix(n, "ين"))
}
