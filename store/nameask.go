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

// inquiry is what is found about a name in the rows of names.
type inquiry struct {
	// names are the name and those that are one with it because people said so.
	names   []spelling.Name
	apart   map[string]bool   // names that are not, in their compared form
	found   map[named]*record // all spellings met; those unlike the name are nil
	same    map[named]*record
	reports []inReport
}

// surelyPart is the score from which a name is taken for a part of another.
const surelyPart = 0.9

// inReport is a report with its names.
type inReport struct {
	id, story         int64
	outlet, published string
	names             []counted
}

const namesMatching = `SELECT r.id, COALESCE(m.story_id, 0), r.outlet, r.published, n.names FROM name_words w
	JOIN report_names n ON n.report_id = w.rowid JOIN reports r ON r.id = w.rowid
	LEFT JOIN members m ON m.report_id = r.id
	WHERE name_words MATCH ? ORDER BY r.published DESC, r.id DESC`

// askName compares the names of all reports that share a key with a name.
func (s *Store) askName(ctx context.Context, name string) (*inquiry, error) {
	a := &inquiry{found: map[named]*record{}, same: map[named]*record{}}
	rulings, err := s.rulingsOn(ctx, name)
	if err != nil {
		return a, err
	}
	a.apart = rulings.apart
	var keys []string
	for _, n := range append([]string{name}, rulings.joined...) {
		a.names = append(a.names, spelling.Parse(n))
		for _, n := range append([]string{n}, spelling.Aliases(n)...) {
			keys = append(keys, spelling.Keys(n)...)
		}
	}
	if len(keys) == 0 {
		return a, nil
	}
	err = s.each(ctx, namesMatching, []any{`"` + strings.Join(keys, `" OR "`) + `"`}, func(r *sql.Rows) error {
		var in inReport
		var names sql.RawBytes
		if err := r.Scan(&in.id, &in.story, &in.outlet, &in.published, &names); err != nil {
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
	unpackNames(names, func(c counted) { in.names = append(in.names, c) })
	var like []counted
	for i := range in.names {
		c := &in.names[i]
		r, met := a.found[c.named]
		if !met {
			r = a.meet(c.named)
			a.found[c.named] = r
		}
		if r == nil {
			continue
		}
		r.Reports++
		r.Mentions += c.mentions
		r.Said += c.said
		r.note(&in, c)
		like = append(like, *c)
	}
	if in.names = like; len(like) > 0 {
		a.reports = append(a.reports, in)
	}
}

// meet compares a spelling with the name, and gives nil where they are unlike.
func (a *inquiry) meet(n named) *record {
	var r *record
	parsed := spelling.Parse(n.name)
	for _, name := range a.names {
		m := name.Compare(parsed)
		if m.Score < spelling.Threshold || m.Part && m.Score < surelyPart || r != nil && (m.Part && !r.Part || m.Part == r.Part && m.Score <= r.Score) {
			continue
		}
		r = newRecord(Spelling{Name: n.name, Type: n.typ, Verdict: spelling.Verdict{Match: m}}, parsed)
	}
	return r
}

// exact reports whether a spelling is the name that was asked for, letter by
// letter but for vowel signs and the like.
func (a *inquiry) exact(r *record) bool {
	return r != nil && !r.Part && r.Score == 1 && r.Why == spelling.WhySame
}

// sift decides which spellings are counted with the name: the name itself, and
// what is judged to be one with it or was decided to be. None where the name itself
// is not on record.
func (a *inquiry) sift() {
	typ := a.commonest()
	if typ == "" {
		return
	}
	head := newRecord(Spelling{}, a.names[0])
	for n, r := range a.found {
		if a.exact(r) && n.typ == typ {
			head.merge(r)
		}
	}
	for n, r := range a.found {
		if r == nil {
			continue
		}
		if a.decide(r, head, typ); r.Join {
			a.same[n] = r
		}
	}
	a.reports = slices.DeleteFunc(a.reports, func(in inReport) bool {
		return !slices.ContainsFunc(in.names, func(c counted) bool { return a.same[c.named] != nil })
	})
}

// commonest gives the type that the name mostly has.
func (a *inquiry) commonest() (typ tawatur.MentionType) {
	types := map[tawatur.MentionType]int{}
	for n, r := range a.found {
		if a.exact(r) {
			types[n.typ] += r.Mentions + r.Said
		}
	}
	for _, t := range []tawatur.MentionType{tawatur.Person, tawatur.Body, tawatur.Place, tawatur.Group} {
		if types[t] > types[typ] {
			typ = t
		}
	}
	return typ
}

// decide gives a spelling its verdict.
func (a *inquiry) decide(r, head *record, typ tawatur.MentionType) {
	if a.apart[r.parsed.String()] {
		r.Against = spelling.AgainstDecided
		return
	}
	c := company(head, r)
	var best spelling.Verdict
	for i, name := range a.names {
		v := name.Judge(r.parsed, typ, r.Type, c)
		if i > 0 && v.Join {
			v.Proof = spelling.ProofDecided
		}
		if i == 0 || v.Join && !best.Join {
			best = v
		}
	}
	if !best.Join {
		best.Match = r.Match
	}
	if best.Part {
		best.Against = "" // it is no other spelling at all
	}
	r.Verdict = best
}

// instead gives the name that stands for one that is not on record by itself, and
// how it was found: the fuller name that it is a part of, the nearest name, or
// the longest name that is a part of it.
func (a *inquiry) instead() (name, how string) {
	size := a.names[0].Words()
	var full, near, within *record
	for _, r := range a.found {
		switch {
		case r == nil:
		case !r.Part:
			near = better(near, r, func(r *record) float64 { return r.Score })
		case r.parsed.Words() > size:
			full = better(full, r, func(r *record) float64 { return 0 })
		case r.parsed.Words() > 1 || strings.HasSuffix(a.names[0].String(), " "+r.parsed.String()):
			within = better(within, r, func(r *record) float64 { return float64(r.parsed.Words()) })
		}
	}
	switch {
	case full != nil && (near == nil || full.Score > near.Score):
		return full.Name, FoundPart
	case near != nil:
		return near.Name, FoundNear
	case within != nil:
		return within.Name, FoundWithin
	}
	return "", ""
}

// surer reports whether the name is on record, whole or as a part of a fuller one,
// and that of o only as one that is like it; or, of several words, whole.
func (a *inquiry) surer(o *inquiry) bool {
	if len(a.same) > 0 && a.names[0].Words() > 1 {
		return true
	}
	return (len(a.same) > 0 || a.likeness() == 1) && o.likeness() < 1
}

// likeness is how alike the most alike of the names is that are not shorter.
func (a *inquiry) likeness() (most float64) {
	for _, r := range a.found {
		if r != nil && r.parsed.Words() >= a.names[0].Words() {
			most = max(most, r.Score)
		}
	}
	return most
}

// better gives the record of the higher rank, or the commoner of two of one rank.
func better(a, b *record, rank func(*record) float64) *record {
	if a == nil || cmp.Or(cmp.Compare(rank(b), rank(a)), bySize(a.Spelling, b.Spelling)) > 0 {
		return b
	}
	return a
}
