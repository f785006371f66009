package sheet

import (
	"strings"

	"tawatur/record"
)

// Stories has a row for each story of a list.
func Stories() Layout[record.StoryLine] {
	return row("id headline from to reports outlets claims origins contradicted conflicts toll_category toll_low toll_high fiction",
		func(l *record.StoryLine) []any {
			cells := []any{l.ID, l.Headline, l.From, l.To, l.Reports, l.Outlets, l.Claims, l.Origins, l.Contradicted, l.Conflicts}
			if l.Toll == nil {
				return append(cells, "", "", "", l.Fiction)
			}
			return append(cells, l.Toll.Category, l.Toll.Low, l.Toll.High, l.Fiction)
		})
}

// Outlets has a row for each outlet; the last columns are bytes of text.
func Outlets() Layout[record.OutletLine] {
	return row("name reports bytes from to days stories shared first last copied_bytes alike_bytes taken_bytes",
		func(l *record.OutletLine) []any {
			return []any{l.Name, l.Reports, l.Bytes, l.From, l.To, l.Days, l.Stories, l.Shared, l.First, l.Last, l.Copied, l.Alike, l.Taken}
		})
}

// Names has a row for each name, with all of its spellings.
func Names() Layout[record.NameLine] {
	return row("name type reports mentions said spellings", func(l *record.NameLine) []any {
		spellings := make([]string, len(l.Spellings))
		for i := range l.Spellings {
			spellings[i] = l.Spellings[i].Name
		}
		return []any{l.Name, l.Type, l.Reports, l.Mentions, l.Said, strings.Join(spellings, " | ")}
	})
}
