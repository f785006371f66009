package figure

import (
	"slices"
	"strings"

	"tawatur"
)

// complete returns the token after what completes the counted noun n at token i,
// whose phrase ends before token end: whose members they are (عناصر تنظيم …),
// what is measured (أطنان من القمح، رغيف خبز), where they serve (عنصر من الشرطة).
func (f *finder) complete(i, end int, n noun, definite bool) int {
	if definite && !n.def && !n.owned && end == i+1 {
		return f.annexed(end, 2)
	}
	switch f.small[f.norm(i)] {
	case "measure":
		if f.norm(end) == "من" {
			return f.fromWhom(end)
		}
		if g, ok := f.governs(end, -1); ok && !g.verb && strings.HasPrefix(f.norm(i), "حال") {
			return f.adjectives(end + 1) // حالة وفاة
		}
		if f.bareNoun(end) {
			return f.adjectives(end + 1)
		}
	case "member":
		if end == i+1 && f.norm(end) == "من" && f.hasArticle(end+1) {
			return f.fromWhom(end)
		}
	}
	return end
}

// fromWhom returns the token after the phrase that "من" at token i leads to, i
// where a number or a time follows.
func (f *finder) fromWhom(i int) int {
	n, known := f.noun(f.norm(i + 1))
	if !f.word(i+1) || f.small[f.norm(i+1)] == "link" || known && n.unit == "none" {
		return i
	}
	if f.hasArticle(i + 1) {
		return f.phraseEnd(i + 1)
	}
	if end := f.annexed(i+2, 1); end > i+2 {
		return end
	}
	if known {
		return i + 2
	}
	return i
}

// annexed returns the token after the genitive at token k, which completes the
// noun before it: a name, a noun with the article, or up to deep nouns without
// it before such a one.
func (f *finder) annexed(k, deep int) int {
	if !f.word(k) || f.small[f.norm(k)] != "" || strings.HasPrefix(f.norm(k), "و") {
		return k
	}
	if end := f.nameEnd(k); end > k {
		return end
	}
	if f.hasArticle(k) {
		return f.phraseEnd(k)
	}
	if _, governs := f.governs(k, -1); governs || deep == 0 {
		return k
	}
	if end := f.annexed(k+1, deep-1); end > k+1 {
		return end
	}
	return k
}

// nameEnd returns the token after the name that begins at token k, k where none does.
func (f *finder) nameEnd(k int) int {
	i, ok := slices.BinarySearchFunc(f.Mentions, f.toks[k].Start, func(m tawatur.Mention, b int) int { return m.Start - b })
	if !ok {
		return k
	}
	end := k + 1
	for end < min(len(f.toks), k+6) && f.toks[end].Start < f.Mentions[i].End {
		end++
	}
	for end < k+7 && f.hasArticle(end) && f.small[f.norm(end)] == "" {
		end++
	}
	return end
}

// bareNoun reports whether token k can be a noun without the article that says
// of what stuff the measured thing is.
func (f *finder) bareNoun(k int) bool {
	w := f.norm(k)
	if !f.word(k) || f.small[w] != "" || article(w) || len(w) < 6 || strings.HasPrefix(w, "و") || verbal(w) {
		return false
	}
	if _, governs := f.governs(k, -1); governs {
		return false
	}
	n, known := f.noun(w)
	return !known && !particle(w) || known && !n.and && n.unit != "none"
}

// particle reports whether a word begins with a letter that joins it to what
// stands before (لدعم، بقيمة، فقتل), or as present verbs do.
func particle(w string) bool {
	return strings.HasPrefix(w, "ل") || strings.HasPrefix(w, "ب") || strings.HasPrefix(w, "ف") || strings.HasPrefix(w, "ي") || strings.HasPrefix(w, "ت")
}
