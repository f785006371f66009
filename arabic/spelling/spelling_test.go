package spelling

import (
	"math"
	"slices"
	"strings"
	"testing"
)

func TestCompare(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		same bool
		why  string
	}{
		{"جون كيري", "جون كيرى", true, WhySame},
		{"أحمد", "احمد", true, WhySame},
		{"مُنى", "منى", true, WhySame},
		{"سـالم", "سالم", true, WhySame},
		{"غورباتشوف", "جورباتشوف", true, WhySound},
		{"غراندي", "كراندي", true, WhySound},
		{"فيينا", "ڤيينا", true, WhySame},
		{"باول", "پاول", true, WhySame},
		{"ثورن", "سورن", true, WhySound},
		{"واشنطن", "واشنتن", true, WhySound},
		{"نتنياهو", "نتانياهو", true, WhyVowels},
		{"ميركل", "ميركيل", true, WhyVowels},
		{"زيلينسكي", "زيلنسكي", true, WhyVowels},
		{"أنجيلا ميركل", "انغيلا ميركل", true, WhySound},
		{"أميركا", "أمريكا", true, WhyVowels},
		{"جورجيا", "جورجيه", true, WhyVowels},
		{"عبد الرحمن", "عبدالرحمن", true, WhySame},
		{"عبد الفتاح النوري", "عبدالفتاح النوري", true, WhySame},
		{"محمد بن راشد", "محمد راشد", true, WhyParticle},
		{"محمد ابن راشد", "محمد بن راشد", true, WhySame},
		{"أبو بكر الوادعي", "أبي بكر الوادعي", true, WhySame},
		{"أبوبكر الوادعي", "أبو بكر الوادعي", true, WhyJoined},
		{"كيم جونغ أون", "كيم جونغ-أون", true, WhySame},
		{"كيم جونغ أون", "كيم جونغأون", true, WhyJoined},
		{"صلاح الدين", "صلاحالدين", true, WhyJoined},
		{"الحريري", "حريري", true, WhyArticle},
		{"ألكسندر", "أليكساندر", true, WhyVowels},
		{"النبهاني", "التبهاني", true, WhySlip},
		{"حسن", "حسين", false, ""},
		{"سالم سعيد", "سليم سعيد", false, ""},
		{"محمد النبهاني", "محمود النبهاني", false, ""},
		{"أحمد", "حمد", false, ""},
		{"عبدالرحمن", "عبدالرحيم", false, ""},
		{"عبدالله سالم", "عبدالله ناصر", false, ""},
		{"جون كيري", "جون ميجر", false, ""},
		{"قناة 24", "قناة 25", false, ""},
		{"قطر", "مصر", false, ""},
		{"السعودية", "صعدة", false, ""},
		{"أبو محمد", "محمد", false, ""},
		{"أم سالم", "سالم", false, ""},
		{"", "", false, ""},
		{"،", "؟", false, ""},
	} {
		m := Compare(tt.a, tt.b)
		if m.Same() != tt.same || tt.same && m.Why != tt.why {
			t.Errorf("%s | %s: %+v, want same %v because %q", tt.a, tt.b, m, tt.same, tt.why)
		}
		if o := Compare(tt.b, tt.a); math.Abs(o.Score-m.Score) > 1e-9 {
			t.Errorf("%s | %s: %v one way and %v the other", tt.a, tt.b, m.Score, o.Score)
		}
	}
}

func TestParts(t *testing.T) {
	for _, tt := range []struct {
		short, full string
		part        bool
	}{
		{"كيري", "جون كيري", true},
		{"كيرى", "جون كيري", true},
		{"جون", "جون كيري", true},
		{"جون كيري", "جون فوربس كيري", true},
		{"فوربس", "جون فوربس كيري", false},
		{"الوادعي", "أبو بكر الوادعي", true},
		{"ميجر", "جون كيري", false},
		{"محمد", "أبو محمد", true},
		{"سليم", "سالم النبهاني", false},
	} {
		m := Compare(tt.short, tt.full)
		if got := m.Part && m.Score >= Threshold; got != tt.part || m.Same() {
			t.Errorf("%s of %s: %+v, want part %v", tt.short, tt.full, m, tt.part)
		}
	}
}

func TestDetail(t *testing.T) {
	if m := Compare("غورباتشوف", "جورباتشوف"); m.Detail != "غ/ج" {
		t.Errorf("got %+v", m)
	}
	if m := Compare("تشوفيتش", "كوفيتش"); m.Detail != "تش/ك" {
		t.Errorf("got %+v", m)
	}
}

func TestKeys(t *testing.T) {
	for _, tt := range [][2]string{
		{"غورباتشوف", "جورباتشيف"}, {"جون كيري", "كيرى"}, {"عبد الرحمن", "عبدالرحمن"}, {"سميث", "سميت"}, {"سميث", "سميس"},
		{"كيم جونغ أون", "كيم جونغأون"}, {"ألكسندر", "أليكساندر"}, {"اليسا", "ايليسا"}, {"شتاين", "ستاين"}, {"الحريري", "حريري"},
	} {
		a, b := Keys(tt[0]), Keys(tt[1])
		if !slices.ContainsFunc(a, func(k string) bool { return slices.Contains(b, k) }) {
			t.Errorf("%s %v and %s %v share no key", tt[0], a, tt[1], b)
		}
	}
	if k := Keys("؟"); len(k) != 0 {
		t.Errorf("no word has the keys %q", k)
	}
}

func TestTables(t *testing.T) {
	if _, err := readRules(); err != nil {
		t.Fatal(err)
	}
	for _, file := range []string{"letters.tsv", "settled.tsv", "particles.tsv"} {
		b, err := data.ReadFile("data/" + file)
		if err != nil {
			t.Fatal(err)
		}
		last := ""
		for line := range strings.Lines(string(b)) {
			switch {
			case line[0] == '#':
			case line <= last:
				t.Errorf("%s: %q stands after %q", file, line, last)
			default:
				last = line
			}
		}
	}
}

func FuzzCompare(f *testing.F) {
	f.Add("جون كيري", "جون ف. كيرى")
	f.Add("عبد الـ", "عبد عبد ال")
	f.Add("تش دج تزز", "ﷺ \xff 123 John")
	f.Fuzz(func(t *testing.T, a, b string) {
		m, o := Compare(a, b), Compare(b, a)
		if m.Score < 0 || m.Score > 1 || math.Abs(m.Score-o.Score) > 1e-9 || m.Part != o.Part {
			t.Fatalf("%q and %q: %+v, the other way %+v", a, b, m, o)
		}
		if m.Score >= Threshold && m.Why == "" {
			t.Fatalf("%q and %q: no reason for %+v", a, b, m)
		}
		for _, s := range []string{a, b} {
			if len(matched(s)) > 0 && !Same(s, s) {
				t.Fatalf("%q is not itself", s)
			}
			if strings.Contains(strings.Join(Keys(s), ""), " ") {
				t.Fatalf("%q has keys with gaps: %q", s, Keys(s))
			}
		}
	})
}
