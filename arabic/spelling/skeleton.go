package spelling

import "strings"

// classes gives the letter that stands for all those that spellings of one
// name put in its place. Vowels have none.
var classes = func() (t [letterCount]string) {
	for _, r := range alphabet {
		if !number(r).vowel() && r != 'ء' {
			t[number(r)] = string(r)
		}
	}
	for of, ls := range map[string]string{"ك": "جغقخ", "ت": "طدض", "س": "صزشچژڟ"} {
		for _, l := range ls {
			t[number(l)] = of
		}
	}
	return t
}()

// between are the letters that some write as ت or د and others as س or ز.
const between = "ثذظ"

// maxKeys bounds the keys of one word.
const maxKeys = 4

// Skeleton gives what the spellings of a name have in common: of each word,
// particles left out, the classes of its consonants. A name without any word
// has the skeleton "".
func Skeleton(name string) string {
	n := Parse(name)
	var out []string
	for i := range n.words {
		if w := &n.words[i]; !w.particle {
			out = append(out, w.skeletons()[0])
		}
	}
	return strings.Join(out, " ")
}

// Keys gives the keys under which a name is found: first those of the whole
// name without the gaps between its words, then, where it has several words,
// those of each. Two spellings of one name nearly always share one.
func Keys(name string) []string {
	n := Parse(name)
	whole, keys := []string{""}, []string(nil)
	words := 0
	for i := range n.words {
		w := &n.words[i]
		if w.particle {
			continue
		}
		words++
		ks := w.skeletons()
		var longer []string
		for _, a := range whole {
			for _, b := range ks {
				if len(longer) < maxKeys {
					longer = append(longer, a+b)
				}
			}
		}
		whole, keys = longer, append(keys, ks...)
	}
	if words < 2 {
		return unique(keys)
	}
	return unique(append(whole, keys...))
}

// unique leaves out keys that are empty or were there before.
func unique(keys []string) []string {
	seen := make(map[string]bool, len(keys))
	out := keys[:0]
	for _, k := range keys {
		if k != "" && !seen[k] {
			seen[k] = true
			out = append(out, k)
		}
	}
	return out
}

// skeletons gives the skeletons of a word: more than one where a letter may
// stand for two sounds, or ال be no article. Where hardly anything is left of a
// word, its vowels stay.
func (w *word) skeletons() []string {
	out := bones(w.letters)
	if w.whole != nil && w.letters[0].vowel() { // اليسا may be ايليسا, أليكساندر be ألكسندر
		out = append(append(out, bones(w.whole)...), bones(w.letters[1:])...)
	}
	return out
}

func bones(ls []letter) []string {
	out := []string{""}
	for i := range ls {
		switch s := class(ls, i); {
		case s == "":
		case strings.Contains(between, s):
			out = both(out, "ت", "س")
		case ls[i] == tsh: // نيكوليتش, نيكوليك
			out = both(out, "س", "ك")
		default:
			for k := range out {
				if !strings.HasSuffix(out[k], s) {
					out[k] += s
				}
			}
		}
	}
	if len(out[0]) < 4 {
		return voiced(ls)
	}
	return out
}

// voiced is the skeletons with ا in place of every run of vowels.
func voiced(ls []letter) []string {
	out := []string{""}
	for i, l := range ls {
		s := class(ls, i)
		switch {
		case l == tsh:
			out = both(out, "س", "ك")
			continue
		case l.vowel():
			s = "ا"
		}
		for k := range out {
			if !strings.HasSuffix(out[k], s) {
				out[k] += s
			}
		}
	}
	return out
}

// class is what letter i leaves in a skeleton, "" for nothing. A ه inside a word
// is left out as some transliterations do.
func class(ls []letter, i int) string {
	l := ls[i]
	switch {
	case i == 0 && l == waw:
		return "و"
	case i == 0 && l == ya:
		return "ي"
	case i > 0 && l == ha:
		return ""
	case l == nun && i+1 < len(ls) && ls[i+1] == ba:
		return "م"
	case l < 80:
		return classes[l]
	}
	return ""
}

// both goes on with either letter, or with the first alone where there are too many.
func both(keys []string, first, second string) []string {
	if 2*len(keys) > maxKeys {
		for k := range keys {
			keys[k] += first
		}
		return keys
	}
	out := make([]string, 0, 2*len(keys))
	for _, k := range keys {
		out = append(out, k+first)
	}
	for _, k := range keys {
		out = append(out, k+second)
	}
	return out
}

var (
	nun = number('ن')
	ba  = number('ب')
	lam = number('ل')
)
