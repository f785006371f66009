package standing_test

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"tawatur"
	"tawatur/compare/claim"
	. "tawatur/compare/claim/claimtest"
	"tawatur/compare/standing"
	"tawatur/outlet"
)

func registry(t testing.TB) *outlet.Registry {
	reg, err := outlet.Load()
	if err != nil {
		t.Fatal(err)
	}
	return reg
}

// one is a claim that holds the whole text of every report.
func one(rs []*tawatur.Reading) tawatur.Claim {
	var c tawatur.Claim
	for _, r := range rs {
		a := tawatur.Assertion{
			Report: r.ID, Outlet: r.Outlet, Published: r.Published, Quote: r.Text, Chain: []string{},
			CopiedFrom: -1, Span: tawatur.Span{End: len(r.Text)},
		}
		for _, at := range r.Attributions {
			a.SourceName, a.SourceKind, a.Chain = at.SourceName, at.SourceKind, at.Chain
			a.SpokenOn(&at)
		}
		c.Assertions = append(c.Assertions, a)
	}
	return c
}

// whole is a link that copies all of one report.
func whole(a, b *tawatur.Reading) tawatur.Link {
	return tawatur.Link{From: a.ID, To: b.ID, Kind: tawatur.Copy, Containment: 1, Passages: []tawatur.Passage{{
		From: tawatur.Span{End: len(a.Text)}, To: tawatur.Span{End: len(b.Text)},
	}}}
}

const text = "أعلنت البلدية فتح جسر الوادي أمام السيارات بعد ترميمه"

func TestRules(t *testing.T) {
	said := func(source string, with ...func(*tawatur.Attribution)) Mark { return Said(source, "", "", with...) }
	report := func(id, out string, marks ...Mark) *tawatur.Reading {
		// Every report has words of its own, so that only the rule under test can hold.
		return Report(id, out, "2031-05-02", fmt.Sprintf("%s %s", text, id), marks...)
	}
	for _, c := range []struct {
		name  string
		a, b  *tawatur.Reading
		copy  bool
		why   tawatur.OriginWhy // single: two origins
		doubt bool
	}{
		{"a copied passage", report("a", "منبر الشرق", said("س")), report("b", "صوت الساحل", said("ص")), true, tawatur.WhyCopy, false},
		{"one person, two spellings", report("a", "منبر الشرق", said("لورنس هاملتون", Kind("person"))), report("b", "صوت الساحل", said("لورانس هاملتن", Kind("person"))), false, tawatur.WhySameSource, false},
		{"the family name after the full name", report("a", "منبر الشرق", said("سليم الوادي", Kind("person"))), report("b", "صوت الساحل", said("الوادي", Kind("person"))), false, tawatur.WhySameSource, false},
		{"a family name shared", report("a", "منبر الشرق", said("سليم الوادي", Kind("person"))), report("b", "صوت الساحل", said("كريم الوادي", Kind("person"))), false, tawatur.WhySingle, true},
		{"a ministry of a state and the state", report("a", "منبر الشرق", said("الخارجية التركية")), report("b", "صوت الساحل", said("تركيا")), false, tawatur.WhySameSource, false},
		{"two ministries of a state", report("a", "منبر الشرق", said("وزارة الدفاع التركية")), report("b", "صوت الساحل", said("وزارة الخارجية التركية")), false, tawatur.WhySingle, false},
		{"two venues", report("a", "منبر الشرق", said("سليم الوادي", At("مؤتمر صحفي"))), report("b", "صوت الساحل", said("سليم الوادي", At("تويتر"))), false, tawatur.WhySingle, true},
		{"two words for one sort of occasion", report("a", "منبر الشرق", said("سليم الوادي", On("مقابلة", tawatur.Interview, "", 0))), report("b", "صوت الساحل", said("سليم الوادي", On("حوار", tawatur.Interview, "", 0))), false, tawatur.WhySameSource, false},
		{"remarks may be made anywhere", report("a", "منبر الشرق", said("سليم الوادي", On("تصريحات", tawatur.Remarks, "", 0))), report("b", "صوت الساحل", said("سليم الوادي", On("مؤتمر صحفي", tawatur.PressConference, "", 0))), false, tawatur.WhySameSource, false},
		{"interviews with two channels", report("a", "منبر الشرق", said("سليم الوادي", On("مقابلة", tawatur.Interview, "المرسى", 0))), report("b", "صوت الساحل", said("سليم الوادي", On("مقابلة", tawatur.Interview, "المنارة", 0))), false, tawatur.WhySingle, true},
		{"an occasion only carried on", report("a", "منبر الشرق", said("سليم الوادي", On("بيان", tawatur.Statement, "", 0), Carried)), report("b", "صوت الساحل", said("سليم الوادي", On("كلمة", tawatur.Speech, "", 0))), false, tawatur.WhySameSource, false},
		{"two days named with the verb", report("a", "منبر الشرق", said("سليم الوادي", On("", "", "", 1))), report("b", "صوت الساحل", said("سليم الوادي", On("", "", "", 4))), false, tawatur.WhySingle, true},
		{"unnamed sources alike", report("a", "منبر الشرق", said("مصدر أمني", Kind("anonymous"))), report("b", "صوت الساحل", said("مصدر أمني", Kind("anonymous"))), false, tawatur.WhySingle, true},
		{"unnamed sources alike by one agency", report("a", "منبر الشرق", said("مصدر أمني", Kind("anonymous"), Via("رويترز"))), report("b", "صوت الساحل", said("مصدر أمني", Kind("anonymous"), Via("رويترز"))), false, tawatur.WhySameSource, false},
		{"one agency, no source", report("a", "منبر الشرق", Byline("لندن - رويترز")), report("b", "صوت الساحل", Byline("رويترز")), false, tawatur.WhySameTransmitter, false},
		{"one outlet, no source", report("a", "منبر الشرق"), report("b", "منبر الشرق"), false, tawatur.WhySameFamily, false},
		{"one outlet, one names a source", report("a", "منبر الشرق"), report("b", "منبر الشرق", said("وزارة الأشغال")), false, tawatur.WhySingle, false},
		{"one outlet, one has it from another", report("a", "منبر الشرق", said("تقارير", Via("مصادر في البلدية"))), report("b", "منبر الشرق"), false, tawatur.WhySingle, true},
		{"two outlets, no source", report("a", "منبر الشرق"), report("b", "صوت الساحل"), false, tawatur.WhySingle, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			rs := []*tawatur.Reading{c.a, c.b}
			// The claim's quotations are of the second word on, the same run of
			// words must not stand for the rule.
			cl := one(rs)
			cl.Assertions[0].Quote, cl.Assertions[1].Quote = "جسر", "طريق"
			var links []tawatur.Link
			if c.copy {
				links = append(links, whole(c.a, c.b))
			}
			claims := []tawatur.Claim{cl}
			standing.Judge(claims, rs, links, registry(t))
			os := claims[0].Origins
			if (c.why == tawatur.WhySingle) != (len(os) == 2) {
				t.Fatalf("%d origins: %+v", len(os), os)
			}
			if os[0].Why != c.why {
				t.Errorf("why %q, want %q", os[0].Why, c.why)
			}
			if got := len(os[0].Doubts) > 0; got != c.doubt {
				t.Errorf("doubts %+v", os[0].Doubts)
			}
		})
	}
}

