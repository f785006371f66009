package store

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tawatur"
	"tawatur/query"
	"tawatur/record"
)

// speech is a store in which people and bodies of an invented town say things.
func speech(t testing.TB) *Store {
	s := open(t)
	for i, r := range []struct {
		outlet, quote, source string
		kind                  tawatur.SourceKind
		stance                tawatur.Stance
		form                  tawatur.Form
		chain, credits        []string
	}{
		{"المنارة", "لم يغلق الميناء يوما واحدا", "سليم الراوي", tawatur.SourcePerson, tawatur.Deny, tawatur.Direct, nil, nil},
		{"الأفق", "الميناء لم يغلق", "سليم الراوى", tawatur.SourcePerson, tawatur.Deny, tawatur.Indirect, []string{"وكالة الزعفران"}, nil},
		{"الأفق", "الرصيف الجديد يفتح قريبا", "سليم الراوي", tawatur.SourcePerson, tawatur.Promise, tawatur.Indirect, nil, nil},
		{"المنارة", "الأسعار سترتفع", "هند الراوي", tawatur.SourcePerson, tawatur.Warn, tawatur.Direct, nil, []string{"وكالة الزعفران"}},
		{"المنارة", "السفينة غرقت قرب الميناء", "", tawatur.SourceAnonymous, tawatur.Neutral, tawatur.Indirect, nil, nil},
	} {
		in := saved(string(rune('a'+i)), "خبر من مرجانة", "نص: "+r.quote+"، كما قيل.", "")
		x := &in.Readings[0].Reading
		x.Outlet, x.Published.Date, x.Credits = r.outlet, int8(i+1), r.credits
		start := len("نص: ")
		a := tawatur.Attribution{Quote: r.quote, SourceName: tawatur.Name(r.source), Source: tawatur.Name(r.source), SourceKind: r.kind,
			Stance: r.stance, Form: r.form, Chain: r.chain, Span: tawatur.Span{Start: start, End: start + len(r.quote)}}
		if r.source == "" {
			a.Source = "مصدر في الميناء"
		}
		x.Attributions = []tawatur.Attribution{a}
		if r.source != "" {
			x.Mentions = []tawatur.Mention{{Text: r.source, Type: tawatur.Person, Name: r.source}}
		}
		save(t, s, in)
	}
	return s
}

func search(t testing.TB, s *Store, line string) record.Found {
	t.Helper()
	q, err := query.Parse(line)
	if err != nil {
		t.Fatal(err)
	}
	f, err := s.Search(context.Background(), q, SearchOptions{})
	if err != nil {
		t.Fatalf("%s: %v", line, err)
	}
	return f
}

// Attributions are found by whose they are, how they are told, through whom, where, when
// and by their words, the latest first.
func TestSearchOfAttributions(t *testing.T) {
	s := speech(t)
	for line, want := range map[string]string{
		`source:"سليم الراوي"`:                         "c b a",
		`source:"سليم الراوي" stance:deny`:             "b a",
		`source:"سليم الراوي" stance:deny,promise`:     "c b a",
		`source:"سليم الراوي" stance:deny form:direct`: "a",
		`المصدر:«سليم الراوي» الموقف:نفى الميناء`:      "b a",
		`source:"سليم الراوي" -الرصيف`:                 "b a",
		`stance:deny outlet:الأفق`:                     "b",
		`stance:deny after:2031-05-02`:                 "b",
		`form:indirect before:2031-05-03`:              "c b",
		`via:الزعفران`:                                 "d b",
		`source:"مصدر" الميناء`:                        "e",
		`form:direct "الأسعار سترتفع"`:                 "d",
		`stance:admit`: "",
	} {
		f := search(t, s, line)
		var got []string
		for _, x := range f.Said {
			got = append(got, x.Report)
			if r, err := s.Reading(t.Context(), x.Report); err != nil || x.In(r.Text) != x.Quote {
				t.Errorf("%s: %q is not at %v", line, x.Quote, x.Span)
			}
			for _, m := range x.Marks {
				if m.In(x.Quote) == "" {
					t.Errorf("%s: nothing marked", line)
				}
			}
		}
		if g := strings.Join(got, " "); g != want || f.Total != len(got) {
			t.Errorf("%s: %s (%d), want %s", line, g, f.Total, want)
		}
	}
	check(t, s)
}

