package store

import (
	"strings"

	"tawatur"
)

const (
	insertSaid = `INSERT INTO said (id, report_id, n, start_at, name_id, published, outlet, stance, form, chain)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
	lastSaid        = `SELECT COALESCE(max(id), 0) FROM said`
	insertSaidWords = `INSERT INTO said_words (rowid, quote, source, via) VALUES (?, ?, ?, ?)`
)

// saidRow is an attribution as it is found: by its source, how it is told, and words.
type saidRow struct {
	start               int
	source              named // the zero value where it has no name
	stance, form, chain string
	quote, whose, from  string // stems of what was said, by whom, and through whom
}

// saidIn makes the rows of a report's attributions. What the whole report rests on, its
// credits, stands behind each of them.
func (s *Store) saidIn(a *tawatur.Analysis, credits []string) []saidRow {
	types := typesOf(a)
	credited := strings.Join(credits, " . ")
	out := make([]saidRow, len(a.Attributions))
	for i := range a.Attributions {
		at := &a.Attributions[i]
		via := strings.Join(at.Chain, " . ")
		if credited != "" {
			via += " . " + credited
		}
		out[i] = saidRow{start: at.Start, source: sourceOf(at, types), stance: string(at.Stance), form: string(at.Form), chain: packChain(at.Chain),
			quote: s.stems.join(at.Quote), whose: s.stems.join(string(at.Source) + " . " + string(at.SourceName)), from: s.stems.join(via)}
	}
	return out
}

// packChain writes transmitters as they are stored; unpackChain reads them.
func packChain(chain []string) string {
	parts := make([]string, len(chain))
	for i, c := range chain {
		parts[i] = oneLine(c)
	}
	return strings.Join(parts, "\t")
}

func unpackChain(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, "\t")
}

// saveSaid stores the attributions of reports, whose sources have these rows.
func (w write) saveSaid(reports []*reportRow, names map[named]int64) error {
	id, err := w.next(lastSaid)
	if err != nil {
		return err
	}
	var said, words []any
	for _, r := range reports {
		for i := range r.said {
			x := &r.said[i]
			said = append(said, id, r.id, i, x.start, names[x.source], r.day, r.outlet, x.stance, x.form, x.chain)
			words = append(words, id, x.quote, x.whose, x.from)
			id++
		}
	}
	if err := w.insertAll(insertSaid, said); err != nil {
		return err
	}
	return w.insertAll(insertSaidWords, words)
}
