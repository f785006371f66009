package claim_test

import (
	"slices"
	"testing"

	"tawatur"
	"tawatur/compare/claim"
	. "tawatur/compare/claim/claimtest"
)

// alignments gives, by report, how the statements of the first claim were aligned.
func alignments(t *testing.T, rs []*tawatur.Reading, links []tawatur.Link) map[string]tawatur.Alignment {
	t.Helper()
	claims := claim.Align(rs, links)
	if len(claims) == 0 {
		t.Fatal("no claim")
	}
	out := map[string]tawatur.Alignment{}
	for _, a := range claims[0].Assertions {
		out[a.Report] = a.Alignment
	}
	return out
}

func TestAlignmentTellsItsReasons(t *testing.T) {
	rs := []*tawatur.Reading{
		Report("a", "منبر الشرق", "2031-03-04", "قصف الجيش ميناء القصباء فجر الأحد.", Names("القصباء", tawatur.Place)),
		Report("b", "صوت الساحل", "2031-03-05", "أكد شهود أن الجيش قصف ميناء القصباء بالمدفعية.", Names("القصباء", tawatur.Place)),
	}
	for _, got := range alignments(t, rs, nil) {
		if slices.Equal(got.Told(true), []string{"align.worded"}) {
			if got.Score != 1 {
				t.Errorf("the wording statement: %+v", got)
			}
			continue
		}
		if got.Score <= 0.5 || got.Score >= 1 {
			t.Errorf("score %v", got.Score)
		}
		for _, want := range []string{"align.roles: الجيش, قصف, القصباء", "align.words: ميناء"} {
			if !slices.Contains(got.Told(true), want) {
				t.Errorf("%q is not among %q", want, got.Told(true))
			}
		}
	}
}

func TestACopyIsAlignedAsOne(t *testing.T) {
	text := "قصف الجيش ميناء القصباء فجر الأحد بالمدفعية الثقيلة."
	rs := []*tawatur.Reading{Report("a", "منبر الشرق", "2031-03-04", text), Report("b", "صوت الساحل", "2031-03-05", text)}
	whole := tawatur.Span{End: len(text)}
	link := tawatur.Link{From: "a", To: "b", Kind: tawatur.Copy, Passages: []tawatur.Passage{{From: whole, To: whole}}}
	got := alignments(t, rs, []tawatur.Link{link})["b"]
	if !slices.Contains(got.Told(true), "align.copy") || got.Score < 0.98 {
		t.Errorf("%+v", got)
	}
}

// Every alignment of drawn stories has a score, and reasons that are known.
func TestEveryAlignmentIsJudged(t *testing.T) {
	codes := claim.ReasonCodes()
	for seed := range uint64(20) {
		for _, c := range claim.Align(Story(8, seed), nil) {
			for _, a := range c.Assertions {
				if a.Score <= 0 || a.Score > 1 || len(a.Reasons) == 0 {
					t.Errorf("%q in %q: %+v", a.Quote, c.Text, a.Alignment)
				}
				for _, g := range a.Reasons {
					if !slices.Contains(codes, g.Reason.Code()) {
						t.Errorf("unknown reason %q", g.Reason)
					}
				}
			}
		}
	}
}
