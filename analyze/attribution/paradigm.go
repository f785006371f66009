package attribution

import (
	"strings"

	"tawatur/arabic"
)

// formKind is what sort of word a form of a lemma is.
type formKind uint8

const (
	perfect formKind = iota
	imperfect
	participle // accusative, as it follows a finite verb: قائلا
	nominal    // the verbal noun: تأكيد
)

// number is the grammatical number of a form or noun.
type number uint8

const (
	singular number = iota
	dual
	plural
)

// form is one inflected word of a lemma.
type form struct {
	lemma *lemma
	kind  formKind
	fem   bool
	num   number
	pron  bool // an object or possessor is written onto it
}

// finite reports whether the form is a conjugated verb.
func (f form) finite() bool { return f.kind <= imperfect }

var pronouns = []string{"ه", "ها", "هم", "هما", "هن"}

// add enters one spelling of a form under its match form.
func (l *Lexicon) add(word string, f form) {
	k := arabic.Match(word)
	for _, old := range l.forms[k] {
		if old == f {
			return
		}
	}
	l.forms[k] = append(l.forms[k], f)
}

// addPerfect enters the third persons of a perfect, given its 3ms.
func (l *Lexicon) addPerfect(m *lemma, p string) {
	f := form{lemma: m, kind: perfect}
	stem, long := p, p
	if weak(p, "ىا") {
		stem = trimLast(p)
		long = stem + "ا"
	}
	fem := f
	fem.fem = true
	l.add(p, f)
	l.add(stem+"ت", fem)
	l.addNumbers(f, strings.TrimSuffix(stem, "ي")+"وا", p+"ا")
	fem.num = dual
	l.add(stem+"تا", fem)
	fem.num, fem.pron, f.pron = singular, true, true
	many := f
	many.num = plural
	for _, s := range pronouns {
		l.add(strings.TrimSuffix(stem, "ي")+"و"+s, many) // نصحوه
		l.add(long+s, f)
		l.add(stem+"ت"+s, fem)
	}
}

// addImperfect enters the third persons of an imperfect, given its 3ms.
func (l *Lexicon) addImperfect(m *lemma, q string) {
	for _, fem := range []bool{false, true} {
		f := form{lemma: m, kind: imperfect, fem: fem}
		w := q
		if fem {
			w = "ت" + strings.TrimPrefix(q, "ي")
		}
		stem, long := w, w
		if weak(w, "ىيو") {
			stem = trimLast(w)
		}
		if weak(w, "ى") {
			long = stem + "ا"
		}
		l.add(w, f)
		if two := w + "ان"; fem { // with ت the plural is the second person
			f.num = dual
			l.add(two, f)
			f.num = singular
		} else {
			l.addNumbers(f, stem+"ون", two)
			l.addNumbers(f, stem+"وا", "")
		}
		f.pron = true
		for _, s := range pronouns {
			l.add(long+s, f)
			if many := f; !fem {
				many.num = plural
				l.add(stem+"ون"+s, many) // يتهمونه
			}
		}
	}
}

// addParticiple enters the accusatives of an active participle; one that ends
// in ي is written without it before ين.
func (l *Lexicon) addParticiple(m *lemma, a string) {
	f := form{lemma: m, kind: participle}
	l.add(a+"ا", f)
	l.add(strings.TrimSuffix(a, "ي")+"ين", form{lemma: m, kind: participle, num: plural})
	f.fem = true
	l.add(a+"ة", f)
}

// addNominal enters a verbal noun, its plural in ات, and both with possessors.
func (l *Lexicon) addNominal(m *lemma, n string) {
	f := form{lemma: m, kind: nominal}
	bare := strings.TrimSuffix(n, "ة")
	many := bare + "ات"
	l.add(n, f)
	l.add(many, f)
	f.pron = true
	joined := n
	if bare != n {
		joined = bare + "ت"
	}
	for i, s := range pronouns {
		if f.fem = i == 1; i >= 2 {
			f.num = plural
		}
		l.add(joined+s, f)
		l.add(many+s, f)
	}
}

// addNumbers enters a plural and, where it is not empty, a dual.
func (l *Lexicon) addNumbers(f form, many, two string) {
	f.num = plural
	l.add(many, f)
	if f.num = dual; two != "" {
		l.add(two, f)
	}
}

func weak(s, letters string) bool {
	r := []rune(s)
	return strings.ContainsRune(letters, r[len(r)-1])
}

func trimLast(s string) string {
	r := []rune(s)
	return string(r[:len(r)-1])
}
