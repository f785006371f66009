package store

import (
	"strings"

	"tawatur/query"
)

// byStanding is the condition that a standing stands for, so that no caller's text
// becomes SQL. "" is any.
var byStanding = map[query.Standing]string{
	"":                 ``,
	query.Corroborated: ` AND origins > 1`,
	query.Contested:    ` AND contradicted + conflicts > 0`,
	query.OneOrigin:    ` AND reports > 1 AND origins < 2 AND dirty <> 1`,
}

const (
	storyHasOutlet = ` AND id IN (SELECT so.story_id FROM story_outlets so JOIN outlets o ON o.id = so.outlet_id WHERE o.name = ?)`
	storyHasAgency = ` AND id IN (SELECT story_id FROM story_takes WHERE source = ?)`
	storyHasPlace  = ` AND id IN (SELECT m.story_id FROM place_words w JOIN members m ON m.report_id = w.rowid WHERE place_words MATCH ?)`
	storyHasName   = ` AND id IN (SELECT m.story_id FROM report_words w JOIN members m ON m.report_id = w.rowid WHERE report_words MATCH ?)`
)

// storiesWhere writes the condition that o stands for, with its arguments. CodeInvalid
// where a name or place has no word.
func (s *Store) storiesWhere(o *StoryOptions) (where string, args []any, err error) {
	var b strings.Builder
	b.WriteString(`reports >= ?`)
	args = append(args, o.MinReports)
	and := func(condition string, arg any) {
		b.WriteString(condition)
		args = append(args, arg)
	}
	b.WriteString(byStanding[o.Standing])
	if !o.From.IsZero() {
		and(` AND last_day >= ?`, o.From.String())
	}
	if !o.To.IsZero() {
		and(` AND first_day <> '' AND first_day <= ?`, o.To.String())
	}
	if o.Outlet != "" {
		and(storyHasOutlet, o.Outlet)
	}
	if o.Agency != "" {
		and(storyHasAgency, o.Agency)
	}
	for _, words := range []struct {
		asked, condition string
		match            func(string) (string, error)
	}{{o.Name, storyHasName, s.stems.phraseMatch}, {o.Place, storyHasPlace, s.stems.placeMatch}} {
		if words.asked == "" {
			continue
		}
		match, err := words.match(words.asked)
		if err != nil {
			return "", nil, err
		}
		and(words.condition, match)
	}
	return b.String(), args, nil
}
