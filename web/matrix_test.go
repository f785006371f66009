package web

import (
	"testing"

	"tawatur"
)

func TestCellsOfTheMatrix(t *testing.T) {
	says := func(outlet string, copied int) tawatur.Assertion {
		return tawatur.Assertion{Report: outlet + "-1", Outlet: outlet, CopiedFrom: copied, Span: tawatur.Span{Start: 2, End: 9}}
	}
	c := &tawatur.Claim{
		Assertions: []tawatur.Assertion{says("المرساة", -1), says("الشراع", 0), says("الشراع", -1), says("زائر", -1)},
		Origins:    []tawatur.Origin{{Assertions: []int{0, 1}}, {Assertions: []int{2, 7}}},
		Contradictions: []tawatur.Contradiction{{Report: "m", Outlet: "المنارة", How: tawatur.Denies},
			{Report: "m", Outlet: "المنارة", How: tawatur.OtherFigure}, {Report: "x", Outlet: "المرساة", How: tawatur.Denies}},
	}
	q := request{site: &site{lang: "ar"}}
	got := q.cells([]string{"المرساة", "الشراع", "المنارة", "الميناء"}, c)
	want := []cell{{How: "says", Origin: 1}, {How: "says", Origin: 2}, {How: "denies"}, {How: "silent"}}
	for i := range want {
		g := got[i]
		if (g.Href != "") != (g.How != "silent") {
			t.Errorf("%d: %+v", i, g)
		}
		if g.Href = ""; g != want[i] {
			t.Errorf("%d: %+v, want %+v", i, g, want[i])
		}
	}
	if at := q.words("a/b #1", tawatur.Span{Start: 3, End: 7}); at != "/ar/reports/a%2Fb%20%231?at=3-7#at" {
		t.Error(at)
	}
}
