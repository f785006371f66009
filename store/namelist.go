package store

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"strings"
	"sync"

	"tawatur"
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
// names there are, each spelling counted. All where limit is 0. It reads the names of
// every report: the answer is kept until a report is added or a name is decided on.
func (s *Store) Names(ctx context.Context, limit int) ([]NameLine, int, error) {
	s.listed.mu.Lock()
	defer s.listed.mu.Unlock()
	k := namesKey{limit: limit}
	_, err := s.row(ctx, `SELECT COALESCE((SELECT max(id) FROM reports), 0), (SELECT count(*) FROM name_decisions),
		COALESCE((SELECT max(decided_at) FROM name_decisions), '')`, nil, &k.last, &k.decisions, &k.decided)
	if err != nil {
		return nil, 0, s.fail(opRead, err)
	}
	if k != s.listed.key {
		lines, total, err := s.listNames(ctx, limit)
		if err != nil {
			return nil, 0, err
		}
		s.listed.key, s.listed.lines, s.listed.total = k, lines, total
	}
	return slices.Clone(s.listed.lines), s.listed.total, nil
}

// listedNames is the last list of names that was asked for. Whoever asks while it is
// made waits for it.
type listedNames struct {
	mu    sync.Mutex
	key   namesKey
	lines []NameLine
	total int
}

// namesKey tells one state of the names from another.
type namesKey struct {
	limit, decisions int
	last             int64 // report
	decided          string
}

func (s *Store) listNames(ctx context.Context, limit int) ([]NameLine, int, error) {
	counts := map[named]*Spelling{}
	err := s.eachNames(ctx, func(in *inReport) {
		for i := range in.names {
			c := &in.names[i]
			sp := counts[c.named]
			if sp == nil {
				sp = &Spelling{Name: strings.Clone(c.name), Type: c.typ}
				counts[named{sp.Name, c.typ}] = sp
			}
			sp.Reports++
			sp.Mentions += c.mentions
			sp.Said += c.said
		}
	})
	if err != nil {
		return nil, 0, s.fail(opRead, err)
	}
	g, err := s.grouping(ctx)
	if err == nil {
		g.gather(counts, limit, s.keyring.of)
		err = s.eachNames(ctx, g.note)
	}
	if err != nil {
		return nil, 0, s.fail(opRead, err)
	}
	g.decide()
	seen := map[int]bool{}
	err = s.eachNames(ctx, func(in *inReport) {
		clear(seen)
		for i := range in.names {
			if l, ok := g.of[in.names[i].named]; ok && !seen[l] {
				seen[l] = true
				g.lines[l].Reports++
			}
		}
	})
	lines := slices.DeleteFunc(g.lines, func(l NameLine) bool { return len(l.Spellings) == 0 })
	slices.SortStableFunc(lines, func(a, b NameLine) int { return cmp.Or(b.Reports-a.Reports, b.Mentions-a.Mentions) })
	return atMost(lines, limit), len(counts), s.fail(opRead, err)
}

const allNames = `SELECT n.report_id, COALESCE(m.story_id, 0), r.outlet, n.names FROM report_names n
	JOIN reports r ON r.id = n.report_id LEFT JOIN members m ON m.report_id = n.report_id ORDER BY n.report_id`

// eachNames calls do with the names of every report; they are only good until
// it returns.
func (s *Store) eachNames(ctx context.Context, do func(*inReport)) error {
	var in inReport
	return s.each(ctx, allNames, nil, func(r *sql.Rows) error {
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
