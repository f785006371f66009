package store

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"strings"

	"tawatur"
	"tawatur/arabic/spelling"
)

// NameLine is a name in a list, its spellings counted together.
type NameLine struct {
	Name     string              `json:"name"`
	Type     tawatur.MentionType `json:"type"`
	Reports  int                 `json:"reports"`
	Mentions int                 `json:"mentions"`
	Said     int                 `json:"said"`
	// Spellings are those counted, the commonest first.
	Spellings []Spelling `json:"spellings"`
}

// Names lists the names that most reports have, and tells how many different
// names there are, each spelling counted. All where limit is 0.
func (s *Store) Names(ctx context.Context, limit int) ([]NameLine, int, error) {
	counts := map[named]*Spelling{}
	err := s.eachNames(ctx, func(names string) {
		unpackNames(names, func(c counted) {
			sp := counts[c.named]
			if sp == nil {
				sp = &Spelling{Name: strings.Clone(c.name), Type: c.typ}
				counts[named{sp.Name, c.typ}] = sp
			}
			sp.Reports++
			sp.Mentions += c.mentions
			sp.Said += c.said
		})
	})
	if err != nil {
		return nil, 0, s.fail(opRead, err)
	}
	lines, of := s.group(counts, limit)
	seen := map[int]bool{}
	err = s.eachNames(ctx, func(names string) {
		clear(seen)
		unpackNames(names, func(c counted) {
			if i, ok := of[c.named]; ok && !seen[i] {
				seen[i] = true
				lines[i].Reports++
			}
		})
	})
	slices.SortStableFunc(lines, func(a, b NameLine) int { return cmp.Or(b.Reports-a.Reports, b.Mentions-a.Mentions) })
	return lines, len(counts), s.fail(opRead, err)
}

func (s *Store) eachNames(ctx context.Context, do func(string)) error {
	return s.each(ctx, `SELECT names FROM report_names`, nil, func(r *sql.Rows) error {
		var names sql.RawBytes
		err := r.Scan(&names)
		if err == nil {
			do(string(names))
		}
		return err
	})
}

// group counts spellings with the commonest name that they are of, and tells in
// which line each is. Reports are left to be counted.
func (s *Store) group(counts map[named]*Spelling, limit int) ([]NameLine, map[named]int) {
	all := make([]*Spelling, 0, len(counts))
	for _, sp := range counts {
		all = append(all, sp)
	}
	slices.SortFunc(all, func(a, b *Spelling) int { return bySize(*a, *b) })
	var lines []NameLine
	of, heads, byKey := map[named]int{}, []spelling.Name{}, map[string][]int{}
	for _, sp := range all {
		name, keys := spelling.Parse(sp.Name), strings.Fields(s.keyring.of(sp.Name))
		at, m := -1, spelling.Match{Score: 1, Why: spelling.WhySame}
		for _, k := range keys {
			for _, i := range byKey[k] {
				if x := heads[i].Compare(name); lines[i].Type == sp.Type && !x.Part && x.Score >= joinAt && (at < 0 || x.Score > m.Score) {
					at, m = i, x
				}
			}
		}
		if at < 0 {
			if limit > 0 && len(lines) == limit {
				continue
			}
			at = len(lines)
			lines, heads = append(lines, NameLine{Name: sp.Name, Type: sp.Type}), append(heads, name)
			for _, k := range keys {
				byKey[k] = append(byKey[k], at)
			}
		}
		sp.Match = m
		l := &lines[at]
		l.Mentions += sp.Mentions
		l.Said += sp.Said
		l.Spellings = append(l.Spellings, *sp)
		of[named{sp.Name, sp.Type}] = at
	}
	return lines, of
}
