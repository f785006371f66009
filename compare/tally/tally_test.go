package tally_test

import (
	"slices"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"tawatur"
	. "tawatur/compare/claim/claimtest"
	"tawatur/compare/tally"
	"tawatur/outlet"
)

func registry(t testing.TB) *outlet.Registry {
	reg, err := outlet.Load()
	if err != nil {
		t.Fatal(err)
	}
	return reg
}

func storm() []*tawatur.Reading {
	return []*tawatur.Reading{
		Report("a", "منبر الشرق", "2031-03-04", "قال الدفاع المدني إن الفيضان أودى بحياة 7 أشخاص في وادي الرمان.",
			Said("الدفاع المدني", "قال", "الفيضان أودى بحياة 7 أشخاص في وادي الرمان"), Count("7 أشخاص", 7, "killed", By("الدفاع المدني"), In("وادي الرمان"))),
		Report("b", "صوت الساحل", "2031-03-04", "ذكرت وزارة الصحة أن 9 أشخاص قتلوا في فيضان وادي الرمان.",
			Said("وزارة الصحة", "ذكرت", "9 أشخاص قتلوا في فيضان وادي الرمان"), Count("9 أشخاص", 9, "killed", By("وزارة الصحة"), In("وادي الرمان"))),
		Report("c", "بريد الجبل", "2031-03-05", "رفع الدفاع المدني حصيلة قتلى الفيضان إلى 12 قتيلا في وادي الرمان.",
			Count("12 قتيلا", 12, "killed", By("الدفاع المدني"), In("وادي الرمان"))),
		Report("d", "نداء السهل", "2031-03-05", "وقتل 3 أشخاص في حادث سير في مدينة القصباء.",
			Count("3 أشخاص", 3, "killed", In("القصباء"))),
	}
}

func TestConflictsAndRevisions(t *testing.T) {
	ts := tally.Of(storm(), nil, registry(t))
	if len(ts) != 1 {
		t.Fatalf("%d tallies, want one: the accident elsewhere stands alone", len(ts))
	}
	got := ts[0]
	var values []float64
	for _, v := range got.Values {
		values = append(values, v.Value)
	}
	if want := []float64{7, 9, 12}; !slices.Equal(values, want) {
		t.Errorf("values %v, want %v in order of time", values, want)
	}
	if d := cmp.Diff([]tawatur.TallyPair{{A: 0, B: 1}}, got.Conflicts); d != "" { // a day later it may have grown to 12
		t.Errorf("conflicts:\n%s", d)
	}
	if d := cmp.Diff([]tawatur.TallyPair{{A: 0, B: 2}}, got.Revisions); d != "" {
		t.Errorf("revisions:\n%s", d)
	}
	if got.Values[0].Origin != got.Values[2].Origin || got.Values[0].Origin == got.Values[1].Origin {
		t.Errorf("origins %d, %d, %d", got.Values[0].Origin, got.Values[1].Origin, got.Values[2].Origin)
	}
	if got.Place != "وادي الرمان" || got.Category != "killed" {
		t.Errorf("tally of %s in %s", got.Category, got.Place)
	}
}

func TestAFloorDoesNotExcludeMore(t *testing.T) {
	rs := []*tawatur.Reading{
		Report("a", "منبر الشرق", "2031-03-04", "قتل ما لا يقل عن 40 شخصا في الفيضان.", Count("ما لا يقل عن 40 شخصا", 40, "killed", Approx(tawatur.AtLeast))),
		Report("b", "صوت الساحل", "2031-03-04", "قتل 49 شخصا في الفيضان.", Count("49 شخصا", 49, "killed")),
	}
	for _, tl := range tally.Of(rs, nil, registry(t)) {
		if len(tl.Conflicts) > 0 {
			t.Errorf("conflicts %v", tl.Conflicts)
		}
	}
}

func TestOtherDaysStandApart(t *testing.T) {
	dated := func(f *tawatur.Figure) { f.AsOf = tawatur.Day{Year: 2030, Month: 1, Date: 9} }
	rs := append(storm(), Report("e", "مرآة السهول", "2031-03-05", "وكان فيضان سابق قد قتل 80 شخصا في وادي الرمان.",
		Count("80 شخصا", 80, "killed", In("وادي الرمان"), dated)))
	for _, tl := range tally.Of(rs, nil, registry(t)) {
		for _, v := range tl.Values {
			if v.Value == 80 {
				t.Errorf("the figure of another year stands in the tally of %s", tl.Place)
			}
		}
	}
}

