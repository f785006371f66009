package store

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

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
	s.listed.making.Lock()
	defer s.listed.making.Unlock()
	now, err := s.namesState(ctx)
	if err != nil {
		return nil, 0, s.fail(opRead, err)
	}
	if l := s.listed.kept.Load(); l.reaches(limit) && l.state == now {
		return slices.Clone(atMost(l.lines, limit)), l.total, nil
	}
	lines, total, err := s.listNames(ctx, limit)
	if err != nil {
		return nil, 0, err
	}
	s.listed.kept.Store(&nameList{now, limit, lines, total})
	return slices.Clone(lines), total, nil
}

// NamesKept gives the list that Names gave last, and whether it is still the one;
// nothing where there is none so long. It never waits for one to be made.
func (s *Store) NamesKept(ctx context.Context, limit int) (lines []NameLine, total int, current bool, err error) {
	l := s.listed.kept.Load()
	if !l.reaches(limit) {
		return nil, 0, false, nil
	}
	now, err := s.namesState(ctx)
	return slices.Clone(atMost(l.lines, limit)), l.total, l.state == now, s.fail(opRead, err)
}

func (s *Store) namesState(ctx context.Context) (now namesState, err error) {
	_, err = s.row(ctx, `SELECT COALESCE((SELECT max(id) FROM reports), 0), (SELECT count(*) FROM name_decisions),
		COALESCE((SELECT max(decided_at) FROM name_decisions), '')`, nil, &now.last, &now.decisions, &now.decided)
	return now, err
}

// listedNames is the last list of names that was asked for. Whoever asks while it is
// made waits for it.
type listedNames struct {
	making sync.Mutex
	kept   atomic.Pointer[nameList]
}

type nameList struct {
	state namesState
	limit int
	lines []NameLine
	total int
}

// reaches reports whether the list, nil for none, is as long as another limit asks for.
func (l *nameList) reaches(limit int) bool {
	return l != nil && (l.limit == 0 || limit > 0 && limit <= l.limit)
}

// namesState tells one state of the names from another.
type namesState struct {
	decisions int
	last      int64 // report
	decided   string
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
