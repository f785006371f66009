package numeral_test

import (
	"fmt"

	"tawatur/arabic/numeral"
)

func ExampleSpans() {
	for _, v := range numeral.Spans("زار المعرض ثلاثة آلاف وأربعمئة زائر، ثلثهم من الطلاب، و20 ألفاً في اليوم الثاني") {
		fmt.Println(v.Text, v.Value)
	}
	// Output:
	// ثلاثة آلاف وأربعمئة 3400
	// ثلثهم 0.3333333333333333
	// 20 ألفاً 20000
	// الثاني 2
}
