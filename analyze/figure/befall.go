package figure

import (
	"strings"
	"unicode/utf8"

	"tawatur/arabic"
)

// trigger finds the category that a word governs, with و, ف, ب, ل written onto it.
func (f *finder) trigger(w string) (string, bool) {
	if c, ok := f.triggers[w]; ok {
		return c, true
	}
	for range 2 {
		r, n := utf8.DecodeRuneInString(w)
		if !strings.ContainsRune("وفبل", r) || len(w) < 8 {
			return "", false
		}
		w = w[n:]
		if c, ok := f.triggers[w]; ok {
			return c, true
		}
	}
	return "", false
}

// reach is how many tokens before a figure are asked what befell it.
const reach = 16

// befall finds what befell the people of each open figure: a verb right after
// it, or the nearest governor before it in its sentence.
func (f *finder) befall() {
	s := 0
	for i := range f.found {
		c := &f.found[i]
		if !c.open {
			continue
		}
		start := f.toks[c.from].Start
		for s < len(f.Sentences) && f.Sentences[s].End <= start {
			s++
		}
		begin := 0
		if s < len(f.Sentences) {
			begin = f.Sentences[s].Start
		}
		if cat, ok := f.verbAfter(c.to); ok {
			c.category = cat
		} else if cat, ok := f.governor(c.from-1, begin); ok {
			c.category = cat
		}
	}
}

// verbAfter reads "قتلوا", "لقوا حتفهم", "أصيبوا" right after a figure.
func (f *finder) verbAfter(i int) (string, bool) {
	for k := i; k < i+3 && k < len(f.toks) && f.toks[k].Kind == arabic.Word; k++ {
		if w := f.toks[k].Norm; strings.HasSuffix(w, "وا") {
			if c, ok := f.trigger(w); ok {
				return c, true
			}
		}
	}
	return "", false
}

func (f *finder) governor(i, begin int) (string, bool) {
	for k := i; k > max(-1, i-reach) && f.toks[k].Start >= begin; k-- {
		if f.toks[k].Kind != arabic.Word {
			continue
		}
		if c, ok := f.trigger(f.toks[k].Norm); ok {
			return c, true
		}
	}
	return "", false
}
