package store

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"

	"tawatur"
	"tawatur/arabic"
	"tawatur/record"
)

// WhoOptions bounds what Who gives; zero stands for no bound.
type WhoOptions struct {
	Limit int // statements, stories, outlets, titles and other names, of each
	// Unsaid leaves the statements out, for who asks [Store.Said] for them.
	Unsaid bool
}

// Who gives everything on record about a name. A name that stands in no report
// by itself, only as a part of fuller names, stands for the commonest of them; else
// for the nearest name on record, or for the longest part of it that is. CodeNotFound
// where no report has any of these.
func (s *Store) Who(ctx context.Context, name string, o WhoOptions) (record.Who, error) {
	a, found, err := s.inquire(ctx, name)
	if err != nil {
		return record.Who{}, s.fail(opRead, err)
	}
	if len(a.same) == 0 {
		return record.Who{}, unnamed("name", name)
	}
	w := a.who(name, o)
	w.Found = found
	if err := s.fillWho(ctx, a, &w, o); err != nil {
		return record.Who{}, s.fail(opRead, err)
	}
	return w, nil
}

// inquire finds a name, and what stands for it where it is not on record by itself:
// then it says how that was found.
func (s *Store) inquire(ctx context.Context, name string) (a *inquiry, found string, err error) {
	a, err = s.askName(ctx, name)
	if bare := withoutClitics(name); err == nil && len(a.same) == 0 && bare != name {
		var b *inquiry
		if b, err = s.askName(ctx, bare); b.surer(a) {
			a = b
		}
	}
	if err == nil && len(a.same) == 0 {
		if other, how := a.instead(); other != "" {
			found = how
			a, err = s.askName(ctx, other)
		}
	}
	return a, found, err
}

// unnamed is the error for a name, or a decision on names, that is not there.
func unnamed(what, name string) error {
	return &tawatur.Error{Code: tawatur.CodeNotFound, Op: "find " + what, Input: name,
		Hint: "list what there is with `tawatur who` or `tawatur who --decisions`",
		Err:  errors.New("no such " + what)}
}

// withoutClitics is a name without what is written onto its first word ("وكيري").
func withoutClitics(name string) string {
	first, rest, _ := strings.Cut(arabic.Match(strings.TrimSpace(name)), " ")
	c := arabic.Split(first)
	stem := c.Stem
	if len(c.Pro) > 0 && c.Pro[len(c.Pro)-1] == "ال" {
		stem = "ال" + stem
	}
	if len(c.Pro) == 0 || stem == "" {
		return name
	}
	return strings.TrimSpace(stem + " " + rest)
}

// bySize orders spellings by their reports, the most first.
func bySize(a, b record.Spelling) int {
	return cmp.Or(b.Reports-a.Reports, b.Mentions-a.Mentions, strings.Compare(a.Name, b.Name), strings.Compare(string(a.Type), string(b.Type)))
}

// who sums up what the rows of names tell.
func (a *inquiry) who(asked string, o WhoOptions) record.Who {
	w := record.Who{Asked: asked, Reports: len(a.reports), Others: []record.Spelling{}}
	for n, r := range a.found {
		switch {
		case a.same[n] != nil:
			w.Spellings = append(w.Spellings, r.Spelling)
			w.Mentions += r.Mentions
			w.Said += r.Said
		default:
			w.Others = append(w.Others, r.Spelling)
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
func tallied(counts map[string]int) []record.Tallied {
	out := make([]record.Tallied, 0, len(counts))
	for t, n := range counts {
		out = append(out, record.Tallied{Text: t, Reports: n})
	}
	slices.SortFunc(out, func(a, b record.Tallied) int {
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
