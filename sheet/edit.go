package sheet

import (
	"strings"

	"tawatur"
	"tawatur/record"
)

// Edits has a row for each figure that an outlet changed in a report, and one for an edit
// that changed none.
func Edits() Layout[tawatur.Edit] {
	return Layout[tawatur.Edit]{
		strings.Fields("seen_at outlet url earlier later title_before title_after sentences_removed sentences_added figure_before value_before figure_after value_after"),
		func(e *tawatur.Edit) (rows [][]any) {
			head := []any{record.Moment(e.SeenAt), e.Outlet, e.URL, e.Earlier, e.Later, e.TitleBefore, e.TitleAfter, e.SentencesRemoved, e.SentencesAdded}
			for _, f := range e.Figures {
				row := append(append([]any{}, head...), quantity(f.Before)...)
				rows = append(rows, append(row, quantity(f.After)...))
			}
			if len(rows) == 0 {
				rows = append(rows, append(head, "", "", "", ""))
			}
			return rows
		},
	}
}

func quantity(f *tawatur.Figure) []any {
	if f == nil {
		return []any{"", ""}
	}
	return []any{f.Text, f.Value}
}

// Feeds has a row for each feed that is watched, and how it stands.
func Feeds() Layout[record.Feed] {
	return row("url title folder kind state problem detail failures every_seconds checked changed due was items waiting failed",
		func(f *record.Feed) []any {
			return []any{f.URL, f.Title, f.Folder, f.Kind, string(f.State), string(f.Problem), f.Detail, f.Failures, f.Every, f.Checked, f.Changed, f.Due, f.Was, f.Items, f.Waiting, f.Failed}
		})
}
