package store

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"strings"

	"tawatur"
	"tawatur/arabic"
)

// OutletLine is an outlet in a list. Lengths are in bytes of text; what rests
// on comparisons is of the last one of each story.
type OutletLine struct {
	Name    string `json:"name"`
	Reports int    `json:"reports"`
	Bytes   int    `json:"bytes"`
	// From and To are its first and last day of publication, Days the number of
	// days on which it published.
	From tawatur.Day `json:"from"`
	To   tawatur.Day `json:"to"`
	Days int         `json:"days"`
	// Stories is in how many it has a report, Shared in how many of these another
	// outlet has one too.
	Stories int `json:"stories"`
	Shared  int `json:"shared"`
	// First and Last are in how many shared stories its first report came out
	// before, or after, the first ones of all other outlets. Where two came out on
	// one day and no time is known, neither is first.
	First int `json:"first"`
	Last  int `json:"last"`
	// Copied is the length of the passages that it took from others or from an
	// agency, Alike of those that stand elsewhere too and none knows from whom, Taken
	// of those that others took from it.
	Copied int `json:"copied_bytes"`
	Alike  int `json:"alike_bytes"`
	Taken  int `json:"taken_bytes"`
}

// Ratio is a length as a share of all the outlet's text, 0 to 1.
func (l *OutletLine) Ratio(bytes int) float64 {
	if l.Bytes == 0 {
		return 0
	}
	return float64(bytes) / float64(l.Bytes)
}

const outletLines = `SELECT o.name, o.reports, o.bytes, o.first_day, o.last_day,
	(SELECT count(*) FROM outlet_days d WHERE d.outlet_id = o.id),
	count(so.story_id), COALESCE(sum(s.outlets > 1), 0),
	COALESCE(sum(so.carried = 1), 0), COALESCE(sum(so.carried = 2), 0),
	COALESCE(sum(so.copied), 0), COALESCE(sum(so.shared), 0), COALESCE(sum(so.taken), 0)
	FROM outlets o LEFT JOIN story_outlets so ON so.outlet_id = o.id LEFT JOIN stories s ON s.id = so.story_id
	WHERE ? = '' OR o.name = ? GROUP BY o.id ORDER BY o.reports DESC, o.name`

// Outlets lists all outlets, those of most reports first.
func (s *Store) Outlets(ctx context.Context) ([]OutletLine, error) {
	lines, err := s.outletLines(ctx, "")
	return lines, s.fail(opRead, err)
}

func (s *Store) outletLines(ctx context.Context, name string) ([]OutletLine, error) {
	out := []OutletLine{}
	err := s.each(ctx, outletLines, []any{name, name}, func(r *sql.Rows) error {
		var l OutletLine
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

// Voice is a source with how often an outlet quotes it in one stance.
type Voice struct {
	Name   string             `json:"name"`
	Kind   tawatur.SourceKind `json:"kind"`
	Stance tawatur.Stance     `json:"stance"`
	Uses
}

// Source is a source with how often an outlet quotes it.
type Source struct {
	Name string             `json:"name"`
	Kind tawatur.SourceKind `json:"kind"`
	Uses
}

// Cue is the words of reporting with how often an outlet uses them.
type Cue struct {
	Text   string         `json:"text"`
	Stance tawatur.Stance `json:"stance"`
	Uses
}

// Credit is an agency or outlet that reports credit as a whole.
type Credit struct {
	Name    string `json:"name"`
	Reports int    `json:"reports"`
}

// Voices is whom an outlet credits and quotes, and how, the most first.
type Voices struct {
	Credits []Credit `json:"credits"`
	// Via are those whom single statements name as the last to pass them on.
	Via     []Credit `json:"via"`
	Sources []Source `json:"sources"`
	// Stances parts the same by stance, and has the sources without a name too.
	Stances []Voice `json:"stances"`
	Cues    []Cue   `json:"cues"`
}

const bodiesOf = `SELECT c.outlet_id, o.name, c.body FROM outlet_counts c JOIN outlets o ON o.id = c.outlet_id
	WHERE c.kind = ? AND (? = '' OR o.name = ?) ORDER BY c.id`

// OutletVoices sums up whom the outlet of this exact name credits and quotes.
func (s *Store) OutletVoices(ctx context.Context, outlet string) (Voices, error) {
	out := Voices{Credits: []Credit{}, Via: []Credit{}, Sources: []Source{}, Stances: []Voice{}, Cues: []Cue{}}
	bodies, sides, err := s.counts(ctx, kindVoices, outlet, outlet)
	if err == nil {
		err = eachSum(bodies, sides, func(key []byte, by [2]Uses) { out.add(string(key), by[0]) })
	}
	if err != nil {
		return Voices{}, s.fail(opRead, err)
	}
	slices.SortStableFunc(out.Credits, func(a, b Credit) int { return b.Reports - a.Reports })
	slices.SortStableFunc(out.Via, func(a, b Credit) int { return b.Reports - a.Reports })
	slices.SortStableFunc(out.Sources, func(a, b Source) int { return cmp.Or(b.Reports-a.Reports, b.Count-a.Count) })
	slices.SortStableFunc(out.Stances, func(a, b Voice) int { return cmp.Or(b.Count-a.Count, b.Reports-a.Reports) })
	slices.SortStableFunc(out.Cues, func(a, b Cue) int { return cmp.Or(b.Count-a.Count, b.Reports-a.Reports) })
	return out, nil
}

func (v *Voices) add(key string, u Uses) {
	f := strings.Split(key, "\t")
	switch {
	case f[0] == countCredit && len(f) == 2:
		v.Credits = append(v.Credits, Credit{f[1], u.Reports})
	case f[0] == countVia && len(f) == 2:
		v.Via = append(v.Via, Credit{f[1], u.Reports})
	case f[0] == countSaid && len(f) == 4:
		v.Stances = append(v.Stances, Voice{Name: f[3], Kind: tawatur.SourceKind(f[2]), Stance: tawatur.Stance(f[1]), Uses: u})
	case f[0] == countSource && len(f) == 3:
		v.Sources = append(v.Sources, Source{Name: f[2], Kind: tawatur.SourceKind(f[1]), Uses: u})
	case f[0] == countCue && len(f) == 3:
		v.Cues = append(v.Cues, Cue{Text: f[2], Stance: tawatur.Stance(f[1]), Uses: u})
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
func (s *Store) EachWord(ctx context.Context, outlet string, word func(form string, own, others Uses), again func(stem string, own, others int)) error {
	bodies, sides, err := s.counts(ctx, kindWords, outlet, "")
	if err == nil {
		err = eachSum(bodies, sides, func(k []byte, by [2]Uses) {
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
