package standing_test

import (
	"testing"

	"tawatur"
	. "tawatur/compare/claim/claimtest"
	"tawatur/compare/standing"
)

// An agency issues many texts: two reports that both have one of it have the same
// only where passages link them, be it through a third.
func TestTwoTextsOfOneAgency(t *testing.T) {
	report := func(id, outlet string) *tawatur.Reading {
		return Report(id, outlet, "2031-05-02", "جسر "+id, spoken("هيئة "+id+"/body"))
	}
	rs := []*tawatur.Reading{report("a", "منبر الشرق"), report("b", "صوت الساحل"), report("c", "بريد الجبل")}
	agency := func(to string) tawatur.Link {
		return tawatur.Link{From: "رويترز", To: to, Inferred: true, Kind: tawatur.Excerpt, Passages: []tawatur.Passage{{To: tawatur.Span{End: 20}}}}
	}
	far := func(a, b string) tawatur.Link { // elsewhere in both
		s := tawatur.Span{Start: 900, End: 990}
		return tawatur.Link{From: a, To: b, Kind: tawatur.Excerpt, Passages: []tawatur.Passage{{From: s, To: s}}}
	}
	links := []tawatur.Link{agency("a"), agency("b"), far("a", "c")}
	for _, c := range []struct {
		name    string
		links   []tawatur.Link
		origins int
	}{
		{"two texts", links, 3},
		{"one text, through a third", append(links, far("c", "b")), 2},
	} {
		claims := []tawatur.Claim{one(rs)}
		standing.Judge(claims, rs, c.links, registry(t))
		if n := len(claims[0].Origins); n != c.origins {
			t.Errorf("%s: %d origins, want %d", c.name, n, c.origins)
		}
	}
}

// The reader of signs is their source; a name behind an office tells who speaks; what
// was said some time ago may be what was said then.
func TestWhoseWordItIs(t *testing.T) {
	kind := Kind(tawatur.SourcePerson)
	for _, c := range []struct {
		name string
		a, b *tawatur.Reading
		one  bool
	}{
		{"signs and who reads them",
			Report("a", "منبر الشرق", "2031-05-02", "قال سليم الوادي إن الدلائل تشير إلى جسر", Said("الدلائل", "تشير", "جسر", Via("سليم الوادي"))),
			Report("b", "صوت الساحل", "2031-05-02", "قال سليم الوادي طريق", Said("سليم الوادي", "قال", "طريق", kind)), true},
		{"the name behind the office",
			Report("a", "منبر الشرق", "2031-05-02", "قال المتحدث باسم البلدية سليم الوادي جسر", Said("المتحدث باسم البلدية سليم الوادي", "قال", "جسر", kind), Names("سليم الوادي", tawatur.Person)),
			Report("b", "صوت الساحل", "2031-05-02", "قال الوادي طريق", Said("الوادي", "قال", "طريق", kind)), true},
		{"said some days ago",
			Report("a", "منبر الشرق", "2031-05-02", "أعلنت وزارة الأشغال جسر", Said("وزارة الأشغال", "أعلنت", "جسر")),
			Report("b", "صوت الساحل", "2031-05-06", "وكانت وزارة الأشغال قد أعلنت طريق", Said("وزارة الأشغال", "أعلنت", "طريق")), true},
		{"said again",
			Report("a", "منبر الشرق", "2031-05-02", "أعلنت وزارة الأشغال جسر", Said("وزارة الأشغال", "أعلنت", "جسر")),
			Report("b", "صوت الساحل", "2031-05-06", "أعلنت وزارة الأشغال طريق", Said("وزارة الأشغال", "أعلنت", "طريق")), false},
		{"one kingdom and another",
			Report("a", "منبر الشرق", "2031-05-02", "أعلنت المملكة جسر", Said("المملكة", "أعلنت", "جسر")),
			Report("b", "صوت الساحل", "2031-05-02", "أعلنت مملكة البحرين طريق", Said("مملكة البحرين", "أعلنت", "طريق")), false},
		{"a state told twice",
			Report("a", "منبر الشرق", "2031-05-02", "أعلنت الولايات المتحدة الأميركية جسر", Said("الولايات المتحدة الأميركية", "أعلنت", "جسر")),
			Report("b", "صوت الساحل", "2031-05-02", "أعلنت واشنطن طريق", Said("واشنطن", "أعلنت", "طريق")), true},
	} {
		rs := []*tawatur.Reading{c.a, c.b}
		cl := one(rs)
		for i, q := range []string{"جسر", "طريق"} {
			at := rs[i].Attributions[0]
			cl.Assertions[i].Quote, cl.Assertions[i].Span = q, at.Span
		}
		claims := []tawatur.Claim{cl}
		standing.Judge(claims, rs, nil, registry(t))
		if got := len(claims[0].Origins) == 1; got != c.one {
			t.Errorf("%s: one origin %v: %+v", c.name, got, claims[0].Origins)
		}
	}
}