func TestTalliesHoldTogether(t *testing.T) {
	reg := registry(t)
	rapid.Check(t, func(t *rapid.T) {
		rs := Story(rapid.IntRange(1, 20).Draw(t, "reports"), rapid.Uint64().Draw(t, "seed"))
		got := tally.Of(rs, nil, reg)
		slices.Reverse(rs)
		if d := cmp.Diff(got, tally.Of(rs, nil, reg)); d != "" {
			t.Fatalf("another order gives other tallies:\n%s", d)
		}
		byID := map[string]*tawatur.Reading{}
		for _, r := range rs {
			byID[r.ID] = r
		}
		for _, tl := range got {
			for _, v := range tl.Values {
				if r := byID[v.Report]; v.Start < 0 || v.End > len(r.Text) || v.In(r.Text) != v.Text || !utf8.ValidString(v.Text) || v.Origin < 0 || v.Origin >= len(tl.Values) {
					t.Fatalf("value %+v", v)
				}
			}
			for _, p := range slices.Concat(tl.Conflicts, tl.Revisions, tl.Unclear) {
				if p.A == p.B || min(p.A, p.B) < 0 || max(p.A, p.B) >= len(tl.Values) {
					t.Fatalf("pair %+v of %d values", p, len(tl.Values))
				}
			}
			for _, b := range tl.Breakdowns {
				whole := tl.Values[b.Whole]
				if !b.Contains(whole.Span) || b.In(byID[whole.Report].Text) != b.Quote {
					t.Fatalf("breakdown %+v", b)
				}
			}
		}
	})
}

func BenchmarkOf(b *testing.B) {
	reg, rs := registry(b), Story(150, 1)
	for b.Loop() {
		tally.Of(rs, nil, reg)
	}
}

// TestAPartIsNoRival: a part of the dead stands in no tally of the dead.
func TestAPartIsNoRival(t *testing.T) {
	rs := append(storm(), Report("e", "مرآة السهول", "2031-03-04", "وكان بين القتلى 4 من الضحايا دفنوا في وادي الرمان.",
		Count("4 من الضحايا", 4, "killed", In("وادي الرمان"))))
	for _, tl := range tally.Of(rs, nil, registry(t)) {
		for _, v := range tl.Values {
			if v.Value == 4 && len(tl.Values) > 1 {
				t.Errorf("the part stands beside %+v", tl.Values)
			}
		}
	}
}

// TestRevisionsGoByTheMoment: what is dated the day after in the east may be the earlier
// word of one source.
func TestRevisionsGoByTheMoment(t *testing.T) {
	east := Report("a", "منبر الشرق", "2031-03-05", "قالت بلدية الرمان إن 3 أشخاص قتلوا في الفيضان في وادي الرمان.",
		Count("3 أشخاص", 3, "killed", By("بلدية الرمان"), In("وادي الرمان")))
	west := Report("b", "صوت الساحل", "2031-03-04", "قالت بلدية الرمان إن 5 أشخاص قتلوا في الفيضان في وادي الرمان.",
		Count("5 أشخاص", 5, "killed", By("بلدية الرمان"), In("وادي الرمان")))
	east.PublishedAt = time.Date(2031, 3, 5, 0, 4, 0, 0, time.FixedZone("", 4*60*60))
	west.PublishedAt = time.Date(2031, 3, 4, 21, 0, 0, 0, time.UTC)
	ts := tally.Of([]*tawatur.Reading{east, west}, nil, registry(t))
	if len(ts) != 1 || len(ts[0].Revisions) != 1 {
		t.Fatalf("%+v", ts)
	}
	if r := ts[0].Revisions[0]; ts[0].Values[r.A].Value != 3 || ts[0].Values[r.B].Value != 5 {
		t.Errorf("revised from %v to %v", ts[0].Values[r.A].Text, ts[0].Values[r.B].Text)
	}
}
