package compare_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"tawatur"
	"tawatur/compare"
	"tawatur/compare/claim/claimtest"
	"tawatur/internal/shareddata"
)

// copyOf is a report of another outlet, a day later, with the same words.
func copyOf(r *tawatur.Reading, id string) *tawatur.Reading {
	c := *r
	c.ID, c.Outlet, c.URL = id, "صحيفة النسخة", ""
	if !c.Published.IsZero() {
		c.Published = c.Published.Add(1)
	}
	if !c.PublishedAt.IsZero() {
		c.PublishedAt = c.PublishedAt.AddDate(0, 0, 1)
	}
	return &c
}

// place is where an assertion stands.
type place struct {
	report     string
	start, end int
}

func placeOf(a tawatur.Assertion) place { return place{a.Report, a.Start, a.End} }

// raised tells each claim of the story without the copy whose independent
// origins are fewer than with it. A claim is found again by its assertions.
func raised(without, with tawatur.Story) []string {
	at := map[place]int{}
	for i, c := range with.Claims {
		for _, a := range c.Assertions {
			at[placeOf(a)] = i
		}
	}
	var out []string
	for _, c := range without.Claims {
		in := map[int]int{}
		for _, a := range c.Assertions {
			if i, ok := at[placeOf(a)]; ok {
				in[i]++
			}
		}
		for i, n := range in {
			// The same claim: all of its assertions, and no others but the copies.
			same := n == len(c.Assertions) && len(with.Claims[i].Assertions)-n <= n
			if same && len(with.Claims[i].Origins) > len(c.Origins) && len(strangers(with.Claims[i], c)) == 0 {
				out = append(out, fmt.Sprintf("%q: %d origins, with a copy %d", c.Text, len(c.Origins), len(with.Claims[i].Origins)))
			}
		}
	}
	return out
}

// strangers are the assertions of a that are not in b, but for those of the copy: with
// one more, it is another claim.
func strangers(a, b tawatur.Claim) []tawatur.Assertion {
	in := map[place]bool{}
	for _, x := range b.Assertions {
		in[placeOf(x)] = true
	}
	var out []tawatur.Assertion
	for _, x := range a.Assertions {
		if x.Report != "copy" && !in[placeOf(x)] {
			out = append(out, x)
		}
	}
	return out
}

// Adding a copy never raises the number of independent origins of a claim, and
// so removing one never lowers it.
func TestACopyIsNoVoice(t *testing.T) {
	reg := registry(t)
	rapid.Check(t, func(t *rapid.T) {
		rs := claimtest.Story(rapid.IntRange(2, 14).Draw(t, "reports"), uint64(rapid.IntRange(1, 500).Draw(t, "seed")))
		of := rs[rapid.IntRange(0, len(rs)-1).Draw(t, "copied")]
		without := compare.Story("s", rs, reg)
		with := compare.Story("s", append(rs[:len(rs):len(rs)], copyOf(of, "copy")), reg)
		for _, s := range raised(without, with) {
			t.Error(s)
		}
	})
}

// The same on real reports: a copy is added of each.
func TestACopyOfARealReportIsNoVoice(t *testing.T) {
	if testing.Short() {
		t.Skip("compares a story of 22 reports 22 times")
	}
	reg, rs := registry(t), readings(t, shareddata.Path(t, "gold/events/douma.jsonl"))
	without := compare.Story("s", rs, reg)
	claims := 0
	for _, r := range rs {
		with := compare.Story("s", append(rs[:len(rs):len(rs)], copyOf(r, "copy")), reg)
		claims += len(without.Claims)
		if out := raised(without, with); len(out) > 0 {
			t.Errorf("a copy of %s raises\n%s", r.ID, strings.Join(out, "\n"))
		}
	}
	t.Logf("%d claims held against those with a copy more", claims)
}