func TestDenialStandsAgainst(t *testing.T) {
	rs := []*tawatur.Reading{
		Report("a", "منبر الشرق", "2031-03-04", "قصفت طائرات دولة المرج ميناء النخيل فجر الأحد."),
		Report("b", "صوت الساحل", "2031-03-04", "قالت بلدية النخيل إن طائرات دولة المرج قصفت ميناء النخيل، وهو ما نفته المرج.",
			Said("بلدية النخيل", "قالت", "طائرات دولة المرج قصفت ميناء النخيل")),
		Report("c", "بريد الجبل", "2031-03-04", "نفت دولة المرج قصف طائراتها ميناء النخيل.",
			Said("دولة المرج", "نفت", "قصف طائراتها ميناء النخيل", Stance(tawatur.Deny))),
		Report("d", "نداء السهل", "2031-03-04", "افتتحت البلدية معرضا للكتاب."),
	}
	claims := claim.Align(rs, nil)
	standing.Judge(claims, rs, nil, registry(t))
	if len(claims) == 0 {
		t.Fatal("no claim")
	}
	var got []string
	for _, x := range claims[0].Contradictions {
		if x.How != tawatur.Denies {
			t.Errorf("%s stands against the claim as %q", x.Report, x.How)
		}
		got = append(got, x.Report)
	}
	if !slices.Equal(got, []string{"b", "c"}) {
		t.Errorf("denied by %q, want b and c", got)
	}
	if want := []string{"نداء السهل"}; !slices.Equal(claims[0].Silent, want) {
		t.Errorf("silent %q, want %q", claims[0].Silent, want)
	}
}

