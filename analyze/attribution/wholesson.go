package attribution

import (
	"strings"

	"tawatur"
	"tawatur/arabic"
	"tawatur/internal/loglinear"
)

// noteChoice adds the decision among cs to what is learned, where people told
// who speaks in draft i and it is one of them. Of several right candidates the
// one that the rules chose is kept, else the first; the others are left out.
func (r *reader) noteChoice(i int, cs []candidate, bags []*loglinear.Bag) {
	g := r.goldOf(&r.drafts[i])
	if g == nil || g.SourceName == "" {
		return
	}
	right := -1
	ok := make([]bool, len(cs))
	for k := range cs {
		if ok[k] = agree(string(g.SourceName), r.candidateName(&cs[k])); ok[k] && (right < 0 || cs[k].told) {
			right = k
		}
	}
	if right < 0 {
		return
	}
	choice := loglinear.Choice{}
	for k := range cs {
		if k == right {
			choice.Right = len(choice.Candidates)
		} else if ok[k] {
			continue
		}
		choice.Candidates = append(choice.Candidates, bags[k])
	}
	if len(choice.Candidates) > 1 {
		r.study.Who = append(r.study.Who, choice)
	}
}

// goldOf gives what people marked at the cue and content of d, or nil.
func (r *reader) goldOf(d *draft) *tawatur.Attribution {
	best, most := -1, 0
	for k, g := range r.gold {
		both := min(g.content[1], d.content[1]) - max(g.content[0], d.content[0])
		if both > most && 2*both >= max(g.content[1]-g.content[0], d.content[1]-d.content[0]) && r.sameCue(d, g.mark.Cue) {
			best, most = k, both
		}
	}
	if best < 0 {
		return nil
	}
	return &r.gold[best].mark
}

// sameCue reports whether the cue of d shares a word with the one marked.
func (r *reader) sameCue(d *draft, cue string) bool {
	for _, w := range wordsOf(cue) {
		for k := d.cue[0]; k < d.cue[1]; k++ {
			if r.toks[k].Norm == w {
				return true
			}
		}
	}
	return false
}

// candidateName gives the name that the candidate would have.
func (r *reader) candidateName(c *candidate) string {
	if c.who >= 0 {
		return r.names.all[c.who].name
	}
	return r.span(c.subject[0], c.subject[1]).In(r.in.Text)
}

// agree reports whether two names agree as eval compares them: their telling
// words overlap by half of the shorter.
func agree(gold, name string) bool {
	g, n := tellingWords(gold), tellingWords(name)
	both := 0
	for w := range g {
		if n[w] {
			both++
		}
	}
	return both > 0 && 2*both >= min(len(g), len(n))
}

// tellingWords gives the words of a name without articles and without those
// that many names have.
func tellingWords(name string) map[string]bool {
	out := map[string]bool{}
	for _, t := range arabic.Tokens(name) {
		w := t.Norm
		for _, p := range []string{"وال", "بال", "لل", "ال"} {
			if rest, ok := strings.CutPrefix(w, p); ok && len(rest) >= 6 {
				w = rest
				break
			}
		}
		if t.Kind != arabic.Punct && !common[w] {
			out[w] = true
		}
	}
	return out
}

// common are words of titles and particles, which tell no name from another.
var common = map[string]bool{
	"رييس": true, "وزير": true, "متحدث": true, "ناطق": true, "رسمي": true, "باسم": true, "سيد": true, "دكتور": true, "شيخ": true, "امير": true,
	"ملك": true, "عميد": true, "لواء": true, "عقيد": true, "مدير": true, "امين": true, "عام": true, "عضو": true, "نايب": true, "مساعد": true,
	"مستشار": true, "مبعوث": true, "سفير": true, "قايد": true, "في": true, "من": true, "علي": true, "عن": true, "لدي": true, "بن": true, "ابن": true,
}
