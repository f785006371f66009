package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"maps"
	"slices"

	"tawatur"
	"tawatur/record"
)

// SaidOptions selects statements. What is left empty selects nothing out.
type SaidOptions struct {
	Stance tawatur.Stance
	// Outlet is the exact name of the report's outlet.
	Outlet string
	// From and To bound the day of publication, both inclusive.
	From, To tawatur.Day
	// After is the Next of the part of the list before.
	After string
	// Limit is the most statements given; all when 0.
	Limit int
}

// Said is what a name said over time.
type Said struct {
	// Counts are of all statements of the name, by outlet and stance.
	Counts []record.SaidCount `json:"counts"`
	// Via are those who passed statements on, with how many, the most first.
	Via []record.Tallied `json:"via"`
	// Total is how many statements are selected, Days how many a day, the latest first.
	Total int               `json:"total"`
	Days  []record.DayCount `json:"days"`
	// Statements are the part of the list that was asked for, the latest first.
	Statements []record.Statement `json:"statements"`
	// Next is where the list goes on, "" at its end.
	Next string `json:"next,omitempty"`
}

// ofSources are the statements of some names with their types.
const ofSources = ` FROM json_each(?) j CROSS JOIN names v ON v.name = j.value ->> 0 AND v.type = j.value ->> 1
	CROSS JOIN said t ON t.name_id = v.id WHERE `

// Said tells what a name said, by all spellings that are counted with it, as [Who]
// gives them. CodeInvalid where After is no cursor.
func (s *Store) Said(ctx context.Context, spellings []record.Spelling, o SaidOptions) (out Said, err error) {
	sources, err := sourceList(spellings)
	if err != nil {
		return out, s.fail(opRead, err)
	}
	for _, step := range []func(context.Context, string, *SaidOptions, *Said) error{s.countSaid, s.countVia, s.countSaidDays, s.listSaid} {
		if err := step(ctx, sources, &o, &out); err != nil {
			return out, s.fail(opRead, err)
		}
	}
	return out, nil
}

// sourceList writes names with their types as ofSources reads them.
func sourceList(spellings []record.Spelling) (string, error) {
	pairs := make([][2]string, len(spellings))
	for i, sp := range spellings {
		pairs[i] = [2]string{sp.Name, string(sp.Type)}
	}
	b, err := json.Marshal(pairs)
	return string(b), err
}

// where writes the condition that o stands for, of the table said as t.
func (o *SaidOptions) where() (c conditions) {
	c.and(`t.report_id` + ofLatest)
	if o.Stance != "" {
		c.and(`t.stance = ?`, string(o.Stance))
	}
	if o.Outlet != "" {
		c.and(`t.outlet = ?`, o.Outlet)
	}
	c.days(`t.published`, o.From, o.To)
	return c
}

func (s *Store) countSaid(ctx context.Context, sources string, _ *SaidOptions, out *Said) error {
	out.Counts = []record.SaidCount{}
	return s.each(ctx, `SELECT t.outlet, t.stance, count(*)`+ofSources+`t.report_id`+ofLatest+` GROUP BY 1, 2 ORDER BY 1, 2`, []any{sources}, func(r *sql.Rows) error {
		var c record.SaidCount
		err := r.Scan(&c.Outlet, &c.Stance, &c.Statements)
		out.Counts = append(out.Counts, c)
		return err
	})
}

func (s *Store) countVia(ctx context.Context, sources string, _ *SaidOptions, out *Said) error {
	via := map[string]int{}
	err := s.each(ctx, `SELECT t.chain, count(*)`+ofSources+`t.chain <> '' AND t.report_id`+ofLatest+` GROUP BY 1`, []any{sources}, func(r *sql.Rows) error {
		var chain string
		var n int
		err := r.Scan(&chain, &n)
		for _, c := range unpackChain(chain) {
			via[c] += n
		}
		return err
	})
	out.Via = tallied(via)
	return err
}

