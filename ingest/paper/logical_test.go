package paper

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// seen turns words of Arabic into what is seen of them from left to right.
func seen(s string) string {
	cs := clusters(s)
	slices.Reverse(cs)
	return join(cs)
}

func TestLogical(t *testing.T) {
	for _, c := range []struct{ what, visual, want string }{
		{"words", seen("أقر مجلس المدينة الخطة"), "أقر مجلس المدينة الخطة"},
		{"a year", "2021 " + seen("في عام"), "في عام 2021"},
		{"a decimal and a comma", "،12.5 " + seen("بكلفة"), "بكلفة 12.5،"},
		{"a day", seen("نُشر") + " 3/2/2021 " + seen("في"), "في 3/2/2021 نُشر"},
		{"numbers joined by a dash", "2021-2020 " + seen("موسم"), "موسم 2020-2021"},
		{"Arabic digits", "٦٠ " + seen("أصل"), "أصل ٦٠"},
		{"percent on the left", ".)%78 " + seen("نسبة") + "(", "(نسبة 78%)."},
		{"percent on the right", "78% " + seen("نسبة"), "نسبة 78%"},
		{"Latin words", seen("تعهدت") + " Blue Harbour Ltd " + seen("الشركة"), "الشركة Blue Harbour Ltd تعهدت"},
		{"an address", seen("وسنجيب") + " www.example.org " + seen("الموقع"), "الموقع www.example.org وسنجيب"},
		{"Latin with a number", "COVID-19 " + seen("جائحة"), "جائحة COVID-19"},
		{"a vowel sign behind its letter", "نّأ", "أنّ"},
		{"a vowel sign before its letter", "ّن", "نّ"},
		{"presentation forms", "ﺔﻨﻳﺪﻣ", "مدينة"},
		{"a ligature", "ﺡﻼﺻﺇ", "إصلاح"},
		{"marks of direction", "\u202b" + seen("نص") + "\u202c", "نص"},
		{"tatweel", seen("المـــدينة"), "المدينة"},
		{"the sign of the Hegira stays", seen("هـ") + " 1442", "1442 هـ"},
		{"a glyph that stands for kashida", "زواUUجتت", "تتجاوز"},
		{"no Arabic", "Blue (Harbour) 12", "Blue (Harbour) 12"},
	} {
		if got := Logical(c.visual, Script{RightToLeft: true}); got != c.want {
			t.Errorf("%s: %q instead of %q", c.what, got, c.want)
		}
	}
}

func TestMirrored(t *testing.T) {
	read := []Word{{Text: seen("(أي")}, {Text: ")78"}, {Text: seen("«نص»")}}
	if s := ScriptOf(read); s.Mirrored || !s.RightToLeft {
		t.Errorf("brackets as they are read: %+v", s)
	}
	turned := []Word{{Text: seen(")أي")}, {Text: seen("»نص«")}}
	s := ScriptOf(turned)
	if !s.Mirrored {
		t.Errorf("brackets as they are seen: %+v", s)
	}
	if got := Logical(turned[1].Text, s); got != "«نص»" {
		t.Errorf("%q", got)
	}
}

// FuzzLogical holds that no letter is lost or made: what comes out is the
// letters that went in, but for marks of direction and stretched words.
func FuzzLogical(f *testing.F) {
	for _, s := range []string{"أقر مجلس", ".)%78 ةبسن", "Ltd 12 نم", "ﻻّ\u202b", "12.5%", "a.1/2٣:٤ م"} {
		f.Add(s, false)
		f.Add(s, true)
	}
	f.Fuzz(func(t *testing.T, s string, mirrored bool) {
		if !utf8.ValidString(s) || len(s) > 4000 {
			return
		}
		got := Logical(s, Script{RightToLeft: true, Mirrored: mirrored})
		if !utf8.ValidString(got) {
			t.Fatalf("%q gives %q", s, got)
		}
		if a, b := letters(s), letters(got); a != b {
			t.Fatalf("%q gives %q: letters %q instead of %q", s, got, b, a)
		}
	})
}

// letters are the letters and digits of a text in plain form, sorted, without
// those that kashida may be written as.
func letters(s string) string {
	var rs []rune
	for _, r := range s {
		form := []rune{r}
		if isForm(r) {
			form = []rune(norm.NFKC.String(string(r)))
		}
		for _, r := range form {
			if (isDigit(r) || isRightToLeft(r)) && r != 'ـ' && !unicode.Is(unicode.Mn, r) {
				rs = append(rs, r)
			}
		}
	}
	slices.Sort(rs)
	return string(rs)
}

func BenchmarkLogical(b *testing.B) {
	line := "،12.5 " + seen("أقر مجلس مدينة مرمرون الساحلية خطة لإصلاح شبكة المياه بكلفة") + " Blue Harbour " + seen("مع")
	b.SetBytes(int64(len(line)))
	for b.Loop() {
		Logical(line, Script{RightToLeft: true})
	}
}

func TestTorn(t *testing.T) {
	var words []Word
	for w := range strings.FieldsSeq("س احلية ش بكة و مجلس") {
		words = append(words, Word{Text: seen(w)})
	}
	if !Torn(words) {
		t.Error("letters that stand alone were not seen")
	}
	if Torn(words[4:]) {
		t.Error("a conjunction that stands alone is a word")
	}
}
