package attribution

import "strings"

// statementOf reads whose statement it is that a cue with فيه takes up: نشر الموقع
// تصريحا للوزير سليم الورداني قال فيه.
func (r *reader) statementOf(d *draft, u int) bool {
	for k := d.cue[0] - 1; k > r.units[u].from && k >= d.cue[0]-nounReach; k-- {
		if r.words[k].mark != noMark || !strings.HasPrefix(r.toks[k].Norm, "ل") || !r.utterance(k-1) {
			continue
		}
		if to := max(k+1, r.tail(k, d.cue[0])); to == d.cue[0] && (r.words[k].prep || r.words[k].head != nil) {
			d.subject = [2]int{k, to}
			return true
		}
	}
	return false
}

// utterance reports whether token k is a noun of what is said or written, the
// ending of the accusative aside.
func (r *reader) utterance(k int) bool {
	return r.venue(k) || r.lex.occasional(strings.TrimSuffix(r.words[k].stem, "ا"))
}

// following reports whether the token before the cue at i is a relative pronoun,
// alone or behind و.
func (r *reader) following(i int) bool {
	if r.is(i-1, relative) {
		return true
	}
	return i > 0 && (r.toks[i-1].Norm == "والتي" || r.toks[i-1].Norm == "والذي" || r.toks[i-1].Norm == "والذين")
}

// plainAntecedent gives the defined noun with its adjectives right before a
// relative clause at token rel, where no known noun of a source stands there and
// the pronoun agrees with it: البنود الإنسانية التي تدعو إلى.
func (r *reader) plainAntecedent(rel, floor int) ([2]int, bool) {
	end := rel
	if r.marked(end-1, comma) {
		end--
	}
	k := end
	for k > floor && k > end-3 && r.words[k-1].mark == noMark && r.words[k-1].def && r.words[k-1].class&^lexical == 0 {
		k--
	}
	for k+1 < end && r.lex.adjectival(r.words[k].stem) {
		k++
	}
	if k == end || r.mute(k) {
		return none, false
	}
	fem := strings.HasSuffix(r.toks[rel].Norm, "التي")
	last := r.words[end-1].stem
	if end-k > 1 && fem != strings.HasSuffix(last, "ه") {
		return none, false
	}
	return [2]int{k, end}, end-k > 1
}

// relates reports whether a relative pronoun can go with a head noun.
func relates(pronoun string, h *head) bool {
	switch pronoun {
	case "التي", "والتي":
		return h.fem || h.num == plural
	case "الذي", "والذي":
		return !h.fem && h.num != plural
	}
	return true
}
