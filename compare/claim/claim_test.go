package claim_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"tawatur"
	"tawatur/arabic"
	"tawatur/compare/claim"
	. "tawatur/compare/claim/claimtest"
)

func market() []*tawatur.Reading {
	return []*tawatur.Reading{
		Report("a", "منبر الشرق", "2031-03-04", "انفجرت سيارة مفخخة في سوق القصباء. وقالت وزارة الصحة إن الانفجار أوقع 7 قتلى في سوق القصباء.",
			Said("وزارة الصحة", "وقالت", "الانفجار أوقع 7 قتلى في سوق القصباء"), Count("7 قتلى", 7, "killed")),
		Report("b", "صوت الساحل", "2031-03-04", "لقي 7 أشخاص مصرعهم في انفجار بسوق القصباء ظهر الثلاثاء.",
			Count("7 أشخاص", 7, "killed")),
		Report("c", "بريد الجبل", "2031-03-05", "ذكر الدفاع المدني أن انفجار سوق القصباء أدى إلى مقتل 9 أشخاص.",
			Said("الدفاع المدني", "ذكر", "انفجار سوق القصباء أدى إلى مقتل 9 أشخاص"), Count("9 أشخاص", 9, "killed")),
	}
}

func reportsOf(c tawatur.Claim) string {
	var ids []string
	for _, a := range c.Assertions {
		ids = append(ids, a.Report)
	}
	return strings.Join(ids, " ")
}

func TestAlignBringsTogetherOtherWords(t *testing.T) {
	claims := claim.Align(market(), nil)
	var got []string
	for _, c := range claims {
		got = append(got, reportsOf(c))
	}
	for _, want := range []string{"a b", "c"} {
		if !slices.Contains(got, want) {
			t.Errorf("no claim of reports %q among %q", want, got)
		}
	}
}

func TestTwoFiguresAreTwoClaims(t *testing.T) {
	for _, c := range claim.Align(market(), nil) {
		seven, nine := strings.Contains(c.Text, "7"), strings.Contains(c.Text, "9")
		if seven && strings.Contains(reportsOf(c), "c") && !strings.Contains(reportsOf(c), "a b c") || nine && strings.Contains(reportsOf(c), "b") {
			t.Errorf("claim %q of %s holds two figures", c.Text, reportsOf(c))
		}
	}
}

// That two reports name the same people in one place does not make what they say one.
func TestTheSamePeopleAreNotTheSameClaim(t *testing.T) {
	people := []Mark{Names("سامر الوادي", tawatur.Person), Names("كريم السهلي", tawatur.Person), Names("القصباء", tawatur.Place)}
	rs := []*tawatur.Reading{
		Report("a", "منبر الشرق", "2031-03-04", "وقع سامر الوادي وكريم السهلي في القصباء معاهدة الصيد البحري.", people...),
		Report("b", "صوت الساحل", "2031-03-04", "سامر الوادي وكريم السهلي وقعا معاهدة الصيد البحري في القصباء.", people...),
		Report("c", "بريد الجبل", "2031-03-04", "تناول سامر الوادي وكريم السهلي العشاء في القصباء.", people...),
	}
	for _, c := range claim.Align(rs, nil) {
		if got := reportsOf(c); strings.Contains(got, "c") {
			t.Errorf("claim %q of reports %q", c.Text, got)
		}
	}
}

// The name of an outlet may hold a word that is a verb elsewhere ("عين": appointed).
func TestABylineIsNoClaim(t *testing.T) {
	var rs []*tawatur.Reading
	for _, id := range []string{"a", "b", "c"} {
		rs = append(rs, Report(id, "عين القصباء", "2031-03-04", "منير السهلي – عين القصباء – الرمان\nانفجرت سيارة مفخخة في سوق القصباء.", Names("منير السهلي", tawatur.Person)))
	}
	for _, c := range claim.Align(rs, nil) {
		if strings.Contains(c.Text, "السهلي") {
			t.Errorf("claim %q", c.Text)
		}
	}
}

