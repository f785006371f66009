package store

import (
	"context"
	"database/sql"

	"tawatur"
	"tawatur/query"
	"tawatur/record"
)

// Order is what a list of stories is sorted by, the most first.
type Order int

// The orders. What is equal is sorted by independent origins, contradictions,
// number of reports and the last day, in this order.
const (
	ByOrigins  Order = iota // most independent origins of one claim
	ByRecency               // last day of publication
	BySize                  // number of reports
	ByConflict              // contradicted claims and conflicting figures
)

// StoryOptions selects and sorts stories.
type StoryOptions struct {
	Order      Order
	MinReports int
	// Standing is what must stand behind the claims of a story, "" for anything.
	Standing query.Standing
	// From and To bound the days that a story spans, both inclusive; zero is no
	// bound.
	From, To tawatur.Day
	// Outlet, when not empty, is the name of an outlet with a report in the story,
	// Agency of one whose text some report of it carries, Name words that stand side
	// by side in some report of it, in any of their forms.
	Outlet, Agency, Name string
	// Place, when not empty, is that of a place which some report of it is about: named in
	// its headline or first paragraph, in somebody's words, or as where something counted
	// happened; by any name that the tables have for it.
	Place string
	// After, when not empty, is the [StoryOptions.Cursor] of the line after which the list
	// begins.
	After string
	// Limit is the most lines given, Offset how many are left out before
	// them; all lines when Limit is 0.
	Limit, Offset int
}

// byOrder: an index into it is an Order, so that no caller's text becomes SQL.
var byOrder = [...]string{
	ByOrigins:  `origins DESC, contradicted DESC, reports DESC, last_day DESC, key`,
	ByRecency:  `last_day DESC, origins DESC, contradicted DESC, reports DESC, key`,
	BySize:     `reports DESC, origins DESC, contradicted DESC, last_day DESC, key`,
	ByConflict: `contradicted + conflicts DESC, origins DESC, reports DESC, last_day DESC, key`,
}

// Stories lists the stories that o selects and tells how many there are in all, whatever
// After, Offset and Limit leave out. CodeInvalid where there is no such order or standing, a
// name or place has no word, or After is no cursor of that order.
func (s *Store) Stories(ctx context.Context, o StoryOptions) ([]record.StoryLine, int, error) {
	if _, known := byStanding[o.Standing]; !known || o.Order < 0 || int(o.Order) >= len(byOrder) {
		return nil, 0, s.fail(opRead, fault(tawatur.CodeInvalid, "no such order or standing of stories", ""))
	}
	var out []record.StoryLine
	var total int
	where, args, err := s.storiesWhere(&o)
	if err == nil {
		_, err = s.row(ctx, `SELECT count(*) FROM stories WHERE `+where, args, &total)
	}
	if err == nil && o.After != "" {
		var after string
		var more []any
		after, more, err = o.after()
		where, args = where+after, append(args, more...)
	}
	if err == nil && total > 0 {
		err = s.each(ctx, `SELECT `+storyLine+` FROM stories s WHERE `+where+`
			ORDER BY `+byOrder[o.Order]+` LIMIT ? OFFSET ?`,
			append(args, noLimit(o.Limit), max(0, o.Offset)), func(r *sql.Rows) error {
				line, err := scanStoryLine(r)
				out = append(out, line)
				return err
			})
	}
	if err != nil {
		return nil, 0, s.fail(opRead, err)
	}
	return out, total, nil
}

// storyLine is the columns of a [StoryLine], of the table stories as s.
const storyLine = `s.key, s.headline, s.first_day, s.last_day, s.reports, s.outlets, s.claims, s.origins,
	s.contradicted, s.conflicts, s.fiction, s.dirty <> 0, s.toll`

// scanStoryLine reads the columns of storyLine, and into more those that stand behind
// them.
func scanStoryLine(r *sql.Rows, more ...any) (record.StoryLine, error) {
	var l record.StoryLine
	var from, to, toll string
	err := r.Scan(append([]any{&l.ID, &l.Headline, &from, &to, &l.Reports, &l.Outlets, &l.Claims, &l.Origins,
		&l.Contradicted, &l.Conflicts, &l.Fiction, &l.Dirty, &toll}, more...)...)
	l.From, l.To, l.Toll = day(from), day(to), unpackToll(toll)
	return l, err
}