func (s *Store) countSaidDays(ctx context.Context, sources string, o *SaidOptions, out *Said) error {
	c := o.where()
	return s.each(ctx, `SELECT t.published, count(*)`+ofSources+c.where()+` GROUP BY 1 ORDER BY 1 DESC`,
		append([]any{sources}, c.args...), func(r *sql.Rows) error {
			var on string
			var n int
			err := r.Scan(&on, &n)
			out.Days = append(out.Days, record.DayCount{Day: day(on), Reports: n})
			out.Total += n
			return err
		})
}

func (s *Store) listSaid(ctx context.Context, sources string, o *SaidOptions, out *Said) error {
	c := o.where()
	if o.After != "" {
		at, err := readCursor(o.After)
		if err != nil {
			return err
		}
		at.after(&c, "t", "n")
	}
	var list []listPlace
	err := s.each(ctx, `SELECT t.published, t.report_id, t.start_at, t.n`+ofSources+c.where()+
		` ORDER BY t.published DESC, t.report_id DESC, t.start_at, t.n LIMIT ?`,
		append(append([]any{sources}, c.args...), noLimit(o.Limit)), func(r *sql.Rows) error {
			var at listPlace
			err := r.Scan(&at.Day, &at.Report, &at.Start, &at.Last)
			list = append(list, at)
			return err
		})
	if err == nil {
		out.Statements, err = s.readSaid(ctx, list)
	}
	if n := len(list); err == nil && n > 0 && n == o.Limit {
		out.Next = list[n-1].cursor()
	}
	return err
}

const analysesOf = `SELECT r.id, r.key, r.outlet, r.published, r.credits, COALESCE(s.key, ''), a.body FROM json_each(?) j
	JOIN reports r ON r.id = j.value JOIN analyses a ON a.report_id = r.id
	LEFT JOIN members m ON m.report_id = r.id LEFT JOIN stories s ON s.id = m.story_id`

// readSaid reads statements out of the analyses of their reports, in their order. The
// last number of a place is that of the attribution.
func (s *Store) readSaid(ctx context.Context, list []listPlace) ([]record.Statement, error) {
	out := make([]record.Statement, len(list))
	at := map[int64][]int{}
	for i := range list {
		at[list[i].Report] = append(at[list[i].Report], i)
	}
	ids, err := idList(slices.Collect(maps.Keys(at)))
	if err != nil {
		return nil, err
	}
	err = s.each(ctx, analysesOf, []any{ids}, func(r *sql.Rows) error {
		var id int64
		var st record.Statement
		var published string
		var credits, body sql.RawBytes
		if err := r.Scan(&id, &st.Report, &st.Outlet, &published, &credits, &st.Story, &body); err != nil {
			return err
		}
		var an tawatur.Analysis
		err := json.Unmarshal(body, &an)
		if err == nil && len(credits) > 0 {
			err = json.Unmarshal(credits, &st.Credits)
		}
		if err != nil {
			return damaged(fmt.Sprintf("analysis of report %s", st.Report), err)
		}
		st.Published = day(published)
		for _, i := range at[id] {
			number := list[i].Last
			if number < 0 || number >= int64(len(an.Attributions)) {
				return damaged("statement of report "+st.Report, errNoStatement)
			}
			out[i] = st
			out[i].Attribution = an.Attributions[number]
		}
		return nil
	})
	return out, err
}

var errNoStatement = errors.New("its analysis has not so many attributions")

// saidAtOnce is how many statements are read together where all are asked for.
const saidAtOnce = 500

// EachSaid walks over all statements that o selects, as [Store.Said] lists them. An
// error ends the walk.
func (s *Store) EachSaid(ctx context.Context, spellings []record.Spelling, o SaidOptions) iter.Seq2[record.Statement, error] {
	return func(yield func(record.Statement, error) bool) {
		sources, err := sourceList(spellings)
		for o.Limit = saidAtOnce; err == nil; {
			var part Said
			if err = s.listSaid(ctx, sources, &o, &part); err != nil {
				break
			}
			for _, st := range part.Statements {
				if !yield(st, nil) {
					return
				}
			}
			if o.After = part.Next; o.After == "" {
				return
			}
		}
		yield(record.Statement{}, s.fail(opRead, err))
	}
}
