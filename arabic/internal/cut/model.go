package cut

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Model chooses the best cut of a word.
type Model struct {
	Lexicon Lexicon
	Weights []float32
	closed  map[string]Cut
	starts  [64][]uint8 // runs of proclitics by their first letter
	ends    [64][]uint8 // runs of endings by their last letter
}

// NewModel makes a model of its two tables.
func NewModel(lex Lexicon, weights []float32) *Model {
	m := &Model{Lexicon: lex, Weights: weights}
	for i, p := range pros[1:] {
		r, _ := utf8.DecodeRuneInString(p.Written)
		m.starts[letter(r)] = append(m.starts[letter(r)], uint8(i+1))
	}
	for i, e := range ens[1:] {
		r, _ := utf8.DecodeLastRuneInString(e.Written)
		m.ends[letter(r)] = append(m.ends[letter(r)], uint8(i+1))
	}
	return m
}

// Close fixes the cut of the words that data lists by their pieces, one a line,
// joined by +; lines that begin with # are comments.
func (m *Model) Close(data string) error {
	m.closed = map[string]Cut{}
	for line := range strings.Lines(data) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		word := Join(line)
		norm, found := strings.ReplaceAll(word, "ة", "ه"), false
		m.Each(norm, LastOf(word), func(c Cut) {
			same := strings.Join(Parts(word, norm, c), "+") == line
			if same && (!found || c.En().Pronoun != "") { // sooner a pronoun than a ة or a stem
				m.closed[norm], found = c, true
			}
		})
		if !found {
			return fmt.Errorf("the cut %q is not among those of the word", line)
		}
	}
	return nil
}

// Join joins pieces parted by + to the word as it is written: ل and ال give لل.
func Join(pieces string) string {
	pieces = strings.Replace(pieces, "ل+ال+ل", "ل+ل", 1)
	return strings.ReplaceAll(strings.Replace(pieces, "ل+ال+", "لل", 1), "+", "")
}

// Cut is one way of cutting a word: the stem is [From, To) of its match form.
type Cut struct {
	From, To int
	pro, en  uint8
}

// Pro gives the proclitics of a cut.
func (c Cut) Pro() *Pro { return &pros[c.pro] }

// En gives the endings of a cut.
func (c Cut) En() *En { return &ens[c.en] }

// Last says what is known of the last letter of a word beyond its match form.
type Last uint8

// What is known of the last letter.
const (
	AnyLast  Last = iota
	TaaLast       // it is written ة
	HaaLast       // it is written ه, which some write for ة too
	AlefLast      // it is written ى, which is no ending
)

// maxWord is the length in bytes over which a word is not cut: no Arabic word
// is as long, and what is long as a page would be looked up many times.
const maxWord = 96

// Best gives the best cut of a word in match form; a word of more than some 48
// letters is left whole.
func (m *Model) Best(norm string, last Last) Cut {
	if len(norm) > maxWord {
		return Cut{To: len(norm)}
	}
	if c, ok := m.closed[norm]; ok {
		return c
	}
	best, top := Cut{To: len(norm)}, float32(-1e30)
	m.Each(norm, last, func(c Cut) {
		if s := m.score(norm, last, c); s > top {
			best, top = c, s
		}
	})
	return best
}

// Each calls f with every cut of a word that its letters allow.
func (m *Model) Each(norm string, last Last, f func(Cut)) {
	first, _ := utf8.DecodeRuneInString(norm)
	final, _ := utf8.DecodeLastRuneInString(norm)
	starts, ends := m.starts[letter(first)], m.ends[letter(final)]
	for i := -1; i < len(starts); i++ {
		c := Cut{To: len(norm)}
		if i >= 0 {
			c.pro = starts[i]
			if !strings.HasPrefix(norm, pros[c.pro].Written) {
				continue
			}
			c.From = len(pros[c.pro].Written)
		}
		if last != TaaLast && allowed(norm, c) {
			f(c)
		}
		for _, e := range ends {
			if suits(e, last) && strings.HasSuffix(norm, ens[e].Written) {
				d := Cut{c.From, len(norm) - len(ens[e].Written), c.pro, e}
				if allowed(norm, d) {
					f(d)
				}
			}
		}
	}
}

// suits reports whether an ending agrees with what is known of the last letter.
func suits(e uint8, last Last) bool {
	switch last {
	case TaaLast:
		return ens[e].Taa
	case AlefLast:
		return !strings.HasSuffix(ens[e].Written, "ي")
	}
	return true
}

// allowed reports whether what is left of a word can be a stem: two letters or
// more, or one of the prepositions of one letter before a pronoun.
func allowed(norm string, c Cut) bool {
	switch n := c.To - c.From; {
	case n > 3:
		return true
	case n == 2 && ens[c.en].Pronoun != "" && len(ens[c.en].Parts) == 1:
		s := norm[c.From:c.To]
		return s == "ب" || s == "ل"
	}
	return false
}

func (m *Model) score(norm string, last Last, c Cut) float32 {
	var f [NumFeatures]int
	m.Fill(&f, norm, last, c)
	var s float32
	for _, k := range f {
		s += m.Weights[k]
	}
	return s
}

// letter gives a small number for a letter of the Arabic block.
func letter(r rune) int { return int(r) & 63 }
