package name_test

import (
	"fmt"

	"tawatur/analyze/name"
	"tawatur/arabic"
	"tawatur/outlet"
)

func Example() {
	reg, err := outlet.Load()
	if err != nil {
		panic(err)
	}
	names, err := name.Load(reg)
	if err != nil {
		panic(err)
	}
	text := "وصل وزير الخارجية المصري سامي الحداد إلى دمشق."
	for _, m := range names.Find(text, arabic.Sentences(text), arabic.Tokens(text)) {
		fmt.Printf("%s %s %q\n", m.Type, m.Name, m.Title)
	}
	// Output:
	// PER سامي الحداد "وزير الخارجية المصري"
	// LOC دمشق ""
}
