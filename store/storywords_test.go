package store

import "testing"

// Every order and standing is offered once, and found by its word.
func TestWordsOfOrdersAndStandings(t *testing.T) {
	if len(Orders()) != len(byOrder) || len(Standings()) != len(byStanding) {
		t.Errorf("%d orders of %d, %d standings of %d", len(Orders()), len(byOrder), len(Standings()), len(byStanding))
	}
	for _, o := range Orders() {
		if o.String() == "" || OrderNamed(o.String()) != o {
			t.Errorf("order %d is called %q", int(o), o)
		}
	}
	for _, s := range Standings() {
		if s.String() == "" || StandingNamed(s.String()) != s {
			t.Errorf("standing %d is called %q", int(s), s)
		}
	}
	if OrderNamed("") != ByOrigins || StandingNamed("none") != AnyStanding || Order(99).String() != "" || Standing(-1).String() != "" {
		t.Error("what is not there has a word")
	}
}
