package store

import (
	"context"
	"fmt"
	"testing"

	"tawatur"
)

// benchFigures is an archive of 2,000 reports with ten figures each, of 40 places and
// 20 sources.
func benchFigures(b *testing.B) *Store {
	s := open(b)
	var in []Saved
	for n := range 2000 {
		one := countedReport(n, papers[n%3], 1+n%28, fmt.Sprint("s", n/5), fmt.Sprint("مصدر ", n%20), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
		for i := range one.Readings[0].Reading.Figures {
			one.Readings[0].Reading.Figures[i].Place = fmt.Sprint("حي ", n%40)
		}
		in = append(in, one)
		if len(in) == 50 {
			if _, err := s.SaveAll(context.Background(), in); err != nil {
				b.Fatal(err)
			}
			in = in[:0]
		}
	}
	return s
}

func BenchmarkFigures(b *testing.B) {
	s, ctx := benchFigures(b), context.Background()
	day := tawatur.Day{Year: 2031, Month: 5, Date: 14}
	for name, o := range map[string]FigureOptions{"all": {}, "category": {Category: "object"}, "place": {Place: "حي 7"},
		"days": {From: day, To: day}, "rare": {Place: "حي 7", Source: "مصدر 7", From: day}} {
		o.Limit = 50
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := s.Figures(ctx, o); err != nil {
					b.Fatal(err)
				}
				if _, err := s.CountFigures(ctx, o, 100_000); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkTakeFindings(b *testing.B) {
	var st Store
	r := countedReport(1, papers[0], 1, "", "خفر السواحل", 1, 2, 3, 4, 5).Readings[0].Reading
	for b.Loop() {
		if err := st.takeFindings(&r, &reportRow{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSaid(b *testing.B) {
	s, ctx := open(b), context.Background()
	for n := range 300 {
		save(b, s, spoken(fmt.Sprint("said-", n), papers[n%3], 1+n%28, "ليلى الأنصاري", []string{"وكالة الأفق"}, tawatur.Neutral, tawatur.Deny))
	}
	w, err := s.Who(ctx, "ليلى الأنصاري", WhoOptions{Unsaid: true})
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := s.Said(ctx, w.Spellings, SaidOptions{Stance: tawatur.Deny, Limit: 40}); err != nil {
			b.Fatal(err)
		}
	}
}
