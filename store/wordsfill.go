package store

import "tawatur"

const forgetWords = `INSERT INTO report_words (report_words) VALUES ('delete-all')`

// probe is words with all sorts of letters before and after them. When the
// stemmer treats one of them in another way than before, what was indexed
// before is no longer found, and everything is indexed anew.
const probe = `كتاب الكتاب وبالكتاب كتابهم للكتاب كتب يكتبون سيكتبون كاتبات كاتبين مكتبة المكتبات مكتبها
	مدينة المدينة مدينتنا مدن بمدينتهم مستشفى مستشفيات إلى على الذي فقال وأضاف سنلتقي استقبلوا يستقبل
	مسؤول المسؤولون مسؤولية شؤون رئيس رؤساء ورئيسها أسئلة سأل ذكرى ذكريات علمي علمية عالميا ١٢٣ 1,500 3.5 Beirut's`

// madeWords is the full-text index of reports, which depends on the stemmer.
func (s *Store) madeWords() made {
	return made{
		name: "words", version: "1:" + tawatur.Digest([]byte(s.stems.join(probe)))[:16],
		forget: []string{forgetWords}, take: s.takeWords, save: write.saveWords,
	}
}

// takeWords gives the row the stems of a report.
func (s *Store) takeWords(r *tawatur.Reading, row *reportRow) error {
	row.titleStems, row.textStems = s.stems.join(r.Title), s.stems.join(r.Text)
	return nil
}
