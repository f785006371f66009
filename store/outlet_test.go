package store

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"tawatur"
	"tawatur/record"
)

// paper is an invented report of an outlet in a story.
func paper(n int, outlet, story string, date int, text string) Saved {
	in := saved(fmt.Sprintf("paper-%d", n), "خبر رقم كذا", text, story)
	r := &in.Readings[0].Reading
	r.Outlet = outlet
	r.Published.Date = int8(date)
	r.Credits = []string{"واف"}
	r.Attributions = []tawatur.Attribution{{Quote: "كذا", Cue: "قال", Stance: tawatur.Neutral, SourceKind: tawatur.SourcePerson,
		SourceName: tawatur.Name(fmt.Sprintf("متحدث %d", n%3)), Chain: []string{}}}
	return in
}

var papers = []string{"صحيفة المرسى", "صحيفة الساحل", "موقع الجبل", ""}

func drawPapers(t *rapid.T, most int) (out []Saved) {
	words := []string{"السفن", "سفن", "الميناء", "في", "أبحرت", "وعادت", ".", "٣"}
	for i := range rapid.IntRange(1, most).Draw(t, "reports") {
		text := ""
		for range rapid.IntRange(1, 9).Draw(t, "words") {
			text += rapid.SampledFrom(words).Draw(t, "word") + " "
		}
		text += fmt.Sprint(i)
		out = append(out, paper(i, rapid.SampledFrom(papers).Draw(t, "outlet"),
			rapid.SampledFrom([]string{"ميناء", "جبل", ""}).Draw(t, "story"), rapid.IntRange(1, 9).Draw(t, "day"), text))
	}
	return out
}

// archive is everything that is on record of outlets.
type archive struct {
	Lines    []record.OutletLine
	Profiles []record.Profile
	Words    []map[string][2]record.Uses
	Again    []map[string][2]int
}

func readArchive(t *rapid.T, s *Store) (a archive) {
	ctx := context.Background()
	var err error
	if a.Lines, err = s.Outlets(ctx); err != nil {
		t.Fatal(err)
	}
	for _, l := range a.Lines {
		p, err := s.Outlet(ctx, l.Name, 0)
		if err != nil {
			t.Fatal(err)
		}
		words, again := map[string][2]record.Uses{}, map[string][2]int{}
		err = s.EachWord(ctx, l.Name, func(form string, own, others record.Uses) { words[form] = [2]record.Uses{own, others} },
			func(stem string, own, others int) { again[stem] = [2]int{own, others} })
		if err != nil {
			t.Fatal(err)
		}
		a.Profiles, a.Words, a.Again = append(a.Profiles, p), append(a.Words, words), append(a.Again, again)
	}
	if err := s.Check(ctx); err != nil {
		t.Fatal(err)
	}
	return a
}

