package main

import (
	"context"
	"slices"

	"tawatur/compare/contrast"
	"tawatur/store"
)

const (
	// ownMark is the share of the reports of others with an expression from which it is
	// the mark of one other outlet: a closing line, its own name.
	ownMark = 0.9
	// lessLooked is how many expressions for each that is shown are looked at.
	lessLooked = 4
)

// withoutMarks takes out of what an outlet uses less than others what is the mark of
// one of them: that sets the other apart and tells nothing of this one. It leaves all
// where there is one other only, and at most limit where limit is not 0.
func withoutMarks(ctx context.Context, st *store.Store, outlet string, limit int, lists ...*[]contrast.Term) error {
	var forms []string
	for _, list := range lists {
		*list = first(*list, lessLooked*limit)
		for _, t := range *list {
			forms = append(forms, t.Forms...)
		}
	}
	spread, err := st.Spread(ctx, outlet, forms)
	if err != nil {
		return err
	}
	names, err := st.OutletNames(ctx)
	if err != nil {
		return err
	}
	for _, list := range lists {
		if len(names) > 2 {
			*list = slices.DeleteFunc(*list, func(t contrast.Term) bool { return marks(spread, t.Forms) })
		}
		*list = first(*list, limit)
	}
	return nil
}

// marks reports whether nearly all reports with the forms are of one outlet.
func marks(spread map[string]map[string]int, forms []string) bool {
	by, all, most := map[string]int{}, 0, 0
	for _, f := range forms {
		for outlet, n := range spread[f] {
			by[outlet] += n
			all += n
			most = max(most, by[outlet])
		}
	}
	return float64(most) >= ownMark*float64(all)
}
