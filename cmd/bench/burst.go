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
type burst struct {
	before, copies, stored, bulletins int
	db                                string
}

func (b *burst) flags(f *flag.FlagSet) {
	f.IntVar(&b.before, "before", 5000, "real reports before them")
	f.IntVar(&b.copies, "copies", 1000, "copies of one report on one day")
	f.IntVar(&b.stored, "stored", 0, "copies of one report added one by one to a database; nothing else is then measured")
	f.StringVar(&b.db, "db", "", "database to add them to, which is not changed; a new one when empty")
	f.IntVar(&b.bulletins, "bulletins", 5000, "bulletins of one outlet that differ in their numbers alone")
}

func (b *burst) measure(ctx context.Context, w io.Writer, paths []string) error {
	p, err := pipeline.New(pipeline.Options{})
	if err != nil {
		return err
	}
	real, err := b.real(ctx, p, paths)
	if err != nil {
		return err
	}
	if b.stored > 0 {
		return b.pile(ctx, w, p, brief(real))
	}
	last := real[len(real)-1].Published
	if err := after(w, real, "copies of one report", b.copies, func(n int) tawatur.Report { return copied(real[len(real)/2], n, last) }); err != nil {
		return err
	}
	return after(w, real, "bulletins of one outlet", b.bulletins, func(n int) tawatur.Report { return bulletin(n, last) })
}

// real gives the first reports of paths, at least one, in order of publication.
func (b *burst) real(ctx context.Context, p *pipeline.Pipeline, paths []string) (out []tawatur.Report, err error) {
	for r := range p.Reports(ctx, paths) {
		if out = append(out, r); len(out) == b.before {
			break
		}
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("no reports in %v", paths)
	}
	return newPerturber(out).reports, nil
}

// after prints what reports cost that come after the real ones: the first tenth of
// them, and all.
func after(w io.Writer, real []tawatur.Report, name string, number int, report func(n int) tawatur.Report) error {
	fmt.Fprintf(w, "%d %s after %d reports\n", number, name, len(real))
	at := []int{len(real), len(real) + number/10, len(real) + number}
	return grow(w, func(n int) tawatur.Report {
		if n < len(real) {
			return real[n]
		}
		return report(n - len(real))
	}, slices.Compact(at))
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
