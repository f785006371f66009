package arabic

import (
	"strings"
	"testing"
)

// benchTexts are what the benchmarks of letters run over: ordinary news, and
// news rich in what costs most.
var benchTexts = []struct{ name, text string }{
	{"news", strings.Repeat(`أعلنت وزارة الخارجية في بلاد الوادي، اليوم (الأحد)، أن 3.5% من السكان شاركوا في الاقتراع.
وقال المتحدث باسمها، سليم الهادي: «إن المؤتمر سيعقد مساء الثلاثاء المقبل في مدينة النهرين، بمشاركة وفود من دول عدة».
وأضاف البيان الذي نشرته وكالة السهل للأنباء أن اللجنة المكلفة بمتابعة تنفيذ الاتفاق ستعود إلى مقرها عند انتهاء الجولة.
ولم يصدر عن رئيس مجلس البلدية أي تعليق على ما ذكرته صحيفة "صدى الوادي" حول مصير الميناء القديم منذ عام 2014.
`, 20)},
	{"vowels", strings.Repeat("أَعْلَنَتْ وِزَارَةُ الْخَارِجِيَّةِ فِي بِلَادِ الْوَادِي، الْيَوْمَ (الْأَحَدَ)، أَنَّ الْمُؤْتَمَرَ سَيُعْقَدُ مَسَاءَ الثُّلَاثَاءِ. ", 60)},
	{"digits", strings.Repeat("بلغ العدد ١٢٬٣٤٥ في ٢٠١٥ و٦٧٨٫٩ في 2016، ثم 1,234.5 من أصل ٩٨٧٦٥٤ (٣٫٥٪). ", 100)},
	{"forms", strings.Repeat("ﺃﻋﻠﻨﺖ ﻭﺯﺍﺭﺓ ﺍﻟﺨﺎﺭﺟﻴﺔ ﻓﻲ ﺑﻼﺩ ﺍﻟﻮﺍﺩﻱ، ﺍﻟﻴﻮﻡ (ﺍﻷﺣﺪ)، ﺃﻥ ﺍﻟﻤﺆﺗﻤﺮ ﺳﻴﻌﻘﺪ ﻣﺴﺎﺀ ﺍﻟﺜﻼﺛﺎﺀ. ", 80)},
}

// bench runs f over each of the texts.
func bench(b *testing.B, f func(string)) {
	for _, t := range benchTexts {
		b.Run(t.name, func(b *testing.B) {
			b.SetBytes(int64(len(t.text)))
			b.ReportAllocs()
			for b.Loop() {
				f(t.text)
			}
		})
	}
}

// BenchmarkMemory is the yardstick: what reading and writing a text once costs.
func BenchmarkMemory(b *testing.B) {
	bench(b, func(s string) {
		buf := make([]byte, len(s))
		for i := range buf {
			buf[i] = s[i] + 1
		}
	})
}

func BenchmarkMatch(b *testing.B) { bench(b, func(s string) { Match(s) }) }

func BenchmarkNormalize(b *testing.B) {
	for p, name := range map[Profile]string{Display: "display", MatchProfile: "match", Search: "search", OCR: "ocr"} {
		b.Run(name, func(b *testing.B) { bench(b, func(s string) { Normalize(s, p) }) })
	}
}

func BenchmarkLogical(b *testing.B) {
	b.Run("order", func(b *testing.B) { bench(b, func(s string) { Logical(s) }) })
	reversed := map[string]string{}
	for _, t := range benchTexts {
		line := visual(t.text[:strings.Index(t.text, ".")])
		reversed[t.text] = strings.Repeat(line+"\n", len(t.text)/len(line))
	}
	b.Run("reversed", func(b *testing.B) { bench(b, func(s string) { Logical(reversed[s]) }) })
}

func BenchmarkTokens(b *testing.B) {
	var toks []Token
	bench(b, func(s string) { toks = AppendTokens(toks[:0], s) })
}

func BenchmarkSentences(b *testing.B) { bench(b, func(s string) { Sentences(s) }) }

func BenchmarkQuotes(b *testing.B) { bench(b, func(s string) { Quotes(s) }) }
