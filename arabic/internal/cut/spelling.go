package cut

import "strings"

// BestOf gives the best cut of a word as it is written, whose match form is norm:
// [Model.Best] with what the spelling tells beyond the match form, by the last
// letter and by the hamza on an alef.
func (m *Model) BestOf(word, norm string) Cut {
	last := LastOf(word)
	c := m.Best(norm, last)
	has, sure := article(word)
	if !sure || c.article() == has || len(norm) > maxWord {
		return c
	}
	top := float32(-1e30)
	m.Each(norm, last, func(d Cut) {
		if s := m.score(norm, last, d); d.article() == has && s > top {
			c, top = d, s
		}
	})
	return c
}

// article reports whether a cut takes ال off that is written with its alef.
func (c Cut) article() bool { return strings.HasSuffix(c.Pro().Written, "ال") }

// article tells whether a word has the article ال at its beginning, where its
// spelling makes that sure: an alef with a hamza is not that of the article
// (ألوان), and ال before a letter with a hamza is the article (الأمة), for no root
// has ل and hamza so. Both held for all 229 such words of the sentences that the
// model was learned from.
func article(word string) (has, sure bool) {
	var r [5]rune // the first letters
	n := 0
	for _, c := range word {
		if n == len(r) {
			break
		}
		if c < 'ـ' || c > 'ٟ' || c >= 'ف' && c <= 'ي' { // no vowel sign
			r[n] = c
			n++
		}
	}
	k := 0
	for k < 2 && strings.ContainsRune("وفبك", r[k]) {
		k++
	}
	if r[k+1] != 'ل' {
		return false, false
	}
	return r[k] == 'ا', hamza(r[k]) || r[k] == 'ا' && (hamza(r[k+2]) || r[k+2] == 'ؤ' || r[k+2] == 'ئ')
}

func hamza(r rune) bool { return r == 'أ' || r == 'إ' || r == 'آ' }
