package attribution

import (
	"strings"

	"tawatur"
	"tawatur/arabic"
)

// readStyles reads which titles go with a style: أمير with سموه.
func (l *Lexicon) readStyles() error {
	table, err := rows("styles.tsv", 2)
	if err != nil {
		return err
	}
	for _, r := range table {
		for _, title := range strings.Fields(r[1]) {
			k := arabic.Match(r[0])
			l.styles[k] = append(l.styles[k], arabic.Match(title))
		}
	}
	return nil
}

// styled gives the person whom a style like سموه means: of those who have a
// title that goes with it the one met last, else whoever was met last; -1 where
// nobody was.
func (r *reader) styled(stem string) int {
	best := -1
	for id := range min(len(r.names.all), mostTail) {
		e := &r.names.all[id]
		if e.kind != tawatur.SourcePerson || !e.named || !shares(e.about, r.lex.styles[stem]) {
			continue
		}
		if best < 0 || e.latest > r.names.all[best].latest {
			best = id
		}
	}
	if best < 0 {
		return r.latest(tawatur.SourcePerson)
	}
	return best
}

// shares reports whether a list holds one of the words.
func shares(list, words []string) bool {
	for _, w := range words {
		for _, x := range list {
			if x == w {
				return true
			}
		}
	}
	return false
}
