package attribution

import "strings"

// listed reports whether a word is a verbal noun of the table, with a pronoun
// written onto it or not.
func (l *Lexicon) listed(n string) bool {
	if l.classes[n]&masdar != 0 {
		return true
	}
	for _, s := range pronouns {
		if rest, ok := strings.CutSuffix(n, s); ok && len(rest) >= 6 && (l.classes[rest]&masdar != 0 || l.classes[strings.TrimSuffix(rest, "ت")+"ه"]&masdar != 0) {
			return true
		}
	}
	return false
}

// masdarWord reports whether a word in match form is a verbal noun, by the
// table or by its shape; a pronoun may be written onto it.
func (l *Lexicon) masdarWord(n string) bool {
	if l.classes[n]&masdar != 0 {
		return true
	}
	for _, s := range pronouns {
		if rest, ok := strings.CutSuffix(n, s); ok && len(rest) >= 6 {
			if l.classes[rest]&masdar != 0 || l.classes[strings.TrimSuffix(rest, "ت")+"ه"]&masdar != 0 || shaped([]rune(rest)) {
				return true
			}
		}
	}
	if l.heads[n].kind != "" {
		return false
	}
	r := []rune(n)
	if len(r) == 5 && (r[0] == 'ا' && r[1] == 'ت' && r[3] == 'ا') { // اتساع
		return true
	}
	if len(r) == 6 && r[0] == 'م' && r[2] == 'ا' && r[5] == 'ه' { // مفاعلة
		return true
	}
	return shaped([]rune(strings.TrimSuffix(n, "ه")))
}

// shaped reports whether the letters have the shape of a derived verbal noun:
// تفعيل، استفعال، افتعال، انفعال، مفاعلة (without its ه).
func shaped(r []rune) bool {
	n := len(r)
	switch {
	case n == 5 && r[0] == 'ت' && r[3] == 'ي':
		return true
	case n >= 6 && n <= 7 && string(r[:3]) == "است" && (r[n-2] == 'ا'):
		return true
	case n == 6 && r[0] == 'ا' && (r[2] == 'ت' || r[1] == 'ن' || r[2] == 'ط' || r[2] == 'د') && r[4] == 'ا':
		return true
	}
	return false
}
