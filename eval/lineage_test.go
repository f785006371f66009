package eval

import (
	"slices"
	"strings"
	"testing"

	"tawatur"
	"tawatur/outlet"
)

const (
	bridge = "أغلقت بلدية نورمار الجسر القديم صباح الثلاثاء بعد أن ارتفع منسوب النهر مترين خلال ليلة واحدة."
	school = "ونقلت فرق الإنقاذ سكان ثلاثة أحياء منخفضة إلى مدارس أعدت لاستقبالهم حتى ينحسر الماء عن البيوت."
	market = "وتضاعفت أسعار الخضار في سوق سلوان لأن الشاحنات القادمة من القرى الجنوبية لم تصل منذ يوم الأحد."
)

func told(id, by, byline string, parts ...string) *tawatur.Reading {
	return &tawatur.Reading{Report: tawatur.Report{ID: id, Outlet: by, Byline: byline, Text: strings.Join(parts, "\n")}}
}

func TestHalfCopies(t *testing.T) {
	rs := []*tawatur.Reading{
		told("a", "أفق", "", bridge, school),
		told("b", "صدى", "", strings.ReplaceAll(bridge, "أ", "ا")), // another spelling, all of it in a
		told("c", "أفق", "", bridge),                               // of the outlet of a
		told("d", "مرفأ", "", market, school, market+" "+market),   // less than half of a in it
		told("e", "مرفأ", "", ""),
	}
	got := halfCopies(rs)
	if want := []halfCopy{{0, 1}, {1, 2}}; !slices.Equal(got, want) {
		t.Errorf("half copies %v, want %v", got, want)
	}
}

// Hidden credits leave no name of the agency, and nothing else is changed.
func TestHidden(t *testing.T) {
	reg, err := outlet.Load()
	if err != nil {
		t.Fatal(err)
	}
	c := creditReader{reg}
	r := told("a", "أفق", "نورمار - رويترز", "نورمار (رويترز) - "+bridge)
	if got := c.agencies(r); !slices.Equal(got, []string{"رويترز"}) {
		t.Fatalf("agencies %v", got)
	}
	h := c.hidden(r, "رويترز")
	if h.Byline != "" || strings.Contains(h.Text, "رويترز") || !strings.HasSuffix(h.Text, bridge) {
		t.Errorf("hidden: %q, %q", h.Byline, h.Text)
	}
	if got := c.agencies(told("b", "أفق", "محمد فارس - سلوان", bridge)); len(got) != 0 {
		t.Errorf("a person's name is the agency %v", got)
	}
}

func TestLineageOfNothing(t *testing.T) {
	reg, err := outlet.Load()
	if err != nil {
		t.Fatal(err)
	}
	if got := Lineage(LineageFound{Outlets: reg}); got.Reports != 0 || got.Within.Pairs != 0 {
		t.Errorf("%+v", got)
	}
}

// Three papers have one text and two credit the agency: its name is looked for
// in the third's links.
func TestLineageScore(t *testing.T) {
	reg, err := outlet.Load()
	if err != nil {
		t.Fatal(err)
	}
	rs := []*tawatur.Reading{told("a", "أفق", "رويترز", bridge, school), told("b", "صدى", "سلوان - رويترز", bridge, school), told("c", "مرفأ", "", bridge, school)}
	links := []tawatur.Link{{From: "a", To: "b", Kind: tawatur.Copy}, {From: "رويترز", To: "b", Inferred: true, Kind: tawatur.Copy}}
	got := Lineage(LineageFound{
		Reports: rs, Stories: []tawatur.Story{{ID: "s", Reports: []string{"a", "b", "c"}, Lineage: links}}, Near: map[string][]string{"b": {"a"}, "c": {"a", "b"}},
		Links: func([]*tawatur.Reading) []tawatur.Link { return links }, Days: 3, Outlets: reg,
	})
	want := LineageScore{Reports: 3, Within: FoundCopies{Pairs: 3, Candidates: 1, Story: 1, Linked: 0.3333, Joined: 0.3333},
		Agency: SameAgency{Pairs: 1, Same: 1}, Hidden: Recovery{Sets: 1, Recovered: 1}}
	if got != want {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}
