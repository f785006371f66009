package figure

import "strings"

// phraseEnd returns the token after a phrase that begins with the noun at token
// i: the words with the article that follow, joined by و, up to four.
func (f *finder) phraseEnd(i int) int {
	if !f.word(i) || f.small[f.norm(i)] == "link" {
		return i
	}
	end := i + 1
	for end < i+4 && f.word(end) {
		w := strings.TrimPrefix(f.norm(end), "و")
		if !strings.HasPrefix(w, "ال") || f.small[f.norm(end)] != "" {
			break
		}
		end++
	}
	return end
}

// adjectives returns the token after the adjectives that begin at token i.
func (f *finder) adjectives(i int) int {
	for end := i; ; end++ {
		if end >= i+3 || !f.word(end) || !f.adjective(f.norm(end)) {
			return end
		}
	}
}

func (f *finder) adjective(w string) bool {
	switch f.small[w] {
	case "adjective", "rest":
		return true
	case "link":
		return false
	}
	if _, ok := f.triggers[w]; ok || strings.HasPrefix(w, "ال") || strings.HasPrefix(w, "و") || len(w) < 8 {
		return false
	}
	if strings.HasPrefix(w, "ي") || strings.HasPrefix(w, "ت") && strings.HasSuffix(w, "ها") || strings.HasSuffix(w, "هما") {
		return false
	}
	for _, end := range [...]string{"يا", "يه", "يين", "يون", "يتين", "يات", "ي", "تين", "ا"} {
		if strings.HasSuffix(w, end) && !verbal(w) {
			return true
		}
	}
	return false
}