// compared saves a made comparison of each dirty story, in which each report
// takes the beginning of the one before.
func compared(t *rapid.T, s *Store) {
	ctx := context.Background()
	ids, err := s.Dirty(ctx, 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range ids {
		rs, err := s.Readings(ctx, id)
		if err != nil {
			t.Fatal(err)
		}
		slices.SortFunc(rs, func(a, b *tawatur.Reading) int { return a.Published.Compare(b.Published) })
		st := tawatur.Story{ID: id, Headline: "خبر"}
		for i, r := range rs {
			st.Reports = append(st.Reports, r.ID)
			if r.Outlet != "" && !slices.Contains(st.Outlets, r.Outlet) {
				st.Outlets = append(st.Outlets, r.Outlet)
			}
			if i > 0 {
				why := []tawatur.Direction{tawatur.DirectionTime, tawatur.DirectionUnknown, tawatur.DirectionCredit}[len(r.Text)%3]
				sp := tawatur.Span{Start: 0, End: min(len(r.Text), len(rs[i-1].Text), 8)}
				st.Lineage = append(st.Lineage, tawatur.Link{From: rs[i-1].ID, To: r.ID, Kind: tawatur.Copy, Why: why,
					Passages: []tawatur.Passage{{From: sp, To: sp}}})
			}
		}
		if err := s.SaveStory(ctx, st); err != nil {
			t.Fatal(err)
		}
	}
}

// TestOneByOneIsAllAtOnce: what is on record of outlets does not depend on
// whether reports came one at a time, each story compared after each of them, or
// all together, nor on being counted anew.
func TestOneByOneIsAllAtOnce(t *testing.T) {
	ctx := context.Background()
	rapid.Check(t, func(r *rapid.T) {
		in := drawPapers(r, 40)
		one, all := open(t), open(t)
		defer one.Close()
		defer all.Close()
		for i := range in {
			save(t, one, in[i])
			if i%7 == 0 {
				compared(r, one)
			}
		}
		compared(r, one)
		if _, err := all.SaveAll(ctx, in); err != nil {
			r.Fatal(err)
		}
		compared(r, all)
		want := readArchive(r, one)
		if d := cmp.Diff(want, readArchive(r, all)); d != "" {
			r.Fatalf("all at once is another archive:\n%s", d)
		}
		makeStale(r, one, one.madeCounts())
		renewSome(r, one, one.madeCounts(), rapid.IntRange(0, 20).Draw(r, "transactions"))
		one.Close() // killed, perhaps in the middle
		one = openAt(t, one.path)
		if d := cmp.Diff(want, readArchive(r, one)); d != "" {
			r.Fatalf("counted anew it is another archive:\n%s", d)
		}
	})
}

// TestProfile holds one profile, worked out by hand.
func TestProfile(t *testing.T) {
	ctx, s := context.Background(), open(t)
	a, b, c := papers[0], papers[1], papers[2]
	text := "أبحرت السفن الزرقاء من الميناء القديم إلى الجزيرة البعيدة صباح اليوم."
	for i, in := range []Saved{
		paper(1, a, "سفن", 1, text), paper(2, b, "سفن", 2, text+" نقلا عن المرسى"), paper(3, b, "جبل", 2, "جبل"), paper(4, c, "جبل", 3, "جبل عال"),
		paper(5, a, "وحيد", 3, "خبر وحيد"), paper(6, c, "سفن", 3, text+" كذلك"),
	} {
		if got := save(t, s, in); got.Added != 1 {
			t.Fatal(i, got)
		}
	}
	sp := func(from, to int) tawatur.Span { return tawatur.Span{Start: from, End: to} }
	link := func(from, to string, why tawatur.Direction, spans ...tawatur.Span) tawatur.Link {
		l := tawatur.Link{From: from, To: to, Kind: tawatur.Copy, Why: why}
		for _, x := range spans {
			l.Passages = append(l.Passages, tawatur.Passage{From: x, To: x})
		}
		return l
	}
	agency := tawatur.Link{From: "واف", To: "paper-6", Inferred: true, Kind: tawatur.Excerpt, Why: tawatur.DirectionUnknown, Passages: []tawatur.Passage{{To: sp(40, 60)}}}
	quotes := link("paper-1", "paper-6", tawatur.DirectionTime, sp(0, 100))
	quotes.Kind = "quote"
	for _, st := range []tawatur.Story{
		{ID: "سفن", Outlets: []string{a, b, c}, Reports: []string{"paper-1", "paper-2", "paper-6"}, Lineage: []tawatur.Link{
			link("paper-1", "paper-2", tawatur.DirectionCredit, sp(0, 20), sp(10, 30)), agency, quotes,
			link("paper-2", "paper-6", tawatur.DirectionUnknown, sp(50, 80))}},
		{ID: "جبل", Outlets: []string{b, c}, Reports: []string{"paper-3", "paper-4"}},
		{ID: "وحيد", Outlets: []string{a}, Reports: []string{"paper-5"}},
	} {
		if err := s.SaveStory(ctx, st); err != nil {
			t.Fatal(err)
		}
	}
	p, err := s.Outlet(ctx, a, 0)
	if err != nil {
		t.Fatal(err)
	}
	if p.Reports != 2 || p.Days != 2 || p.Stories != 2 || p.Shared != 1 || p.First != 1 || p.Last != 0 || p.Taken != 30 || p.Copied != 0 ||
		p.OfPeers != 2 || p.Covered != 1 || p.LeftOut != 1 || p.Omitted[0].ID != "جبل" {
		t.Errorf("profile of %s: %+v", a, p)
	}
	if d := cmp.Diff([]record.Taking{{Name: b, Reports: 1, Credited: 1, Bytes: 30}}, p.TakenBy); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff([]record.Credit{{Name: "واف", Reports: 2}}, p.Credits); d != "" {
		t.Error(d)
	}
	if p, _ = s.Outlet(ctx, c, 0); p.Copied != 20 || p.Alike != 20 || p.Last != 2 || p.First != 0 {
		t.Errorf("profile of %s: %+v", c, p)
	}
	if d := cmp.Diff([]record.Taking{{Name: "واف", Reports: 1, Bytes: 20, Inferred: true}}, p.Takes); d != "" {
		t.Error(d)
	}
	for _, name := range []string{"صحيفه المرسي", "صَحيفة المرسى"} {
		if got, err := s.OutletName(ctx, name); got != a {
			t.Errorf("%s is found as %q (%v)", name, got, err)
		}
	}
	_, err = s.OutletName(ctx, "صحيفة")
	wantCode(t, err, tawatur.CodeNotFound)
}

// TestMergedStoryIsForgotten: a story that was merged into another counts once.
func TestMergedStoryIsForgotten(t *testing.T) {
	ctx, s := context.Background(), open(t)
	for i, story := range []string{"سفن", "جبل"} {
		save(t, s, paper(i, papers[0], story, 1, fmt.Sprint("خبر ", i)))
		if err := s.SaveStory(ctx, tawatur.Story{ID: story, Reports: []string{fmt.Sprintf("paper-%d", i)}, Outlets: papers[:1]}); err != nil {
			t.Fatal(err)
		}
	}
	in := paper(2, papers[1], "سفن", 1, "خبر ثالث")
	in.Readings[0].Merged = []string{"جبل"}
	save(t, s, in)
	if err := s.SaveStory(ctx, tawatur.Story{ID: "سفن", Reports: []string{"paper-0", "paper-1", "paper-2"}, Outlets: papers[:2]}); err != nil {
		t.Fatal(err)
	}
	check(t, s)
	if lines, err := s.Outlets(ctx); err != nil || lines[0].Stories != 1 || lines[0].Reports != 2 {
		t.Errorf("%+v %v", lines, err)
	}
}

// TestFoldedCounts: rows of counts that are summed up, level by level, give the
// counts of all reports, and there are never many of them.
func TestFoldedCounts(t *testing.T) {
	ctx, one, all := context.Background(), open(t), open(t)
	var in []Saved
	for i := range foldAt*foldAt + foldAt + 3 {
		in = append(in, paper(i, papers[0], "سفن", 1, fmt.Sprintf("أبحرت السفن مرة بعد مرة من ميناء %d", i)))
		save(t, one, in[i])
	}
	if _, err := all.SaveAll(ctx, in); err != nil {
		t.Fatal(err)
	}
	words := func(s *Store) map[string]record.Uses {
		out := map[string]record.Uses{}
		if err := s.EachWord(ctx, papers[0], func(form string, own, _ record.Uses) { out[form] = own }, func(string, int, int) {}); err != nil {
			t.Fatal(err)
		}
		return out
	}
	got := words(one)
	if d := cmp.Diff(words(all), got); d != "" {
		t.Error(d)
	}
	if want := (record.Uses{Count: 2 * len(in), Reports: len(in)}); got["مرة"] != want {
		t.Errorf("%+v, want %+v", got["مرة"], want)
	}
	var rows int
	if _, err := one.row(ctx, `SELECT count(*) FROM outlet_counts WHERE kind = 0`, nil, &rows); err != nil || rows != 1+1+3 {
		t.Errorf("%d rows of counts (%v), want one of each of the upper levels and three", rows, err)
	}
	check(t, one)
}

// TestOldDatabasesHaveOutlets: a file that the first version wrote knows its
// outlets once it is opened.
func TestOldDatabasesHaveOutlets(t *testing.T) {
	s := openAt(t, copyFixture(t))
	lines, err := s.Outlets(context.Background())
	if err != nil || len(lines) != 1 || lines[0].Name != "صحيفة المنارة" || lines[0].Reports != 3 || lines[0].Bytes == 0 {
		t.Errorf("%+v %v", lines, err)
	}
	check(t, s)
}
