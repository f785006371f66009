package store

import "tawatur/query"

// narrowing writes the filters of a query that reports and attributions share, for the
// columns with these names.
func narrowing(q *query.Query, report, outlet, published string) (c conditions) {
	if q.Outlet != "" {
		c.and(outlet+` = ?`, q.Outlet)
	}
	c.days(published, q.From, q.To)
	if q.Standing != "" {
		c.and(report + ` IN (SELECT m.report_id FROM stories s JOIN members m ON m.story_id = s.id WHERE 1` + byStanding[q.Standing] + `)`)
	}
	return c
}
