package numeral_test

import (
	"slices"
	"strings"
	"testing"

	"tawatur/arabic"
	"tawatur/arabic/numeral"
)

func TestSpans(t *testing.T) {
	for _, c := range []struct {
		text string
		want []float64
	}{
		{"خمسة عشر", []float64{15}},
		{"خمسمائة وخمسمئة", []float64{500, 500}},
		{"مائتي ألف", []float64{200_000}},
		{"ثلاثة آلاف وأربعمئة", []float64{3400}},
		{"مليونان ونصف المليون", []float64{2.5e6}},
		{"٣ ملايين ونصف", []float64{3.5e6}},
		{"20 ألفاً", []float64{20_000}},
		{"1.5 مليون", []float64{1.5e6}},
		{"1,234.5", []float64{1234.5}},
		{"1.234.567", []float64{1234567}},
		{"10.12.2016 و192.168.1.1", nil},
		{"٣٬٥ مليون", []float64{3.5e6}},
		{"١٬٢٣٤٫٥", []float64{1234.5}},
		{"2 مليون و300 ألف", []float64{2.3e6}},
		{"8 آلاف و457", []float64{8457}},
		{"مئة ألف مليون", []float64{1e11}},
		{"مليونا دولار", []float64{2e6}},
		{"مليونًا ومئتي ألف", []float64{1.2e6}},
		{"بألفي جندي", []float64{2000}},
		{"بألف مقاتل", []float64{1000}},
		{"للألف الثالثة", []float64{1000, 3}},
		{"نصف مليون نازح", []float64{500_000}},
		{"ثلاثة أرباع المدينة", []float64{.75}},
		{"ثلثا الأعضاء", []float64{2. / 3}},
		{"خمس السكان", []float64{.2}},
		{"خمس سفن", []float64{5}},
		{"الدول الخمس الكبرى", []float64{5}},
		{"واحد من كل عشرة", []float64{.1}},
		{"سالب خمسة", []float64{-5}},
		{"الحادي والعشرون", []float64{21}},
		{"الذكرى الثانية عشرة", []float64{12}},
		{"قتل عشرة وجرح خمسة عشر", []float64{10, 15}},
		{"ثلاثة وخمسة", []float64{3, 5}},
		{"مليون وثلاثة ملايين", []float64{1e6, 3e6}},
		{"أحد الجنود", nil},
		{"ستين في المئة", []float64{60}},
		{"بالمئة", nil},
		{"الـ3700", []float64{3700}},
		{"خمسا وعشرين سنة", []float64{25}},
		{"خمسة وعشرون خمسا", []float64{5}},
		{"واحد ونصف مليون", []float64{1.5e6}},
		{"ثلاثة إلا ربعا", []float64{2.75}},
		{"خمسة فاصلة صفر خمسة", []float64{5.05}},
		{"اثنان فاصلة خمسة وعشرون", []float64{2.25}},
		{"ثلاثة فاصلة واحد أربعة واحد", []float64{3.141}},
		{"المئة والخامسة والعشرون", []float64{125}},
		{"الثالث والعشرون بعد المئة", []float64{123}},
		{"½ و2½ ثم .5 ثم −3", []float64{.5, 2.5, .5, -3}},
		{"2^--3", []float64{8}},
		{"25مل من الماء", nil},
		{"أعد الواحد", nil},
		{"-2.5^-1", []float64{-.4}},
		{"ثلاثة من واحد وعشرين", []float64{1. / 7}},
		{"ثلاثة من عشرة جنود", []float64{3, 10}},
		{"ثلاثة أجزاء من خمسة", []float64{.6}},
		{"ثلاثة على أربعة", []float64{.75}},
		{"جزء من عشرين", []float64{.05}},
		{"شرب خُمس الماء", []float64{.2}},
		{"مئة وخُمسَين", []float64{100.4}},
		{"واحد وعشرون أخماسا", []float64{4.2}},
		{"4 آلاف و3 مئة و0", []float64{4300, 0}},
		{"https://example.org/2018/05/10", nil},
		{"طائرة F16", nil},
	} {
		var got []float64
		for _, v := range numeral.Spans(c.text) {
			got = append(got, v.Value)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: got %v, want %v", c.text, got, c.want)
		}
	}
}

// In a report nothing is worked out, and digits onto which a word is written
// count it.
func TestFindInReports(t *testing.T) {
	for _, c := range []struct {
		text string
		want []float64
	}{
		{"54عنصراً", []float64{54}},
		{"ثلاثة من 21", []float64{3, 21}},
		{"جزء من 3 مشاريع", []float64{3}},
	} {
		var got []float64
		for _, n := range numeral.Find(arabic.Tokens(c.text)) {
			got = append(got, n.Value)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: got %v, want %v", c.text, got, c.want)
		}
	}
}

func TestFlags(t *testing.T) {
	for _, c := range []struct {
		text string
		want numeral.Numeral
	}{
		{"الثالث", numeral.Numeral{Value: 3, Ordinal: true, Def: true, Words: true}},
		{"ربع", numeral.Numeral{Value: .25, Fraction: true, Words: true}},
		{"عشرات", numeral.Numeral{Value: 20, Vague: true, Words: true}},
		{"مئات الآلاف", numeral.Numeral{Value: 200_000, Vague: true, Words: true}},
		{"ملايين", numeral.Numeral{Value: 2e6, Vague: true, Words: true}},
		{"ألفان", numeral.Numeral{Value: 2000, Dual: true, Words: true}},
		{"الـ5", numeral.Numeral{Value: 5, Def: true}},
	} {
		got := numeral.Find(arabic.Tokens(c.text))
		if len(got) != 1 {
			t.Errorf("%s: %d numbers", c.text, len(got))
			continue
		}
		g := got[0]
		g.From, g.To, g.Span = 0, 0, c.want.Span
		if g != c.want {
			t.Errorf("%s: got %+v, want %+v", c.text, g, c.want)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat("أعلنت الهيئة أن ثلاثة آلاف وأربعمئة أسرة نزحت من القرى الأربع خلال يومين وأن 20 ألفا ينتظرون. ", 20)
	toks := arabic.Tokens(text)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		numeral.Find(toks)
	}
}
