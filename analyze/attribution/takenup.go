package attribution

import "strings"

// takenUp reports whether what begins at j takes up all that was said before it, to
// tell who denied or confirmed it, which is no part of it: وهو ما نفاه, الأمر الذي أكدته.
func (r *reader) takenUp(j, end int) bool {
	if j+2 >= end {
		return false
	}
	n, next := r.toks[j].Norm, r.toks[j+1].Norm
	this := (n == "وهو" || n == "وهي" || n == "وهذا") && next == "ما"
	if !this && (n != "الامر" || !r.is(j+1, relative)) {
		return false
	}
	f, ok := r.verbal(j + 2)
	return ok && f.finite() && f.pron
}

// anotherClause reports whether the particle at j opens a clause that is not what the
// cue at i reports: the main one behind a relative clause (الخبر الذي أعلنت عنه أمس، فإن
// ذلك), unless it rests on somebody's word (وفق الأرقام التي أعلنت أمس، فإن), or one that
// does not follow a verb of closing with ب at once (اختتم الفريق جولته التي كان يجب أن).
func (r *reader) anotherClause(i, j int, d *draft) bool {
	if !r.is(j, clause) {
		return false
	}
	n := r.toks[j].Norm
	if name := d.form.lemma.name; (name == "ختم" || name == "اختتم") && d.cue[1] == d.cue[0]+1 { // but ختم بالقول إن
		from := r.skipAdjuncts(i+1, j)
		for k := from + 1; k < j; k++ {
			if r.hisOwn(k) || r.governed(k) {
				return true // اختتم المدير كلمته بالدعوة بأن
			}
		}
		return !strings.HasPrefix(n, "با") || r.phrase(from, j, true) != j
	}
	if !strings.HasPrefix(n, "ف") || !r.following(i) {
		return false
	}
	for k := i - 2; k >= r.units[d.unit].from && k > i-nounReach-nounReach; k-- {
		if r.is(k, according) {
			return false
		}
	}
	return true
}
