package arabic

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"tawatur"
)

// Sentences cuts text into sentences. White space at either end of a sentence
// belongs to none. A sentence ends at the end of a line and at a full stop,
// question or exclamation mark or ellipsis outside quotation marks; a stop
// before a closing mark ends it after that mark. It does not end at the stop
// of an abbreviation ("د. سلمى"), a list number or a decimal, at a comma or at a
// semicolon; at two dots only where a clause ends and a word follows that begins
// one anew ("وأضاف", "لقد"), for most newspapers write them for a pause.
func Sentences(text string) []tawatur.Span {
	c := cutter{text: text, quotes: outermost(Quotes(text))}
	for i := 0; i < len(text); {
		i = c.step(i)
	}
	c.cut(len(text))
	return c.out
}

// cutter is the state of one pass over a text.
type cutter struct {
	text   string
	quotes []tawatur.Span // the outermost that have not ended yet
	start  int            // of the sentence at hand
	out    []tawatur.Span
}

// step looks at the rune at i and returns where to go on.
func (c *cutter) step(i int) int {
	b := c.text[i]
	switch {
	case b == '\n':
		c.cut(i + 1)
		return i + 1
	case b == '.' || b == '!' || b == '?':
	case b < utf8.RuneSelf:
		return i + 1
	default:
		r, n := utf8.DecodeRuneInString(c.text[i:])
		if r != '؟' && r != '…' && r != '۔' && r != '\u2028' && r != '\u2029' {
			return i + n
		}
	}
	end := stopsEnd(c.text, i)
	if at := c.afterQuotes(i, end); at > 0 && c.ends(i, end, at) {
		c.cut(at)
		return at
	}
	return end
}

// stopsEnd is the end of the run of sentence marks that begins at i.
func stopsEnd(text string, i int) int {
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		if !strings.ContainsRune(".!?؟…۔\u2028\u2029", r) {
			break
		}
		i += n
	}
	return i
}

// afterQuotes gives where a sentence would end whose stop is [i, end): behind
// the quotation marks and brackets that close there, 0 when it stands inside a
// quote that goes on.
func (c *cutter) afterQuotes(i, end int) int {
	for len(c.quotes) > 0 && c.quotes[0].End <= i {
		c.quotes = c.quotes[1:]
	}
	within := len(c.quotes) > 0 && c.quotes[0].Start < i
	at := end
	for !within || at < c.quotes[0].End {
		r, n := utf8.DecodeRuneInString(c.text[at:])
		if f, side := quoteMark(r); r != ')' && r != ']' && (f == 0 || !within && side >= 0) {
			break
		}
		at += n
	}
	if within && at < c.quotes[0].End {
		return 0
	}
	return at
}

// ends decides whether the marks [i, end) end a sentence that would reach to at.
func (c *cutter) ends(i, end, at int) bool {
	next, _ := utf8.DecodeRuneInString(c.text[at:])
	if at < len(c.text) && !unicode.IsSpace(next) {
		return end == i+1 && at == end && c.text[i] == '.' && c.joined(i)
	}
	if c.text[i:end] == ".." {
		return at == end && c.pauseEnds(i, end)
	}
	if at > end && goesOn(c.text[at:]) {
		return false
	}
	return c.text[i] != '.' || end > i+1 || at > end || !c.abbreviates(i)
}

// leastClause is the length in bytes of a clause that two dots may end: some
// six words, so that the parts of a headline stay together.
const leastClause = 60

// pauseEnds reports whether the two dots [i, end) are a full stop.
func (c *cutter) pauseEnds(i, end int) bool {
	if i-c.start < leastClause {
		return false
	}
	rest := strings.TrimLeft(c.text[end:min(len(c.text), end+32)], " \t\u00a0")
	word, _, more := strings.Cut(rest, " ")
	return more && beginsAnew(word)
}

