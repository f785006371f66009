package store

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"strings"

	"tawatur"
	"tawatur/arabic/spelling"
)

// joinAt is the score from which a spelling is counted with the name that was
// asked for. What is less alike is only listed.
const joinAt = 0.85

// Spelling is a name as reports give it, with how it compares to the name that
// was asked for.
type Spelling struct {
	Name     string              `json:"name"`
	Type     tawatur.MentionType `json:"type"`
	Reports  int                 `json:"reports"`
	Mentions int                 `json:"mentions"`
	// Said is how many attributions have it for their source.
	Said int `json:"said"`
	spelling.Match
}

// Who is everything on record about a name. Nothing of it is stored: its
// spellings are grouped when it is asked for, each with the reason.
type Who struct {
	// Asked is the name that was asked for; Name is the commonest of its
	// spellings, or of the fuller name that it is a part of.
	Asked string              `json:"asked"`
	Name  string              `json:"name"`
	Type  tawatur.MentionType `json:"type"`
	// Spellings are counted together; Others are not: fuller names that it is a
	// part of, parts of it, and names nearly alike.
	Spellings []Spelling  `json:"spellings"`
	Others    []Spelling  `json:"others"`
	Reports   int         `json:"reports"`
	Mentions  int         `json:"mentions"`
	Said      int         `json:"said"`
	From      tawatur.Day `json:"from"`
	To        tawatur.Day `json:"to"`
	Titles    []Tallied   `json:"titles"`
	Outlets   []Tallied   `json:"outlets"`
	// Statements are the latest attributions whose source it is.
	Statements []Statement `json:"statements"`
	Stories    []StoryLine `json:"stories"`
}

// Tallied is words with the number of reports that have them.
type Tallied struct {
	Text    string `json:"text"`
	Reports int    `json:"reports"`
}

// Statement is an attribution with the report that it stands in.
type Statement struct {
	Report    string      `json:"report"`
	Outlet    string      `json:"outlet,omitempty"`
	Published tawatur.Day `json:"published,omitzero"`
	Story     string      `json:"story,omitempty"`
	tawatur.Attribution
}

// WhoOptions bounds what Who gives; zero stands for no bound.
type WhoOptions struct {
	Limit int // statements, stories, outlets, titles and other names, of each
}

// Who gives everything on record about a name. A name that stands in no report
// by itself, only as a part of fuller names, stands for the commonest of them.
// CodeNotFound where no report has it.
func (s *Store) Who(ctx context.Context, name string, o WhoOptions) (Who, error) {
	a, err := s.askName(ctx, name)
	if err == nil && len(a.same) == 0 {
		if full := a.fullest(); full != "" {
			a, err = s.askName(ctx, full)
		}
	}
	if err != nil {
		return Who{}, s.fail(opRead, err)
	}
	if len(a.same) == 0 {
		return Who{}, notFound("name", name)
	}
	w := a.who(name, o)
	if err := s.fillWho(ctx, a, &w, o); err != nil {
		return Who{}, s.fail(opRead, err)
	}
	return w, nil
}

// inquiry is what is found about a name in the rows of names.
type inquiry struct {
	name    spelling.Name
	words   string
	found   map[named]*Spelling // all spellings met; those unlike the name are nil
	same    map[named]*Spelling
	reports []inReport
}

// inReport is a report with some of the names asked for.
type inReport struct {
	id                int64
	outlet, published string
	names             []counted
}

const namesMatching = `SELECT r.id, r.outlet, r.published, n.names FROM name_words w
	JOIN report_names n ON n.report_id = w.rowid JOIN reports r ON r.id = w.rowid
	WHERE name_words MATCH ? ORDER BY r.published DESC, r.id DESC`

// askName compares the names of all reports that share a key with a name.
func (s *Store) askName(ctx context.Context, name string) (*inquiry, error) {
	a := &inquiry{name: spelling.Parse(name), words: name, found: map[named]*Spelling{}, same: map[named]*Spelling{}}
	keys := spelling.Keys(name)
	if len(keys) == 0 {
		return a, nil
	}
	err := s.each(ctx, namesMatching, []any{`"` + strings.Join(keys, `" OR "`) + `"`}, func(r *sql.Rows) error {
		var in inReport
		var names sql.RawBytes
		if err := r.Scan(&in.id, &in.outlet, &in.published, &names); err != nil {
			return err
		}
		a.take(in, string(names))
		return nil
	})
	a.sift()
	return a, err
}

