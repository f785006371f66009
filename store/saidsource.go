package store

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"

	"tawatur/query"
	"tawatur/record"
)

const (
	// othersGiven is how many other names are given.
	othersGiven = 8
	// farMore is how many times as much a fuller name must have said as any other one
	// before the part of it that was asked for is taken to mean it.
	farMore = 4
)

// findSource finds the rows of names that the source of a query stands for.
func (s *Store) findSource(ctx context.Context, q *query.Query, f *record.Found) (ids []int64, err error) {
	f.Source = &record.SourceFound{Asked: q.Source}
	a, how, err := s.inquire(ctx, q.Source)
	if err != nil || len(a.same) == 0 || q.Exact && how != "" {
		return nil, err
	}
	same := maps.Clone(a.same)
	if how == "" && !q.Exact {
		full, err := s.fuller(ctx, a)
		if err != nil {
			return nil, err
		}
		if full != nil {
			how, f.Source.Full = record.FoundFull, commonestOf(full.same)[0].Name
			maps.Copy(same, full.same)
		}
	}
	f.Source.Found = how
	for _, r := range same {
		ids = append(ids, r.id)
	}
	for _, sp := range commonestOf(same) {
		if !slices.Contains(f.Source.Spellings, sp.Name) {
			f.Source.Spellings = append(f.Source.Spellings, sp.Name)
		}
	}
	f.Source.Name = commonestOf(a.same)[0].Name
	slices.Sort(ids)
	if how != "" && how != record.FoundFull { // a is of the name that was found instead
		if a, err = s.askName(ctx, q.Source); err != nil {
			return nil, err
		}
	}
	f.Source.Others = othersThan(a, same, how == record.FoundNear)
	return ids, nil
}

// fuller finds the name that a name of one word mostly stands for: one that ends in it and
// has said far more than any other such. Nil where there is none.
func (s *Store) fuller(ctx context.Context, a *inquiry) (*inquiry, error) {
	if a.names[0].Words() != 1 {
		return nil, nil
	}
	typ, asked := a.commonest(), strings.TrimPrefix(a.names[0].String(), "ال")
	var full []*nameRecord
	for n, r := range a.found {
		if name := r.parsed.String(); a.same[n] == nil && r.Part && r.Type == typ && r.Said > 0 && r.parsed.Words() > 1 &&
			strings.TrimPrefix(name[strings.LastIndexByte(name, ' ')+1:], "ال") == asked {
			full = append(full, r)
		}
	}
	if len(full) == 0 {
		return nil, nil
	}
	slices.SortFunc(full, func(x, y *nameRecord) int { return cmp.Or(y.Said-x.Said, bySize(x.Spelling, y.Spelling)) })
	b, err := s.askName(ctx, full[0].Name)
	if err != nil {
		return nil, err
	}
	for _, r := range full[1:] {
		if !b.maybe(r) && farMore*r.Said > full[0].Said {
			return nil, nil
		}
	}
	return b, nil
}

// maybe reports whether a name may be of who was asked for: a spelling of it, or a fuller
// name that it is a part of.
func (a *inquiry) maybe(r *nameRecord) bool {
	n := named{r.Name, r.Type}
	x := a.found[n]
	return a.same[n] != nil || x != nil && x.Part && x.parsed.Words() > a.names[0].Words()
}

// othersThan gives the names that said something and were not counted with the one asked
// for, those most heard first: fuller ones, parts of it, and, where it is not on record itself,
// those that are merely like it.
func othersThan(a *inquiry, same map[named]*nameRecord, like bool) (out []record.Spelling) {
	for n, r := range a.found {
		if same[n] == nil && r.Said > 0 && (r.Part || like) {
			out = append(out, r.Spelling)
		}
	}
	slices.SortFunc(out, func(x, y record.Spelling) int { return cmp.Or(y.Said-x.Said, bySize(x, y)) })
	return atMost(out, othersGiven)
}

// commonestOf gives spellings, the commonest first.
func commonestOf(of map[named]*nameRecord) []record.Spelling {
	out := make([]record.Spelling, 0, len(of))
	for _, r := range of {
		out = append(out, r.Spelling)
	}
	slices.SortFunc(out, bySize)
	return out
}
