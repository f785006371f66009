package store

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tawatur"
	"tawatur/arabic/spelling"
	"tawatur/record"
)

// naming is an invented report with the given names of persons, of whom the
// first says something.
func naming(id, outlet string, names ...string) Saved {
	in := saved(id, "خبر "+id, "نص "+id, "story-"+id)
	r := &in.Readings[0].Reading
	r.Outlet = outlet
	for _, n := range names {
		r.Mentions = append(r.Mentions, tawatur.Mention{Text: n, Name: n, Type: tawatur.Person, Title: "المهندس"})
	}
	r.Attributions = append(r.Attributions, tawatur.Attribution{Quote: "قول " + id, SourceName: tawatur.Name(names[0]),
		SourceKind: tawatur.SourcePerson, Stance: tawatur.Warn})
	return in
}

func saveNaming(t *testing.T, s *Store) {
	save(t, s, naming("a", "المرسى", "سعيد غروشنكو", "سعيد غروشنكو", "سالم الوادعي"))
	save(t, s, naming("b", "الساحل", "سعيد جروشنكو", "سليم الوادعي"))
	save(t, s, naming("c", "الساحل", "غروشنكو"))
	save(t, s, naming("d", "المرسى", "سليم الوادعي", "سعيد\nغروشنكو"))
}

func TestWho(t *testing.T) {
	s, ctx := open(t), context.Background()
	saveNaming(t, s)
	check(t, s)
	w, err := s.Who(ctx, "سعيد غروشنكو", WhoOptions{})
	if err != nil {
		t.Fatal(err)
	}
	want := []record.Spelling{
		{Name: "سعيد غروشنكو", Type: tawatur.Person, Reports: 2, Mentions: 3, Said: 1, Verdict: spelling.Verdict{Match: spelling.Match{Score: 1, Why: spelling.WhySame}, Join: true}},
		{Name: "سعيد جروشنكو", Type: tawatur.Person, Reports: 1, Mentions: 1, Said: 1, Verdict: spelling.Verdict{Match: spelling.Match{Score: w.Spellings[1].Score, Why: spelling.WhySound, Detail: "غ/ج"}, Join: true}},
	}
	if diff := cmp.Diff(want, w.Spellings); diff != "" {
		t.Error(diff)
	}
	if w.Reports != 3 || w.Mentions != 4 || w.Said != 2 || len(w.Statements) != 2 || len(w.Stories) != 3 {
		t.Errorf("%d reports, %d mentions, %d said, %d statements, %d stories", w.Reports, w.Mentions, w.Said, len(w.Statements), len(w.Stories))
	}
	if diff := cmp.Diff([]record.Tallied{{Text: "المرسى", Reports: 2}, {Text: "الساحل", Reports: 1}}, w.Outlets); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]record.Tallied{{Text: "المهندس", Reports: 3}}, w.Titles); diff != "" {
		t.Error(diff)
	}
	if len(w.Others) != 1 || w.Others[0].Name != "غروشنكو" || !w.Others[0].Part {
		t.Errorf("others: %+v", w.Others)
	}
}

func TestWhoByPart(t *testing.T) {
	s, ctx := open(t), context.Background()
	saveNaming(t, s)
	for asked, want := range map[string]string{"الوادعى": "سليم الوادعي", "جروشنكو": "غروشنكو", "سالم الوادعى": "سالم الوادعي", "وسعيد غروشنكو": "سعيد غروشنكو", "المهندس سعيد غروشنكو": "سعيد غروشنكو"} {
		if w, err := s.Who(ctx, asked, WhoOptions{Limit: 1}); err != nil || w.Name != want || w.Asked != asked {
			t.Errorf("%s gives %q (%v), want %s", asked, w.Name, err, want)
		}
	}
	for _, nobody := range []string{"", "؟", "لاأحد", `" OR keys:`, "NEAR(a b)", "سعيد بن فلان الفلاني"} {
		_, err := s.Who(ctx, nobody, WhoOptions{})
		wantCode(t, err, tawatur.CodeNotFound)
	}
}

func TestNames(t *testing.T) {
	s, ctx := open(t), context.Background()
	saveNaming(t, s)
	lines, total, err := s.Names(ctx, 2)
	if err != nil || total != 5 || len(lines) != 2 {
		t.Fatal(lines, total, err)
	}
	if l := lines[0]; l.Name != "سعيد غروشنكو" || l.Reports != 3 || l.Mentions != 4 || len(l.Spellings) != 2 {
		t.Errorf("%+v", l)
	}
	if l := lines[1]; l.Name != "سليم الوادعي" || l.Reports != 2 || len(l.Spellings) != 1 {
		t.Errorf("%+v", l)
	}
}

// TestNamesOfOldReports holds that names of reports that were stored before
// names were kept are found, and that keys of another version are made anew.
func TestNamesOfOldReports(t *testing.T) {
	ctx := context.Background()
	path := t.TempDir() + "/old.db"
	s := openAt(t, path)
	saveNaming(t, s)
	s.Close()
	execAll(t, path, `DELETE FROM report_names`, `UPDATE settings SET value = 'old' WHERE name = 'names'`)
	s = openAt(t, path)
	if w, err := s.Who(ctx, "سعيد غروشنكو", WhoOptions{}); err != nil || w.Reports != 3 {
		t.Error(w.Reports, err)
	}
	if _, total, err := s.Names(ctx, 0); err != nil || total != 5 {
		t.Error(total, err)
	}
	check(t, s)
}

func FuzzPackNames(f *testing.F) {
	f.Add("سعيد\tغروشنكو")
	f.Fuzz(func(t *testing.T, name string) {
		a := tawatur.Analysis{Mentions: []tawatur.Mention{{Name: name, Type: tawatur.Person, Title: name}}}
		in := namesOf(&a)
		var out []counted
		unpackNames(packNames(in), func(c counted) { out = append(out, c) })
		if len(in) != len(out) || len(in) > 0 && in[0] != out[0] {
			t.Fatalf("%v came back as %v", in, out)
		}
	})
}
