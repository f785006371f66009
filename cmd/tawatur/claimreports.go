package main

import (
	"context"
	"time"

	"tawatur"
	"tawatur/store"
	"tawatur/telling"
)

// claimStyle is how claims are printed: those of one story in full, with what is
// known of its reports.
type claimStyle struct {
	whole   bool
	reports telling.Reports
}

// styleOf reads what the claims of the story named in args are told with; those of
// many stories are told with less.
func styleOf(ctx context.Context, st *store.Store, args []string) (claimStyle, error) {
	if len(args) == 0 {
		return claimStyle{}, nil
	}
	s, err := st.Story(ctx, args[0])
	if err != nil {
		return claimStyle{}, err
	}
	rs, err := st.Readings(ctx, s.ID)
	if err != nil {
		return claimStyle{}, err
	}
	byID, err := withBeyond(ctx, st, &s, rs)
	return claimStyle{true, tellOf(byID)}, err
}

// tellOf tells of reports by their IDs.
func tellOf(byID map[string]*tawatur.Reading) telling.Reports {
	return telling.Reports{
		Outlet: func(id string) string {
			if r := byID[id]; r != nil {
				return r.Outlet
			}
			return ""
		},
		Moment: func(id string) (at time.Time) {
			if r := byID[id]; r != nil {
				at = r.PublishedAt
			}
			return at
		},
	}
}
