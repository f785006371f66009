package store

import (
	"context"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestSpread: uses are counted by outlet, those of the outlet itself left out.
func TestSpread(t *testing.T) {
	s, ctx := open(t), context.Background()
	for i, r := range [][2]string{{"منبر", "زورق"}, {"صوت", "زورق زورق"}, {"صوت", "زورق"}, {"بريد", "قارب"}} {
		in := saved(fmt.Sprint("r", i), "", r[1], "s")
		in.Readings[0].Reading.Outlet = r[0]
		save(t, s, in)
	}
	got, err := s.Spread(ctx, "منبر", []string{"زورق", "قارب", "سفينة"})
	want := map[string]map[string]int{"زورق": {"صوت": 2}, "قارب": {"بريد": 1}, "سفينة": {}}
	if d := cmp.Diff(want, got); err != nil || d != "" {
		t.Error(err, d)
	}
}
