package store

import "tawatur/query"

// condition is a part of a WHERE clause, each piece of it begun with AND, and its
// arguments.
type condition struct {
	where string
	args  []any
}

func (c *condition) and(where string, args ...any) {
	c.where += " AND " + where
	c.args = append(c.args, args...)
}

// standingOf gives the selection of stories for a standing.
var standingOf = map[query.Standing]Standing{
	query.Corroborated: Corroborated, query.Contested: Contested, query.OneOrigin: OneOrigin,
}

// narrowing writes the filters of a query that reports and attributions share, for the
// columns with these names. Reports without a day are left out where days are bounded.
func narrowing(q *query.Query, report, outlet, published string) (c condition) {
	if q.Outlet != "" {
		c.and(outlet+` = ?`, q.Outlet)
	}
	if !q.From.IsZero() {
		c.and(published+` >= ?`, q.From.String())
	}
	if !q.To.IsZero() {
		c.and(published+` > '' AND `+published+` <= ?`, q.To.String())
	}
	if s, ok := standingOf[q.Standing]; ok {
		c.and(report + ` IN (SELECT m.report_id FROM stories s JOIN members m ON m.story_id = s.id WHERE 1` + byStanding[s] + `)`)
	}
	return c
}
