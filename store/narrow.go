package store

import "tawatur/query"

// standingOf gives the selection of stories for a standing.
var standingOf = map[query.Standing]Standing{
	query.Corroborated: Corroborated, query.Contested: Contested, query.OneOrigin: OneOrigin,
}

// narrowing writes the filters of a query that reports and attributions share, for the
// columns with these names.
func narrowing(q *query.Query, report, outlet, published string) (c conditions) {
	if q.Outlet != "" {
		c.and(outlet+` = ?`, q.Outlet)
	}
	c.days(published, q.From, q.To)
	if s, ok := standingOf[q.Standing]; ok {
		c.and(report + ` IN (SELECT m.report_id FROM stories s JOIN members m ON m.story_id = s.id WHERE 1` + byStanding[s] + `)`)
	}
	return c
}
