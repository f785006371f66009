package locale

import (
	"slices"
	"strings"
	"testing"

	"tawatur"
)

var forms = map[string][]string{
	"ar": {"few", "many", "one", "other", "two", "zero"},
	"en": {"one", "other"},
}

// catalogue gives, for each key without plural form, the forms and the
// placeholders other than {n}.
func catalogue(t *testing.T, lang string) (map[string][]string, map[string][]string) {
	t.Helper()
	text, err := load(lang)
	if err != nil {
		t.Fatal(err)
	}
	forms, holes := map[string][]string{}, map[string][]string{}
	for key, val := range text {
		base, form, counted := strings.Cut(key, "/")
		if counted {
			forms[base] = append(forms[base], form)
		} else {
			forms[base] = nil
		}
		for _, h := range placeholders(val) {
			if h == "n" && !counted {
				t.Errorf("%s: %s has {n} and is not counted", lang, key)
			}
			if h != "n" && !slices.Contains(holes[base], h) {
				holes[base] = append(holes[base], h)
			}
		}
		slices.Sort(forms[base])
		slices.Sort(holes[base])
	}
	return forms, holes
}

func placeholders(s string) []string {
	var out []string
	for _, part := range strings.Split(s, "{")[1:] {
		name, _, _ := strings.Cut(part, "}")
		out = append(out, name)
	}
	return out
}

func TestBothLanguagesHaveTheSameStrings(t *testing.T) {
	arForms, arHoles := catalogue(t, "ar")
	enForms, enHoles := catalogue(t, "en")
	for key, f := range arForms {
		g, ok := enForms[key]
		if !ok || (f == nil) != (g == nil) {
			t.Errorf("%s is in Arabic and not, or otherwise, in English", key)
		}
		if !slices.Equal(arHoles[key], enHoles[key]) {
			t.Errorf("%s: placeholders %v in Arabic, %v in English", key, arHoles[key], enHoles[key])
		}
	}
	for key := range enForms {
		if _, ok := arForms[key]; !ok {
			t.Errorf("%s is in English and not in Arabic", key)
		}
	}
}

func TestCountedKeysHaveAllForms(t *testing.T) {
	for _, lang := range []string{"ar", "en"} {
		got, _ := catalogue(t, lang)
		for key, f := range got {
			if f != nil && !slices.Equal(f, forms[lang]) {
				t.Errorf("%s: %s has the forms %v, want %v", lang, key, f, forms[lang])
			}
		}
	}
}

// Each form of a counted key names every argument, and the forms for many
// show the number.
func TestCountedFormsAreComplete(t *testing.T) {
	for _, lang := range []string{"ar", "en"} {
		text, _ := load(lang)
		_, holes := catalogue(t, lang)
		for key, val := range text {
			base, form, counted := strings.Cut(key, "/")
			if !counted {
				continue
			}
			have := placeholders(val)
			for _, h := range holes[base] {
				if !slices.Contains(have, h) {
					t.Errorf("%s: %s lacks {%s}", lang, key, h)
				}
			}
			if slices.Contains([]string{"few", "many", "other"}, form) && !slices.Contains(have, "n") {
				t.Errorf("%s: %s lacks {n}", lang, key)
			}
		}
	}
}

func TestArabicPluralForms(t *testing.T) {
	p := printer(t, "ar")
	for n, want := range map[int]string{
		0: "لا تقارير", 1: "تقرير واحد", 2: "تقريران", 3: "3 تقارير", 10: "10 تقارير",
		11: "11 تقريرًا", 99: "99 تقريرًا", 100: "100 تقرير", 102: "102 تقرير",
		103: "103 تقارير", 111: "111 تقريرًا", 1000: "1,000 تقرير",
	} {
		if got := p.Count("count.reports", n); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
}

func TestNumbersAndDays(t *testing.T) {
	ar, en := printer(t, "ar"), printer(t, "en")
	for v, want := range map[float64]string{0: "0", 12: "12", 20305: "20,305", 3.5: "3.5", -1200.25: "-1,200.25", 1e6: "1,000,000"} {
		if got := en.Number(v); got != want || ar.Number(v) != want {
			t.Errorf("%v: %q, want %q in both languages", v, got, want)
		}
	}
	a, b := tawatur.Day{Year: 2016, Month: 12, Date: 13}, tawatur.Day{Year: 2016, Month: 12, Date: 15}
	for _, c := range [][2]string{
		{ar.Day(a), "13 ديسمبر 2016"}, {en.Day(a), "13 December 2016"},
		{en.Days(a, b), "13 December – 15 December 2016"}, {ar.Days(a, a), "13 ديسمبر 2016"},
		{en.Day(tawatur.Day{}), "date not known"}, {en.Days(tawatur.Day{}, b), "15 December 2016"},
	} {
		if c[0] != c[1] {
			t.Errorf("%q, want %q", c[0], c[1])
		}
	}
}

func TestTextOfOddPatterns(t *testing.T) {
	p := &Printer{lang: "en", text: map[string]string{"k": "a {0} {1} { {9} {x} }"}}
	if got, want := p.Text("k", "{1}", 2), "a {1} 2 { {9} {x} }"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got := p.Text("none"); got != "[none]" {
		t.Errorf("unknown key gives %q", got)
	}
}

func TestUnknownLanguage(t *testing.T) {
	if _, err := New("fr"); tawatur.ErrorCode(err) != tawatur.CodeInvalid {
		t.Errorf("got %v", err)
	}
}

func printer(t *testing.T, lang string) *Printer {
	t.Helper()
	p, err := New(lang)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestOneWordForAThing: what the design names is called by one word everywhere, so that
// a reader need not ask whether two are meant.
func TestOneWordForAThing(t *testing.T) {
	text, err := load("ar")
	if err != nil {
		t.Fatal(err)
	}
	for key, said := range text {
		for other, word := range map[string]string{"منبر": "وسيلة إعلام", "منابر": "وسائل إعلام", "هذه الواقعة": "هذه القصة"} {
			if strings.Contains(said, other) {
				t.Errorf("%s says %q, and elsewhere it is %q: %s", key, other, word, said)
			}
		}
	}
}