func TestOtherFigureStandsAgainst(t *testing.T) {
	rs := []*tawatur.Reading{
		Report("a", "منبر الشرق", "2031-03-04", "أسفر انفجار سوق القصباء عن مقتل 7 أشخاص.", Count("7 أشخاص", 7, "killed")),
		Report("b", "صوت الساحل", "2031-03-04", "قال الدفاع المدني إن 9 أشخاص قتلوا في انفجار سوق القصباء.",
			Said("الدفاع المدني", "قال", "9 أشخاص قتلوا في انفجار سوق القصباء"), Count("9 أشخاص", 9, "killed")),
		Report("c", "بريد الجبل", "2031-03-05", "قال الدفاع المدني إن حصيلة انفجار سوق القصباء ارتفعت إلى 11 قتيلا.",
			Said("الدفاع المدني", "قال", "حصيلة انفجار سوق القصباء ارتفعت إلى 11 قتيلا"), Count("11 قتيلا", 11, "killed")),
	}
	claims := claim.Align(rs, nil)
	standing.Judge(claims, rs, nil, registry(t))
	for _, c := range claims {
		if len(c.Assertions) != 1 {
			continue
		}
		var got []string
		for _, x := range c.Contradictions {
			got = append(got, x.Report)
		}
		want := map[string][]string{"a": {"b", "c"}, "b": {"a"}, "c": {"a"}}[c.Assertions[0].Report]
		if !slices.Equal(got, want) {
			t.Errorf("the figure of %s is contradicted by %q, want %q: a revision by the same source is none", c.Assertions[0].Report, got, want)
		}
	}
}

// check holds what is true of every standing.
func check(t *rapid.T, claims []tawatur.Claim, rs []*tawatur.Reading) {
	byID := map[string]*tawatur.Reading{}
	for _, r := range rs {
		byID[r.ID] = r
	}
	for _, c := range claims {
		n := len(c.Assertions)
		var all []int
		for _, o := range c.Origins {
			if o.What == "" || len(o.Merges) != len(o.Assertions)-1 || (o.Why == tawatur.WhySingle) != (len(o.Assertions) == 1) {
				t.Fatalf("claim %s: origin %+v", c.ID, o)
			}
			for _, m := range o.Merges {
				if m.Evidence == "" || !slices.Contains(o.Assertions, m.A) || !slices.Contains(o.Assertions, m.B) || m.A >= m.B {
					t.Fatalf("claim %s: merge %+v of %v", c.ID, m, o.Assertions)
				}
			}
			for _, m := range o.Doubts {
				if m.A < 0 || m.B >= n || m.Evidence == "" {
					t.Fatalf("claim %s: doubt %+v", c.ID, m)
				}
			}
			all = append(all, o.Assertions...)
		}
		slices.Sort(all)
		for i := range n {
			if len(all) != n || all[i] != i {
				t.Fatalf("claim %s: origins hold %v of %d assertions", c.ID, all, n)
			}
		}
		for _, x := range c.Contradictions {
			if r := byID[x.Report]; r == nil || x.Start < 0 || x.End > len(r.Text) || x.In(r.Text) != x.Quote {
				t.Fatalf("claim %s: contradiction %+v", c.ID, x)
			}
		}
	}
}

func TestStandingHoldsTogether(t *testing.T) {
	reg := registry(t)
	rapid.Check(t, func(t *rapid.T) {
		rs := Story(rapid.IntRange(1, 16).Draw(t, "reports"), rapid.Uint64().Draw(t, "seed"))
		claims := claim.Align(rs, nil)
		standing.Judge(claims, rs, nil, reg)
		check(t, claims, rs)
	})
}

// A copy adds a carrier to a claim and never an origin; taking it away again
// never takes one.
func TestACopyIsNoOrigin(t *testing.T) {
	reg := registry(t)
	rapid.Check(t, func(t *rapid.T) {
		rs := Story(rapid.IntRange(1, 12).Draw(t, "reports"), rapid.Uint64().Draw(t, "seed"))
		before := []tawatur.Claim{one(rs)}
		standing.Judge(before, rs, nil, reg)
		of := rs[rapid.IntRange(0, len(rs)-1).Draw(t, "of")]
		twin := *of
		twin.ID, twin.Outlet = "copy", "مرآة السهول"
		with := append(slices.Clone(rs), &twin)
		after := []tawatur.Claim{one(with)}
		standing.Judge(after, with, []tawatur.Link{whole(of, &twin)}, reg)
		if a, b := len(before[0].Origins), len(after[0].Origins); b > a {
			t.Fatalf("%d origins became %d by a copy", a, b)
		}
	})
}

func FuzzNames(f *testing.F) {
	f.Add("دونالد ترامب", "ترمب")
	f.Add("", "وزارة")
	tables, err := claim.Load()
	if err != nil {
		f.Fatal(err)
	}
	names := standing.NewNames(tables, registry(f))
	f.Fuzz(func(t *testing.T, a, b string) {
		if x, y := names.Compare(a, b), names.Compare(b, a); x != y {
			t.Errorf("%q and %q: %v, the other way round %v", a, b, x, y)
		}
	})
}

func BenchmarkJudge(b *testing.B) {
	reg := registry(b)
	rs := Story(150, 1)
	c := claim.Read(rs)
	claims := c.Align(nil)
	b.ReportMetric(float64(len(claims)), "claims")
	for b.Loop() {
		for i := range claims {
			claims[i].Contradictions = nil
		}
		standing.JudgeIn(c, claims, nil, nil, reg)
	}
}
