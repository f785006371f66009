package spelling_test

import (
	"fmt"

	"tawatur/arabic/spelling"
)

func ExampleCompare() {
	for _, s := range []string{"جورباتشيف", "ميخائيل غورباتشوف", "خروتشوف"} {
		m := spelling.Compare("غورباتشوف", s)
		fmt.Printf("%s: same %t, part %t, %q %q\n", s, m.Same(), m.Part, m.Why, m.Detail)
	}
	// Output:
	// جورباتشيف: same true, part false, "sound" "غ/ج"
	// ميخائيل غورباتشوف: same false, part true, "same" ""
	// خروتشوف: same false, part false, "" ""
}
