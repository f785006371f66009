package figure

import (
	"strings"

	"tawatur"
	"tawatur/arabic"
)

// place is the place that the text tells of c, "" where it tells none.
func (f *finder) place(c *count) string {
	i := f.choose(c, len(f.Mentions), func(i int) tawatur.Span { return f.Mentions[i].Span }, func(i int) bool {
		m := &f.Mentions[i]
		return m.Type == tawatur.Place && m.Start >= f.headline() && !f.ofSource(m.Span) && !f.isSeat(m.Span) && !(happens(c) && f.acts(i))
	})
	if i < 0 {
		return ""
	}
	return f.Mentions[i].Name
}

// ofSource reports whether a mention stands within the words that name a source,
// which tell where it speaks.
func (f *finder) ofSource(s tawatur.Span) bool {
	for i := max(0, f.attribution-around); i < min(len(f.Attributions), f.attribution+1); i++ {
		if a := &f.Attributions[i]; a.SourceSpan.Len() > 0 && a.SourceSpan.Contains(s) {
			return true
		}
	}
	return false
}

// happens reports whether c counts what happens somewhere. What else is counted,
// as money and goods, is of the state that is told of.
func happens(c *count) bool {
	return c.unit == "person" || c.unit == "state" || c.unit == "group" || c.category == "attack" || c.category == "territory"
}

// acts reports whether the place of the i-th mention stands for those who govern
// it, as the subject of a verb before it or after أن, or is told of after هي; and
// so does one that و joins to such a place.
func (f *finder) acts(i int) bool {
	at := f.Mentions[i].Start
	k := f.tokenAt(at)
	if k == len(f.toks) || f.toks[k].Start != at { // something is written onto it
		k--
		if last := i - 1; k > 0 && last >= 0 && f.hasAnd(k) && f.toks[k].Start+len("و") == at && f.Mentions[last].End == f.toks[k-1].End {
			return f.Mentions[last].Type == tawatur.Place && f.acts(last)
		}
		return false
	}
	if k == 0 {
		return false
	}
	w := f.norm(k - 1)
	if f.in(strings.TrimPrefix(w, "و"), subject) {
		return true
	}
	if f.in(strings.TrimPrefix(w, "و"), witness) {
		return false
	}
	_, noun := f.noun(w)
	_, governs := f.governs(k-1, -1)
	return !noun && !governs && len(w) >= 8 && strings.HasSuffix(w, "ت") && !strings.HasSuffix(w, "ات")
}

// opening is within how many tokens of its beginning a report tells who writes
// it from where.
const opening = 14

// headline is the byte after the line of place and agency with which a report
// may begin: «المرسى، جمهورية الواحة (وكالة) --», «وكالة - المرسى:».
func (f *finder) headline() int {
	if f.lineEnd > 0 {
		return f.lineEnd - 1
	}
	f.lineEnd = 1
	dashes := false
	for k := 0; len(f.Sentences) > 0 && k < min(opening, len(f.toks)) && f.toks[k].Start < f.Sentences[0].End; k++ {
		if f.toks[k].Kind != arabic.Punct {
			continue
		}
		switch f.norm(k) {
		case "-", "–", "—", "--":
			if f.norm(k-1) == ")" || f.glued(k) && f.norm(k-1) == f.norm(k) || f.norm(k) == "--" {
				f.lineEnd = f.toks[k].End + 1
			}
			dashes = true
		case ":":
			if dashes {
				f.lineEnd = f.toks[k].End + 1
			}
			return f.lineEnd - 1
		case ".", "«", "\"":
			return f.lineEnd - 1
		}
	}
	return f.lineEnd - 1
}
