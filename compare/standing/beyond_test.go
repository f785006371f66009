package standing_test

import (
	"testing"

	"tawatur"
	"tawatur/compare/claim"
	. "tawatur/compare/claim/claimtest"
	"tawatur/compare/standing"
)

// Two reports that each took another passage of one text of another story have
// it for their origin. Where nobody knows who took from whom, it is a doubt, and a
// text that took from both tells nothing.
func TestATextOfAnotherStoryBehindTwo(t *testing.T) {
	rs := []*tawatur.Reading{
		Report("a", "منبر الشرق", "2031-05-02", "جسر", spoken("شهود عيان/anonymous")),
		Report("b", "صوت الساحل", "2031-05-02", "طريق", spoken("وزارة الأشغال/body")),
	}
	link := func(to string, at int, why tawatur.Direction, evidence string) tawatur.Link {
		return tawatur.Link{From: "z", To: to, Kind: tawatur.Excerpt, Why: why, Evidence: evidence,
			Passages: []tawatur.Passage{{From: tawatur.Span{Start: at, End: at + 8}, To: tawatur.Span{End: 8}}}}
	}
	for _, c := range []struct {
		name        string
		why         tawatur.Direction
		evidence    string
		turn        bool
		least, most int
		beyond      string
	}{
		{"an earlier text", tawatur.DirectionTime, "", false, 1, 1, "z"},
		{"an agency's text", tawatur.DirectionUnknown, "رويترز", false, 1, 1, ""},
		{"nobody knows", tawatur.DirectionUnknown, "", false, 1, 2, "z"},
		{"a later round-up", tawatur.DirectionTime, "", true, 2, 2, ""},
	} {
		across := []tawatur.Link{link("a", 0, c.why, c.evidence), link("b", 40, c.why, c.evidence)}
		if c.turn {
			for i, l := range across {
				across[i].From, across[i].To = l.To, l.From
				across[i].Passages = []tawatur.Passage{{From: l.Passages[0].To, To: l.Passages[0].From}}
			}
		}
		claims := []tawatur.Claim{one(rs)}
		standing.JudgeIn(claim.Read(rs), claims, nil, across, registry(t))
		cl := claims[0]
		least, most := cl.Bounds()
		if least != c.least || most != c.most {
			t.Errorf("%s: %d to %d origins, want %d to %d", c.name, least, most, c.least, c.most)
		}
		if ms := append(cl.Origins[0].Merges, cl.Origins[0].Doubts...); len(ms) > 0 && ms[0].Beyond != c.beyond {
			t.Errorf("%s: beyond %q, want %q", c.name, ms[0].Beyond, c.beyond)
		}
	}
}
