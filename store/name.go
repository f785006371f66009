package store

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"tawatur"
	"tawatur/arabic/spelling"
)

const (
	insertNames = `INSERT INTO names (name, type) SELECT value ->> 0, value ->> 1 FROM json_each(?) WHERE true
		ON CONFLICT (name, type) DO NOTHING`
	namesNumbered = `SELECT n.id FROM json_each(?) j LEFT JOIN names n ON n.name = j.value ->> 0 AND n.type = j.value ->> 1
		ORDER BY j.key`
	insertKeys = `INSERT INTO name_keys (key, name_id) SELECT value ->> 0, value ->> 1 FROM json_each(?) WHERE true
		ON CONFLICT DO NOTHING`
	// insertReportNames reads numbers as packCounts writes them.
	insertReportNames = `INSERT INTO report_names (name_id, report_id, mentions, said)
		SELECT value >> 24, ?, value >> 12 & 4095, value & 4095 FROM json_each(?)`
)

// named is a name as the analyses give it.
type named struct {
	name string
	typ  tawatur.MentionType
}

// counted is how often a report has a name.
type counted struct {
	named
	mentions, said int
}

// namesOf gives the names of a report's mentions, and of those sources of its
// attributions that have a name, in order of first appearance.
func namesOf(a *tawatur.Analysis) (out []counted) {
	at := make(map[named]int, 16)
	find := func(n named) *counted {
		i, ok := at[n]
		if !ok {
			i = len(out)
			at[n] = i
			out = append(out, counted{named: n})
		}
		return &out[i]
	}
	types := make(map[string]tawatur.MentionType, 16)
	for i := range a.Mentions {
		if m := &a.Mentions[i]; m.Name != "" {
			find(named{m.Name, m.Type}).mentions++
			types[m.Name] = m.Type
		}
	}
	for i := range a.Attributions {
		if n := sourceOf(&a.Attributions[i], types); n.name != "" {
			find(n).said++
		}
	}
	return out
}

// sourceOf gives the name of the source of an attribution, with the type of
// the mention of that name where there is one.
func sourceOf(a *tawatur.Attribution, types map[string]tawatur.MentionType) named {
	name := string(a.SourceName)
	if typ, ok := types[name]; ok {
		return named{name, typ}
	}
	switch a.SourceKind {
	case tawatur.SourcePerson:
		return named{name, tawatur.Person}
	case tawatur.SourceBody, tawatur.SourceMedium:
		return named{name, tawatur.Body}
	}
	return named{}
}

// packCounts writes the number of a name with its counts as one number.
func packCounts(id int64, c counted) int64 {
	const most = 1<<12 - 1
	return id<<24 | int64(min(c.mentions, most))<<12 | int64(min(c.said, most))
}

// maxKnown bounds the memory for names whose numbers are known.
const maxKnown = 100_000

// saveNames stores the names of reports that were inserted.
func (w write) saveNames(all []*rows) error {
	if err := w.numberNames(all); err != nil {
		return err
	}
	var b []byte
	for _, rows := range all {
		if rows == nil {
			continue
		}
		for _, r := range rows.reports {
			if r.id == 0 || len(r.names) == 0 {
				continue
			}
			b = append(b[:0], '[')
			for i, c := range r.names {
				if i > 0 {
					b = append(b, ',')
				}
				b = fmt.Appendf(b, "%d", packCounts(w.known[c.named], c))
			}
			if err := w.exec(insertReportNames, r.id, string(append(b, ']'))); err != nil {
				return err
			}
		}
	}
	return nil
}

// numberNames inserts the names that are new, and learns the numbers of those
// that were not met before.
func (w write) numberNames(all []*rows) error {
	if len(w.known) > maxKnown {
		clear(w.known)
	}
	var fresh []named
	for _, rows := range all {
		if rows == nil {
			continue
		}
		for _, r := range rows.reports {
			for _, c := range r.names {
				if _, ok := w.known[c.named]; r.id != 0 && !ok {
					w.known[c.named] = 0
					fresh = append(fresh, c.named)
				}
			}
		}
	}
	if len(fresh) == 0 {
		return nil
	}
	return w.insertNames(fresh)
}

