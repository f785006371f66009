package claim

import "strings"

// proclitics and endings are what may be cut off a word to find its entry in a
// table; the tables hold bare words.
var (
	proclitics = [...]string{"", "و", "ف", "ب", "ك", "ل", "ال", "وال", "بال", "لل", "فال", "كال", "وبال", "ولل", "س", "وس", "وب", "ول"}
	endings    = [...]string{"", "ه", "ها", "هم", "ا", "ت", "ات", "ان", "ين", "ون", "نا", "ته", "تها", "ي", "يه", "وا", "هما"}
)

// lookup finds the concept of a word in match form.
func (t *Tables) lookup(norm string) (int32, bool) { return inflected(t.concepts, norm) }

// inflected finds a word in match form in set, with its clitics and endings cut
// where the whole word has no entry: the least cut wins.
func inflected[V any](set map[string]V, norm string) (V, bool) {
	for _, end := range endings {
		body, ok := strings.CutSuffix(norm, end)
		if !ok || len(body) < 4 {
			continue
		}
		for _, pro := range proclitics {
			bare, ok := strings.CutPrefix(body, pro)
			if !ok || len(bare) < 4 || (end != "" && len(bare) < 6) {
				continue
			}
			if v, ok := set[bare]; ok {
				return v, true
			}
		}
	}
	var zero V
	return zero, false
}

// Bare finds a word in match form in set, as it stands or without its
// proclitics.
func Bare[V any](set map[string]V, norm string) (V, bool) {
	for _, pro := range [...]string{"", "و", "ف", "ب", "ك", "ل", "ال", "وال", "بال", "لل"} {
		if rest, ok := strings.CutPrefix(norm, pro); ok && rest != "" {
			if v, ok := set[rest]; ok {
				return v, true
			}
		}
	}
	var zero V
	return zero, false
}

// Skeleton folds the transliterations of a foreign name together: vowels are
// dropped and letters that stand for one foreign sound are made one.
func Skeleton(norm string) string {
	var b strings.Builder
	b.Grow(len(norm))
	var last rune
	for i, r := range norm {
		switch r {
		case 'ا', 'ي', 'ه', 'ء':
			if i > 0 {
				continue
			}
			r = 'ا'
		case 'و':
			if i > 0 {
				continue
			}
		case 'ط', 'ث':
			r = 'ت'
		case 'ص':
			r = 'س'
		case 'ج', 'ق':
			r = 'غ'
		case 'ذ', 'ظ':
			r = 'ز'
		case 'ض':
			r = 'د'
		case 'ڤ':
			r = 'ف'
		case 'پ':
			r = 'ب'
		}
		if r != last {
			b.WriteRune(r)
		}
		last = r
	}
	return b.String()
}
