package store

import (
	"context"
	"database/sql"
	"errors"

	"tawatur/record"
)

const (
	// pairStories is the stories of several outlets in which the first has a report, and
	// whether the second has one.
	pairStories = `SELECT ` + storyLine + `, EXISTS (SELECT 1 FROM story_outlets x JOIN outlets y ON y.id = x.outlet_id
			WHERE x.story_id = s.id AND y.name = ?),
		EXISTS (SELECT 1 FROM outlet_days d JOIN outlets y ON y.id = d.outlet_id WHERE y.name = ? AND d.day >= s.first_day AND d.day <= s.last_day)
		FROM outlets o JOIN story_outlets so ON so.outlet_id = o.id JOIN stories s ON s.id = so.story_id
		WHERE o.name = ? AND s.outlets > 1 ORDER BY s.outlets DESC, s.reports DESC, s.last_day DESC, s.key`
	takenOf = `SELECT t.inferred, COALESCE(sum(t.reports), 0), COALESCE(sum(t.credited), 0), COALESCE(sum(t.bytes), 0) FROM story_takes t
		JOIN outlets o ON o.id = t.outlet_id WHERE o.name = ? AND t.source = ? GROUP BY t.inferred ORDER BY 4 DESC LIMIT 1`
)

// OutletPair compares two outlets, named as they are on record (see
// [Store.OutletName]). At most limit stories of each kind are given, all where it is 0.
// CodeNotFound where one has no reports.
func (s *Store) OutletPair(ctx context.Context, a, b string, limit int) (record.OutletPair, error) {
	p := record.OutletPair{InBoth: []record.StoryLine{}, InA: []record.StoryLine{}, InB: []record.StoryLine{}}
	for name, line := range map[string]*record.OutletLine{a: &p.A, b: &p.B} {
		lines, err := s.outletLines(ctx, name)
		if err != nil {
			return p, s.fail(opRead, err)
		}
		if len(lines) == 0 || lines[0].Reports == 0 {
			return p, notFound("outlet", name)
		}
		*line = lines[0]
	}
	err := s.pairSide(ctx, a, b, func(l record.StoryLine, both bool) {
		if both {
			p.Both++
			p.InBoth = append(p.InBoth, l)
		} else {
			p.OnlyA++
			p.InA = append(p.InA, l)
		}
	})
	err = errors.Join(err, s.pairSide(ctx, b, a, func(l record.StoryLine, both bool) {
		if !both {
			p.OnlyB++
			p.InB = append(p.InB, l)
		}
	}))
	p.InBoth, p.InA, p.InB = atMost(p.InBoth, limit), atMost(p.InA, limit), atMost(p.InB, limit)
	var err1, err2 error
	p.FromB, err1 = s.takenOf(ctx, a, b)
	p.FromA, err2 = s.takenOf(ctx, b, a)
	return p, s.fail(opRead, errors.Join(err, err1, err2))
}

// pairSide walks over the stories of an outlet and tells whether the other has each.
// Those of days on which the other did not come out are left out.
func (s *Store) pairSide(ctx context.Context, own, other string, do func(l record.StoryLine, both bool)) error {
	return s.each(ctx, pairStories, []any{other, other, own}, func(r *sql.Rows) error {
		var both, out bool
		l, err := scanStoryLine(r, &both, &out)
		if err == nil && (both || out) {
			do(l, both)
		}
		return err
	})
}

func (s *Store) takenOf(ctx context.Context, by, source string) (record.Taking, error) {
	t := record.Taking{Name: source}
	_, err := s.row(ctx, takenOf, []any{by, source}, &t.Inferred, &t.Reports, &t.Credited, &t.Bytes)
	return t, err
}
