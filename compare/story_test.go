package compare_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tawatur"
	"tawatur/compare"
	"tawatur/compare/claim/claimtest"
	"tawatur/outlet"
)

func registry(t testing.TB) *outlet.Registry {
	reg, err := outlet.Load()
	if err != nil {
		t.Fatal(err)
	}
	return reg
}

func TestStoryDoesNotDependOnOrder(t *testing.T) {
	reg, rs := registry(t), claimtest.Story(20, 5)
	want := compare.Story("s", rs, reg)
	for seed := range uint64(4) {
		mixed := slices.Clone(rs)
		rand.New(rand.NewPCG(seed, 1)).Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
		if d := cmp.Diff(want, compare.Story("s", mixed, reg)); d != "" {
			t.Fatalf("another order gives another story:\n%s", d)
		}
	}
}

func TestStoryIsWhole(t *testing.T) {
	rs := claimtest.Story(6, 2)
	rs = append(rs, rs[0]) // one report given twice
	rs[3].Fiction = true
	s := compare.Story("s", rs, registry(t))
	if len(s.Reports) != 6 || s.Headline == "" || !s.Fiction || s.From.IsZero() || s.To.Before(s.From) {
		t.Errorf("%d reports, headline %q, fiction %v, from %v to %v", len(s.Reports), s.Headline, s.Fiction, s.From, s.To)
	}
	for _, c := range s.Claims {
		if len(c.Origins) == 0 {
			t.Errorf("claim %s has no origin", c.ID)
		}
	}
}

func TestStoryOfNothing(t *testing.T) {
	for _, rs := range [][]*tawatur.Reading{nil, {{Report: tawatur.Report{ID: "a"}}}, {{Report: tawatur.Report{ID: "a", Lang: "fa", Text: "متن"}}}} {
		s := compare.Story("s", rs, registry(t))
		if len(s.Claims) != 0 || s.Reports == nil || s.Lineage == nil {
			t.Errorf("story of %d empty reports: %+v", len(rs), s)
		}
	}
}

func TestAHeadlineDoesNotShout(t *testing.T) {
	rs := claimtest.Story(3, 9)
	rs[0].Title = "تفجير في سوق القصباء!!"
	rs[1].Title = "تفجير في سوق القصباء"
	rs[2].Title = "صور"
	if s := compare.Story("s", rs, registry(t)); s.Headline != rs[1].Title {
		t.Errorf("headline %q", s.Headline)
	}
}

func BenchmarkStory(b *testing.B) {
	reg := registry(b)
	for _, n := range []int{1, 3, 20, 150} {
		rs := claimtest.Story(n, 1)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				compare.Story("s", rs, reg)
			}
		})
	}
}
