package store

import (
	"testing"

	"tawatur/query"
)

// Every order and standing is offered once, and found by its word.
func TestWordsOfOrdersAndStandings(t *testing.T) {
	if len(Orders()) != len(byOrder) || len(query.Standings)+1 != len(byStanding) {
		t.Errorf("%d orders of %d, %d standings of %d", len(Orders()), len(byOrder), len(query.Standings), len(byStanding)-1)
	}
	for _, o := range Orders() {
		if o.String() == "" || OrderNamed(o.String()) != o {
			t.Errorf("order %d is called %q", int(o), o)
		}
	}
	for _, s := range query.Standings {
		if byStanding[s] == "" || query.StandingNamed(string(s)) != s {
			t.Errorf("no stories are selected by %q", s)
		}
	}
	if OrderNamed("") != ByOrigins || query.StandingNamed("any") != "" || Order(99).String() != "" || Order(-1).String() != "" {
		t.Error("what is not there has a word")
	}
}
