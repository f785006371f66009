package story

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tawatur"
)

// at is a report of a day with its moment of publication, which may be unknown.
func at(day string, moment time.Time) *tawatur.Reading {
	d, _ := tawatur.ParseDay(day)
	return &tawatur.Reading{Report: tawatur.Report{
		ID: "r", Title: "جسر نورمار يغلق", Published: d, PublishedAt: moment,
		Text: "أغلقت بلدية نورمار الجسر القديم صباح اليوم بعد أن ارتفع منسوب النهر مترين خلال ليلة واحدة.",
	}}
}

// Shortly before and after midnight is one news; the day before yesterday is not.
func TestHoursBetween(t *testing.T) {
	late := time.Date(2031, 3, 1, 23, 10, 0, 0, time.UTC)
	tests := []struct {
		name string
		a, b *tawatur.Reading
		want float64 // hours, -1 where nobody knows
	}{
		{"over midnight", at("2031-03-01", late), at("2031-03-02", late.Add(90*time.Minute)), 1.5},
		{"two clocks", at("2031-03-01", late), at("2031-03-02", late.In(time.FixedZone("", 4*3600))), 0},
		{"the second first", at("2031-03-03", late.Add(30*time.Hour)), at("2031-03-01", late), 30},
		{"one without a clock", at("2031-03-01", late), at("2031-03-01", time.Time{}), -1},
	}
	c := newClusterer(t)
	score := func(a, b *tawatur.Reading) (likeness, float64) {
		l := c.freq.compare(c.freq.weigh(NewSketch(a)), c.freq.weigh(NewSketch(b)))
		l.all, l.lead, l.cover = 0.4, 0.3, 0.5 // less than alike
		return l, c.weights.score(l)
	}
	for _, tt := range tests {
		if l, _ := score(tt.a, tt.b); l.hours != tt.want {
			t.Errorf("%s: %v hours, want %v", tt.name, l.hours, tt.want)
		}
	}
	_, soon := score(tests[0].a, tests[0].b)
	_, next := score(at("2031-03-01", time.Time{}), at("2031-03-02", time.Time{}))
	_, later := score(tests[2].a, tests[2].b)
	if soon <= next || next <= later {
		t.Errorf("odds of %.2f after an hour, %.2f the next day, %.2f after thirty hours", soon, next, later)
	}
}

// A sketch that was written before times of day were kept is read without one.
func TestSketchWithoutMinute(t *testing.T) {
	s := NewSketch(at("2031-03-01", time.Time{}))
	b, err := s.AppendBinary(nil)
	if err != nil {
		t.Fatal(err)
	}
	minute := 1 + 1 + len(s.ID) + 3 // after version, length, ID and the day's three bytes
	old := append([]byte{4}, b[1:minute]...)
	old = append(old, b[minute+1:]...)
	var got Sketch
	if err := got.UnmarshalBinary(old); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(s, got); diff != "" {
		t.Error(diff)
	}
}
