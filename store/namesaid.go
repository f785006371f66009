package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"strings"

	"tawatur"
	"tawatur/record"
)

const storiesOf = `SELECT ` + storyLine + ` FROM json_each(?) j
		JOIN members m ON m.report_id = j.value JOIN stories s ON s.id = m.story_id
		GROUP BY s.id ORDER BY count(*) DESC, s.last_day DESC, s.key LIMIT ?`

// fillWho adds the stories of the reports, the titles that they give the name, and
// what it said.
func (s *Store) fillWho(ctx context.Context, a *inquiry, w *record.Who, o WhoOptions) error {
	ids := make([]int64, len(a.reports))
	for i, in := range a.reports {
		ids[i] = in.id
	}
	list, err := idList(ids)
	if err != nil {
		return err
	}
	w.Stories = []record.StoryLine{}
	err = s.each(ctx, storiesOf, []any{list, noLimit(o.Limit)}, func(r *sql.Rows) error {
		line, err := scanStoryLine(r)
		w.Stories = append(w.Stories, line)
		return err
	})
	if err != nil {
		return err
	}
	w.Titles = atMost(a.titles(), o.Limit)
	w.Statements = []record.Statement{}
	if o.Unsaid {
		return nil
	}
	said := Said{}
	sources, err := sourceList(w.Spellings)
	if err == nil {
		err = s.listSaid(ctx, sources, &SaidOptions{Limit: o.Limit}, &said)
	}
	w.Statements = append(w.Statements, said.Statements...)
	return err
}

func idList(ids []int64) (string, error) {
	b, err := json.Marshal(ids)
	return string(b), err
}

// titles counts the reports that give the name each of its titles.
func (a *inquiry) titles() []record.Tallied {
	counts := map[string]int{}
	seen := map[string]bool{}
	for i := range a.reports {
		clear(seen)
		for _, c := range a.reports[i].names {
			if a.same[c.named] == nil || c.titles == "" {
				continue
			}
			for t := range strings.SplitSeq(c.titles, "\t") {
				if !seen[t] {
					seen[t] = true
					counts[t]++
				}
			}
		}
	}
	return tallied(counts)
}

// typesOf gives the type of each name of an analysis.
func typesOf(an *tawatur.Analysis) map[string]tawatur.MentionType {
	types := make(map[string]tawatur.MentionType, len(an.Mentions))
	for i := range an.Mentions {
		if name := oneLine(an.Mentions[i].Name); name != "" {
			types[name] = an.Mentions[i].Type
		}
	}
	return types
}
