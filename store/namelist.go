package store

import (
	"context"
	"database/sql"
	"strings"

	"tawatur/record"
)

// Names lists the names that most reports have, and tells how many different
// names there are, each spelling counted. All where limit is 0. The list is kept and
// follows the archive as reports are added (see nameList); in a small archive it is
// exact at all times, in a large one it may be behind in which spellings are of one name.
func (s *Store) Names(ctx context.Context, limit int) ([]record.NameLine, int, error) {
	lines, total, err := s.names(ctx, limit)
	return lines, total, s.fail(opRead, err)
}

// groupNames makes the list of names out of those of every report up to the row last.
func (s *Store) groupNames(ctx context.Context, last int64, limit int) (*nameList, error) {
	l := &nameList{limit: limit, known: map[uint64]struct{}{}, fresh: map[named]int{}}
	counts := map[named]*record.Spelling{}
	err := s.eachNames(ctx, 0, last, func(in *inReport) {
		l.reports++
		for i := range in.names {
			c := &in.names[i]
			sp := counts[c.named]
			if sp == nil {
				sp = &record.Spelling{Name: strings.Clone(c.name), Type: c.typ}
				counts[named{sp.Name, c.typ}] = sp
				l.known[hashOf(c.named)] = struct{}{}
			}
			sp.Reports++
			sp.Mentions += c.mentions
			sp.Said += c.said
		}
	})
	if err != nil {
		return nil, err
	}
	if l.grouping, err = s.grouping(ctx); err != nil {
		return nil, err
	}
	l.gather(counts, limit, s.keyring.of)
	if err := s.eachNames(ctx, 0, last, l.note); err != nil {
		return nil, err
	}
	l.decide()
	for n, sp := range counts {
		if _, in := l.of[n]; !in {
			l.beyond = max(l.beyond, sp.Reports)
		}
	}
	err = s.eachNames(ctx, 0, last, l.countReport)
	l.settle()
	return l, err
}

const allNames = `SELECT n.report_id, COALESCE(m.story_id, 0), r.outlet, n.names FROM report_names n
	JOIN reports r ON r.id = n.report_id LEFT JOIN members m ON m.report_id = n.report_id WHERE n.report_id > ? AND n.report_id <= ? ORDER BY n.report_id`

// eachNames calls do with the names of every report after the row after, up to the
// row last; they are only good until it returns.
func (s *Store) eachNames(ctx context.Context, after, last int64, do func(*inReport)) error {
	var in inReport
	return s.each(ctx, allNames, []any{after, last}, func(r *sql.Rows) error {
		var names sql.RawBytes
		if err := r.Scan(&in.id, &in.story, &in.outlet, &names); err != nil {
			return err
		}
		in.names = in.names[:0]
		unpackNames(string(names), func(c counted) { in.names = append(in.names, c) })
		do(&in)
		return nil
	})
}
