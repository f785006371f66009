package standing_test

import (
	"strings"
	"testing"

	"tawatur"
	. "tawatur/compare/claim/claimtest"
	"tawatur/compare/standing"
)

// A lede rests on the one source that bears it out further down; not where two do,
// nor does what the report goes on to tell long after a quotation.
func TestOwnVoiceThatRestsOnASource(t *testing.T) {
	const lede, body = "انهار سقف السوق فجرا", "وقال الدفاع المدني إن سقف السوق انهار"
	second := "وذكرت بلدية النخيل أن السقف انهار"
	far := strings.Repeat("وفي شأن آخر افتتح معرض للكتاب في المدينة. ", 8)
	for _, c := range []struct {
		name  string
		parts []string
		rests bool
	}{
		{"a lede and its source", []string{lede, body}, true},
		{"a lede and two sources", []string{lede, body, second}, false},
		{"the sentence after the source", []string{body, lede}, true},
		{"far behind the source", []string{body, far, lede}, false},
	} {
		r := Report("a", "منبر الشرق", "2031-05-02", strings.Join(c.parts, ". "))
		other := Report("b", "صوت الساحل", "2031-05-02", "طريق")
		cl := tawatur.Claim{Assertions: []tawatur.Assertion{{
			Report: "b", Outlet: other.Outlet, Published: other.Published, Quote: "طريق", SourceName: "الدفاع المدني", SourceKind: tawatur.SourceBody, Span: tawatur.Span{End: 8},
		}}}
		for _, p := range c.parts {
			if p == far {
				continue
			}
			at := strings.Index(r.Text, p)
			a := tawatur.Assertion{Report: "a", Outlet: r.Outlet, Published: r.Published, Quote: p, Span: tawatur.Span{Start: at, End: at + len(p)}}
			switch p {
			case body:
				a.SourceName, a.SourceKind = "الدفاع المدني", tawatur.SourceBody
			case second:
				a.SourceName, a.SourceKind = "بلدية النخيل", tawatur.SourceBody
			}
			cl.Assertions = append(cl.Assertions, a)
		}
		claims := []tawatur.Claim{cl}
		standing.Judge(claims, []*tawatur.Reading{r, other}, nil, registry(t))
		own := -1
		for _, o := range claims[0].Origins {
			if o.Open == tawatur.OpenNoSource {
				own = len(o.Assertions)
			}
		}
		if rests := own < 0; rests != c.rests {
			t.Errorf("%s: rests on the source: %v: %+v", c.name, rests, claims[0].Origins)
		}
	}
}
