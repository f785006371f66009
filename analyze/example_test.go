package analyze_test

import (
	"fmt"

	"tawatur"
	"tawatur/analyze"
	"tawatur/outlet"
)

func Example() {
	reg, err := outlet.Load()
	if err != nil {
		panic(err)
	}
	reader, err := analyze.Load(reg)
	if err != nil {
		panic(err)
	}
	report := tawatur.Report{Lang: "ar", Text: "نقلت وكالة رويترز عن وزير الصحة سليم الراوي قوله إن 20 شخصا قتلوا في الانهيار، بينهم 5 أطفال."}
	read := reader.Analyze(report)
	for _, a := range read.Attributions {
		fmt.Println(a.SourceName, a.Chain, a.Stance, a.Form)
	}
	for _, f := range read.Figures {
		fmt.Printf("%v %s %s %q\n", f.Value, f.Category, f.SourceName, f.PartOf.In(report.Text))
	}
	// Output:
	// سليم الراوي [رويترز] neutral indirect
	// 20 killed سليم الراوي ""
	// 5 killed سليم الراوي "20 شخصا"
}
