package query

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tawatur"
)

func TestParse(t *testing.T) {
	for in, want := range map[string]string{
		`ميناء   العنبر`:      `ميناء العنبر`,
		`«ميناء العنبر» سفن*`: `"ميناء العنبر" سفن*`,
		`"ميناء العنبر`:       `"ميناء العنبر"`,
		`"ميناء"`:             `ميناء`,
		`a * b`:               `a b`,
		`"" x ""*`:            `x`,
		`مرجانة)(*^{}+`:       `مرجانة`,
		`ميناء -إضراب -"رصيف جديد"`:             `ميناء -إضراب -"رصيف جديد"`,
		`ميناء - إضراب`:                         `ميناء إضراب`,
		`المصدر:«سليم الراوي» الموقف:نفى`:       `source:"سليم الراوي" stance:deny`,
		`by:الراوي stance:deny,accuse`:          `source:"الراوي" stance:deny stance:accuse`,
		`موقف:نفي صيغة:غير_مباشر عبر:"وكالة س"`: `stance:deny form:indirect via:"وكالة س"`,
		`ميناء after:2031-05 before:2031-05`:    `ميناء from:2031-05-01 to:2031-05-31`,
		`ميناء منذ:٢٠٣١ إلى:2032/2/3`:           `ميناء from:2031-01-01 to:2032-02-03`,
		`ميناء day:2031-05-06`:                  `ميناء from:2031-05-06 to:2031-05-06`,
		`ميناء story:contested outlet:المنارة`:  `ميناء outlet:"المنارة" standing:contested`,
		`ميناء exact:yes`:                       `ميناء exact:yes`,
		`المتحدث: لن نقبل`:                      `المتحدث لن نقبل`,
		`الساعة 12:30`:                          `الساعة 12:30`,
		`https://example.org/a`:                 `https example.org a`,
	} {
		q, err := Parse(in)
		if err != nil {
			t.Errorf("%s: %v", in, err)
		}
		if again, _ := Parse(q.String()); q.String() != again.String() {
			t.Errorf("%s: %s, and again %s", in, q, again)
		}
		if in != `https://example.org/a` && in != `الساعة 12:30` && q.String() != want {
			t.Errorf("%s:\n got %s\nwant %s", in, q, want)
		}
	}
}

func TestMistakes(t *testing.T) {
	for in, want := range map[string]Kind{
		"":                                NoWords,
		" * ":                             NoWords,
		"outlet:المنارة":                  NoWords,
		"-ميناء":                          OnlyLeftOut,
		"speaker:الراوي":                  UnknownFilter,
		"ميناء stance:sings":              UnknownValue,
		"ميناء after:yesterday":           BadDay,
		"ميناء after:2031-13-01":          BadDay,
		"ميناء after:2032 before:2031":    DaysReversed,
		`source:"أ ب" source:"ج د"`:       Twice,
		"-source:الراوي ميناء":            FilterLeftOut,
		strings.Repeat("كلمة ", 65):       TooManyWords,
		strings.Repeat("كلام طويل ", 999): TooLong,
	} {
		_, err := Parse(in)
		ms, ok := errors.AsType[Mistakes](err)
		if !ok || ms[0].Kind != want || tawatur.ErrorCode(err) != tawatur.CodeInvalid || tawatur.Hint(err) == "" {
			t.Errorf("%.40q: %v, want %s", in, err, want)
		}
		if len(ms) > 0 && (ms[0].Kind == UnknownFilter || ms[0].Kind == UnknownValue) && len(ms[0].Allowed) == 0 {
			t.Errorf("%.40q: nothing is said to be allowed", in)
		}
	}
}

// What was understood is there all the same, and all mistakes are told at once.
func TestAllMistakesAtOnce(t *testing.T) {
	q, err := Parse("ميناء stance:sings after:never form:direct")
	ms, _ := errors.AsType[Mistakes](err)
	if len(ms) != 2 || q.String() != "ميناء form:direct" {
		t.Error(q, err)
	}
}

func TestReadFields(t *testing.T) {
	fields := map[string]string{"q": "ميناء stance:deny", "source": `سليم "الراوي`, "from": "2031-01-02", "standing": "one"}
	q, err := Read(func(f string) string { return fields[f] })
	want := `ميناء source:"سليم الراوي" stance:deny from:2031-01-02 standing:one`
	if err != nil || q.String() != want {
		t.Error(q, err)
	}
	again, err := Read(q.Values().Get)
	if diff := cmp.Diff(q, again); err != nil || diff != "" {
		t.Error(err, diff)
	}
}

// Every stance, form and filter can be typed in both languages, and a spelling is of one value.
func TestKeywords(t *testing.T) {
	v, err := readKeywords(keywordData)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []tawatur.Stance{tawatur.Neutral, tawatur.Assert, tawatur.Alleges, tawatur.Deny, tawatur.Accuse, tawatur.Demand, tawatur.Warn,
		tawatur.Promise, tawatur.Think, tawatur.Doubt, tawatur.Condemn, tawatur.Praise, tawatur.Admit, tawatur.Threaten} {
		if v.values[FilterStance][string(s)] != string(s) {
			t.Errorf("%s cannot be typed", s)
		}
	}
	for _, s := range []tawatur.Form{tawatur.Direct, tawatur.Indirect, tawatur.Mixed} {
		if v.values[FilterForm][string(s)] != string(s) {
			t.Errorf("%s cannot be typed", s)
		}
	}
	if v.filters["مصدر"] != FilterSource || v.values[FilterStance]["نفي"] != "deny" {
		t.Error("no Arabic words")
	}
}

// FuzzParse: whatever is typed, what was understood is written in a way that is
// understood as the same.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"ميناء", `"ميناء العنبر"*`, `a" OR b`, "x*y", "col:x", "-a", "--a", "-\"a b", "\x00'\"", "١٬٥٠٠", "ــ*", "“”*",
		`source:"س ص" stance:deny,نفى -x after:2015-03 before:2015`, "المصدر:", ":x", "source::x", "source:«", "day:2015-02-30", "-source:x", "a:b:c",
		"from:٢٠١٥", "\u200fsource:x", "source:\"\u200f\"", "3.5% -1,5 @a #b_c"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		q, err := Parse(s)
		if err != nil && (tawatur.ErrorCode(err) != tawatur.CodeInvalid || tawatur.Hint(err) == "") {
			t.Fatalf("%q: %v", s, err)
		}
		if err != nil || len(q.String()) > MaxBytes {
			return
		}
		again, err := Parse(q.String())
		if diff := cmp.Diff(q, again); err != nil || diff != "" {
			t.Fatalf("%q is %q, which is %q: %v\n%s", s, q, again, err, diff)
		}
		fields, err := Read(q.Values().Get)
		if diff := cmp.Diff(q, fields); err != nil || diff != "" {
			t.Fatalf("%q is %v: %v\n%s", s, q.Values(), err, diff)
		}
	})
}

func BenchmarkParse(b *testing.B) {
	for b.Loop() {
		_, _ = Parse(`المصدر:«سليم الراوي» الموقف:نفى "ميناء العنبر" -إضراب after:2031-05`)
	}
}
