package story

import (
	"slices"
	"testing"
	"time"

	"tawatur"
	"tawatur/arabic"
)

func TestDaysTold(t *testing.T) {
	day := tawatur.Day{Year: 2031, Month: time.May, Date: 6} // a Tuesday
	yesterday := tawatur.DateRef{Text: "اليوم", From: day, To: day, Grain: tawatur.GrainDay}
	for _, c := range []struct {
		text string
		want []int8
	}{
		{"أغلقت بلدية نورمار الجسر اليوم بعد المطر", []int8{0}},
		{"أغلقت بلدية نورمار الجسر اليوم (الاثنين) بعد المطر", []int8{-1}},
		{"أغلقت بلدية نورمار الجسر اليوم (الأربعاء) بعد المطر", []int8{1}},
		{"أغلقت بلدية نورمار الجسر اليوم (الخميس) بعد المطر", []int8{-5}},
		{"أغلقت بلدية نورمار الجسر اليوم (فيديو) بعد المطر", []int8{0}},
	} {
		d := yesterday
		d.Start = len("أغلقت بلدية نورمار الجسر ")
		d.End = d.Start + len("اليوم")
		r := &tawatur.Reading{Report: tawatur.Report{Text: c.text, Published: day}, Analysis: tawatur.Analysis{Dates: []tawatur.DateRef{d}}}
		if got := daysTold(r, arabic.Tokens(c.text)); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.text, got, c.want)
		}
	}
	for i, name := range []string{"الأحد", "الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"} {
		if arabic.Match(name) != weekdays[i] {
			t.Errorf("%s is %s", name, arabic.Match(name))
		}
	}
}
