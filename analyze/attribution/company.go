package attribution

import (
	"fmt"

	"tawatur"
	"tawatur/arabic"
)

// company is what makes a head noun another kind of source than it is alone.
type company struct {
	with string // a condition, or the word that follows in match form
	kind tawatur.SourceKind
}

// The conditions of data/kinds.tsv, where they are told.
const (
	unnamed = "unnamed"
	alone   = "bare"
	team    = "team"
)

func (l *Lexicon) readKinds() error {
	table, err := rows("kinds.tsv", 3)
	if err != nil {
		return err
	}
	for _, r := range table {
		noun := arabic.Match(r[0])
		if _, ok := l.heads[noun]; !ok {
			return fmt.Errorf("table kinds.tsv: %s is no head noun", r[0])
		}
		l.beside[noun] = append(l.beside[noun], company{arabic.Match(r[1]), tawatur.SourceKind(r[2])})
	}
	return nil
}

// headKind is the kind of the source whose head noun stands at k in the phrase
// [from, to).
func (r *reader) headKind(k, from, to int) tawatur.SourceKind {
	w := &r.words[k]
	for _, c := range r.lex.beside[w.stem] {
		if r.inCompany(c.with, k, from, to) {
			return c.kind
		}
	}
	return w.head.kind
}

// inCompany reports whether the head noun at k stands in the company named.
func (r *reader) inCompany(with string, k, from, to int) bool {
	next := k + 1
	switch with {
	case unnamed, team:
		if p, _ := r.personIn(from, to); p >= 0 {
			return false
		}
		return with == unnamed && !r.words[k].def || with == team && next < to
	case alone:
		return !r.words[k].def && next == to
	}
	return next < to && r.words[next].stem == with
}
