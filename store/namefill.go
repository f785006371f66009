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
	namesVersion     = `SELECT value FROM settings WHERE name = 'names'`
	noteNamesVersion = `INSERT INTO settings (name, value) VALUES ('names', ?)
		ON CONFLICT (name) DO UPDATE SET value = excluded.value`
	forgetNames    = `DELETE FROM report_names`
	forgetNameKeys = `INSERT INTO name_words (name_words) VALUES ('delete-all')`
	analysesAfter  = `SELECT report_id, body FROM analyses WHERE report_id > ? ORDER BY report_id LIMIT 500`
)

// nameProbe is names with all that spellings differ in. When their keys are
// others than before, the names are stored anew.
const nameProbe = `عبد الرحمن بن سالم|عبدالرحمن الثوري|غورباتشوف|جورجيا|اليسا ثاتشر|أبو ذر الظاهري|ميا|نبيل شتاينماير|وو يي|طه حسين|John 24`

// renameIfStale stores the names of all reports anew where a version that knew
// no names, or other keys, wrote the database, in one transaction.
func (s *Store) renameIfStale(ctx context.Context) error {
	var probe []string
	for n := range strings.SplitSeq(nameProbe, "|") {
		probe = append(probe, spelling.Keys(n)...)
	}
	now := "3:" + tawatur.Digest([]byte(strings.Join(probe, " ")))[:16]
	var was string
	if err := s.writer.QueryRowContext(ctx, `SELECT COALESCE((`+namesVersion+`), '')`).Scan(&was); err != nil || was == now {
		return err
	}
	return s.update(ctx, func(w write) error {
		for _, q := range []string{forgetNames, forgetNameKeys} {
			if err := w.exec(q); err != nil {
				return err
			}
		}
		for last := int64(0); ; {
			some, err := w.analyses(last, &s.keyring)
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
func (w write) analyses(last int64, keys *keyring) (*rows, error) {
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
		r.takeNames(&a, keys)
		out.reports = append(out.reports, r)
	}
	return out, found.Err()
}

// takeNames gives the row the names of an analysis.
func (r *reportRow) takeNames(a *tawatur.Analysis, keys *keyring) {
	names := namesOf(a)
	r.names, r.nameKeys = packNames(names), keys.all(names)
}
