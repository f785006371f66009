package attribution

import (
	"slices"
	"unicode/utf8"

	"tawatur/arabic"
)

// A scan takes letters for others that differ in their dots, so that a cue is
// read as no word at all: وأكذ، أضاق. Such a word is taken for the one cue that a
// scan confuses with it, where one letter is another, the cue is long, not
// in the present, whose prefixes differ in dots alone (تحدث, يحدث), and a clause or
// speech follows.

// leastBlurred is how many letters a cue must have to be known by their shapes.
const leastBlurred = 4

// blurForms indexes by the shapes of their letters the words that can be known
// by them.
func blurForms(forms map[string][]form) map[string][]string {
	out := map[string][]string{}
	for word, fs := range forms {
		f := fs[0]
		if (f.kind == perfect || f.kind == participle) && f.lemma.takes&takesThat != 0 && utf8.RuneCountInString(word) >= leastBlurred {
			k := arabic.Normalize(word, arabic.OCR).Text
			out[k] = append(out[k], word)
		}
	}
	for _, words := range out {
		slices.Sort(words)
	}
	return out
}

// alike gives the forms of the one cue that a word differs from in the dots of a
// single letter.
func (l *Lexicon) alike(norm string) (fs []form) {
	if len(norm) < 2*leastBlurred {
		return nil
	}
	for _, word := range l.shapes[arabic.Normalize(norm, arabic.OCR).Text] {
		if !oneLetterOff(norm, word) {
			continue
		}
		if fs != nil && fs[0].lemma != l.forms[word][0].lemma {
			return nil
		}
		fs = l.forms[word]
	}
	return fs
}

// oneLetterOff reports whether two words are of one length and differ in one letter.
func oneLetterOff(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	off := 0
	for i, c := range a {
		if d, _ := utf8.DecodeRuneInString(b[i:]); c != d {
			off++
		}
	}
	return off == 1
}

// blurred gives the forms that a scan confuses with the word at i, which is none
// itself.
func (r *reader) blurred(i int) (fs []form, conj bool) {
	w, t := &r.words[i], r.toks[i].Norm
	if w.class != 0 || w.head != nil || w.name >= 0 || w.hit >= 0 || w.def || !r.speechSoon(i) || r.ofHead(i) {
		return nil, false
	}
	fs = r.lex.alike(t)
	if rest, ok := cutRune(t, "وف"); ok && fs == nil {
		fs, conj = r.lex.alike(rest), true
	}
	if len(fs) > 0 && fs[0].kind == participle && !r.soon(i, min(i+4, len(r.words))) {
		return nil, false // نابع من «…», مسيرة بعنوان «…»: nouns of their own
	}
	return fs, conj
}

// ofHead reports whether the word at i stands right behind a noun of a source without
// article, which it then completes: لجنة مسيرة العودة.
func (r *reader) ofHead(i int) bool {
	return i > 0 && r.words[i-1].head != nil && !r.words[i-1].def
}

// speechSoon reports whether a clause or speech opens within a few words of i.
func (r *reader) speechSoon(i int) bool {
	for k := i + 1; k < len(r.words) && k <= i+8; k++ {
		if w := &r.words[k]; w.mark == colon || w.mark == openQuote || w.class&clause != 0 && !w.conj {
			return true
		} else if w.mark == otherMark {
			return false
		}
	}
	return false
}

// clausal reports whether the content of a draft is a clause or speech.
func (d *draft) clausal() bool {
	switch d.patternName() {
	case "that", "quote", "colon":
		return true
	}
	return false
}
