package store

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"slices"
	"strings"

	"tawatur"
	"tawatur/arabic/spelling"
	"tawatur/record"
)

// inquiry is what is found about a name in the rows of names.
type inquiry struct {
	// names are the name and those that are one with it because people said so.
	names   []spelling.Name
	apart   map[string]bool       // names that are not, in their compared form
	found   map[named]*nameRecord // spellings that are like the name
	same    map[named]*nameRecord
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

const (
	namesWithKeys = `SELECT n.id, n.name, n.type, n.reports, n.mentions, n.said FROM names n WHERE n.id IN
		(SELECT k.name_id FROM json_each(?) j JOIN name_keys k ON k.key = j.value)`
	reportsWithNames = `SELECT r.id, COALESCE(m.story_id, 0), r.outlet, r.published, n.names FROM reports r
		JOIN report_names n ON n.report_id = r.id LEFT JOIN members m ON m.report_id = r.id
		WHERE r.id IN (SELECT x.report_id FROM json_each(?) j JOIN name_reports x ON x.name_id = j.value)
		ORDER BY r.published DESC, r.id DESC`
)

// askName compares the names that share a key with a name, and reads the reports of
// those that may be other spellings of it.
func (s *Store) askName(ctx context.Context, name string) (*inquiry, error) {
	a := &inquiry{found: map[named]*nameRecord{}, same: map[named]*nameRecord{}}
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
	list, err := json.Marshal(keys)
	if err != nil {
		return a, err
	}
	var near []int64
	err = s.each(ctx, namesWithKeys, []any{string(list)}, func(r *sql.Rows) error {
		var sp record.Spelling
		var id int64
		if err := r.Scan(&id, &sp.Name, &sp.Type, &sp.Reports, &sp.Mentions, &sp.Said); err != nil {
			return err
		}
		if x := a.meet(sp, id); x != nil {
			a.found[named{sp.Name, sp.Type}] = x
			if !x.Part {
				near = append(near, id)
			}
		}
		return nil
	})
	if err == nil {
		err = s.keepCompany(ctx, a, near)
	}
	a.sift()
	return a, err
}

// keepCompany reads the reports that have one of the names in these rows, with the
// names found in them.
func (s *Store) keepCompany(ctx context.Context, a *inquiry, names []int64) error {
	return s.each(ctx, reportsWithNames, []any{numbersJSON(names)}, func(r *sql.Rows) error {
		var in inReport
		var names sql.RawBytes
		if err := r.Scan(&in.id, &in.story, &in.outlet, &in.published, &names); err != nil {
			return err
		}
		a.take(in, string(names))
		return nil
	})
}

// take takes the names of a report that are like the one asked for.
func (a *inquiry) take(in inReport, names string) {
	unpackNames(names, func(c counted) { in.names = append(in.names, c) })
	var like []counted
	for i := range in.names {
		c := &in.names[i]
		if r := a.found[c.named]; r != nil {
			r.note(&in, c)
			like = append(like, *c)
		}
	}
	if in.names = like; len(like) > 0 {
		a.reports = append(a.reports, in)
	}
}

// meet compares a spelling with the name, and gives nil where they are unlike.
func (a *inquiry) meet(sp record.Spelling, id int64) *nameRecord {
	var r *nameRecord
	parsed := spelling.Parse(sp.Name)
	for _, name := range a.names {
		m := name.Compare(parsed)
		if m.Score < spelling.Threshold || m.Part && m.Score < surelyPart || r != nil && (m.Part && !r.Part || m.Part == r.Part && m.Score <= r.Score) {
			continue
		}
		sp.Verdict = spelling.Verdict{Match: m}
		r = newNameRecord(sp, parsed)
		r.id = id
	}
	return r
}

// exact reports whether a spelling is the name that was asked for, letter by
// letter but for vowel signs and the like.
func (a *inquiry) exact(r *nameRecord) bool {
	return !r.Part && r.Score == 1 && r.Why == spelling.WhySame
}

// sift decides which spellings are counted with the name: the name itself, and
// what is judged to be one with it or was decided to be. None where the name itself
// is not on record.
func (a *inquiry) sift() {
	typ := a.commonest()
	if typ == "" {
		return
	}
	head := newNameRecord(record.Spelling{}, a.names[0])
	for n, r := range a.found {
		if a.exact(r) && n.typ == typ {
			head.merge(r)
		}
	}
	for n, r := range a.found {
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
func (a *inquiry) decide(r, head *nameRecord, typ tawatur.MentionType) {
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
	var full, near, within *nameRecord
	for _, r := range a.found {
		switch {
		case !r.Part:
			near = better(near, r, func(r *nameRecord) float64 { return r.Score })
		case r.parsed.Words() > size:
			full = better(full, r, func(r *nameRecord) float64 { return 0 })
		case r.parsed.Words() > 1 || strings.HasSuffix(a.names[0].String(), " "+r.parsed.String()):
			within = better(within, r, func(r *nameRecord) float64 { return float64(r.parsed.Words()) })
		}
	}
	switch {
	case full != nil && (near == nil || full.Score > near.Score):
		return full.Name, record.FoundPart
	case near != nil:
		return near.Name, record.FoundNear
	case within != nil:
		return within.Name, record.FoundWithin
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
		if r.parsed.Words() >= a.names[0].Words() {
			most = max(most, r.Score)
		}
	}
	return most
}

// better gives the record of the higher rank, or the commoner of two of one rank.
func better(a, b *nameRecord, rank func(*nameRecord) float64) *nameRecord {
	if a == nil || cmp.Or(cmp.Compare(rank(b), rank(a)), bySize(a.Spelling, b.Spelling)) > 0 {
		return b
	}
	return a
}
