package store

import (
	"context"
	"reflect"
	"testing"
)

// Who says what is given as the readings have it, of the reports that are there.
func TestAttributions(t *testing.T) {
	s, ctx := open(t), context.Background()
	in := saved("a-1", "خبر المرفأ", "قال وزير إن المرفأ مفتوح.", "مرفأ")
	save(t, s, in)
	want := map[string]any{}
	for _, r := range in.Readings {
		want[r.Reading.ID] = r.Reading.Attributions
	}
	got, err := s.Attributions(ctx, []string{in.Readings[0].Reading.ID, "none"})
	if err != nil || len(got) != len(want) {
		t.Fatal(got, err)
	}
	for id, all := range got {
		if !reflect.DeepEqual(any(all), want[id]) {
			t.Errorf("%s: %+v, want %+v", id, all, want[id])
		}
	}
	if none, err := s.Attributions(ctx, nil); err != nil || len(none) != 0 {
		t.Error(none, err)
	}
}
