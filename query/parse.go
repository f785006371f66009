package query

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"tawatur/arabic"
)

// Parse reads what a person typed. Words stand for all their forms, and all must occur;
// words in quotation marks of any kind must stand side by side; a star right after a word or
// a closing mark stands for any ending; a - right before either leaves out what has it; and
// NAME:VALUE is a filter, in the words of either language (data/keywords.tsv).
//
// The query is what was understood, whatever the error. The error's code is CodeInvalid, and
// it holds [Mistakes].
func Parse(s string) (Query, error) {
	var p parser
	p.read(s)
	return p.done(s)
}

// Read reads the fields of a form or an address: q is a line as for [Parse], and there is
// one field for each of [Fields], named as it is.
func Read(get func(field string) string) (Query, error) {
	var p parser
	line := get("q")
	p.read(line)
	for _, f := range Fields {
		if v := get(string(f)); v != "" {
			if len(v) > MaxBytes {
				p.wrong(&Mistake{Kind: TooLong, Filter: f, Count: utf8.RuneCountInString(v)})
				continue
			}
			p.wrong(p.q.set(f, v))
		}
	}
	return p.done(line)
}

type parser struct {
	q        Query
	mistakes Mistakes
}

func (p *parser) wrong(m *Mistake) {
	if m != nil {
		p.mistakes = append(p.mistakes, *m)
	}
}

// done looks at the query as a whole.
func (p *parser) done(line string) (Query, error) {
	n, sought := p.q.words()
	switch {
	case len(line) > MaxBytes: // noted already
	case n > MaxWords:
		p.wrong(&Mistake{Kind: TooManyWords, Count: n})
		p.q.Terms = nil
	case !p.q.From.IsZero() && !p.q.To.IsZero() && p.q.To.Before(p.q.From):
		p.wrong(&Mistake{Kind: DaysReversed, Typed: p.q.From.String() + " – " + p.q.To.String()})
	case len(p.mistakes) > 0 || sought || p.q.OfAttributions():
	case n > 0:
		p.wrong(&Mistake{Kind: OnlyLeftOut})
	default:
		p.wrong(&Mistake{Kind: NoWords})
	}
	return p.q, p.mistakes.err(line)
}

// read reads a line, piece by piece.
func (p *parser) read(s string) {
	if len(s) > MaxBytes {
		p.wrong(&Mistake{Kind: TooLong, Count: utf8.RuneCountInString(s)})
		return
	}
	s = strings.ToValidUTF8(s, " ")
	for s = skip(s); s != ""; s = skip(s) {
		not := false
		if len(s) > 1 && s[0] == '-' && !startsWith(s[1:], unicode.IsSpace) {
			not, s = true, s[1:]
		}
		switch f, rest, found := p.filter(s); {
		case found && not:
			p.wrong(&Mistake{Kind: FilterLeftOut, Filter: f, Allowed: nil})
			_, s = value(rest)
		case found:
			var v string
			v, s = value(rest)
			p.wrong(p.q.set(f, v))
		case startsWith(s, isQuote):
			s = p.phrase(s, not)
		default:
			s = p.word(s, not)
		}
	}
}

func skip(s string) string { return strings.TrimLeftFunc(s, unicode.IsSpace) }

func startsWith(s string, is func(rune) bool) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return s != "" && is(r)
}

func isQuote(r rune) bool { return strings.ContainsRune(`"«»“”„‟″＂`, r) }

// filter recognises the name of a filter that s begins with, and gives what follows the
// colon. A word of letters that is the name of none, with something right after its colon,
// is a mistake, and is left to be read as words.
func (p *parser) filter(s string) (f Filter, rest string, found bool) {
	i := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '_' })
	if i <= 0 || s[i] != ':' || len(s) == i+1 || startsWith(s[i+1:], unicode.IsSpace) {
		return "", s, false
	}
	f, found = keywords().filters[arabic.Match(s[:i])]
	if rest = s[i+1:]; !found && !strings.HasPrefix(rest, "//") {
		p.wrong(&Mistake{Kind: UnknownFilter, Typed: s[:i], Allowed: keywords().allowed["filter"]})
	}
	return f, rest, found
}

// value gives the value that s begins with, quoted or up to a space, and what follows it.
func value(s string) (v, rest string) {
	if startsWith(s, isQuote) {
		return quoted(s)
	}
	i := strings.IndexFunc(s, unicode.IsSpace)
	if i < 0 {
		return s, ""
	}
	return s[:i], s[i:]
}

// quoted gives what stands between the quotation mark that s begins with and the next
// one, or the end.
func quoted(s string) (inside, rest string) {
	_, n := utf8.DecodeRuneInString(s)
	s = s[n:]
	i := strings.IndexFunc(s, isQuote)
	if i < 0 {
		return s, ""
	}
	_, n = utf8.DecodeRuneInString(s[i:])
	return s[:i], s[i+n:]
}

// phrase reads words in quotation marks.
func (p *parser) phrase(s string, not bool) (rest string) {
	inside, rest := quoted(s)
	t := Term{Not: not}
	for _, w := range wordsIn(inside) {
		t.Words, t.Prefix = append(t.Words, w.text), w.star
	}
	if after, ok := strings.CutPrefix(rest, "*"); ok {
		t.Prefix, rest = true, after
	}
	if len(t.Words) > 0 {
		p.q.Terms = append(p.q.Terms, t)
	}
	return rest
}

// word reads what stands before the next space or quotation mark: mostly one word. What
// is left out with it are the words side by side.
func (p *parser) word(s string, not bool) (rest string) {
	i := strings.IndexFunc(s, func(r rune) bool { return unicode.IsSpace(r) || isQuote(r) })
	if i < 0 {
		i = len(s)
	}
	found := wordsIn(s[:i])
	if not && len(found) > 0 {
		t := Term{Not: true}
		for _, w := range found {
			t.Words, t.Prefix = append(t.Words, w.text), w.star
		}
		p.q.Terms = append(p.q.Terms, t)
		return s[i:]
	}
	for _, w := range found {
		p.q.Terms = append(p.q.Terms, Term{Words: []string{w.text}, Prefix: w.star})
	}
	return s[i:]
}

type typedWord struct {
	text string
	star bool
}

// wordsIn gives the words of s; a star counts when it touches the word before.
func wordsIn(s string) (out []typedWord) {
	end := -1 // of the last word
	toks := arabic.Tokens(s)
	for i := range toks {
		t := &toks[i]
		switch {
		case t.Kind != arabic.Punct && arabic.Match(t.Text) != "":
			out = append(out, typedWord{text: t.Text})
			end = t.End
		case t.Text == "*" && t.Start == end:
			out[len(out)-1].star = true
		}
	}
	return out
}

// Sought reports whether there is a word in s that can be sought, and not more than can be
// at once.
func Sought(s string) bool {
	n := len(wordsIn(s))
	return n > 0 && n <= MaxWords
}
