package main

import "tawatur/sheet"

// tallyColumns are those of a tally, behind the story that it is of and its number in the
// list.
func tallyColumns() []string {
	return append([]string{"story", "headline", "tally"}, sheet.Tallies().Columns...)
}

// tallyRows gives a row for each figure, and after those of a tally one for each
// part that a report names of one.
func tallyRows(items []tallyItem) (rows [][]any) {
	for n := range items {
		t := &items[n]
		for _, r := range sheet.Tallies().Rows(&t.Tally) {
			rows = append(rows, append([]any{t.Story, t.Headline, n + 1}, r...))
		}
	}
	return rows
}
