package lineage

import (
	"strings"

	"tawatur/arabic"
)

// maxCite is how many tokens may stand between a citing word and the name.
const maxCite = 5

// matchAt reports whether the folded words of form stand at token i.
func matchAt(toks []arabic.Token, i int, form []string) bool {
	if i+len(form) > len(toks) {
		return false
	}
	for k, w := range form {
		if toks[i+k].Norm != w {
			return false
		}
	}
	return true
}

// words writes tokens as one stretch, a space between each two.
func words(toks []arabic.Token) string {
	var b strings.Builder
	for i, t := range toks {
		if i > 0 && t.Start > toks[i-1].End {
			b.WriteByte(' ')
		}
		b.WriteString(t.Text)
	}
	return b.String()
}

// distinct reports whether a name can hardly be anything else: several words,
// or letters of another script. Names of one Arabic word are often those of a
// city or an everyday word.
func distinct(form []string) bool {
	return len(form) > 1 || form[0] != "" && form[0][0] < 0x80
}

// named reports whether token i is marked as the name of a medium: between
// quotation marks or brackets, or after a word such as "صحيفة".
func named(toks []arabic.Token, i int) bool {
	if i == 0 {
		return false
	}
	prev := toks[i-1]
	if prev.Kind == arabic.Punct {
		return isOpen(prev.Text)
	}
	switch arabic.Split(prev.Norm).Stem {
	case "صحيفه", "جريده", "قناه", "موقع", "وكاله", "شبكه", "مجله", "اذاعه":
		return true
	}
	return false
}

// cited reports whether a word of citing stands shortly before token i in the
// same clause, and where the first such stands.
func cited(toks []arabic.Token, i int) (at int, ok bool) {
	for j := i - 1; j >= max(0, i-maxCite); j-- {
		t := toks[j]
		if t.Kind == arabic.Punct && !isOpen(t.Text) {
			break
		}
		if isCite(strings.TrimPrefix(t.Norm, "و")) || isCite(t.Norm) {
			at, ok = j, true
		}
	}
	return at, ok
}

func isCite(norm string) bool {
	switch norm {
	case "نقلا", "نقلت", "نقل", "وفق", "فق", "وفقا", "فقا", "حسب", "بحسب", "ذكرت", "ذكر",
		"افادت", "افاد", "اوردت", "نشرت", "كشفت", "قالت":
		return true
	}
	return false
}

// bracketed reports whether the tokens [i, j) are all that a pair of brackets holds.
func bracketed(toks []arabic.Token, i, j int) bool {
	return i > 0 && j < len(toks) && toks[i-1].Text == "(" && toks[j].Text == ")"
}

// heads reports whether the tokens [i, j) are the second part of a dateline in
// the text itself ("نيويورك - رويترز:"); the first is the place.
func heads(toks []arabic.Token, i, j int) bool {
	return i > 0 && i < headTokens && j < len(toks) && isDash(toks[i-1].Text) && isDash(toks[j].Text)
}

// glosses reports whether the bracket at token i follows words for an agency,
// whose short name it then gives.
func glosses(toks []arabic.Token, i int) bool {
	for j := i - 1; j >= max(0, i-maxCite); j-- {
		switch arabic.Split(toks[j].Norm).Stem {
		case "وكاله", "انباء":
			return true
		}
	}
	return false
}

func isOpen(mark string) bool {
	switch mark {
	case "(", "[", "{", "«", "“", "\"", "'", "‘", "‹":
		return true
	}
	return false
}

func isDash(mark string) bool {
	switch mark {
	case "-", "–", "—", "ـ", ":":
		return true
	}
	return false
}
