package standing

import "tawatur"

// otherwise tells whether unit i tells of a claim's happening what the claim excludes:
// another place, day or manner of what happens once. A report that tells both
// accounts carries the one and stands against it with the other.
func (j *judge) otherwise(i int, units []int, cl *tawatur.Claim) (against, bool) {
	u := &j.c.Units[i]
	if !j.c.SaysOtherwise(cl.ID, units, u) {
		return against{}, false
	}
	return against{i, tawatur.Opposite, 1 + j.c.Likeness(&j.c.Units[units[0]], u)}, true
}

// oneSaying reports whether two units that stand against a claim are shown by one of
// them: they are of one sentence, which does not give two accounts of two sources.
func (j *judge) oneSaying(a, b against) bool {
	u, v := &j.c.Units[a.unit], &j.c.Units[b.unit]
	return u.Sentence == v.Sentence && (b.how != tawatur.Opposite || j.c.Source(u) == j.c.Source(v))
}
