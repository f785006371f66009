package figure

import (
	"strings"
	"unicode/utf8"

	"tawatur/arabic"
)

// governs finds what the word at token i governs, with و, ف, ب, ل written onto
// it; end is the token after the words that may stand before the figure.
func (f *finder) governs(i, end int) (trigger, bool) {
	w := f.norm(i)
	g, ok := f.triggers[w]
	for cut := 0; !ok && cut < 2; cut++ {
		r, n := utf8.DecodeRuneInString(w)
		if !strings.ContainsRune("وفبل", r) || len(w) < 8 {
			return g, false
		}
		w = w[n:]
		g, ok = f.triggers[w]
	}
	if ok && w == "قضوا" && f.hasArticle(i+1) {
		return g, false // they spent it: قضوا الليل
	}
	if !ok || g.next == "" {
		return g, ok
	}
	return g, f.norm(i+1) == g.next || g.next == "#" && i+1 == end
}

// reach is how many tokens before a figure are asked what befell it, near how
// many may stand between a governor and a noun that says itself who they are.
const (
	reach = 16
	near  = 4
)

// befall finds what befell the people of each open figure: its own words
// (أسرة نازحة), a verb after it, or the nearest governor before it in its sentence.
func (f *finder) befall() {
	for i := range f.found {
		c := &f.found[i]
		if !c.open {
			if cat, ok := f.ownWords(c); ok && cat == "people" { // القتلى والجرحى
				c.category = cat
			}
			continue
		}
		begin, start := max(0, c.from-reach), f.sentence(f.span(c)).Start
		for begin < c.from && f.toks[begin].Start < start {
			begin++
		}
		if c.category != "people" {
			if cat, ok := f.governor(c.from-1, max(begin, c.from-near)); ok && (cat == "killed" || cat == "injured") {
				c.category = cat
			}
			continue
		}
		c.category = f.fate(c, begin)
	}
}

func (f *finder) fate(c *count, begin int) string {
	if cat, ok := f.ownWords(c); ok {
		return cat
	}
	if cat, ok := f.stateAfter(c); ok {
		return cat
	}
	if cat, gap, ok := f.verbAfter(c); ok {
		if g, governed := f.governs(c.from-1, c.from); governed && gap > near {
			return g.category // the nearer of the two
		}
		return cat
	}
	if noun, ok := f.tallyBefore(c.number); ok && noun.category != "people" {
		return noun.category
	}
	if cat, ok := f.governor(c.from-1, begin); ok {
		return cat
	}
	return "people"
}

// ownWords reads what the counted thing says of itself: "أسرة نازحة". Two fates
// together ("القتلى والجرحى") are none.
func (f *finder) ownWords(c *count) (string, bool) {
	found := ""
	for k := c.ofFrom; k < c.ofTo; k++ {
		n, ok := f.noun(f.norm(k))
		if !ok || n.unit != "person" || n.category == "people" {
			continue
		}
		if found != "" && found != n.category {
			return "people", true
		}
		found = n.category
	}
	return found, found != ""
}

// stateAfter reads the state in which people are, right after their noun:
// "ضابطي شرطة مقتولين".
func (f *finder) stateAfter(c *count) (string, bool) {
	w := f.norm(c.to)
	n, ok := f.noun(w)
	if ok && n.unit == "person" && n.category != "people" && n.shape != singular && !n.def && !n.and && c.ofTo == c.to {
		return n.category, true
	}
	g, ok := f.triggers[w]
	return g.category, ok && !g.verb && strings.HasPrefix(w, "م") && strings.HasSuffix(w, "ين")
}

// verbAfter reads "قتلوا", "لقوا حتفهم", "يفرون", "قتلا" after a figure, beyond
// others that are joined to it, and tells how many tokens stand between.
func (f *finder) verbAfter(c *count) (string, int, bool) {
	for k := c.to; k < c.to+10 && f.word(k) || k < c.to+10 && k < len(f.toks) && f.toks[k].Kind == arabic.Number; k++ {
		w := f.norm(k)
		present, isPresent := strings.CutSuffix(w, "ون")
		switch {
		case strings.HasSuffix(w, "وا"), c.value == 2 && strings.HasSuffix(w, "ا") && !strings.HasPrefix(w, "ب"):
			if g, ok := f.governs(k, -1); ok {
				return g.category, k - c.to, true
			}
		case isPresent && strings.HasPrefix(present, "ي"):
			if g, ok := f.triggers[strings.TrimPrefix(present, "ي")]; ok && g.next == "" {
				return g.category, k - c.to, true
			}
		}
	}
	return "", 0, false
}

// governor finds the nearest word from token i back to begin that says what
// befell people. A death sentence kills nobody yet, and of two governors joined
// (مقتل وجرح) neither holds for all.
func (f *finder) governor(i, begin int) (string, bool) {
	for k := i; k >= begin; k-- {
		if f.toks[k].Kind != arabic.Word {
			continue
		}
		g, ok := f.governs(k, i+1)
		if !ok {
			continue
		}
		if strings.HasSuffix(f.norm(k), "اعدام") && f.sentenced(k) {
			return "people", true
		}
		other, joined := f.governs(k-1, -1)
		if joined && !g.verb && !other.verb && other.category != g.category && f.hasAnd(k) {
			return "people", true
		}
		return g.category, true
	}
	return "", false
}

// sentenced reports whether the execution at token i is only a sentence; one
// that was carried out is none any more.
func (f *finder) sentenced(i int) bool {
	passed := false
	for k := i - 1; k >= max(0, i-8); k-- {
		w := strip(f.norm(k))
		if f.in(w, carriedOut) {
			return false
		}
		passed = passed || f.in(w, sentence)
	}
	return passed
}
