package arabic_test

import (
	"fmt"
	"strings"

	"tawatur"
	"tawatur/arabic"
)

func ExampleMatch() {
	fmt.Println(arabic.Match("مسؤولةٌ في الأُمم المتّحـدة") == arabic.Match("مسؤوله فى الامم المتحدة"))
	fmt.Println(arabic.Match("ﺍﻟﻌﺮﺑﻴﺔ ٢٠١٥"))
	// Output:
	// true
	// العربيه 2015
}

func ExampleNormalize() {
	text := "وصل «وفدُ الوادي»، أمس."
	m := arabic.Normalize(text, arabic.Search)
	fmt.Println(m.Text)
	i := strings.Index(m.Text, "الوادي امس")
	fmt.Println(m.Span(tawatur.Span{Start: i, End: i + len("الوادي امس")}).In(text))
	// Output:
	// وصل وفد الوادي امس
	// الوادي»، أمس.
}

// A scan confuses letters that their dots tell apart.
func ExampleNormalize_scan() {
	a, b := arabic.Normalize("الحارث", arabic.OCR), arabic.Normalize("الجارت", arabic.OCR)
	fmt.Println(a.Text == b.Text)
	// Output: true
}

// Display keeps vowel signs, and drops what only disturbs.
func ExampleNormalize_display() {
	fmt.Println(arabic.Normalize("أُعلِن في تونـــس عن ﻻئحة", arabic.Display).Text)
	// Output: أُعلِن في تونس عن لائحة
}

func ExampleMapped_Original() {
	text := "بلغت النسبةُ ٣٥ بالمئة"
	m := arabic.Normalize(text, arabic.MatchProfile)
	at := m.Original(strings.Index(m.Text, "35"))
	fmt.Println(text[at:])
	// Output: ٣٥ بالمئة
}

// Old PDF files hold each line from left to right.
func ExampleLogical() {
	fmt.Println(arabic.Logical("ةنيدملا ىلإ دفولا لصو").Text)
	// Output: وصل الوفد إلى المدينة
}

func ExampleTokens() {
	for _, k := range arabic.Tokens("بلغت ٣٫٥٪ في #وادي_السلام") {
		fmt.Print(k.Norm, "|")
	}
	// Output: بلغت|3٫5|٪|في|#|وادي|السلام|
}

// One slice serves for many texts.
func ExampleAppendTokens() {
	var tokens []arabic.Token
	for _, text := range []string{"وصل الوفد.", "غادر (مساء)."} {
		tokens = arabic.AppendTokens(tokens[:0], text)
		fmt.Println(len(tokens), tokens[1].Text == text[tokens[1].Start:tokens[1].End])
	}
	// Output:
	// 3 true
	// 5 true
}

func ExampleSentences() {
	text := "قالت د. سلمى: «وصلنا. ثم غادرنا». وبلغت النسبة 3.5 في المئة."
	for _, s := range arabic.Sentences(text) {
		fmt.Println(s.In(text))
	}
	// Output:
	// قالت د. سلمى: «وصلنا. ثم غادرنا».
	// وبلغت النسبة 3.5 في المئة.
}

func ExampleQuotes() {
	text := "قال «سمعته يقول ‹انتهينا› ثم مضى» وسكت."
	for _, q := range arabic.Quotes(text) {
		fmt.Println(q.In(text))
	}
	// Output:
	// «سمعته يقول ‹انتهينا› ثم مضى»
	// ‹انتهينا›
}

func ExampleSplit() {
	for _, word := range []string{"وللحكومة", "وزيرها", "والي"} {
		c := arabic.Split(arabic.Match(word))
		fmt.Printf("%v %s %q\n", c.Pro, c.Stem, c.En)
	}
	// Output:
	// [و ل ال] حكومه ""
	// [] وزير "ها"
	// [] والي ""
}

func ExampleSegment() {
	fmt.Println(strings.Join(arabic.Segment("وبمحاضراتهم"), "+"))
	// Output: و+ب+محاضر+ات+هم
}

func ExampleUncut() {
	fmt.Println(arabic.Uncut("و+ل+ال+حكوم+ة"), arabic.Uncut("كتاب+هم"))
	// Output: وللحكومة كتابهم
}

func ExampleStem() {
	fmt.Println(arabic.Stem("المرافئ") == arabic.Stem("مرفأ"), arabic.Stem("وزرائهم") == arabic.Stem("وزير"))
	fmt.Println(arabic.Stem("مكتبة") == arabic.Stem("مكتب"), arabic.Stem("عالم") == arabic.Stem("علم"))
	// Output:
	// true true
	// false false
}
