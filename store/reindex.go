package store

import (
	"context"

	"tawatur"
)

const (
	wordsVersion     = `SELECT value FROM settings WHERE name = 'words'`
	noteWordsVersion = `INSERT INTO settings (name, value) VALUES ('words', ?)
		ON CONFLICT (name) DO UPDATE SET value = excluded.value`
	forgetWords = `INSERT INTO report_words (report_words) VALUES ('delete-all')`
	textsAfter  = `SELECT id, title, text FROM reports WHERE id > ? ORDER BY id LIMIT 500`
)

// probe is words with all sorts of letters before and after them. When the
// stemmer treats one of them in another way than before, what was indexed
// before is no longer found, and everything is indexed anew.
const probe = `كتاب الكتاب وبالكتاب كتابهم للكتاب كتب يكتبون سيكتبون كاتبات كاتبين مكتبة المكتبات مكتبها
	مدينة المدينة مدينتنا مدن بمدينتهم مستشفى مستشفيات إلى على الذي فقال وأضاف سنلتقي استقبلوا يستقبل
	مسؤول المسؤولون مسؤولية شؤون رئيس رؤساء ورئيسها أسئلة سأل ذكرى ذكريات علمي علمية عالميا ١٢٣ 1,500 3.5 Beirut's`

// reindexIfStale writes the full-text index anew when it was made with another
// stemmer, in one transaction: an interrupted one leaves the old index. It
// takes about a second for 5,000 reports.
func (s *Store) reindexIfStale(ctx context.Context) error {
	now := "1:" + tawatur.Digest([]byte(s.stems.join(probe)))[:16]
	return s.reindexUnless(ctx, now)
}

func (s *Store) reindexUnless(ctx context.Context, now string) error {
	var was string
	if err := s.writer.QueryRowContext(ctx, `SELECT COALESCE((`+wordsVersion+`), '')`).Scan(&was); err != nil || was == now {
		return err
	}
	return s.update(ctx, func(w write) error {
		if err := w.exec(forgetWords); err != nil {
			return err
		}
		for last := int64(0); ; {
			some, err := w.texts(last, &s.stems)
			if err != nil {
				return err
			}
			if len(some.reports) == 0 {
				return w.exec(noteWordsVersion, now)
			}
			if err := w.saveWords([]*rows{some}); err != nil {
				return err
			}
			if last = some.reports[len(some.reports)-1].id; ctx.Err() != nil {
				return ctx.Err()
			}
		}
	})
}

// texts gives the words of some reports whose rows come after last.
func (w write) texts(last int64, stems *stemmer) (*rows, error) {
	found, err := w.tx.StmtContext(w.ctx, w.stmts[textsAfter]).QueryContext(w.ctx, last)
	if err != nil {
		return nil, err
	}
	defer found.Close()
	out := &rows{}
	for found.Next() {
		var r reportRow
		if err := found.Scan(&r.id, &r.titleStems, &r.textStems); err != nil {
			return nil, err
		}
		r.titleStems, r.textStems = stems.join(r.titleStems), stems.join(r.textStems)
		out.reports = append(out.reports, r)
	}
	return out, found.Err()
}
