package date

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"tawatur/arabic"
	"tawatur/table"
)

//go:embed data/words.tsv
var wordsTSV string

// word is one entry of the lexicon as it stands in a text.
type word struct {
	class string
	n     int    // its number
	unit  byte   // d w m y, of a unit
	part  string // early, mid … of a part
	end   int    // the token after it
	and   bool   // و is written onto it
}

type phrase struct {
	rest []string // the words after the first
	word word
}

// lexicon holds the words of time by the match form of their first word, the
// longest first.
type lexicon map[string][]phrase

// words is the lexicon, read once. The file is part of the program, so a fault
// in it is a fault of the program; a test reads it.
var words = sync.OnceValue(func() lexicon {
	l, err := parseLexicon(wordsTSV)
	if err != nil {
		panic("date: " + err.Error())
	}
	return l
})

func parseLexicon(tsv string) (lexicon, error) {
	l := lexicon{}
	return l, table.Each("words.tsv", tsv, 3, l.entry)
}

// entry adds a row of the table: phrase, class, and what the class asks for.
func (l lexicon) entry(f []string) error {
	w := word{class: f[1]}
	switch f[1] {
	case "unit", "two", "many", "theunit", "thetwo", "themany":
		w.unit = f[2][0]
	case "part":
		w.part = f[2]
	default:
		v, err := strconv.Atoi(f[2])
		if err != nil {
			return err
		}
		w.n = v
	}
	l.add(strings.Fields(arabic.Match(f[0])), w)
	return nil
}

func (l lexicon) add(norms []string, w word) {
	p := phrase{norms[1:], w}
	list := l[norms[0]]
	i := 0
	for i < len(list) && len(list[i].rest) >= len(p.rest) {
		i++
	}
	l[norms[0]] = append(list[:i:i], append([]phrase{p}, list[i:]...)...)
}

// reads is what the lexicon has for one token: as it stands, and with و, ف, ب,
// ل, ك written onto it.
type reads struct {
	token int // counted from 1; 0 for none
	n     int
	list  [3][]phrase
	and   [3]bool
}

// at finds the entries at token i of f's text, with or without the letters that
// are written onto it. The longest come first; classes, when given, are the ones
// wanted.
func (f *finder) at(i int, classes ...string) (word, bool) {
	if i < 0 || i >= len(f.toks) || f.toks[i].Kind != arabic.Word {
		return word{}, false
	}
	r := &f.recent[i%len(f.recent)] // several kinds of expression ask for each token
	if r.token != i+1 {
		*r = f.words.read(f.toks[i].Norm)
		r.token = i + 1
	}
	for k := range r.n {
		for p := range r.list[k] {
			p := &r.list[k][p]
			if wanted(p.word.class, classes) && follows(f.toks, i+1, p.rest) {
				w := p.word
				w.end, w.and = i+1+len(p.rest), r.and[k]
				return w, true
			}
		}
	}
	return word{}, false
}

// read looks up a word in match form and what is left of it without the letters
// that may be written onto it.
func (l lexicon) read(norm string) (found reads) {
	and := false
	for cut := 0; ; cut++ {
		if list := l[norm]; list != nil {
			found.list[found.n], found.and[found.n] = list, and
			found.n++
		}
		r, n := utf8.DecodeRuneInString(norm)
		switch {
		case cut == 0 && (r == 'و' || r == 'ف'):
			and = r == 'و'
			norm = norm[n:]
		case cut < 2 && strings.HasPrefix(norm, "لل"):
			norm, cut = "ال"+norm[2*n:], 1
		case cut < 2 && len(norm) > 3*n && (r == 'ب' || r == 'ل' || r == 'ك'):
			norm, cut = norm[n:], 1
		default:
			return found
		}
	}
}

func wanted(class string, classes []string) bool {
	if len(classes) == 0 {
		return true
	}
	for _, c := range classes {
		if c == class {
			return true
		}
	}
	return false
}

func follows(toks []arabic.Token, i int, rest []string) bool {
	if i+len(rest) > len(toks) {
		return false
	}
	for k, w := range rest {
		if toks[i+k].Norm != w {
			return false
		}
	}
	return true
}
