package store

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"strings"

	"tawatur"
	"tawatur/arabic/spelling"
)

const (
	forgetNames       = `DELETE FROM report_names`
	forgetForms       = `DELETE FROM name_forms`
	forgetFormReports = `DELETE FROM form_reports`
	forgetFormKeys    = `INSERT INTO form_words (form_words) VALUES ('delete-all')`
	analysesAfter     = `SELECT report_id, body FROM analyses WHERE report_id > ? ORDER BY report_id LIMIT ?`
)

// nameProbe is names with all that spellings differ in. When their keys are
// others than before, the names are stored anew.
const nameProbe = `عبد الرحمن بن سالم|عبدالرحمن الثوري|غورباتشوف|جورجيا|اليسا ثاتشر|أبو ذر الظاهري|ميا|نبيل شتاينماير|وو يي|طه حسين|John 24`

// namesRenewal stores the names of all reports anew where a version that knew no
// names, or other keys, wrote the database.
func (s *Store) namesRenewal() renewal {
	var keys []string
	for n := range strings.SplitSeq(nameProbe, "|") {
		keys = append(keys, spelling.Keys(n)...)
	}
	take := func(found *sql.Rows) (r reportRow, err error) {
		var body sql.RawBytes
		var a tawatur.Analysis
		if err := found.Scan(&r.id, &body); err != nil {
			return r, err
		}
		if err := json.Unmarshal(body, &a); err != nil {
			return r, damaged(fmt.Sprintf("analysis of report number %d", r.id), err)
		}
		r.takeNames(&a, &s.keyring)
		return r, nil
	}
	return renewal{
		name: "names", version: "4:" + tawatur.Digest([]byte(strings.Join(keys, " ")))[:16],
		forget: []string{forgetNames, forgetFormKeys, forgetFormReports, forgetForms},
		parts:  []part{renewReports(analysesAfter, take, write.saveNames)},
	}
}

// takeNames gives the row the names of an analysis.
func (r *reportRow) takeNames(a *tawatur.Analysis, keys *keyring) {
	names := namesOf(a)
	r.names = packNames(names)
	for _, n := range names {
		r.forms, r.nameKeys = append(r.forms, n.named), append(r.nameKeys, keys.of(n.name))
	}
}
