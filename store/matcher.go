package store

import (
	"strings"

	"tawatur"
	"tawatur/arabic"
	"tawatur/query"
)

// matcher is the words of a query as the index has them: a text must match every clause.
type matcher struct {
	clauses []clause
	without []clause // none of which it may match
	stems   *stemmer
}

// clause is one word, or the words of a phrase, which must follow one another.
type clause struct {
	stems  []string
	prefix bool // of the last word, the beginning is enough
	// typed is another beginning that is enough: that of a single word as it
	// was typed, where it differs from its stem. What is typed may be cut within
	// the word, and the stemmer may then take letters off that belong to it.
	typed string
	// also is another single stem that is enough, "" for none.
	also string
}

// matcher takes the terms of a query. The error's code is CodeInvalid where they have no
// word, or more than can be sought at once.
func (s *stemmer) matcher(terms []query.Term) (matcher, error) {
	m := matcher{stems: s}
	words := 0
	for _, t := range terms {
		c := s.clause(t)
		words += len(c.stems)
		switch {
		case len(c.stems) == 0:
		case t.Not:
			m.without = append(m.without, c)
		default:
			m.clauses = append(m.clauses, c)
		}
	}
	if words > query.MaxWords {
		return matcher{}, invalidQuery("there are too many words to search for", "give fewer words")
	}
	return m, nil
}

func (s *stemmer) clause(t query.Term) clause {
	c := clause{prefix: t.Prefix}
	for _, w := range t.Words {
		for _, found := range s.terms(w) {
			c.stems = append(c.stems, found.stem)
		}
	}
	if len(c.stems) == 1 && c.prefix {
		if w := indexable(arabic.Match(t.Words[0])); w != c.stems[0] {
			c.typed = w
		}
	}
	return c
}

// phrase writes a query for words that stand side by side. CodeInvalid where there is
// none, or more than can be sought at once.
func (s *stemmer) phrase(t query.Term) (string, error) {
	m, err := s.matcher([]query.Term{t})
	if err == nil && len(m.clauses) == 0 {
		err = invalidQuery("there is no word to search for", "give one or more words")
	}
	return m.fts(), err
}

func invalidQuery(cause, hint string) error {
	e := fault(tawatur.CodeInvalid, cause, hint).(*tawatur.Error)
	e.Op = opSearch
	return e
}

// fts writes what must match in the language of FTS5, "" for nothing. Stems hold no
// quotation mark, so nothing of a query is taken for an operator.
func (m matcher) fts() string {
	parts := make([]string, len(m.clauses))
	for i := range m.clauses {
		parts[i] = m.clauses[i].fts()
	}
	return strings.Join(parts, " AND ")
}

// ftsWithout writes any of what may not match, "" for nothing.
func (m matcher) ftsWithout() string {
	parts := make([]string, len(m.without))
	for i := range m.without {
		parts[i] = m.without[i].fts()
	}
	return strings.Join(parts, " OR ")
}

// ftsAll writes both; something must match.
func (m matcher) ftsAll() string {
	not := m.ftsWithout()
	if not == "" {
		return m.fts()
	}
	return "(" + m.fts() + ") NOT (" + not + ")"
}

func (c *clause) fts() string {
	s := `"` + strings.Join(c.stems, " ") + `"`
	if c.prefix {
		s += " *"
	}
	if c.typed != "" {
		s += ` OR "` + c.typed + `" *`
	}
	if c.also != "" {
		s += ` OR "` + c.also + `"`
	}
	if c.typed != "" || c.also != "" {
		s = "(" + s + ")"
	}
	return s
}