func TestADenialIsNoAssertion(t *testing.T) {
	rs := []*tawatur.Reading{
		Report("a", "منبر الشرق", "2031-03-04", "قصفت طائرات دولة المرج ميناء النخيل فجر الأحد."),
		Report("b", "صوت الساحل", "2031-03-04", "قالت بلدية النخيل إن طائرات دولة المرج قصفت ميناء النخيل.",
			Said("بلدية النخيل", "قالت", "طائرات دولة المرج قصفت ميناء النخيل")),
		Report("c", "بريد الجبل", "2031-03-04", "نفت دولة المرج قصف طائراتها ميناء النخيل.",
			Said("دولة المرج", "نفت", "قصف طائراتها ميناء النخيل", Stance(tawatur.Deny))),
	}
	for _, c := range claim.Align(rs, nil) {
		if strings.Contains(reportsOf(c), "c") {
			t.Errorf("the denial of c is listed as an assertion of %q", c.Text)
		}
	}
}

func TestAlignDoesNotDependOnOrder(t *testing.T) {
	rs := Story(24, 3)
	want := claim.Align(rs, nil)
	for seed := range uint64(5) {
		mixed := slices.Clone(rs)
		rand.New(rand.NewPCG(seed, 1)).Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
		if d := cmp.Diff(want, claim.Align(mixed, nil)); d != "" {
			t.Fatalf("another order gives other claims:\n%s", d)
		}
	}
}

// checkClaims holds what is true of all claims: valid indexes, spans on rune
// boundaries, one assertion a report, IDs that differ.
func checkClaims(t interface{ Fatalf(string, ...any) }, rs []*tawatur.Reading, claims []tawatur.Claim) {
	byID := map[string]*tawatur.Reading{}
	for _, r := range rs {
		byID[r.ID] = r
	}
	ids := map[string]bool{}
	for _, c := range claims {
		if ids[c.ID] || c.ID == "" || c.Text == "" || c.Confidence < 0 || c.Confidence > 1 {
			t.Fatalf("claim %q (%q), confidence %v", c.ID, c.Text, c.Confidence)
		}
		ids[c.ID] = true
		seen := map[string]bool{}
		for i, a := range c.Assertions {
			r := byID[a.Report]
			if r == nil || seen[a.Report] {
				t.Fatalf("claim %s: report %q unknown or twice", c.ID, a.Report)
			}
			seen[a.Report] = true
			if a.Start < 0 || a.End > len(r.Text) || a.Start >= a.End || a.Span.In(r.Text) != a.Quote || !utf8.ValidString(a.Quote) {
				t.Fatalf("claim %s: span %v of %d bytes, quote %q", c.ID, a.Span, len(r.Text), a.Quote)
			}
			if a.CopiedFrom >= i || a.CopiedFrom < -1 {
				t.Fatalf("claim %s: assertion %d copied from %d", c.ID, i, a.CopiedFrom)
			}
		}
	}
}

func TestClaimsHoldTogether(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rs := Story(rapid.IntRange(1, 20).Draw(t, "reports"), rapid.Uint64().Draw(t, "seed"))
		checkClaims(t, rs, claim.Align(rs, nil))
	})
}

func FuzzRead(f *testing.F) {
	f.Add("نفت البلدية الخبر، وهو ما نفته أيضا الشرطة.", "قتل ٧ أشخاص", 0, 12)
	f.Add("", "…", 3, 1)
	f.Add("«قال» لا لا لا لم لن", "\u200fقصف\xff", 2, 9)
	f.Fuzz(func(t *testing.T, a, b string, start, end int) {
		if !utf8.ValidString(a) || !utf8.ValidString(b) {
			t.Skip()
		}
		rs := []*tawatur.Reading{Report("a", "x", "", a), Report("b", "y", "", b), Report("c", "x", "", a+" "+b)}
		if toks := arabic.Tokens(a); len(toks) > 0 {
			from := toks[max(0, min(start, len(toks)-1))]
			to := toks[max(0, min(end, len(toks)-1))]
			if from.Start < to.End {
				s := tawatur.Span{Start: from.Start, End: to.End}
				rs[0].Attributions = []tawatur.Attribution{{Quote: s.In(a), Cue: from.Text, Span: s}}
				rs[0].Figures = []tawatur.Figure{{Text: s.In(a), Value: 3, Category: "killed", Span: s}}
			}
		}
		checkClaims(t, rs, claim.Align(rs, nil))
	})
}

func BenchmarkAlign(b *testing.B) {
	for name, n := range map[string]int{"2": 2, "20": 20, "150": 150} {
		rs := Story(n, 1)
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				claim.Align(rs, nil)
			}
		})
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := claim.Load(); err != nil {
			b.Fatal(err)
		}
	}
}
