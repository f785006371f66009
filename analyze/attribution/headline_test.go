package attribution

import (
	"testing"

	"tawatur"
)

// TestHeadlines reads invented headlines above a report.
func TestHeadlines(t *testing.T) {
	l := load(t)
	const body = "قال الوزير سليم الورداني أمس إن العمل في القرية انتهى."
	first := func(cue, source, quote string) []said { return []said{{cue: cue, source: source, quote: quote}, {}} }
	none := []said{{}}
	for headline, want := range map[string][]said{
		"بلدية المرجان: الجسر آمن بعد إصلاحه":               first(":", "بلدية المرجان", "الجسر آمن بعد إصلاحه"),
		"المعارضة والبلدية: العرض رفض في الاجتماع":          first(":", "المعارضة والبلدية", "العرض رفض في الاجتماع"),
		"الورداني: العمل في القرية لم ينته":                 first(":", "الورداني", "العمل في القرية لم ينته"),
		"لبنان يرفض عرض البلدية: السد ملك لنا":              first(":", "لبنان", "السد ملك لنا"),
		"لبنان: لن نترك السد لأحد":                          first(":", "لبنان", "لن نترك السد لأحد"),
		"«الأرصاد»: مطر غزير على الجبال غدا":                first(":", "«الأرصاد»", "مطر غزير على الجبال غدا"),
		"المدير يؤكد أن الجسر آمن":                          first("يؤكد", "المدير", "الجسر آمن"),
		"وزير المياه: «السد ملك لكم» في القرية":             first(":", "وزير المياه", "السد ملك لكم"),
		"لبنان: افتتاح الجسر الجديد فوق النهر":              none,
		"سباق القوارب في النهر: الفائزون وجوائزهم":          none,
		"افتتاح الجسر الجديد فوق النهر بعد عامين من العمل":  none,
		"بالصور: افتتاح الجسر الجديد فوق النهر قرب القرية ": none,
	} {
		got := l.Find(Input{Text: headline + "\n" + body, Headline: tawatur.Span{End: len(headline)},
			Mentions: []tawatur.Mention{{Type: tawatur.Person, Name: "سليم الورداني"}}})
		if len(got) != len(want) {
			t.Errorf("%s\n got %s", headline, list(got))
			continue
		}
		for i, w := range want {
			compare(t, got[i], w)
		}
	}
}
