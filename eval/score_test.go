package eval

import (
	"testing"

	"tawatur"
)

func attribution(quote, name string, chain ...string) tawatur.Attribution {
	return tawatur.Attribution{Quote: quote, SourceName: tawatur.Name(name), Chain: chain, Form: tawatur.Indirect, Stance: tawatur.Neutral, SourceKind: tawatur.SourcePerson}
}

func TestExtractionCountsPairsOnce(t *testing.T) {
	gold := []Annotated{{ID: "a", Attributions: []tawatur.Attribution{
		attribution("الجسر الشرقي أُغلق أمام الشاحنات", "سليم الراوي", "وكالة المرساة"),
		attribution("العمل يستأنف غداً", "سليم الراوي"),
	}}}
	pred := []Annotated{
		{ID: "a#1", Attributions: []tawatur.Attribution{
			attribution("الجسر الشرقي اغلق امام الشاحنات", "الوزير الراوي", "المرساة"),
			attribution("الجسر الشرقي أُغلق أمام الشاحنات الثقيلة", "سليم الراوي"),
		}},
		{ID: "b", Attributions: []tawatur.Attribution{attribution("لا يُحسب", "أحد")}},
	}
	got := Extraction(gold, pred).Attributions
	if got.Gold != 2 || got.Pred != 2 {
		t.Fatalf("counted %d gold and %d predicted", got.Gold, got.Pred)
	}
	if got.Found != (PRF{0.5, 0.5, 0.5}) || got.WithSource.F1 != 0.5 || got.ChainRecall != 1 {
		t.Errorf("%+v", got)
	}
}

func TestSameName(t *testing.T) {
	n := namer{titles()}
	for _, c := range []struct {
		gold, pred string
		want       bool
	}{
		{"المتحدث باسم الوزارة سليم الراوي", "الراوي", true},
		{"وزير الصحة", "وزارة الصحة", true},
		{"مصادر محلية", "مصادر طبية", true},
		{"بلدية المرفأ", "إدارة الميناء", false},
		{"", "", true},
		{"سليم الراوي", "", false},
	} {
		if got := n.same(c.gold, c.pred); got != c.want {
			t.Errorf("same(%q, %q) = %v", c.gold, c.pred, got)
		}
	}
}

func TestFigureNeedsValueAndAWord(t *testing.T) {
	gold := []Annotated{{ID: "a", Figures: []tawatur.Figure{
		{Text: "نحو 40 جريحاً", Value: 40, Category: "injured"},
		{Text: "ثلاثة زوارق", Value: 3, Category: "object"},
	}}}
	pred := []Annotated{{ID: "a", Figures: []tawatur.Figure{
		{Text: "40 قتيلاً", Value: 40, Category: "killed"},
		{Text: "ثلاث سفن", Value: 3, Category: "object"},
	}}}
	got := Extraction(gold, pred).Figures
	if got.Found.F1 != 0.5 || got.WithCategory.F1 != 0 {
		t.Errorf("%+v", got)
	}
}

func TestPairs(t *testing.T) {
	c := &tawatur.Comparison{Stories: []tawatur.Story{
		{Reports: []string{"a", "b#1", "c"}}, {Reports: []string{"d"}},
	}}
	got := Pairs([]Pair{
		{"a", "b", "same", 3}, {"a", "c", "related", 3}, {"a", "d", "same", 1}, {"x", "d", "different", 2},
	}, c)
	if got.All != (PRF{0.5, 0.5, 0.5}) || got.Sure != (PRF{0.5, 1, 0.6667}) {
		t.Errorf("%+v", got)
	}
	if got.LargestStory != 3 || got.Multi != 1 || got.Read != 0.75 {
		t.Errorf("%+v", got)
	}
}
