package happening_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"tawatur/eval/happening"
	"tawatur/internal/shareddata"
)

// The places that an annotation tells are words of its reports.
func TestPlacesAreWords(t *testing.T) {
	all, err := happening.All()
	if err != nil || len(all) == 0 {
		t.Fatal(len(all), err)
	}
	for _, h := range all {
		t.Run(h.Name, func(t *testing.T) {
			reports, err := h.Find(shareddata.Path(t, "data"))
			if err != nil {
				t.Fatal(err)
			}
			gold, err := h.Gold(reports)
			if err != nil {
				t.Fatal(err)
			}
			for _, c := range gold.Claims {
				for _, q := range append(c.Assertions, c.ContradictedBy...) {
					if !utf8.ValidString(q.Quote) || strings.TrimSpace(q.Quote) != q.Quote {
						t.Errorf("%s %s: %q", c.ID, q.Report, q.Quote)
					}
				}
				for _, q := range c.Assertions {
					if q.Origin == "" {
						t.Errorf("%s %s: no origin", c.ID, q.Report)
					}
				}
			}
		})
	}
}

// Every happening says what it is for.
func TestUse(t *testing.T) {
	all, err := happening.All()
	if err != nil {
		t.Fatal(err)
	}
	uses := map[happening.Use]int{}
	for _, h := range all {
		uses[h.Use]++
	}
	if uses[happening.Learn] == 0 || uses[happening.Measure] == 0 || len(uses) != 2 {
		t.Error(uses)
	}
}
