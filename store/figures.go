package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"iter"
	"strings"

	"tawatur"
	"tawatur/record"
)

// FigureOptions selects figures. What is left empty selects nothing out.
type FigureOptions struct {
	Category string
	// Of, Place and Source are words that stand side by side, in any of their forms,
	// in what is counted, in where, and in the name of whose word it is. A place is
	// found by any name that the tables have for it.
	Of, Place, Source string
	// Outlet is the exact name of the report's outlet.
	Outlet string
	// From and To bound the day of publication, both inclusive.
	From, To tawatur.Day
	// Conflict asks for figures that another figure of their tally excludes.
	Conflict bool
	// After is the Cursor of the [record.FigureLine] after which the list begins.
	After string
	// Limit is the most lines given; all when 0.
	Limit int
}

// figureLine reads the figures that a part of a list finds: only they are looked up.
const figureLine = `SELECT f.report_id, f.start_at, f.id, f.published, f.tally, f.conflict, f.outlet, f.body, r.key, r.title, r.fiction,
	COALESCE(s.key, '') FROM figures f JOIN reports r ON r.id = f.report_id LEFT JOIN members m ON m.report_id = f.report_id
	LEFT JOIN stories s ON s.id = m.story_id WHERE f.id IN (SELECT f.id FROM figures f WHERE `

const figureOrder = ` ORDER BY f.published DESC, f.report_id DESC, f.start_at, f.id`

// Figures lists the figures that o selects, the latest report first and in each as
// they stand there. CodeInvalid where a part of o has no word, or After is no cursor.
func (s *Store) Figures(ctx context.Context, o FigureOptions) (out []record.FigureLine, err error) {
	where, args, err := s.figuresWhere(&o)
	if err != nil {
		return nil, s.fail(opRead, err)
	}
	err = s.each(ctx, figureLine+where+figureOrder+` LIMIT ?)`+figureOrder,
		append(args, noLimit(o.Limit)), func(r *sql.Rows) error {
			l, err := scanFigure(r)
			out = append(out, l)
			return err
		})
	return out, s.fail(opRead, err)
}

// CountFigures tells how many figures o selects, counted up to most of them, whatever
// After and Limit say. CodeInvalid where a part of o has no word.
func (s *Store) CountFigures(ctx context.Context, o FigureOptions, most int) (n int, err error) {
	o.After = ""
	where, args, err := s.figuresWhere(&o)
	if err == nil {
		_, err = s.row(ctx, `SELECT count(*) FROM (SELECT 1 FROM figures f WHERE `+where+` LIMIT ?)`, append(args, most), &n)
	}
	return n, s.fail(opRead, err)
}

// figuresAtOnce is how many figures are read together where all are asked for: no
// reading of the database lasts long.
const figuresAtOnce = 1000

// EachFigure walks over all figures that o selects, as [Store.Figures] lists them,
// whatever its Limit. An error ends the walk.
func (s *Store) EachFigure(ctx context.Context, o FigureOptions) iter.Seq2[record.FigureLine, error] {
	return func(yield func(record.FigureLine, error) bool) {
		o.Limit = figuresAtOnce
		for {
			lines, err := s.Figures(ctx, o)
			if err != nil {
				yield(record.FigureLine{}, err)
				return
			}
			for i := range lines {
				if !yield(lines[i], nil) {
					return
				}
			}
			if len(lines) < o.Limit {
				return
			}
			o.After = lines[len(lines)-1].Cursor
		}
	}
}

func scanFigure(r *sql.Rows) (l record.FigureLine, err error) {
	var body sql.RawBytes
	var at listPlace
	err = r.Scan(&at.Report, &at.Start, &at.Last, &at.Day, &l.Tally, &l.Conflict, &l.Outlet, &body, &l.Report, &l.Title, &l.Fiction, &l.Story)
	if err == nil {
		if err = json.Unmarshal(body, &l.Figure); err != nil {
			err = damaged("figure of report "+l.Report, err)
		}
	}
	l.Published, l.Cursor = day(at.Day), at.cursor()
	return l, err
}

// figuresWhere writes the condition that o stands for, of the table figures as f.
func (s *Store) figuresWhere(o *FigureOptions) (where string, args []any, err error) {
	c := conditions{}
	c.and(`f.report_id` + ofLatest)
	if o.Category != "" {
		c.and(`f.category = ?`, o.Category)
	}
	if o.Outlet != "" {
		c.and(`f.outlet = ?`, o.Outlet)
	}
	if o.Conflict {
		c.and(`f.conflict = 1`)
	}
	c.days(`f.published`, o.From, o.To)
	words, err := s.figureWords(o)
	if err != nil {
		return "", nil, err
	}
	if words != "" {
		c.and(`f.id IN (SELECT rowid FROM figure_words WHERE figure_words MATCH ?)`, words)
	}
	if o.After != "" {
		at, err := readCursor(o.After)
		if err != nil {
			return "", nil, err
		}
		at.after(&c, "f", "id")
	}
	return c.where(), c.args, nil
}

// figureWords writes the words that o asks for in the language of FTS5; "" for none.
func (s *Store) figureWords(o *FigureOptions) (string, error) {
	var all []string
	for _, column := range []struct {
		name, asked string
		match       func(string) (string, error)
	}{
		{"counted", o.Of, s.stems.openMatch},
		{"place", o.Place, s.stems.placeMatch},
		{"source", o.Source, s.stems.phraseMatch},
	} {
		if column.asked == "" {
			continue
		}
		match, err := column.match(column.asked)
		if err != nil {
			return "", err
		}
		all = append(all, column.name+` : (`+match+`)`)
	}
	return strings.Join(all, " AND "), nil
}
