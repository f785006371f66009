package store

import (
	"strings"
	"unicode/utf8"

	"tawatur"
	"tawatur/arabic"
)

// maxQueryWords bounds the work of one search.
const maxQueryWords = 64

// Query is a search that was understood: a report must match every clause.
type Query struct {
	clauses []clause
	stems   *stemmer
}

// clause is one word, or the words of a phrase, which must follow one another.
type clause struct {
	words  []string // as typed
	stems  []string
	phrase bool
	prefix bool // of the last word, the beginning is enough
	// typed is another beginning that is enough: that of a single word as it
	// was typed, where it differs from its stem. What is typed may be cut within
	// the word, and the stemmer may then take letters off that belong to it.
	typed string
}

// ParseQuery reads what a person typed. Words stand for all their forms that
// share a stem, and all must occur; words in quotation marks of any kind must
// stand side by side; a star right after a word or a closing mark stands for any
// ending. Anything else only separates words, and a quotation that is not
// closed ends with the query: there is no malformed query. The error's code is
// CodeInvalid where there is no word, or more than 64.
func ParseQuery(s string) (Query, error) { return parseQuery(s, new(stemmer)) }

func parseQuery(s string, stems *stemmer) (Query, error) {
	q := Query{stems: stems}
	for s != "" {
		i := strings.IndexFunc(s, isQuote)
		if i < 0 {
			i = len(s)
		}
		q.addWords(s[:i])
		if s = s[i:]; s == "" {
			break
		}
		s = q.addPhrase(s)
	}
	switch n := q.words(); {
	case n == 0:
		return Query{}, invalidQuery("there is no word to search for", "give one or more words")
	case n > maxQueryWords:
		return Query{}, invalidQuery("there are more than 64 words to search for", "give fewer words")
	}
	return q, nil
}

func invalidQuery(cause, hint string) error {
	e := fault(tawatur.CodeInvalid, cause, hint).(*tawatur.Error)
	e.Op = opSearch
	return e
}

func isQuote(r rune) bool { return strings.ContainsRune(`"«»“”„‟″＂`, r) }

// addWords adds a clause for each word outside quotation marks.
func (q *Query) addWords(s string) {
	for _, w := range q.wordsIn(s) {
		q.add(clause{words: []string{w.text}, stems: []string{w.stem}, prefix: w.star})
	}
}

// addPhrase adds the phrase that s begins with and gives what follows it.
func (q *Query) addPhrase(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	s = s[n:]
	inside, rest := s, ""
	if i := strings.IndexFunc(s, isQuote); i >= 0 {
		_, n := utf8.DecodeRuneInString(s[i:])
		inside, rest = s[:i], s[i+n:]
	}
	c := clause{phrase: true}
	for _, w := range q.wordsIn(inside) {
		c.words, c.stems = append(c.words, w.text), append(c.stems, w.stem)
		c.prefix = w.star
	}
	if after, ok := strings.CutPrefix(rest, "*"); ok {
		c.prefix, rest = true, after
	}
	if len(c.words) > 0 {
		q.add(c)
	}
	return rest
}

func (q *Query) add(c clause) {
	c.phrase = len(c.words) > 1
	if w := indexable(arabic.Match(c.words[0])); c.prefix && !c.phrase && w != c.stems[0] {
		c.typed = w
	}
	q.clauses = append(q.clauses, c)
}

func (q Query) words() (n int) {
	for _, c := range q.clauses {
		n += len(c.words)
	}
	return n
}

type queryWord struct {
	text, stem string
	star       bool
}

// wordsIn gives the words of s; a star counts when it touches the word before.
func (q *Query) wordsIn(s string) (out []queryWord) {
	end := -1 // of the last word
	toks := arabic.Tokens(s)
	for i := range toks {
		t := &toks[i]
		if st := q.stems.of(t); st != "" {
			out = append(out, queryWord{text: t.Text, stem: st})
			end = t.End
		} else if t.Text == "*" && t.Start == end {
			out[len(out)-1].star = true
		}
	}
	return out
}

// String writes the query in the form that [ParseQuery] reads.
func (q Query) String() string {
	var b strings.Builder
	for i, c := range q.clauses {
		if i > 0 {
			b.WriteByte(' ')
		}
		if c.phrase {
			b.WriteString(`"` + strings.Join(c.words, " ") + `"`)
		} else {
			b.WriteString(c.words[0])
		}
		if c.prefix {
			b.WriteByte('*')
		}
	}
	return b.String()
}

// match writes the query in the language of FTS5. Stems hold no quotation
// mark, so nothing of a query is taken for an operator.
func (q Query) match() string {
	parts := make([]string, len(q.clauses))
	for i, c := range q.clauses {
		parts[i] = `"` + strings.Join(c.stems, " ") + `"`
		if c.prefix {
			parts[i] += " *"
		}
		if c.typed != "" {
			parts[i] = "(" + parts[i] + ` OR "` + c.typed + `" *)`
		}
	}
	return strings.Join(parts, " AND ")
}