// take takes the names of a report that are like the one asked for.
func (a *inquiry) take(in inReport, names string) {
	unpackNames(names, func(c counted) {
		sp, met := a.found[c.named]
		if !met {
			if m := a.name.Compare(spelling.Parse(c.name)); m.Score >= spelling.Threshold {
				sp = &Spelling{Name: c.name, Type: c.typ, Match: m}
			}
			a.found[c.named] = sp
		}
		if sp == nil {
			return
		}
		sp.Reports++
		sp.Mentions += c.mentions
		sp.Said += c.said
		in.names = append(in.names, c)
	})
	if len(in.names) > 0 {
		a.reports = append(a.reports, in)
	}
}

// sift decides which spellings are counted with the name: those that are like
// enough, and of the commonest type unless they are the same letter by letter.
func (a *inquiry) sift() {
	types := map[tawatur.MentionType]int{}
	var typ tawatur.MentionType
	for n, sp := range a.found {
		if sp != nil && !sp.Part && sp.Score >= joinAt {
			types[n.typ] += sp.Mentions + sp.Said
		}
	}
	for _, t := range []tawatur.MentionType{tawatur.Person, tawatur.Body, tawatur.Place, tawatur.Group} {
		if types[t] > types[typ] {
			typ = t
		}
	}
	for n, sp := range a.found {
		if sp != nil && !sp.Part && sp.Score >= joinAt && (n.typ == typ || sp.Score == 1) {
			a.same[n] = sp
		}
	}
	a.reports = slices.DeleteFunc(a.reports, func(in inReport) bool {
		return !slices.ContainsFunc(in.names, func(c counted) bool { return a.same[c.named] != nil })
	})
}

// fullest gives the commonest of the names that the one asked for is a part of.
func (a *inquiry) fullest() string {
	var best *Spelling
	for _, sp := range a.found {
		if sp != nil && sp.Part && len(strings.Fields(sp.Name)) > len(strings.Fields(a.words)) &&
			(best == nil || bySize(*sp, *best) < 0) {
			best = sp
		}
	}
	if best == nil {
		return ""
	}
	return best.Name
}

// bySize orders spellings by their reports, the most first.
func bySize(a, b Spelling) int {
	return cmp.Or(b.Reports-a.Reports, b.Mentions-a.Mentions, strings.Compare(a.Name, b.Name), strings.Compare(string(a.Type), string(b.Type)))
}

// who sums up what the rows of names tell.
func (a *inquiry) who(asked string, o WhoOptions) Who {
	w := Who{Asked: asked, Reports: len(a.reports), Others: []Spelling{}}
	for n, sp := range a.found {
		switch {
		case sp == nil:
		case a.same[n] != nil:
			w.Spellings = append(w.Spellings, *sp)
			w.Mentions += sp.Mentions
			w.Said += sp.Said
		default:
			w.Others = append(w.Others, *sp)
		}
	}
	slices.SortFunc(w.Spellings, bySize)
	slices.SortFunc(w.Others, bySize)
	w.Others = atMost(w.Others, o.Limit)
	w.Name, w.Type = w.Spellings[0].Name, w.Spellings[0].Type
	outlets := map[string]int{}
	for _, in := range a.reports {
		outlets[in.outlet]++
		if d := day(in.published); !d.IsZero() {
			if w.To.IsZero() {
				w.To = d
			}
			w.From = d // the reports stand latest first
		}
	}
	delete(outlets, "")
	w.Outlets = atMost(tallied(outlets), o.Limit)
	return w
}

// tallied gives counts, the most first.
func tallied(counts map[string]int) []Tallied {
	out := make([]Tallied, 0, len(counts))
	for t, n := range counts {
		out = append(out, Tallied{t, n})
	}
	slices.SortFunc(out, func(a, b Tallied) int {
		return cmp.Or(b.Reports-a.Reports, strings.Compare(a.Text, b.Text))
	})
	return out
}

func atMost[T any](list []T, n int) []T {
	if n > 0 && len(list) > n {
		return list[:n]
	}
	return list
}
