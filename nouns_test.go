package tawatur_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"tawatur"
)

func TestDayRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := tawatur.Day{Year: 2000, Month: 1, Date: 1}.Add(rapid.IntRange(-200000, 200000).Draw(t, "days"))
		back, err := tawatur.ParseDay(d.String())
		if err != nil || back != d {
			t.Fatalf("%v came back as %v (%v)", d, back, err)
		}
		n := rapid.IntRange(-5000, 5000).Draw(t, "n")
		if got := d.Add(n).Sub(d); got != n {
			t.Fatalf("%v plus %d days is %d days later", d, n, got)
		}
		if (d.Add(n).Compare(d) < 0) != (n < 0) {
			t.Fatalf("%v plus %d days is ordered wrongly", d, n)
		}
	})
}

func TestParseDayRefuses(t *testing.T) {
	for _, s := range []string{"20160-01-01", "2016-13-01", "2016-02-30", "yesterday", "2016-1-1"} {
		if d, err := tawatur.ParseDay(s); err == nil {
			t.Errorf("%q was read as %v", s, d)
		}
	}
}

func TestUnknownIsNullOrEmpty(t *testing.T) {
	a := tawatur.Attribution{Quote: "قول", Chain: []string{}}
	b, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	var m map[string]any
	if err := json.Unmarshal(b, &m); err != nil {
		t.Fatal(err)
	}
	if v, ok := m["source"]; !ok || v != nil {
		t.Errorf("an unknown source is written as %v, want null", v)
	}
	var back tawatur.Attribution
	if err := json.Unmarshal(b, &back); err != nil || back.Source != "" {
		t.Errorf("null came back as %q (%v)", back.Source, err)
	}
	r, err := json.Marshal(tawatur.Report{ID: "x"})
	if err != nil || string(r) != `{"id":"x","text":""}` {
		t.Errorf("a report of unknown day is %s (%v)", r, err)
	}
}

// An analysis stored before dates had a grain can still be read.
func TestDateWithoutGrain(t *testing.T) {
	var d tawatur.DateRef
	err := json.Unmarshal([]byte(`{"text":"أمس","from":"2016-12-12","to":"2016-12-12","start":4,"end":10}`), &d)
	if err != nil || d.Text != "أمس" || d.Grain != "" || d.End != 10 {
		t.Errorf("read as %+v (%v)", d, err)
	}
}

func TestSpan(t *testing.T) {
	a := tawatur.Span{Start: 2, End: 6}
	for _, c := range []struct {
		o                  tawatur.Span
		contains, overlaps bool
	}{
		{tawatur.Span{Start: 2, End: 6}, true, true},
		{tawatur.Span{Start: 3, End: 5}, true, true},
		{tawatur.Span{Start: 0, End: 3}, false, true},
		{tawatur.Span{Start: 6, End: 9}, false, false},
		{tawatur.Span{Start: 0, End: 2}, false, false},
	} {
		if a.Contains(c.o) != c.contains || a.Overlaps(c.o) != c.overlaps {
			t.Errorf("%v and %v: contains %v, overlaps %v", a, c.o, a.Contains(c.o), a.Overlaps(c.o))
		}
	}
}

func TestErrorCodeSurvivesWrapping(t *testing.T) {
	e := &tawatur.Error{Code: tawatur.CodeLocked, Op: "open", Input: "a.db", Hint: "wait", Err: errors.New("busy")}
	w := fmt.Errorf("adding: %w", e)
	if tawatur.ErrorCode(w) != tawatur.CodeLocked || tawatur.Hint(w) != "wait" {
		t.Errorf("code %q, hint %q", tawatur.ErrorCode(w), tawatur.Hint(w))
	}
	if got := w.Error(); got != "adding: open a.db: busy" {
		t.Errorf("message is %q", got)
	}
	if tawatur.ErrorCode(nil) != "" || tawatur.ErrorCode(errors.New("x")) != tawatur.CodeInternal {
		t.Error("the code of no error, or of a foreign one, is wrong")
	}
}
