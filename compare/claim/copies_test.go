package claim

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"tawatur"
)

// TestCopiesAreFoundWithoutListingPairs holds that what is asked of passages is
// what a list of all pairs of units in them would tell.
func TestCopiesAreFoundWithoutListingPairs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, links := passages(t)
		copied, pairs := c.copied(links), allPairs(c, links)
		units := []int{}
		for i := range c.Units {
			for j := range i {
				u, v := &c.Units[j], &c.Units[i]
				if got, want := u.Report != v.Report && copied.oneText(u, v), pairs[[2]int{j, i}]; got != want {
					t.Fatalf("units %d and %d lie in one passage: %v, want %v", j, i, got, want)
				}
			}
			if rapid.Bool().Draw(t, "asserts") {
				units = append(units, i)
			}
		}
		for k := range units {
			want := -1
			for j := k - 1; j >= 0; j-- {
				if pairs[[2]int{units[j], units[k]}] {
					want = j
				}
			}
			if got := c.firstCopied(copied, units, k); got != want {
				t.Fatalf("unit %d of %v is copied from place %d, want %d", units[k], units, got, want)
			}
		}
	})
}

// passages draws a few reports of a few units, with links between them.
func passages(t *rapid.T) (*Corpus, []tawatur.Link) {
	const long = 12
	c := &Corpus{}
	span := func() tawatur.Span {
		from := rapid.IntRange(0, long-1).Draw(t, "from")
		return tawatur.Span{Start: from, End: rapid.IntRange(from+1, long).Draw(t, "to")}
	}
	for r := range rapid.IntRange(1, 5).Draw(t, "reports") {
		c.Readings = append(c.Readings, &tawatur.Reading{Report: tawatur.Report{ID: fmt.Sprint(r)}})
		for range rapid.IntRange(0, 4).Draw(t, "units") {
			c.Units = append(c.Units, Unit{Report: r, Content: span()})
		}
	}
	id := rapid.IntRange(0, len(c.Readings)) // one of them is of another story
	var links []tawatur.Link
	for range rapid.IntRange(0, 8).Draw(t, "links") {
		l := tawatur.Link{From: fmt.Sprint(id.Draw(t, "from")), To: fmt.Sprint(id.Draw(t, "to"))}
		for range rapid.IntRange(1, 3).Draw(t, "passages") {
			l.Passages = append(l.Passages, tawatur.Passage{From: span(), To: span()})
		}
		links = append(links, l)
	}
	return c, links
}

// allPairs lists the pairs of units that lie in one passage, the earlier first.
func allPairs(c *Corpus, links []tawatur.Link) map[[2]int]bool {
	out := map[[2]int]bool{}
	for _, l := range links {
		for i, u := range c.Units {
			for j, v := range c.Units {
				if u.Report == v.Report || c.Readings[u.Report].ID != l.From || c.Readings[v.Report].ID != l.To {
					continue
				}
				for _, p := range l.Passages {
					if half(u.Content, p.From) && half(v.Content, p.To) {
						out[[2]int{min(i, j), max(i, j)}] = true
					}
				}
			}
		}
	}
	return out
}
