package arabic

import (
	"strings"
	"unicode/utf8"
)

// The two stemmers that search engines use for Arabic, written here after their
// published descriptions, to compare with.

// light10 is the stemmer of Larkey, Ballesteros and Connell (2007) as Lucene's
// ArabicNormalizer and ArabicStemmer apply it.
func light10(word string) string {
	w := strings.NewReplacer("أ", "ا", "إ", "ا", "آ", "ا", "ى", "ي", "ة", "ه", "ـ", "").Replace(bare(word))
	for _, p := range []string{"ال", "وال", "بال", "كال", "فال", "لل", "و"} {
		least := size(p) + 2
		if p == "و" {
			least = 4
		}
		if strings.HasPrefix(w, p) && size(w) >= least {
			w = w[len(p):]
			break
		}
	}
	for _, s := range []string{"ها", "ان", "ات", "ون", "ين", "يه", "ية", "ه", "ة", "ي"} {
		if strings.HasSuffix(w, s) && size(w) >= size(s)+2 {
			w = w[:len(w)-len(s)]
		}
	}
	return w
}

// snowball is the light stemmer of Snowball for Arabic: it guesses by the
// article whether a word is a noun, takes the endings of verbs or of nouns off,
// then the prefixes.
func snowball(word string) string {
	w := strings.ReplaceAll(bare(word), "ـ", "")
	defined := size(w) > 3 && hasAny(w, "ال", "لل") || size(w) > 4 && hasAny(w, "بال", "كال")
	if t, ok := verbEnding(w); ok && !defined {
		w = t
	} else {
		w = nounEnding(w, defined)
	}
	w = strings.ReplaceAll(w, "ى", "ي")
	if size(w) > 3 && hasAny(w, "و", "ف") && !hasAny(w, "وا", "فا") {
		w = w[len("و"):]
	}
	w = snowballPrefix(w, defined)
	return strings.NewReplacer("أ", "ا", "إ", "ا", "آ", "ا", "ؤ", "و", "ئ", "ي").Replace(w)
}

func verbEnding(w string) (string, bool) {
	if t, ok := less(w, 4, "ه", "ك"); ok {
		return verbInner(t), true
	}
	if t, ok := less(w, 6, "هما", "كما", "كمو"); ok {
		return verbInner(t), true
	}
	if t, ok := less(w, 5, "ني", "نا", "ها", "هم", "هن", "كم", "كن"); ok {
		return verbInner(t), true
	}
	if t, ok := less(w, 5, "وا", "تم"); ok {
		return t, true
	}
	t := verbInner(w)
	return t, t != w
}

func verbInner(w string) string {
	for _, step := range []struct {
		least int
		ends  []string
	}{{6, []string{"تما", "تمو", "ان", "ين", "ون"}}, {5, []string{"نا", "تا", "تن"}}, {4, []string{"ت", "ا", "ن", "ي", "و"}}} {
		if t, ok := less(w, step.least, step.ends...); ok {
			return t
		}
	}
	return w
}

func nounEnding(w string, defined bool) string {
	if t, ok := less(w, 4, "ة"); ok {
		w = t
	} else if t, ok := nounPronoun(w); ok && !defined {
		w = nounInner(t)
	} else if t, ok := less(w, 6, "ن"); ok && nounInner(t) != t {
		w = nounInner(t)
	} else if t, ok := less(w, 5, "ات"); ok {
		w = t
	}
	w, _ = less(w, 3, "ي")
	return w
}

func nounPronoun(w string) (string, bool) {
	if t, ok := less(w, 6, "كما", "هما"); ok {
		return t, true
	}
	if t, ok := less(w, 5, "نا", "كم", "ها", "هن", "هم"); ok {
		return t, true
	}
	return less(w, 4, "ي", "ك", "ه")
}

func nounInner(w string) string {
	if t, ok := less(w, 5, "ات"); ok {
		return t
	}
	if t, ok := less(w, 5, "ا", "ي", "و"); ok {
		return t
	}
	t, _ := less(w, 4, "ت")
	return t
}

func snowballPrefix(w string, defined bool) string {
	for _, p := range []string{"بال", "كال", "ال", "لل"} {
		if strings.HasPrefix(w, p) && size(w) > size(p)+2 {
			return w[len(p):]
		}
	}
	if size(w) > 3 && strings.HasPrefix(w, "ب") && !strings.HasPrefix(w, "با") {
		return w[len("ب"):]
	}
	if !defined && size(w) > 4 && hasAny(w, "سي", "ست", "سن", "سأ") {
		w = w[len("س"):]
	}
	if size(w) > 4 && hasAny(w, "يست", "نست", "تست") {
		w = "ا" + w[len("ي"):]
	}
	return w
}

// less takes the first of some endings off a word of at least that many letters.
func less(w string, least int, ends ...string) (string, bool) {
	for _, e := range ends {
		if size(w) >= least && strings.HasSuffix(w, e) {
			return w[:len(w)-len(e)], true
		}
	}
	return w, false
}

func hasAny(w string, prefixes ...string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(w, p) {
			return true
		}
	}
	return false
}

func size(s string) int { return utf8.RuneCountInString(s) }

// bare leaves the vowel signs out.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if diacritic(r) {
			return -1
		}
		return r
	}, s)
}
