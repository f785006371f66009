package web

import (
	"cmp"
	"net/url"
	"slices"
	"strconv"

	"tawatur"
	"tawatur/telling"
)

// matrix is the claims of a story against its outlets: who says what, with another
// figure, denies it, or says nothing.
type matrix struct {
	// Outlets are those of the columns, so many of all.
	Outlets []string
	Rows    []matrixRow
	Columns pager
	// Silent are the outlets that say nothing of any of the claims, where they are not
	// all in columns.
	Silent []string
}

// columnsShown is how many outlets stand side by side; more come on pages, those that say
// most first.
const columnsShown = 18

// matrixRow is one claim. Each cell belongs to the outlet of its column.
type matrixRow struct {
	*tawatur.Claim
	// Number counts the claims from 1, as they are listed.
	Number int
	Cells  []cell
}

// cell is what an outlet makes of a claim.
type cell struct {
	// How is "says", "silent" or a manner of contradiction.
	How string
	// Origin counts the origins from 1: on which the outlet's saying rests; 0 where
	// it says nothing.
	Origin int
	// Copy tells that the words are taken from another report.
	Copy bool
	// Href leads to the words.
	Href string
}

// matrixOf lays out the claims that are given, in their order.
func (q request) matrixOf(outlets []string, claims []*tawatur.Claim) matrix {
	var m matrix
	m.Outlets, m.Silent, m.Columns = q.columns(outlets, claims)
	for i, c := range claims {
		m.Rows = append(m.Rows, matrixRow{Claim: c, Number: i + 1, Cells: q.cells(m.Outlets, c)})
	}
	return m
}

// columns chooses the outlets of a page of columns, and names those that are silent.
func (q request) columns(outlets []string, claims []*tawatur.Claim) (shown, silent []string, p pager) {
	if len(outlets) <= columnsShown {
		return outlets, nil, p
	}
	says := map[string]int{}
	for _, c := range claims {
		for _, a := range c.Assertions {
			says[a.Outlet]++
		}
		for _, x := range c.Contradictions {
			says[x.Outlet]++
		}
	}
	sorted := slices.Clone(outlets)
	slices.SortStableFunc(sorted, func(a, b string) int { return says[b] - says[a] })
	if k := slices.IndexFunc(sorted, func(o string) bool { return says[o] == 0 }); k >= 0 {
		sorted, silent = sorted[:k], sorted[k:]
	}
	page := pageOf(url.Values{"page": {q.URL.Query().Get("outlets")}})
	shown = sorted[min(page*columnsShown, len(sorted)):min((page+1)*columnsShown, len(sorted))]
	return shown, silent, q.pagerOf("outlets", page, columnsShown, len(shown), len(sorted))
}

func (q request) cells(outlets []string, c *tawatur.Claim) []cell {
	cells := make([]cell, len(outlets))
	for i := range cells {
		cells[i].How = "silent"
	}
	origins := c.Lanes()
	for i, a := range c.Assertions {
		k := slices.Index(outlets, a.Outlet)
		if k < 0 || cells[k].How == "says" && (!cells[k].Copy || a.CopiedFrom >= 0) {
			continue // its own words come before those that it copied
		}
		cells[k] = cell{How: "says", Origin: origins[i], Copy: a.CopiedFrom >= 0, Href: q.words(a.Report, a.Span)}
	}
	for _, x := range c.Contradictions {
		if k := slices.Index(outlets, x.Outlet); k >= 0 && cells[k].How == "silent" {
			cells[k] = cell{How: string(x.How), Href: q.words(x.Report, x.Span)}
		}
	}
	return cells
}

// words is the address of a stretch of a report's text.
func (q request) words(report string, s tawatur.Span) string { return wordsIn(q.lang, report, s) }

// wordsIn is the address of words of a report in one language, or of the report.
func wordsIn(lang, report string, s tawatur.Span) string {
	if s.Len() == 0 {
		return linkIn(lang, "reports", report)
	}
	at := strconv.Itoa(s.Start) + "-" + strconv.Itoa(s.End)
	return linkIn(lang, "reports", report) + "?" + url.Values{"at": {at}}.Encode() + "#at"
}

// claimsInOrder gives the claims, those of most origins first, then those that most
// reports carry. Claims of one report that nothing stands against come apart.
func claimsInOrder(s *tawatur.Story) (shared, lone []*tawatur.Claim) {
	for i := range s.Claims {
		c := &s.Claims[i]
		if telling.OfClaim(c).Reports < 2 && len(c.Contradictions) == 0 {
			lone = append(lone, c)
		} else {
			shared = append(shared, c)
		}
	}
	slices.SortStableFunc(shared, func(a, b *tawatur.Claim) int {
		return cmp.Or(len(b.Origins)-len(a.Origins), telling.OfClaim(b).Reports-telling.OfClaim(a).Reports, len(b.Contradictions)-len(a.Contradictions))
	})
	return shared, lone
}
