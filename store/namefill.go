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
	forgetReportNames = `DELETE FROM report_names`
	forgetNameKeys    = `DELETE FROM name_keys`
	forgetNameReports = `DELETE FROM name_reports`
	forgetNames       = `DELETE FROM names`
	forgetSaid        = `DELETE FROM said`
	forgetSaidWords   = `INSERT INTO said_words (said_words) VALUES ('delete-all')`
	analysesAfter     = `SELECT a.report_id, r.outlet, r.published, r.credits, a.body FROM analyses a JOIN reports r ON r.id = a.report_id
		WHERE a.report_id > ? ORDER BY a.report_id LIMIT ?`
)

// nameProbe is names with all that spellings differ in. When their keys are
// others than before, the names are stored anew.
const nameProbe = `عبد الرحمن بن سالم|عبدالرحمن الثوري|غورباتشوف|جورجيا|اليسا ثاتشر|أبو ذر الظاهري|ميا|نبيل شتاينماير|وو يي|طه حسين|John 24`

// namesRenewal stores the names and attributions of all reports anew where a version
// that knew none, or other keys or stems, wrote the database. It takes about a second for
// 1,000 reports.
func (s *Store) namesRenewal() renewal {
	var keys []string
	for n := range strings.SplitSeq(nameProbe, "|") {
		keys = append(keys, spelling.Keys(n)...)
	}
	take := func(found *sql.Rows) (r reportRow, err error) {
		var body, credits sql.RawBytes
		var a tawatur.Analysis
		if err := found.Scan(&r.id, &r.outlet, &r.day, &credits, &body); err != nil {
			return r, err
		}
		var list []string
		err = json.Unmarshal(body, &a)
		if err == nil && len(credits) > 0 {
			err = json.Unmarshal(credits, &list)
		}
		if err != nil {
			return r, damaged(fmt.Sprintf("analysis of report number %d", r.id), err)
		}
		r.naming, r.said = namesOf(&a), s.saidIn(&a, list)
		return r, nil
	}
	return renewal{
		name: "names", version: "4:" + tawatur.Digest([]byte(strings.Join(keys, " ") + s.stems.join(probe)))[:16],
		forget: []string{forgetReportNames, forgetNameReports, forgetNameKeys, forgetNames, forgetSaid, forgetSaidWords},
		parts:  []part{renewReports(analysesAfter, take, write.saveNamesAnew)},
	}
}

// saveNamesAnew stores the names of reports and their attributions with their words.
func (w write) saveNamesAnew(all []*rows) error {
	if err := w.saveNames(all); err != nil {
		return err
	}
	return w.saveSaidWords(all)
}