// A part of a name is taken for who bears it most, misspelt ones for the nearest, and who
// else could be meant is offered.
func TestSourceIsTold(t *testing.T) {
	s := speech(t)
	f := search(t, s, "source:الراوي")
	if f.Source.Found != record.FoundPart || f.Source.Name != "سليم الراوي" || len(f.Source.Others) == 0 {
		t.Errorf("%+v", f.Source)
	}
	if f = search(t, s, `source:"سليم الراوي"`); f.Source.Found != "" || !slices.Contains(f.Source.Spellings, "سليم الراوى") {
		t.Errorf("%+v", f.Source)
	}
	if f = search(t, s, `source:"سلييم الراوي"`); f.Source.Found != record.FoundNear || f.Total != 3 {
		t.Errorf("%+v", f.Source)
	}
	if f = search(t, s, `source:"سلييم الراوي" exact:yes`); f.Total != 0 {
		t.Errorf("exactly: %+v", f)
	}
	if f = search(t, s, `source:"مصدر في الميناء"`); f.Source.Name != "" || f.Total != 1 {
		t.Errorf("%+v", f.Source)
	}
}

// What nobody wrote is put right and said; exactly what was typed can be asked for.
func TestMisspeltWords(t *testing.T) {
	s := library(t)
	for typed, want := range map[string]string{"مكتبا": "مكتبة", "ميينا": "ميناء", "الزغفران": "الزعفران", "اضرباا": "إضراب", `"ميناا العنبر"`: "ميناء"} {
		f := search(t, s, typed)
		if len(f.Reworded) != 1 || s.stems.stem(f.Reworded[0].Shown.Word) != s.stems.stem(want) || f.Total == 0 {
			t.Errorf("%s: %+v, want %s", typed, f.Reworded, want)
		}
		if f := search(t, s, typed+" exact:yes"); f.Total != 0 || f.Reworded != nil {
			t.Errorf("%s: exactly that is found: %+v", typed, f)
		}
	}
	if f := search(t, s, "سسسسس"); f.Total != 0 || f.Reworded != nil {
		t.Errorf("%+v", f)
	}
	if f := search(t, s, "ميناء مكتبة"); f.Total != 0 || cmp.Diff([]record.WordCount{{Term: "ميناء", Reports: 2}, {Term: "مكتبة", Reports: 1}}, f.Apart) != "" {
		t.Errorf("%+v", f.Apart)
	}
}

// A word that came with the last report can be meant at once.
func TestVocabularyGrows(t *testing.T) {
	s := library(t)
	if f := search(t, s, "بنفسحية"); f.Total != 0 {
		t.Fatal("found too early")
	}
	save(t, s, saved("new", "خبر", "وصلت سفينة بنفسجية إلى مرجانة", ""))
	if f := search(t, s, "بنفسحية"); f.Total != 1 {
		t.Errorf("%+v", f)
	}
	check(t, s)
}

// What an older version stored is found by its attributions, names and misspelt words
// after it was opened.
func TestAttributionsOfOlderArchives(t *testing.T) {
	s := speech(t)
	for _, q := range []string{forgetNameReports, forgetNameKeys, forgetSaid, forgetSaidWords, forgetNames, forgetReportNames, forgetForms,
		`DELETE FROM settings WHERE name IN ('names', 'forms')`} {
		if _, err := s.writer.Exec(q); err != nil {
			t.Fatal(err)
		}
	}
	s.Close()
	s = openAt(t, s.path)
	if f := search(t, s, `source:"سليم الراوي" المينا`); f.Total != 2 || len(f.Reworded) != 1 {
		t.Errorf("%+v", f)
	}
	check(t, s)
}
