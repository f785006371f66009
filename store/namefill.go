package store

import (
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
)

// nameProbe is names with all that spellings differ in. When their keys are
// others than before, the names are stored anew.
const nameProbe = `عبد الرحمن بن سالم|عبدالرحمن الثوري|غورباتشوف|جورجيا|اليسا ثاتشر|أبو ذر الظاهري|ميا|نبيل شتاينماير|وو يي|طه حسين|John 24`

// madeNames is the names and attributions of reports, which depend on keys and stems.
func (s *Store) madeNames() made {
	var keys []string
	for n := range strings.SplitSeq(nameProbe, "|") {
		keys = append(keys, spelling.Keys(n)...)
	}
	return made{
		name: "names", version: "4:" + tawatur.Digest([]byte(strings.Join(keys, " ") + s.stems.join(probe)))[:16],
		forget: []string{forgetReportNames, forgetNameReports, forgetNameKeys, forgetNames, forgetSaid, forgetSaidWords},
		take:   s.takeNames, save: write.saveNames,
	}
}

// takeNames gives the row the names and attributions of a report.
func (s *Store) takeNames(r *tawatur.Reading, row *reportRow) error {
	row.naming, row.said = namesOf(&r.Analysis), s.saidIn(&r.Analysis, r.Credits)
	return nil
}
