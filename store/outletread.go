package store

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"strings"

	"tawatur"
	"tawatur/arabic"
	"tawatur/record"
)

const outletLines = `SELECT o.name, o.reports, o.bytes, o.first_day, o.last_day,
	(SELECT count(*) FROM outlet_days d WHERE d.outlet_id = o.id),
	count(so.story_id), COALESCE(sum(s.outlets > 1), 0),
	COALESCE(sum(so.carried = 1), 0), COALESCE(sum(so.carried = 2), 0),
	COALESCE(sum(so.copied), 0), COALESCE(sum(so.shared), 0), COALESCE(sum(so.taken), 0)
	FROM outlets o LEFT JOIN story_outlets so ON so.outlet_id = o.id LEFT JOIN stories s ON s.id = so.story_id
	WHERE ? = '' OR o.name = ? GROUP BY o.id ORDER BY o.reports DESC, o.name`

// Outlets lists all outlets, those of most reports first.
func (s *Store) Outlets(ctx context.Context) ([]record.OutletLine, error) {
	lines, err := s.outletLines(ctx, "")
	return lines, s.fail(opRead, err)
}

func (s *Store) outletLines(ctx context.Context, name string) ([]record.OutletLine, error) {
	out := []record.OutletLine{}
	err := s.each(ctx, outletLines, []any{name, name}, func(r *sql.Rows) error {
		var l record.OutletLine
		var from, to string
		err := r.Scan(&l.Name, &l.Reports, &l.Bytes, &from, &to, &l.Days, &l.Stories, &l.Shared,
			&l.First, &l.Last, &l.Copied, &l.Alike, &l.Taken)
		l.From, l.To = day(from), day(to)
		out = append(out, l)
		return err
	})
	return out, err
}

// OutletNames lists the names of the outlets that have reports, in their order.
func (s *Store) OutletNames(ctx context.Context) ([]string, error) {
	names, err := s.keys(ctx, `SELECT name FROM outlets WHERE reports > 0 ORDER BY name`)
	return names, s.fail(opRead, err)
}

// OutletName finds the name under which an outlet is on record: the name
// itself, or else one that has the same letters whatever its marks. An agency
// without reports whose text outlets carry is on record too. CodeNotFound where there
// is none.
func (s *Store) OutletName(ctx context.Context, name string) (string, error) {
	all, err := s.keys(ctx, `SELECT name FROM outlets UNION SELECT source FROM story_takes ORDER BY 1`)
	if err != nil {
		return "", s.fail(opRead, err)
	}
	if slices.Contains(all, name) {
		return name, nil
	}
	want := arabic.Match(name)
	for _, o := range all {
		if arabic.Match(o) == want {
			return o, nil
		}
	}
	return "", &tawatur.Error{Code: tawatur.CodeNotFound, Op: "find outlet", Input: name, Err: errNoOutlet,
		Hint: "list what there is with `tawatur outlets`"}
}

const bodiesOf = `SELECT c.outlet_id, o.name, c.body FROM outlet_counts c JOIN outlets o ON o.id = c.outlet_id
	WHERE c.kind = ? AND (? = '' OR o.name = ?) ORDER BY c.id`

// OutletVoices sums up whom the outlet of this exact name credits and quotes.
func (s *Store) OutletVoices(ctx context.Context, outlet string) (record.Voices, error) {
	out := record.Voices{Credits: []record.Credit{}, Via: []record.Credit{}, Sources: []record.Source{}, Stances: []record.Voice{}, Cues: []record.Cue{}}
	bodies, sides, err := s.counts(ctx, kindVoices, outlet, outlet)
	if err == nil {
		err = eachSum(bodies, sides, func(key []byte, by [2]record.Uses) { addVoice(&out, string(key), by[0]) })
	}
	if err != nil {
		return record.Voices{}, s.fail(opRead, err)
	}
	slices.SortStableFunc(out.Credits, func(a, b record.Credit) int { return b.Reports - a.Reports })
	slices.SortStableFunc(out.Via, func(a, b record.Credit) int { return b.Reports - a.Reports })
	slices.SortStableFunc(out.Sources, func(a, b record.Source) int { return cmp.Or(b.Reports-a.Reports, b.Count-a.Count) })
	slices.SortStableFunc(out.Stances, func(a, b record.Voice) int { return cmp.Or(b.Count-a.Count, b.Reports-a.Reports) })
	slices.SortStableFunc(out.Cues, func(a, b record.Cue) int { return cmp.Or(b.Count-a.Count, b.Reports-a.Reports) })
	return out, nil
}

// addVoice adds what an outlet counts under a key.
func addVoice(v *record.Voices, key string, u record.Uses) {
	f := strings.Split(key, "\t")
	switch {
	case f[0] == countCredit && len(f) == 2:
		v.Credits = append(v.Credits, record.Credit{Name: f[1], Reports: u.Reports})
	case f[0] == countVia && len(f) == 2:
		v.Via = append(v.Via, record.Credit{Name: f[1], Reports: u.Reports})
	case f[0] == countSaid && len(f) == 4:
		v.Stances = append(v.Stances, record.Voice{Name: f[3], Kind: tawatur.SourceKind(f[2]), Stance: tawatur.Stance(f[1]), Uses: u})
	case f[0] == countSource && len(f) == 3:
		v.Sources = append(v.Sources, record.Source{Name: f[2], Kind: tawatur.SourceKind(f[1]), Uses: u})
	case f[0] == countCue && len(f) == 3:
		v.Cues = append(v.Cues, record.Cue{Text: f[2], Stance: tawatur.Stance(f[1]), Uses: u})
	}
}

// counts reads the packed counts of an outlet, or of all where only is "";
// those of own are on side 0, those of others on side 1.
func (s *Store) counts(ctx context.Context, kind int, own, only string) (bodies [][]byte, sides []int, err error) {
	err = s.each(ctx, bodiesOf, []any{kind, only, only}, func(r *sql.Rows) error {
		var id int64
		var name string
		var body []byte
		if err := r.Scan(&id, &name, &body); err != nil {
			return err
		}
		side := 1
		if name == own {
			side = 0
		}
		bodies, sides = append(bodies, body), append(sides, side)
		return nil
	})
	return bodies, sides, err
}

// EachWord calls word for every word, and every pair of words that follow one
// another, which an outlet of the archive wrote: in order, with how often the
// outlet of this exact name and how often all others wrote it. Words are in the form
// in which they are written, without vowel signs and proclitics but with the article.
//
// It calls again for the stems (of a pair, both, parted by a space) that stand in
// more than one form in a report, with the number of further forms in all reports: so
// much too often are these reports counted where the forms of a stem are added up.
func (s *Store) EachWord(ctx context.Context, outlet string, word func(form string, own, others record.Uses), again func(stem string, own, others int)) error {
	bodies, sides, err := s.counts(ctx, kindWords, outlet, "")
	if err == nil {
		err = eachSum(bodies, sides, func(k []byte, by [2]record.Uses) {
			key := string(k)
			if stem, ok := strings.CutPrefix(key, countAgain); ok {
				again(stem, by[0].Reports, by[1].Reports)
				return
			}
			word(key, by[0], by[1])
		})
	}
	return s.fail(opRead, err)
}