func (w write) insertNames(fresh []named) error {
	pairs := make([][2]string, len(fresh))
	for i, n := range fresh {
		pairs[i] = [2]string{strings.ToValidUTF8(n.name, "\uFFFD"), string(n.typ)}
	}
	list, err := json.Marshal(pairs)
	if err != nil {
		return err
	}
	if err := w.exec(insertNames, string(list)); err != nil {
		return err
	}
	ids, err := w.ids(namesNumbered, string(list))
	if err != nil {
		return err
	}
	if len(ids) != len(fresh) {
		return fmt.Errorf("%d of %d names were numbered", len(ids), len(fresh))
	}
	type key [2]any
	keys := make([]key, 0, 3*len(fresh))
	for i, n := range fresh {
		w.known[n] = ids[i]
		for _, k := range spelling.Keys(n.name) {
			keys = append(keys, key{k, ids[i]})
		}
	}
	if list, err = json.Marshal(keys); err != nil {
		return err
	}
	return w.exec(insertKeys, string(list))
}

// ids reads the numbers that a query gives.
func (w write) ids(query string, args ...any) (out []int64, err error) {
	found, err := w.tx.StmtContext(w.ctx, w.stmts[query]).QueryContext(w.ctx, args...)
	if err != nil {
		return nil, err
	}
	defer found.Close()
	for found.Next() {
		var id int64
		if err := found.Scan(&id); err != nil {
			return nil, err
		}
		out = append(out, id)
	}
	return out, found.Err()
}

const (
	namesVersion     = `SELECT value FROM settings WHERE name = 'names'`
	noteNamesVersion = `INSERT INTO settings (name, value) VALUES ('names', ?)
		ON CONFLICT (name) DO UPDATE SET value = excluded.value`
	forgetNames       = `DELETE FROM names`
	forgetKeys        = `DELETE FROM name_keys`
	forgetReportNames = `DELETE FROM report_names`
	analysesAfter     = `SELECT report_id, body FROM analyses WHERE report_id > ? ORDER BY report_id LIMIT 500`
)

// nameProbe is names with all that spellings differ in. When their keys are
// others than before, the names are stored anew.
const nameProbe = `عبد الرحمن بن سالم|عبدالرحمن الثوري|غورباتشوف|جورجيا|اليسا ثاتشر|أبو ذر الظاهري|ميا|نبيل شتاينماير|وو يي|طه حسين|John 24`

// renameIfStale stores the names of all reports anew where a version that knew
// no names, or other keys, wrote the database, in one transaction.
func (s *Store) renameIfStale(ctx context.Context) error {
	probe := []string{"1"}
	for n := range strings.SplitSeq(nameProbe, "|") {
		probe = append(probe, spelling.Keys(n)...)
	}
	now := "1:" + tawatur.Digest([]byte(strings.Join(probe, " ")))[:16]
	var was string
	if err := s.writer.QueryRowContext(ctx, `SELECT COALESCE((`+namesVersion+`), '')`).Scan(&was); err != nil || was == now {
		return err
	}
	return s.update(ctx, func(w write) error {
		for _, q := range []string{forgetReportNames, forgetKeys, forgetNames} {
			if err := w.exec(q); err != nil {
				return err
			}
		}
		clear(w.known)
		for last := int64(0); ; {
			some, err := w.analyses(last)
			if err != nil {
				return err
			}
			if len(some.reports) == 0 {
				return w.exec(noteNamesVersion, now)
			}
			if err := w.saveNames([]*rows{some}); err != nil {
				return err
			}
			if last = some.reports[len(some.reports)-1].id; ctx.Err() != nil {
				return ctx.Err()
			}
		}
	})
}

// analyses gives the names of some reports whose rows come after last.
func (w write) analyses(last int64) (*rows, error) {
	found, err := w.tx.StmtContext(w.ctx, w.stmts[analysesAfter]).QueryContext(w.ctx, last)
	if err != nil {
		return nil, err
	}
	defer found.Close()
	out := &rows{}
	for found.Next() {
		var r reportRow
		var body []byte
		if err := found.Scan(&r.id, &body); err != nil {
			return nil, err
		}
		var a tawatur.Analysis
		if err := json.Unmarshal(body, &a); err != nil {
			return nil, damaged(fmt.Sprintf("analysis of report number %d", r.id), err)
		}
		r.names = namesOf(&a)
		out.reports = append(out.reports, r)
	}
	return out, found.Err()
}
