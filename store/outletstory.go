package store

import (
	"slices"
	"time"

	"tawatur"
)

const (
	storyReports = `SELECT r.key, r.outlet, r.published, r.published_at FROM members m
		JOIN reports r ON r.id = m.report_id WHERE m.story_id = ?`
	forgetStoryOutlets = `DELETE FROM story_outlets WHERE story_id = ?`
	forgetStoryTakes   = `DELETE FROM story_takes WHERE story_id = ?`
	insertStoryOutlet  = `INSERT INTO story_outlets (story_id, outlet_id, reports, copied, shared, taken, carried)
		VALUES (?, ?, ?, ?, ?, ?, ?)`
	insertStoryTake = `INSERT INTO story_takes (story_id, outlet_id, source, inferred, reports, credited, bytes)
		VALUES (?, ?, ?, ?, ?, ?, ?)`
)

// When an outlet carried a story, next to the others.
const (
	carriedBetween = 0
	carriedFirst   = 1 // before every other outlet
	carriedLast    = 2 // after every other outlet
)

// member is a report of a story, without its text.
type member struct {
	key, outlet string
	day         tawatur.Day
	at          time.Time
}

// before reports whether m came out before o; known is false where it cannot
// be told.
func (m *member) before(o *member) (before, known bool) {
	if !m.at.IsZero() && !o.at.IsZero() {
		return m.at.Before(o.at), !m.at.Equal(o.at)
	}
	if m.day.IsZero() || o.day.IsZero() || m.day == o.day {
		return false, false
	}
	return m.day.Before(o.day), true
}

// inStory is an outlet in a story.
type inStory struct {
	name                  string
	reports               int
	copied, shared, taken int
	first                 *member // its first report
	carried               int
	takes                 map[taking]*taken
}

type taking struct {
	source   string
	inferred bool
}

type taken struct{ reports, credited, bytes int }

// saveStoryOutlets stores what the comparison of a story says of its outlets,
// in place of what an earlier one said.
func (w write) saveStoryOutlets(story int64, st *tawatur.Story) error {
	if err := w.forgetStory(story); err != nil {
		return err
	}
	members, err := w.members(story)
	if err != nil {
		return err
	}
	for _, o := range outletsOf(st, members) {
		id, err := w.outlet(o.name)
		if err != nil {
			return err
		}
		if err := w.exec(insertStoryOutlet, story, id, o.reports, o.copied, o.shared, o.taken, o.carried); err != nil {
			return err
		}
		for from, t := range o.takes {
			if err := w.exec(insertStoryTake, story, id, from.source, from.inferred, t.reports, t.credited, t.bytes); err != nil {
				return err
			}
		}
	}
	return nil
}

// forgetStory takes back what the last comparison of a story said of outlets.
func (w write) forgetStory(story int64) error {
	if err := w.exec(forgetStoryTakes, story); err != nil {
		return err
	}
	return w.exec(forgetStoryOutlets, story)
}

func (w write) members(story int64) (out []*member, err error) {
	rows, err := w.tx.StmtContext(w.ctx, w.stmts[storyReports]).QueryContext(w.ctx, story)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var m member
		var published, at string
		if err := rows.Scan(&m.key, &m.outlet, &published, &at); err != nil {
			return nil, err
		}
		m.day, m.at = day(published), moment(at)
		out = append(out, &m)
	}
	return out, rows.Err()
}

// outletsOf sums up what the reports and the lineage of a story tell of each
// outlet. Reports of no known outlet belong to none.
func outletsOf(st *tawatur.Story, members []*member) []*inStory {
	byName := map[string]*inStory{}
	var out []*inStory
	outlet := map[string]string{}
	for _, m := range members {
		outlet[m.key] = m.outlet
		if m.outlet == "" {
			continue
		}
		o := byName[m.outlet]
		if o == nil {
			o = &inStory{name: m.outlet, takes: map[taking]*taken{}}
			byName[m.outlet] = o
			out = append(out, o)
		}
		o.reports++
		if before, known := m.before(orSelf(o.first, m)); o.first == nil || known && before {
			o.first = m
		}
	}
	for key, p := range passagesOf(st, outlet) {
		if o := byName[outlet[key]]; o != nil {
			p.addTo(o)
		}
	}
	carry(out)
	return out
}

func orSelf(m, self *member) *member {
	if m == nil {
		return self
	}
	return m
}

// carry tells the outlet whose first report came before, and the one whose
// first report came after, those of all others.
func carry(outlets []*inStory) {
	for _, o := range outlets {
		first, last := len(outlets) > 1, len(outlets) > 1
		for _, other := range outlets {
			if other == o {
				continue
			}
			before, known := o.first.before(other.first)
			first, last = first && known && before, last && known && !before
		}
		switch {
		case first:
			o.carried = carriedFirst
		case last:
			o.carried = carriedLast
		}
	}
}

// passages is what a report shares with those of other outlets.
type passages struct {
	copied, shared, taken []tawatur.Span
	takes                 map[taking][]tawatur.Span
	credits               map[taking]bool
}

// passagesOf gathers the passages of each report. A link within one outlet, and
// one that only says that both quote the same words, tells nothing here.
func passagesOf(st *tawatur.Story, outlet map[string]string) map[string]*passages {
	out := map[string]*passages{}
	of := func(key string) *passages {
		if out[key] == nil {
			out[key] = &passages{takes: map[taking][]tawatur.Span{}, credits: map[taking]bool{}}
		}
		return out[key]
	}
	for i := range st.Lineage {
		l := &st.Lineage[i]
		source := outlet[l.From]
		if l.Inferred {
			source = l.From
		}
		if source == outlet[l.To] || !carries(l.Kind) {
			continue
		}
		to := of(l.To)
		from := &passages{}
		if !l.Inferred {
			from = of(l.From)
		}
		for _, p := range l.Passages {
			if l.Why == tawatur.DirectionUnknown && !l.Inferred {
				to.shared, from.shared = append(to.shared, p.To), append(from.shared, p.From)
				continue
			}
			to.copied, from.taken = append(to.copied, p.To), append(from.taken, p.From)
			if source != "" {
				k := taking{source, l.Inferred}
				to.credits[k] = to.credits[k] || l.Why == tawatur.DirectionCredit
				to.takes[k] = append(to.takes[k], p.To)
			}
		}
	}
	return out
}

// carries reports whether a link of this kind is the taking of text.
func carries(k tawatur.LinkKind) bool {
	return k == tawatur.Copy || k == tawatur.Excerpt || k == tawatur.Rewrite
}

func (p *passages) addTo(o *inStory) {
	copied := covered(p.copied)
	o.copied += copied
	o.shared += covered(append(slices.Clone(p.copied), p.shared...)) - copied
	o.taken += covered(p.taken)
	for k, spans := range p.takes {
		if o.takes[k] == nil {
			o.takes[k] = &taken{}
		}
		o.takes[k].reports++
		if p.credits[k] {
			o.takes[k].credited++
		}
		o.takes[k].bytes += covered(spans)
	}
}

// covered is how many bytes spans cover, those in several once.
func covered(spans []tawatur.Span) (n int) {
	spans = slices.Clone(spans)
	slices.SortFunc(spans, func(a, b tawatur.Span) int { return a.Start - b.Start })
	end := 0
	for _, s := range spans {
		n += max(0, s.End-max(s.Start, end))
		end = max(end, s.End)
	}
	return n
}
