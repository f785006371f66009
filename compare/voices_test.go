package compare_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tawatur"
	"tawatur/compare"
	"tawatur/compare/lineage"
	"tawatur/compare/standing"
	"tawatur/internal/shareddata"
)

// bounds judges one claim of the reports anew.
func bounds(t testing.TB, c tawatur.Claim, rs []*tawatur.Reading, links []tawatur.Link) (least, most int) {
	c.Contradictions = nil
	claims := []tawatur.Claim{c}
	standing.Judge(claims, rs, links, registry(t))
	return claims[0].Bounds()
}

// with gives the claim one more assertion: that of report i, as r has it.
func with(c tawatur.Claim, i int, r *tawatur.Reading) tawatur.Claim {
	a := c.Assertions[i]
	a.Report, a.Outlet, a.Published, a.CopiedFrom = r.ID, r.Outlet, r.Published, i
	c.Assertions = append(slices.Clone(c.Assertions), a)
	return c
}

// On the claims of real reports, one more copy of any assertion, and one more
// outlet that gives the same named source's word of that day, raise neither the
// least nor the most origins.
func TestCarriersOfRealClaimsRaiseNoBound(t *testing.T) {
	reg, rs := registry(t), readings(t, shareddata.Path(t, "gold/events/douma.jsonl"))
	links := lineage.Links(rs, reg)
	byID := map[string]*tawatur.Reading{}
	for _, r := range rs {
		byID[r.ID] = r
	}
	tried := 0
	for _, c := range compare.Story("s", rs, reg).Claims {
		least, most := bounds(t, c, rs, links)
		for i, a := range c.Assertions {
			twin := copyOf(byID[a.Report], "copy")
			twin.Published = byID[a.Report].Published
			all := append(slices.Clone(rs), twin)
			copied := append(slices.Clone(links), tawatur.Link{From: a.Report, To: "copy", Kind: tawatur.Copy, Why: tawatur.DirectionTime,
				Containment: 1, Passages: []tawatur.Passage{{From: tawatur.Span{End: len(twin.Text)}, To: tawatur.Span{End: len(twin.Text)}}}})
			more := with(c, i, twin)
			if l, m := bounds(t, more, all, copied); l > least || m > most {
				t.Errorf("%q: %d to %d origins, with a copy of %s %d to %d", c.Text, least, most, a.Report, l, m)
			}
			tried++
			if a.SourceName == "" || a.SourceKind == tawatur.SourceAnonymous || strings.Contains(string(a.SourceName), "تقارير") {
				continue
			}
			more.Assertions[len(c.Assertions)].Quote = "بستان" // in other words
			if l, m := bounds(t, more, all, links); l > least || m > most {
				t.Errorf("%q: %d to %d origins, with one more of %s %d to %d", c.Text, least, most, a.SourceName, l, m)
			}
			tried++
		}
	}
	t.Logf("%d carriers added", tried)
}

// The whole comparison of a real story is the same in any order of its reports.
func TestRealStoryInAnyOrder(t *testing.T) {
	reg, rs := registry(t), readings(t, shareddata.Path(t, "gold/events/douma.jsonl"))
	want := compare.Story("s", rs, reg)
	for seed := range uint64(3) {
		mixed := slices.Clone(rs)
		rand.New(rand.NewPCG(seed, 1)).Shuffle(len(mixed), func(i, k int) { mixed[i], mixed[k] = mixed[k], mixed[i] })
		if d := cmp.Diff(want, compare.Story("s", mixed, reg)); d != "" {
			t.Fatal(d)
		}
	}
}
