package store

import (
	"context"

	"tawatur/record"
)

// Spread gives for each of the forms, words or pairs as [Store.EachWord] has them, in
// how many reports each outlet but the one of this exact name uses it.
func (s *Store) Spread(ctx context.Context, outlet string, forms []string) (map[string]map[string]int, error) {
	out := make(map[string]map[string]int, len(forms))
	for _, f := range forms {
		out[f] = map[string]int{}
	}
	names, err := s.OutletNames(ctx)
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		if name == outlet {
			continue
		}
		bodies, sides, err := s.counts(ctx, kindWords, name, name)
		if err == nil {
			err = eachSum(bodies, sides, func(key []byte, by [2]record.Uses) {
				if in, ok := out[string(key)]; ok {
					in[name] = by[0].Reports
				}
			})
		}
		if err != nil {
			return nil, s.fail(opRead, err)
		}
	}
	return out, nil
}
