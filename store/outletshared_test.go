package store

import (
	"context"
	"fmt"
	"testing"

	"tawatur"
	"tawatur/record"
)

// TestMatchedWords: of each shared story as many reports are counted of the one
// side as of the other, one of each other outlet first; stories of one outlet none.
func TestMatchedWords(t *testing.T) {
	s, ctx := open(t), context.Background()
	n := 0
	add := func(outlet, story, text string) {
		n++
		in := saved(fmt.Sprint("r", n), "", text, story)
		in.Readings[0].Reading.Outlet = outlet
		save(t, s, in)
	}
	add("منبر", "a", "زورق")
	add("صوت", "a", "مركب")
	add("صوت", "a", "سفينة")
	add("بريد", "a", "قارب")
	add("منبر", "b", "زورق زورق")
	add("منبر", "c", "زورق")
	add("منبر", "c", "زورق")
	add("صوت", "c", "مركب")
	for id, reports := range map[string][]string{"a": {"r1", "r2", "r3", "r4"}, "b": {"r5"}, "c": {"r6", "r7", "r8"}} {
		outlets := []string{"منبر", "صوت"}
		if id == "b" {
			outlets = outlets[:1]
		}
		if err := s.SaveStory(ctx, tawatur.Story{ID: id, Reports: reports, Outlets: outlets}); err != nil {
			t.Fatal(err)
		}
	}
	m, err := s.MatchedWords(ctx, "منبر", 10)
	if err != nil || m.Stories != 2 || m.Reports != 2 {
		t.Fatalf("%+v, %v", m, err)
	}
	got := map[string][2]int{}
	m.Each(func(form string, own, others record.Uses) { got[form] = [2]int{own.Count, others.Count} }, func(string, int, int) {})
	if len(got) != 2 || got["زورق"] != [2]int{2, 0} || got["مركب"] != [2]int{0, 2} {
		t.Errorf("counted %v", got)
	}
	if m.OneOther([]string{"مركب"}) {
		t.Error("of one other outlet alone nothing can be left out")
	}
	m, err = s.MatchedWords(ctx, "صوت", 10)
	if err != nil || m.Reports != 3 || !m.OneOther([]string{"قارب"}) {
		t.Errorf("%+v, %v", m, err)
	}
}
