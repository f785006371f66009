package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"

	"tawatur"
	"tawatur/pipeline"
)

// burst adds real reports, then many that are alike, one by one, and prints what
// each costs: the worst that an archive may be given.
func burst(ctx context.Context, w io.Writer, args []string) error {
	f := flag.NewFlagSet("burst", flag.ContinueOnError)
	before := f.Int("before", 5000, "real reports before them")
	copies := f.Int("copies", 1000, "copies of one report on one day")
	stored := f.Int("stored", 0, "copies of one report added one by one to a database; nothing else is then measured")
	db := f.String("db", "", "database to add them to, which is not changed; a new one when empty")
	bulletins := f.Int("bulletins", 5000, "bulletins of one outlet that differ in their numbers alone")
	if err := f.Parse(args); err != nil {
		return err
	}
	p, err := pipeline.New(pipeline.Options{})
	if err != nil {
		return err
	}
	var real []tawatur.Report
	for r := range p.Reports(ctx, f.Args()) {
		if real = append(real, r); len(real) == *before {
			break
		}
	}
	if len(real) == 0 {
		return fmt.Errorf("no reports in %v", f.Args())
	}
	real = newPerturber(real).reports
	last := real[len(real)-1].Published
	if *stored > 0 {
		return pile(ctx, w, p, *db, brief(real), *stored)
	}
	for _, b := range []struct {
		name   string
		number int
		report func(n int) tawatur.Report
	}{
		{"copies of one report", *copies, func(n int) tawatur.Report { return copied(real[len(real)/2], n, last) }},
		{"bulletins of one outlet", *bulletins, func(n int) tawatur.Report { return bulletin(n, last) }},
	} {
		fmt.Fprintf(w, "%d %s after %d reports\n", b.number, b.name, len(real))
		report := func(n int) tawatur.Report {
			if n < len(real) {
				return real[n]
			}
			return b.report(n - len(real))
		}
		at := []int{len(real), len(real) + b.number/10, len(real) + b.number}
		if err := grow(w, report, slices.Compact(at)); err != nil {
			return err
		}
	}
	return nil
}

// copied gives r as another of many outlets has it.
func copied(r tawatur.Report, n int, day tawatur.Day) tawatur.Report {
	r.ID, r.Outlet, r.Published = fmt.Sprintf("%s=%d", r.ID, n), fmt.Sprintf("صحيفة %d", n), day
	return r
}

// bulletinsADay is how many bulletins an outlet publishes a day.
const bulletinsADay = 25

// bulletin gives bulletin number n: the same sentences with other numbers.
func bulletin(n int, first tawatur.Day) tawatur.Report {
	var text strings.Builder
	for i, town := range [...]string{"نورمار", "سلوان", "الدرب", "بير الوادي", "عين التل", "كفر زهران"} {
		fmt.Fprintf(&text, "بلغ سعر كيس القمح في سوق %s صباح اليوم %d ريالا بعد أن كان %d ريالا في نشرة الأمس، وبلغت الكمية المبيعة %d طنا. ",
			town, 100+(n*7+i*31)%90, 100+(n*13+i*17)%90, 1+(n*29+i)%500)
	}
	return tawatur.Report{ID: fmt.Sprintf("bulletin=%d", n), Outlet: "نشرة السوق", Title: fmt.Sprintf("نشرة أسعار القمح رقم %d", n),
		Text: text.String(), Lang: "ar", Published: first.Add(n / bulletinsADay)}
}
