package eval

import (
	_ "embed"
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"strings"
	"unicode"
	"unicode/utf8"

	"tawatur"
)

// Damage is a way in which texts reach the program spoilt.
type Damage string

// The ways of damage.
const (
	// DamageOCR spoils two letters of a hundred as a scan does: one is taken for
	// another that differs in its dots, lost, doubled, or cut off by a space; and
	// of the spaces some are lost.
	DamageOCR Damage = "ocr"
	// DamagePunctuation takes away every mark of punctuation.
	DamagePunctuation Damage = "punctuation"
	// DamageMarks takes away vowel signs and hamza.
	DamageMarks Damage = "marks"
)

// Damages are all ways, in the order in which they are told.
func Damages() []Damage { return []Damage{DamageOCR, DamagePunctuation, DamageMarks} }

// ParseDamage reads the name of a damage.
func ParseDamage(s string) (Damage, error) {
	for _, d := range Damages() {
		if string(d) == s {
			return d, nil
		}
	}
	return "", fmt.Errorf("no damage is named %q: say one of %v", s, Damages())
}

// Damaged is a spoilt text that knows where each of its bytes was before.
type Damaged struct {
	Text string
	// at gives for each byte of the text before, and its end, the byte of Text
	// where what stood there begins.
	at []int
}

// Span gives where the words of a span of the text before stand now. What was
// taken away wholly gives an empty span.
func (d Damaged) Span(s tawatur.Span) tawatur.Span {
	return tawatur.Span{Start: d.at[s.Start], End: d.at[s.End]}
}

// Apply spoils a text. The same text is always spoilt in the same way.
func (d Damage) Apply(text string) Damaged {
	h := fnv.New64a()
	h.Write([]byte(text))
	s := &spoiler{rnd: rand.New(rand.NewPCG(h.Sum64(), 1))}
	s.at = make([]int, len(text)+1)
	var b strings.Builder
	prev := ' '
	for i, c := range text {
		n := utf8.RuneLen(c)
		if c == utf8.RuneError {
			_, n = utf8.DecodeRuneInString(text[i:])
		}
		for k := range n {
			s.at[i+k] = b.Len()
		}
		next, _ := utf8.DecodeRuneInString(text[i+n:])
		b.WriteString(s.spoil(d, prev, c, next))
		prev = c
	}
	s.at[len(text)] = b.Len()
	return Damaged{b.String(), s.at}
}

// Annotation spoils an annotated text: the quotes and figures of gold are those
// words of the text as they stand after it. Names are left as they were, and so
// are quotes that do not stand in the text letter for letter.
func (d Damage) Annotation(text string, gold Annotated) (string, Annotated) {
	to := d.Apply(text)
	out := Annotated{ID: gold.ID}
	used := map[int]bool{}
	for _, a := range gold.Attributions {
		if at := unused(text, a.Quote, used); at >= 0 {
			a.Quote = to.Span(tawatur.Span{Start: at, End: at + len(a.Quote)}).In(to.Text)
		}
		out.Attributions = append(out.Attributions, a)
	}
	clear(used)
	for _, f := range gold.Figures {
		if at := unused(text, f.Text, used); at >= 0 {
			f.Text = to.Span(tawatur.Span{Start: at, End: at + len(f.Text)}).In(to.Text)
		}
		out.Figures = append(out.Figures, f)
	}
	return to.Text, out
}

// unused gives the first place of words in text that was not given before, the
// first one where all were, and -1 where there is none.
func unused(text, words string, used map[int]bool) int {
	first := strings.Index(text, words)
	for at := first; at >= 0 && words != ""; {
		if !used[at] {
			used[at] = true
			return at
		}
		next := strings.Index(text[at+1:], words)
		if next < 0 {
			break
		}
		at += 1 + next
	}
	return first
}

//go:embed data/confusions.tsv
var confusionTable string

// alike gives for each letter those that a scan takes it for.
func alike() map[rune][]rune {
	out := map[rune][]rune{}
	for line := range strings.Lines(confusionTable) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		group := []rune(strings.TrimSpace(line))
		for i, c := range group {
			others := append(append([]rune{}, group[:i]...), group[i+1:]...)
			out[c] = append(out[c], others...)
		}
	}
	return out
}

// spoiler spoils one text.
type spoiler struct {
	rnd   *rand.Rand
	at    []int
	alike map[rune][]rune
}

// spoil gives what is left of the letter c between prev and next.
func (s *spoiler) spoil(d Damage, prev, c, next rune) string {
	switch d {
	case DamageOCR:
		return s.scanned(c)
	case DamagePunctuation:
		return unpunctuated(prev, c, next)
	case DamageMarks:
		return unmarked(c)
	}
	return string(c)
}

// The shares of letters, and of spaces, that a scan spoils.
const (
	spoiltLetters = 0.02
	spoiltSpaces  = 0.005
)

func (s *spoiler) scanned(c rune) string {
	if s.alike == nil {
		s.alike = alike()
	}
	if c == ' ' && s.rnd.Float64() < spoiltSpaces {
		return ""
	}
	if !unicode.Is(unicode.Arabic, c) || !unicode.IsLetter(c) || s.rnd.Float64() >= spoiltLetters {
		return string(c)
	}
	others := s.alike[c]
	switch p := s.rnd.Float64(); {
	case p < 0.7 && len(others) > 0:
		return string(others[s.rnd.IntN(len(others))])
	case p < 0.8:
		return ""
	case p < 0.9:
		return string(c) + string(c)
	}
	return string(c) + " "
}

// unpunctuated takes away a mark of punctuation, unless it holds a number
// together, and leaves a space where words would run into one another.
func unpunctuated(prev, c, next rune) string {
	if !unicode.IsPunct(c) || strings.ContainsRune("%٪_#@/-", c) || unicode.IsDigit(prev) && unicode.IsDigit(next) {
		return string(c)
	}
	if unicode.IsSpace(prev) || unicode.IsSpace(next) || unicode.IsPunct(next) || next == utf8.RuneError {
		return ""
	}
	return " "
}

var unhamza = strings.NewReplacer("أ", "ا", "إ", "ا", "آ", "ا", "ٱ", "ا", "ؤ", "و", "ئ", "ي", "ء", "")

func unmarked(c rune) string {
	if unicode.Is(unicode.Mn, c) || c == 'ـ' {
		return ""
	}
	return unhamza.Replace(string(c))
}
