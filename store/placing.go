package store

import "tawatur"

// grow adds v's reports, days, headline and fiction to a story. An unknown day
// (”) neither begins nor ends a story.
var grow = `UPDATE stories SET ` + afterChanges(`v.reports`) + `, reports = stories.reports + v.reports,
	first_day = CASE WHEN stories.first_day = '' OR (v.first_day <> '' AND v.first_day < stories.first_day)
		THEN v.first_day ELSE stories.first_day END,
	last_day = CASE WHEN v.last_day > stories.last_day THEN v.last_day ELSE stories.last_day END,
	headline = CASE WHEN stories.headline = '' THEN v.headline ELSE stories.headline END,
	fiction = CASE WHEN v.fiction > stories.fiction THEN v.fiction ELSE stories.fiction END`

const (
	storyID          = `SELECT id FROM stories WHERE key = ?`
	redirectedTo     = `SELECT story_id FROM redirects WHERE key = ?`
	insertStory      = `INSERT INTO stories (key, dirty, reports, first_day, last_day, headline) VALUES (?, 1, 0, '', '', '')`
	insertMember     = `INSERT INTO members (report_id, story_id) VALUES (?, ?)`
	moveMembers      = `UPDATE members SET story_id = ? WHERE story_id = ?`
	moveRedirects    = `UPDATE redirects SET story_id = ? WHERE story_id = ?`
	insertRedirect   = `INSERT INTO redirects (key, story_id) VALUES (?, ?)`
	deleteComparison = `DELETE FROM comparisons WHERE story_id = ?`
	deleteStory      = `DELETE FROM stories WHERE id = ?`
)

var (
	growByReport = grow + ` FROM (SELECT 1 AS reports, ? AS first_day, ? AS last_day, ? AS headline, ? AS fiction) AS v
		WHERE stories.id = ?`
	growByStory = grow + ` FROM stories AS v WHERE stories.id = ? AND v.id = ?`
)

// place puts the report into its story and merges the stories it joined.
func (w write) place(report int64, p *Placed) error {
	if p.Story == "" {
		return nil
	}
	story, err := w.storyFor(p.Story)
	if err != nil {
		return err
	}
	if err := w.exec(insertMember, report, story); err != nil {
		return err
	}
	r := &p.Reading
	day := r.Published.String()
	if err := w.exec(growByReport, day, day, headline(&r.Report), r.Fiction, story); err != nil {
		return err
	}
	for _, key := range p.Merged {
		if err := w.merge(story, key); err != nil {
			return err
		}
	}
	for _, m := range p.Moved {
		if err := w.move(m); err != nil {
			return err
		}
	}
	return nil
}

// headline stands for a story until it is compared.
func headline(r *tawatur.Report) string {
	if r.Title != "" {
		return r.Title
	}
	return opening(r.Text, 120)
}

// liveStory gives the story that key stands for now, 0 where there is none.
func (w write) liveStory(key string) (id int64, err error) {
	if ok, err := w.one(&id, storyID, key); ok || err != nil {
		return id, err
	}
	_, err = w.one(&id, redirectedTo, key)
	return id, err
}

func (w write) storyFor(key string) (int64, error) {
	if id, err := w.liveStory(key); id != 0 || err != nil {
		return id, err
	}
	return w.insert(insertStory, key)
}

// merge moves everything of the story named key to story and leaves a redirect
// behind. Redirects that led to it are moved too, so that one step is enough.
func (w write) merge(story int64, key string) error {
	old, err := w.liveStory(key)
	if err != nil || old == story {
		return err
	}
	if old == 0 { // named before any report of it was stored
		return w.exec(insertRedirect, key, story)
	}
	var oldKey string
	if _, err := w.one(&oldKey, storyKey, old); err != nil {
		return err
	}
	return w.absorb(story, old, oldKey)
}

// absorb ends a story, whose reports go to another, and leaves a redirect.
func (w write) absorb(story, old int64, oldKey string) error {
	steps := []struct {
		query string
		args  []any
	}{
		{growByStory, []any{story, old}},
		{moveMembers, []any{story, old}},
		{moveRedirects, []any{story, old}},
		{deleteComparison, []any{old}},
		{forgetStoryTakes, []any{old}},
		{forgetStoryOutlets, []any{old}},
		{deleteStory, []any{old}},
		{insertRedirect, []any{oldKey, story}},
	}
	for _, st := range steps {
		if err := w.exec(st.query, st.args...); err != nil {
			return err
		}
	}
	return nil
}
