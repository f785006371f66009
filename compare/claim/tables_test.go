package claim

import (
	"os"
	"slices"
	"strings"
	"testing"

	"tawatur"
	"tawatur/arabic"
)

func TestTablesAreSortedAndWhole(t *testing.T) {
	if _, err := Load(); err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir("data")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		raw, err := os.ReadFile("data/" + e.Name())
		if err != nil {
			t.Fatal(err)
		}
		var lines []string
		for line := range strings.Lines(string(raw)) {
			if !strings.HasPrefix(line, "#") {
				lines = append(lines, strings.TrimRight(line, "\n"))
			}
		}
		if !slices.IsSorted(lines) {
			t.Errorf("%s is not sorted", e.Name())
		}
		if !strings.HasPrefix(string(raw), "#") {
			t.Errorf("%s does not say where it comes from", e.Name())
		}
	}
}

func TestFormsStandForOneConcept(t *testing.T) {
	owner := map[string]string{}
	for _, file := range []string{"concepts.tsv", "places.tsv"} {
		err := eachLine("data/"+file, func(f []string) error {
			for form := range strings.FieldsSeq(f[len(f)-1]) {
				form = arabic.Match(form)
				if o, ok := owner[form]; ok && o != f[len(f)-2] {
					t.Errorf("%s stands for %s and %s", form, o, f[len(f)-2])
				}
				owner[form] = f[len(f)-2]
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

func TestLookup(t *testing.T) {
	tab, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	for word, want := range map[string]string{
		"وقتل": "kill", "القتلى": "kill", "مصرعهم": "kill", "كيمياوية": "chemical", "بالكيماوي": "chemical",
		"وزارة": "ministry", "جامعة": "university", "وادي": "valley", "الأميركية": "usa", "وواشنطن": "usa", "للنظام": "government", "قصفها": "bomb", "شجرة": "",
	} {
		got := ""
		if id, ok := tab.lookup(arabic.Match(word)); ok {
			got = tab.names[id]
		}
		if got != want {
			t.Errorf("%s stands for %q, want %q", word, got, want)
		}
	}
}

func TestSkeletonMeetsTransliterations(t *testing.T) {
	for _, p := range [][2]string{{"ترامب", "ترمب"}, {"بوتين", "بوتن"}, {"فرانسيس", "فرنسيس"}, {"غرينبلات", "جرينبلات"}} {
		if a, b := Skeleton(p[0]), Skeleton(p[1]); a != b {
			t.Errorf("%s gives %s, %s gives %s", p[0], a, p[1], b)
		}
	}
	if Skeleton("سالم") == Skeleton("سعيد") {
		t.Error("two names have one skeleton")
	}
}

func TestQuantities(t *testing.T) {
	fig := func(text string, v float64, a tawatur.Approx) *tawatur.Figure {
		return &tawatur.Figure{Text: text, Value: v, Approx: a, Category: "killed"}
	}
	seven, nine := fig("7 قتلى", 7, tawatur.Exact), fig("9 قتلى", 9, tawatur.Exact)
	forty := fig("ما لا يقل عن أربعين", 40, tawatur.AtLeast)
	more := fig("49 قتيلا", 49, tawatur.Exact)
	dozens := fig("عشرات القتلى", 20, tawatur.AtLeast)
	about := fig("نحو 50", 50, tawatur.About)
	for _, c := range []struct {
		name              string
		a, b              *tawatur.Figure
		differ, excluding bool
	}{
		{"two exact values", seven, nine, true, true},
		{"the same value", seven, seven, false, false},
		{"a floor below a value", forty, more, true, false},
		{"a floor above a value", forty, nine, true, true},
		{"dozens and a value among them", dozens, more, false, false},
		{"dozens and a few", dozens, seven, true, true},
		{"about and a near value", about, more, false, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Differ(c.a, c.b); got != c.differ {
				t.Errorf("Differ = %v", got)
			}
			if got := Excludes(c.a, c.b); got != c.excluding {
				t.Errorf("Excludes = %v", got)
			}
			if Excludes(c.a, c.b) != Excludes(c.b, c.a) || Differ(c.a, c.b) != Differ(c.b, c.a) {
				t.Error("the order of the two matters")
			}
		})
	}
}