// beginsAnew reports whether a word can only begin a clause of its own.
func beginsAnew(word string) bool {
	switch Match(word) {
	case "لقد", "ولقد", "وقد", "اما", "واما", "كما", "هل", "لماذا", "وكان", "وكانت",
		"وقال", "وقالت", "واضاف", "واضافت", "واكد", "واكدت", "واوضح", "واوضحت", "واشار", "واشارت",
		"وذكر", "وذكرت", "وتابع", "وتابعت", "واعلن", "واعلنت", "وافاد", "وافادت", "ولفت", "ولفتت":
		return true
	}
	return false
}

// joined reports whether a full stop at i ends a sentence although no space
// follows: it stands between two Arabic words.
func (c *cutter) joined(i int) bool {
	before, _ := wordBefore(c.text, i)
	after := 0
	for j := i + 1; j < len(c.text) && after < 2; {
		k, n := classAt(c.text, j)
		if k == Word {
			after++
		} else if k != ignored {
			break
		}
		j += n
	}
	return before >= 2 && after >= 2 && !soundedOut(c.text, i)
}

// soundedOut reports whether the full stop at i stands in an abbreviation whose
// foreign letters are written as they sound: سي.إن.إن. Each has three letters at
// most, and there are two full stops or more.
func soundedOut(text string, i int) bool {
	from, to := i, i+1
	for from > max(0, i-40) && text[from-1] != ' ' && text[from-1] != '\n' && text[from-1] != '(' {
		from--
	}
	for to < min(len(text), i+40) && text[to] != ' ' && text[to] != '\n' && text[to] != ')' {
		to++
	}
	parts := strings.Split(strings.Trim(text[from:to], ".،:\"«»"), ".")
	for _, p := range parts {
		if n := utf8.RuneCountInString(p); n == 0 || n > 3 {
			return false
		}
	}
	return len(parts) > 2
}

// abbreviates reports whether the full stop at i belongs to an abbreviation
// (a single Arabic letter, a Latin one) or to a number that begins its line.
func (c *cutter) abbreviates(i int) bool {
	if strings.TrimLeft(c.text[i+1:min(len(c.text), i+2)], "\n") == "" {
		return false
	}
	if n, kind := wordBefore(c.text, i); kind == Word {
		return n == 1 && !unitEnds(c.text, i) || spelled(c.text, i)
	}
	if latinAbbreviation(c.text[:i]) {
		return true
	}
	head := strings.TrimFunc(c.text[c.start:i], unicode.IsSpace)
	return head != "" && len(head) <= 6 && strings.IndexFunc(head, func(r rune) bool { return !unicode.IsDigit(r) }) < 0
}

// goesOn reports whether the words after a closed quote carry its sentence on:
// a comma, or a word that names the speaker of what was quoted.
func goesOn(rest string) bool {
	rest = strings.TrimLeft(rest, " \t\u00a0")
	r, _ := utf8.DecodeRuneInString(rest)
	if r == '،' || r == ',' || r == '؛' || r == '.' {
		return true
	}
	word, _, _ := strings.Cut(rest[:min(len(rest), 24)], " ")
	switch Match(strings.TrimRight(word, ".،:؛؟!")) {
	case "قال", "قالت", "يقول", "تقول", "قالوا", "سال", "سالت", "تساءل", "تساءلت", "اضاف", "اضافت", "اجاب", "اجابت", "هتف", "هتفوا", "بحسب", "وفق", "حسب", "هكذا", "بهذه", "بهذا":
		return true
	}
	return false
}

// cut ends the sentence at hand at end.
func (c *cutter) cut(end int) {
	s := strings.TrimRightFunc(c.text[c.start:end], blank)
	lead := len(s) - len(strings.TrimLeftFunc(s, blank))
	if lead < len(s) {
		c.out = append(c.out, tawatur.Span{Start: c.start + lead, End: c.start + len(s)})
	}
	c.start = end
}

// blank reports whether r at the edge of a sentence is left out of it.
func blank(r rune) bool { return unicode.IsSpace(r) || control(r) }
