package store

import (
	"database/sql"

	"tawatur"
)

const (
	forgetWords = `INSERT INTO report_words (report_words) VALUES ('delete-all')`
	textsAfter  = `SELECT id, title, text FROM reports WHERE id > ? ORDER BY id LIMIT ?`
)

// probe is words with all sorts of letters before and after them. When the
// stemmer treats one of them in another way than before, what was indexed
// before is no longer found, and everything is indexed anew.
const probe = `كتاب الكتاب وبالكتاب كتابهم للكتاب كتب يكتبون سيكتبون كاتبات كاتبين مكتبة المكتبات مكتبها
	مدينة المدينة مدينتنا مدن بمدينتهم مستشفى مستشفيات إلى على الذي فقال وأضاف سنلتقي استقبلوا يستقبل
	مسؤول المسؤولون مسؤولية شؤون رئيس رؤساء ورئيسها أسئلة سأل ذكرى ذكريات علمي علمية عالميا ١٢٣ 1,500 3.5 Beirut's`

// wordsRenewal writes the full-text index anew when it was made with another
// stemmer. It takes about a second for 5,000 reports.
func (s *Store) wordsRenewal() renewal {
	take := func(found *sql.Rows) (r reportRow, err error) {
		err = found.Scan(&r.id, &r.titleStems, &r.textStems)
		r.titleStems, r.textStems = s.stems.join(r.titleStems), s.stems.join(r.textStems)
		return r, err
	}
	return renewal{
		name: "words", version: "1:" + tawatur.Digest([]byte(s.stems.join(probe)))[:16],
		forget: []string{forgetWords},
		parts:  []part{renewReports(textsAfter, take, write.saveWords)},
	}
}
