package page

import (
	"strings"
	"unicode"

	"tawatur/arabic"
)

// language is what tells one language in Arabic script from the others.
type language struct {
	tag     string
	letters string
	words   map[string]bool
}

func (t *Tables) addLanguage(f []string) error {
	l := language{tag: f[0], letters: f[1], words: map[string]bool{}}
	for _, w := range strings.Fields(f[2]) {
		l.words[w] = true
	}
	t.languages = append(t.languages, l)
	return nil
}

// langPrefix is how much of a text its language is judged by.
const langPrefix = 6000

// lang tells the language of text as a BCP 47 tag: "ar", "fa", "ur", "ckb",
// "en" for what is in Latin letters and reads as English, "und" for all else.
// Text in Arabic script that shows no language's marks counts as Arabic.
func (t *Tables) lang(text string) string {
	text, _ = firstBytes(text, langPrefix)
	arab, other := 0, 0
	for _, r := range text {
		switch {
		case !unicode.IsLetter(r):
		case unicode.Is(unicode.Arabic, r):
			arab++
		default:
			other++
		}
	}
	if arab <= other {
		if isEnglish(text) {
			return "en"
		}
		return "und"
	}
	return t.arabicScript(text, arab)
}

// arabicScript scores each language by its own letters and its frequent words.
func (t *Tables) arabicScript(text string, letters int) string {
	best, top := "ar", 0.0
	words := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) })
	for _, l := range t.languages {
		own, frequent := 0, 0
		for _, r := range text {
			if strings.ContainsRune(l.letters, r) {
				own++
			}
		}
		for _, w := range words {
			if l.words[w] {
				frequent++
			}
		}
		score := float64(own)/float64(max(letters, 1)) + 2*float64(frequent)/float64(max(len(words), 1))
		if l.tag == "ar" {
			score *= 1.2
		}
		if score > top {
			best, top = l.tag, score
		}
	}
	return best
}

// isEnglish reports whether text has the small words of English.
func isEnglish(text string) bool {
	small, n := 0, 0
	for _, w := range strings.Fields(arabic.Match(text)) {
		n++
		switch w {
		case "the", "of", "and", "to", "in", "that", "is", "was", "for", "with", "said":
			small++
		}
	}
	return small*8 > n
}
