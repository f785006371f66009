package store

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"slices"
	"strings"

	"tawatur"
	"tawatur/record"
)

var errNoOutlet = errors.New("no such outlet")

const (
	takesOf = `SELECT t.source, t.inferred, sum(t.reports), sum(t.credited), sum(t.bytes) FROM story_takes t
		JOIN outlets o ON o.id = t.outlet_id WHERE o.name = ? GROUP BY t.source, t.inferred ORDER BY 5 DESC, 1`
	takenFrom = `SELECT o.name, t.inferred, sum(t.reports), sum(t.credited), sum(t.bytes) FROM story_takes t
		JOIN outlets o ON o.id = t.outlet_id WHERE t.source = ? GROUP BY o.name, t.inferred ORDER BY 5 DESC, 1`
	daysOf = `SELECT d.day FROM outlet_days d JOIN outlets o ON o.id = d.outlet_id WHERE o.name = ? ORDER BY d.day`
	// coverage is the outlets of each story of the days from and to.
	coverage = `SELECT ` + storyLine + `, s.id, o.name FROM stories s
		JOIN story_outlets so ON so.story_id = s.id JOIN outlets o ON o.id = so.outlet_id
		WHERE s.outlets > 1 AND s.last_day >= ? AND s.first_day <= ? ORDER BY s.id`
)

// Outlet gives the profile of the outlet of this exact name (see
// [Store.OutletName]), each list with at most limit items; all where limit is 0.
// CodeNotFound where it has no reports and nobody took text from it.
func (s *Store) Outlet(ctx context.Context, name string, limit int) (record.Profile, error) {
	p, err := s.profile(ctx, name)
	if err != nil {
		return record.Profile{}, s.fail(opRead, err)
	}
	p.Omitted = atMost(p.Omitted, limit)
	p.Credits, p.Cues = atMost(p.Credits, limit), atMost(p.Cues, limit)
	p.Via = atMost(p.Via, limit)
	p.Takes, p.TakenBy = atMost(p.Takes, limit), atMost(p.TakenBy, limit)
	p.Sources, p.Stances = atMost(p.Sources, limit), atMost(p.Stances, limit)
	return p, nil
}

func (s *Store) profile(ctx context.Context, name string) (record.Profile, error) {
	p := record.Profile{Peers: []string{}, Omitted: []record.StoryLine{}}
	lines, err := s.outletLines(ctx, name)
	if err != nil {
		return p, err
	}
	p.Name = name
	if len(lines) > 0 {
		p.OutletLine = lines[0]
	}
	if p.Voices, err = s.OutletVoices(ctx, name); err != nil {
		return p, err
	}
	if p.Takes, err = s.takings(ctx, takesOf, name); err != nil {
		return p, err
	}
	if p.TakenBy, err = s.takings(ctx, takenFrom, name); err != nil {
		return p, err
	}
	if p.Reports == 0 {
		if len(p.TakenBy) == 0 {
			err = &tawatur.Error{Code: tawatur.CodeNotFound, Op: "find outlet", Input: name, Err: errNoOutlet,
				Hint: "list what there is with `tawatur outlets`"}
		}
		return p, err
	}
	return p, s.fillCoverage(ctx, &p)
}

func (s *Store) takings(ctx context.Context, query, name string) ([]record.Taking, error) {
	out := []record.Taking{}
	err := s.each(ctx, query, []any{name}, func(r *sql.Rows) error {
		var t record.Taking
		err := r.Scan(&t.Name, &t.Inferred, &t.Reports, &t.Credited, &t.Bytes)
		out = append(out, t)
		return err
	})
	return out, err
}

// coveredStory is a story with the outlets that carry it.
type coveredStory struct {
	record.StoryLine
	outlets []string
}

// fillCoverage finds the outlet's peers, and which stories of theirs it covered.
func (s *Store) fillCoverage(ctx context.Context, p *record.Profile) error {
	stories, err := s.coverage(ctx, p.From, p.To)
	if err != nil {
		return err
	}
	days, err := s.keys(ctx, daysOf, p.Name)
	if err != nil {
		return err
	}
	peers := map[string]bool{}
	for _, st := range stories {
		if slices.Contains(st.outlets, p.Name) {
			for _, o := range st.outlets {
				peers[o] = o != p.Name
			}
		}
	}
	for o, is := range peers {
		if is {
			p.Peers = append(p.Peers, o)
		}
	}
	slices.Sort(p.Peers)
	for _, st := range stories {
		weigh(p, st, peers, days)
	}
	slices.SortStableFunc(p.Omitted, func(a, b record.StoryLine) int {
		return cmp.Or(b.Outlets-a.Outlets, b.Reports-a.Reports, b.To.Compare(a.To), strings.Compare(a.ID, b.ID))
	})
	return nil
}

// weigh counts, in the profile of an outlet, a story that its peers covered while it
// published.
func weigh(p *record.Profile, st *coveredStory, peers map[string]bool, days []string) {
	n := 0
	for _, o := range st.outlets {
		if peers[o] {
			n++
		}
	}
	at, _ := slices.BinarySearch(days, st.From.String())
	if n < 2 || at == len(days) || days[at] > st.To.String() {
		return
	}
	p.OfPeers++
	if slices.Contains(st.outlets, p.Name) {
		p.Covered++
		return
	}
	p.LeftOut++
	p.Omitted = append(p.Omitted, st.StoryLine)
}

func (s *Store) coverage(ctx context.Context, from, to tawatur.Day) ([]*coveredStory, error) {
	var out []*coveredStory
	last := int64(0)
	err := s.each(ctx, coverage, []any{from.String(), to.String()}, func(r *sql.Rows) error {
		var id int64
		var name string
		l, err := scanStoryLine(r, &id, &name)
		if err != nil {
			return err
		}
		if id != last {
			out, last = append(out, &coveredStory{StoryLine: l}), id
		}
		st := out[len(out)-1]
		st.outlets = append(st.outlets, name)
		return nil
	})
	return out, err
}
