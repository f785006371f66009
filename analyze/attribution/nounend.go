package attribution

import "strings"

// phrasal reports whether the content of d is a noun phrase and no clause.
func (d *draft) phrasal() bool {
	return d.pattern == "preposition" || d.pattern == "object" || d.pattern == "noun"
}

// newClause gives where, in [from, end), a noun phrase is surely over: at a comma
// before a verb in the perfect with و or before what the phrase is (وهي المرة
// الخامسة), or where it is told with what it came (تزامنا مع).
func (r *reader) newClause(from, end int) int {
	for j := from + 2; j+1 < end; j++ {
		if r.words[j].in != r.words[from].in {
			continue
		}
		n := r.toks[j+1].Norm
		if r.words[j].mark == comma && (n == "وهو" || n == "وهي" || r.joinedPerfect(j+1)) || r.is(j, aside) && n == "مع" {
			return j
		}
	}
	return end
}

// toldOn gives where, in [from, end), a noun phrase is followed by a last clause that
// only tells on of what it names: …، الذي افتتح أمس.
func (r *reader) toldOn(from, end int) int {
	last := end - 2
	for last > from+1 && r.words[last].mark != comma {
		last--
	}
	if last > from+1 && r.words[last].in == r.words[from].in && r.is(last+1, relative) {
		return last
	}
	return end
}

// joinedPerfect reports whether the word at j is surely a verb in the perfect with و
// written onto it: وأصدرت, وقال.
func (r *reader) joinedPerfect(j int) bool {
	if f, ok := r.verbal(j); ok && f.kind == perfect && strings.HasPrefix(r.toks[j].Norm, "و") {
		return true
	}
	t := r.toks[j].Text
	return strings.HasPrefix(t, "و") && strings.HasSuffix(t, "ت") && !strings.HasSuffix(t, "ات") && len(t) > 8 && r.words[j].name < 0 && r.words[j].head == nil
}

// circumstance gives where, in [from, end), a content that is no clause is
// followed by what went on when it was said: إثر الغارات، غداة الهجوم.
func (r *reader) circumstance(from, end int) int {
	for j := from + 2; j < end; j++ {
		if r.words[j].in == r.words[from].in && r.words[j].class&aside != 0 && r.words[j-1].mark != openQuote {
			return j
		}
	}
	return end
}
