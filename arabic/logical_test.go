package arabic

import (
	"strings"
	"testing"
	"unicode/utf8"

	"tawatur"
)

// visual writes a line as an old PDF file holds it.
func visual(line string) string {
	r := []rune(line)
	for i, j := 0, len(r)-1; i < j; i, j = i+1, j-1 {
		r[i], r[j] = r[j], r[i]
	}
	return string(r)
}

func TestLogical(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"in order", "وصل الوفد إلى المدينة مساء أمس.", "وصل الوفد إلى المدينة مساء أمس."},
		{"reversed", visual("وصل الوفد إلى المدينة مساء أمس."), "وصل الوفد إلى المدينة مساء أمس."},
		{"brackets", visual("أعلنت الوزارة )أمس( أن »المدينة« هادئة"), "أعلنت الوزارة (أمس) أن «المدينة» هادئة"},
		{"number", "دفولا نم 2015 ماع يف ةنيدملا ىلإ", "إلى المدينة في عام 2015 من الوفد"},
		{"Latin", "ةلاكولا تلاق Sky News نإ ةنيدملا", "المدينة إن Sky News قالت الوكالة"},
		{"line that does not tell", visual("أعلنت الوزارة في المدينة") + "\n" + visual("وصل وفد"), "أعلنت الوزارة في المدينة\nوصل وفد"},
		{"one line of two", visual("أعلنت الوزارة في المدينة") + "\nأعلنت الوزارة في المدينة", "أعلنت الوزارة في المدينة\nأعلنت الوزارة في المدينة"},
		{"presentation forms", visual("ﺍﻟﻌﺮﺑﻴﺔ ﻓﻲ ﺍﻟﻤﺪﻳﻨﺔ"), "العربية في المدينة"},
		{"adverb", "مثلا", "مثلا"},
		{"adverbs", "كان الحضور قليلا مثلا", "كان الحضور قليلا مثلا"},
		{"empty", "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := Logical(tt.text).Text; got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

// page writes a sentence as it stands on the page, from left to right: brackets
// face the other way, and what stands between bars is not turned.
func page(sentence string) string {
	parts, out := strings.Split(sentence, "|"), ""
	for i, p := range parts {
		if i%2 == 0 {
			p = strings.Map(mirror, visual(p))
		}
		out = p + out
	}
	return out
}

func TestLogicalOfPage(t *testing.T) {
	for _, tt := range []struct{ name, text string }{
		{"nested brackets", "أعلن المجلس (في دورته [الثالثة {العادية}]) أن «اللجنة ‹الفنية› ستجتمع» مساء"},
		{"percent and date", "ارتفعت النسبة إلى |3.5%| بين |12/3/2016| وبداية السنة (|14%| سابقا)"},
		{"Arabic digits", "بلغت الحصيلة |١٬٢٣٤٫٥| دينار عند الساعة |١٠:٣٠| من اليوم |١٢/٣/٢٠١٦| في المدينة"},
		{"range in Arabic digits", "الدورة |٢٠١٤|-|٢٠١٥| للجامعة انتهت بنسبة |٣٫٥|٪ في المدينة"},
		{"numbers in a row", "سجلت القرية |2015| |2016| |2017| زيادة في المساحة المزروعة"},
		{"Latin with numbers", "قالت شبكة |Valley News 24| إن الوكالة (|VNA|) نقلت عن |info@valley-news.example| الرسالة"},
		{"letters with signs", "أكّدت الوزارةُ أنّ المدّة كافيةٌ للجنة"},
		{"presentation forms", "ﺃﻋﻠﻨﺖ ﺍﻟﻠﺠﻨﺔ ﻓﻲ |2016| ﺃﻥ «ﺍﻟﻤﺪﻳﻨﺔ ﺍﻟﻘﺪﻳﻤﺔ» (|Old Town|) ﺁﻣﻨﺔ ﻭﻻ ﺧﻄﺮ"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			want := Normalize(strings.ReplaceAll(tt.text, "|", ""), Display).Text
			m := Logical(page(tt.text))
			if m.Text != want {
				t.Fatalf("got  %s\nwant %s", m.Text, want)
			}
			for i, r := range m.Text {
				from := m.Original(i)
				if got, _ := utf8.DecodeRuneInString(page(tt.text)[from:]); mirror(got) != r && got != r && !presentation(got) {
					t.Fatalf("%q at %d came from %q", r, i, got)
				}
			}
		})
	}
}

func TestLogicalSpan(t *testing.T) {
	text := visual("وصل الوفد إلى المدينة مساء أمس")
	m := Logical(text)
	i := strings.Index(m.Text, "المدينة")
	if got := m.Span(tawatur.Span{Start: i, End: i + len("المدينة")}).In(text); got != visual("المدينة") {
		t.Errorf("the word came from %q", got)
	}
}

func FuzzLogical(f *testing.F) {
	f.Add("ةنيدملا يف 12 (ةرازولا) abc\nوصل الوفد")
	f.Add("ﺔﻴﺑﺮﻌﻟﺍ \xff ةَ")
	f.Fuzz(func(t *testing.T, text string) {
		m := Logical(text)
		for i := 0; i < len(m.Text); {
			_, n := utf8.DecodeRuneInString(m.Text[i:])
			s := m.Span(tawatur.Span{Start: i, End: i + n})
			if s.Start < 0 || s.End < s.Start || s.End > len(text) {
				t.Fatalf("byte %d of %q came from %v of %q", i, m.Text, s, text)
			}
			aligned(t, text, s.Start, s.End)
			i += n
		}
	})
}
