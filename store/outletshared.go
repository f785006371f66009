package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"iter"
	"math/bits"
	"slices"
	"strings"

	"tawatur"
	"tawatur/record"
)

const (
	// sharedStories are the latest stories that an outlet has together with others.
	sharedStories = `SELECT s.id FROM story_outlets so JOIN outlets o ON o.id = so.outlet_id
		JOIN stories s ON s.id = so.story_id WHERE o.name = ? AND s.outlets > 1
		ORDER BY s.last_day DESC, s.id DESC LIMIT ?`
	storyTexts = `SELECT r.outlet, r.title, r.text FROM members m JOIN reports r ON r.id = m.report_id
		WHERE m.story_id = ? AND r.outlet <> '' AND r.lang = 'ar' ORDER BY r.published, r.published_at, r.id`
	comparisonBody = `SELECT body FROM comparisons WHERE story_id = ?`
)

// Matched is what an outlet wrote set beside what others wrote of the same
// stories: of each story as many reports of the one side as of the other. Subjects
// are then the same on both sides, and what differs is how they are told.
type Matched struct {
	// Stories and Reports are how many were set side by side; there are as many
	// reports of others.
	Stories int `json:"stories"`
	Reports int `json:"reports"`
	words   map[string]*matchedUses
	others  []string // the other outlets
}

// matchedUses is how often both sides use a word, and which of the first 64 other
// outlets do.
type matchedUses struct {
	uses [2]record.Uses
	by   uint64
}

// MatchedWords counts the words of the outlet of this exact name and of others in
// at most stories stories that they share, the latest: what it reads does not grow with the archive.
func (s *Store) MatchedWords(ctx context.Context, outlet string, stories int) (*Matched, error) {
	m := &Matched{words: map[string]*matchedUses{}}
	ids, err := s.sharedStories(ctx, outlet, stories)
	if err != nil {
		return nil, s.fail(opRead, err)
	}
	var f former
	for _, id := range ids {
		sides, err := s.sidesOf(ctx, id, outlet)
		if err != nil {
			return nil, s.fail(opRead, err)
		}
		n := min(len(sides[0]), len(sides[1]))
		if n == 0 {
			continue
		}
		m.Stories++
		m.Reports += n
		for side := range sides {
			for i := range n {
				r := &sides[side][i]
				m.add(side, m.bit(side, r.Outlet), f.countWords(r))
			}
		}
	}
	return m, nil
}

func (s *Store) sharedStories(ctx context.Context, outlet string, most int) (ids []int64, err error) {
	err = s.each(ctx, sharedStories, []any{outlet, most}, func(r *sql.Rows) error {
		var id int64
		err := r.Scan(&id)
		ids = append(ids, id)
		return err
	})
	return ids, err
}

// sidesOf gives the texts of a story that are the outlet's, and those of others:
// one of each other outlet before the second of any.
func (s *Store) sidesOf(ctx context.Context, story int64, outlet string) (sides [2][]tawatur.Report, err error) {
	turns := map[string]int{} // how many were read of each outlet
	var rounds [][]tawatur.Report
	err = s.each(ctx, storyTexts, []any{story}, func(r *sql.Rows) error {
		var one tawatur.Report
		if err := r.Scan(&one.Outlet, &one.Title, &one.Text); err != nil {
			return err
		}
		if one.Outlet == outlet {
			sides[0] = append(sides[0], one)
			return nil
		}
		n := turns[one.Outlet]
		turns[one.Outlet]++
		if n == len(rounds) {
			rounds = append(rounds, nil)
		}
		rounds[n] = append(rounds[n], one)
		return nil
	})
	for _, round := range rounds {
		sides[1] = append(sides[1], round...)
	}
	return sides, err
}

// bit is the bit of another outlet, 0 for the outlet itself.
func (m *Matched) bit(side int, outlet string) uint64 {
	if side == 0 {
		return 0
	}
	i := slices.Index(m.others, outlet)
	if i < 0 {
		i = len(m.others)
		m.others = append(m.others, outlet)
	}
	return 1 << min(i, 63)
}

func (m *Matched) add(side int, by uint64, counts map[string]record.Uses) {
	for k, u := range counts {
		w := m.words[k]
		if w == nil {
			w = &matchedUses{}
			m.words[k] = w
		}
		w.uses[side] = w.uses[side].Plus(u)
		w.by |= by
	}
}

// Each calls word and again as [Store.EachWord] does, in no particular order.
func (m *Matched) Each(word func(form string, own, others record.Uses), again func(stem string, own, others int)) {
	for k, w := range m.words {
		if stem, ok := strings.CutPrefix(k, countAgain); ok {
			again(stem, w.uses[0].Reports, w.uses[1].Reports)
			continue
		}
		word(k, w.uses[0], w.uses[1])
	}
}

// OneOther reports whether of several other outlets one alone uses the forms: what
// is that outlet's own says nothing of the others.
func (m *Matched) OneOther(forms []string) bool {
	var by uint64
	for _, f := range forms {
		if w := m.words[f]; w != nil {
			by |= w.by
		}
	}
	return len(m.others) > 1 && bits.OnesCount64(by) < 2
}

// SharedComparisons walks over the comparisons of at most stories stories that an
// outlet shares with others, the latest first. An error ends the walk.
func (s *Store) SharedComparisons(ctx context.Context, outlet string, stories int) iter.Seq2[tawatur.Story, error] {
	return func(yield func(tawatur.Story, error) bool) {
		ids, err := s.sharedStories(ctx, outlet, stories)
		for i := 0; err == nil && i < len(ids); i++ {
			var body string
			var st tawatur.Story
			if _, err = s.row(ctx, comparisonBody, []any{ids[i]}, &body); err == nil {
				err = json.Unmarshal([]byte(body), &st)
			}
			if err == nil && !yield(st, nil) {
				return
			}
		}
		if err != nil {
			yield(tawatur.Story{}, s.fail(opRead, err))
		}
	}
}
