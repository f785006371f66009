package store

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tawatur"
	"tawatur/record"
)

func TestSaveReadsBack(t *testing.T) {
	s, ctx := open(t), context.Background()
	in := report(1, "s1")
	r := &in.Readings[0].Reading
	r.URL, r.Byline, r.Dateline = "https://manara.example/1", "هدى الكيلاني", "مرجانة"
	r.Credits = []string{"وكالة الأفق"}
	r.Fiction = true
	r.PublishedAt = time.Date(2031, 5, 6, 1, 2, 3, 4, time.FixedZone("", 3*3600))
	r.Attributions = []tawatur.Attribution{{Quote: "إن الجسر", Cue: "قال", Form: tawatur.Indirect,
		Stance: tawatur.Neutral, Source: "سليم الراوي", Chain: []string{}, Span: tawatur.Span{Start: 5, End: 20}}}
	in.Capture.Raw = []byte{0xc7, 0xe1, 0} // windows-1256
	in.Capture.Digest = tawatur.Digest(in.Capture.Raw)
	in.Capture.Charset = "windows-1256"

	res := save(t, s, in)
	if diff := cmp.Diff(Result{Added: 1, IDs: []string{"report-1"}}, res); diff != "" {
		t.Fatal(diff)
	}
	got, err := s.Reading(ctx, "report-1")
	if err != nil {
		t.Fatal(err)
	}
	want := *r
	want.Capture = in.Capture.Digest
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	capture, err := s.Capture(ctx, in.Capture.Digest)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(in.Capture, capture); diff != "" {
		t.Error(diff)
	}
	has, err := s.HasCapture(ctx, in.Capture.Digest)
	if err != nil || !has {
		t.Error("stored capture not found", err)
	}
	check(t, s)
}

func TestSaveTwiceChangesNothing(t *testing.T) {
	s, ctx := open(t), context.Background()
	save(t, s, report(1, "s1"))
	before, _ := s.Stats(ctx)
	again := report(1, "s2")
	again.Skips = []tawatur.Skip{{Input: "x", Reason: tawatur.SkipEmpty}}
	res := save(t, s, again)
	if !res.Unchanged || res.Added != 0 {
		t.Errorf("%+v", res)
	}
	after, _ := s.Stats(ctx)
	if before != after {
		t.Errorf("%+v became %+v", before, after)
	}
}

func TestSaveWithATakenID(t *testing.T) {
	s, ctx := open(t), context.Background()
	for i := range 20 {
		in := saved("article", "عنوان", fmt.Sprintf("نص رقم %d", i), "")
		free, err := s.FreeIDs(ctx, []string{"article"})
		if err != nil {
			t.Fatal(err)
		}
		res := save(t, s, in)
		want := "article"
		if i > 0 {
			want = fmt.Sprintf("article~%d", i+1)
		}
		if res.IDs[0] != want || free[0] != want || (i > 0) != (len(res.Skips) == 1) {
			t.Fatalf("report %d: %+v, free %q", i, res, free)
		}
	}
	skips, err := s.Skips(ctx)
	if err != nil || len(skips) != 19 || !skips[0].Kept || skips[0].Reason != tawatur.SkipDuplicateID {
		t.Errorf("%v %v", skips, err)
	}
	got, err := s.FreeIDs(ctx, []string{"a", "a", "article", "a"})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"a", "a~2", "article~21", "a~3"}, got); diff != "" {
		t.Error(diff)
	}
	check(t, s)
}

func TestSaveIsAllOrNothing(t *testing.T) {
	s, ctx := open(t), context.Background()
	in := report(1, "s1")
	in.Readings = append(in.Readings, Placed{Reading: reading("", "", "بلا معرف")})
	if _, err := s.Save(ctx, in); err == nil {
		t.Fatal("a report without an ID was stored")
	}
	n, err := s.Stats(ctx)
	if err != nil || n != (record.Stats{}) {
		t.Errorf("%+v %v", n, err)
	}
	in = report(1, "s1")
	in.Capture.Raw = []byte("other bytes")
	_, err = s.Save(ctx, in)
	if tawatur.ErrorCode(err) != tawatur.CodeInvalid {
		t.Error(err)
	}
	cancelled, cancel := context.WithCancel(ctx)
	cancel()
	if _, err := s.Save(cancelled, report(2, "")); err == nil {
		t.Error("saved under a cancelled context")
	}
	save(t, s, report(2, "")) // the connection is still good
	check(t, s)
}

func TestSkipsAreStoredOnce(t *testing.T) {
	s, ctx := open(t), context.Background()
	skips := []tawatur.Skip{{Input: "a.txt", Reason: tawatur.SkipEmpty},
		{Input: "b.txt", Reason: tawatur.SkipLanguage, Detail: "fa", Kept: true}}
	for range 2 {
		if err := s.SaveSkips(ctx, skips); err != nil {
			t.Fatal(err)
		}
	}
	got, err := s.Skips(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(skips, got); diff != "" {
		t.Error(diff)
	}
}

func TestUnknownThings(t *testing.T) {
	s, ctx := open(t), context.Background()
	_, err := s.Reading(ctx, "none")
	wantCode(t, err, tawatur.CodeNotFound)
	_, err = s.Readings(ctx, "none")
	wantCode(t, err, tawatur.CodeNotFound)
	_, err = s.Capture(ctx, "none")
	wantCode(t, err, tawatur.CodeNotFound)
	_, err = s.Story(ctx, "none")
	wantCode(t, err, tawatur.CodeNotFound)
	wantCode(t, s.SaveStory(ctx, tawatur.Story{ID: "none"}), tawatur.CodeNotFound)
	_, _, err = searchLine(ctx, s, " * ، ", SearchOptions{})
	wantCode(t, err, tawatur.CodeInvalid)
}
