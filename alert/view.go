package alert

import (
	"fmt"
	"slices"

	"tawatur"
)

// view is a story as a list sees it.
type view struct {
	t *topic
	s *tawatur.Story
	// fresh are the reports that are news, matches those that the list watches.
	fresh, matches map[string]bool
	// known tells that the list knew of the story before.
	known bool
}

// about is the share of a story's reports, one of so many, from which on the story as a
// whole is what the list watches; below it only news that rests on a matching report
// counts, for a name may be said in passing once in forty reports, and a story that is
// at a place for fewer is not told as one of the place.
const about = 4

// whole reports whether the story as a whole is what the list watches.
func (v *view) whole() bool { return about*len(v.matches) >= len(v.s.Reports) }

// matter reports whether news that rests on a report is for the list.
func (v *view) matter(report string) bool { return v.matches[report] || v.whole() }

// news is what is new in the story, in the order of [tawatur.NewsKinds].
func (v *view) news() []tawatur.News {
	var out []tawatur.News
	add := func(k tawatur.NewsKind, list []tawatur.News) {
		if v.t.Wants(k) {
			out = append(out, list...)
		}
	}
	if !v.known {
		add(tawatur.NewsStory, v.story())
	}
	tallies := v.tallies()
	against := v.contradictions()
	if v.t.Wants(tawatur.NewsTally) {
		against = slices.DeleteFunc(against, func(n tawatur.News) bool { return toldBy(tallies, &n) })
	}
	add(tawatur.NewsContradiction, against)
	add(tawatur.NewsOrigin, v.origins())
	add(tawatur.NewsTally, tallies)
	return out
}

// toldBy reports whether a contradiction by another figure is told by a tally.
func toldBy(tallies []tawatur.News, n *tawatur.News) bool {
	return n.How == tawatur.OtherFigure && slices.ContainsFunc(tallies, func(t tawatur.News) bool {
		return t.Said.Report == n.Said.Report && t.Said.Overlaps(n.Said.Span)
	})
}

// piece begins news of the story that rests on some words.
func (v *view) piece(k tawatur.NewsKind, said tawatur.Said) tawatur.News {
	return tawatur.News{Key: evidence(k, said.Report, said.Span), Kind: k, Story: v.s.ID, Headline: v.s.Headline,
		Reports: len(v.s.Reports), Outlets: len(v.s.Outlets), Fiction: v.s.Fiction, Said: said}
}

// evidence is the key of news that rests on some words.
func evidence(k tawatur.NewsKind, report string, s tawatur.Span) string {
	return fmt.Sprintf("%s:%d-%d:%s", k, s.Start, s.End, report)
}

// story is the story itself, which rests on the first report that matches.
func (v *view) story() []tawatur.News {
	for _, r := range v.s.Reports {
		if v.matches[r] {
			n := v.piece(tawatur.NewsStory, tawatur.Said{Report: r})
			n.From = v.s.Outlets[:min(len(v.s.Outlets), mostOutlets)]
			return []tawatur.News{n}
		}
	}
	return nil
}

// mostOutlets is how many outlets an alert names of a story.
const mostOutlets = 5

// claims are those that the list watches: all, or the one that holds most of its
// anchors.
func (v *view) claims() []tawatur.Claim {
	if v.t.Claim == "" {
		return v.s.Claims
	}
	best, most := -1, 0
	for i := range v.s.Claims {
		if n := v.anchored(&v.s.Claims[i]); n > most {
			best, most = i, n
		}
	}
	if best < 0 {
		return nil
	}
	return v.s.Claims[best : best+1]
}

// anchored counts the anchors that stand in a claim.
func (v *view) anchored(c *tawatur.Claim) (n int) {
	for _, p := range v.t.Anchors {
		if asserts(c, p.Report, p.Span) {
			n++
		}
	}
	return n
}
