package arabic

import (
	"strings"
	"testing"
	"unicode/utf8"

	"tawatur"
)

func TestMatch(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"الأمم المتّحدة", "الامم المتحده"},
		{"مسؤولون", "مسوولون"},
		{"إلى شاطئ", "الي شاطي"},
		{"١٢٣ ۴۵", "123 45"},
		{"ﺍﻟﻌﺮﺑﻴﺔ", "العربيه"},
		{"ﻻ", "لا"},
		{"تونـــس", "تونس"},
		{"\u202bقطر\u202c", "قطر"},
		{"CNN", "cnn"},
		{"کابل ی", "كابل ي"},
	} {
		if got := Match(tt.in); got != tt.want {
			t.Errorf("Match(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
	if n := testing.AllocsPerRun(10, func() { Match("وصل الوفد") }); n != 0 {
		t.Errorf("a word that is its own match form costs %v allocations", n)
	}
}

func TestNormalize(t *testing.T) {
	for _, tt := range []struct {
		name     string
		p        Profile
		in, want string
		part     string // a part of want
		original string // what it came from
	}{
		{"display", Display, "قال\u200f تونـــس ﻻحقا", "قال تونس لاحقا", "تونس", "تونـــس"},
		{"display keeps signs", Display, "أُعلِن", "أُعلِن", "أُعلِن", "أُعلِن"},
		{"match", MatchProfile, "عُمان، ٢٠١٥", "عمان، 2015", "عمان", "عُمان"},
		{"search", Search, "قال: «مجلس الأمن»، أمس.", "قال مجلس الامن امس", "الامن امس", "الأمن»، أمس."},
		{"search joins", Search, "  #مجلس_الأمن!", "مجلس الامن", "مجلس", "مجلس"},
		{"scan", OCR, "بحث الثلج", "بحب البلح", "البلح", "الثلج"},
		{"last sign", MatchProfile, "زيدٌ قال", "زيد قال", "زيد ", "زيدٌ "},
	} {
		t.Run(tt.name, func(t *testing.T) {
			m := Normalize(tt.in, tt.p)
			if m.Text != tt.want {
				t.Fatalf("got %q want %q", m.Text, tt.want)
			}
			i := strings.Index(m.Text, tt.part)
			if got := m.Span(tawatur.Span{Start: i, End: i + len(tt.part)}).In(tt.in); got != tt.original {
				t.Errorf("%q came from %q, want %q", tt.part, got, tt.original)
			}
		})
	}
}

func TestMappedOutOfBounds(t *testing.T) {
	for _, m := range []Mapped{Normalize("أمس ١٢", MatchProfile), Normalize("اليوم", Display), Normalize("", OCR), Logical("ةنيدملا ةنيدملا")} {
		if m.Original(-3) != m.Original(0) || m.Original(1<<20) != len(m.orig) {
			t.Errorf("%q: offsets out of bounds give %d and %d", m.Text, m.Original(-3), m.Original(1<<20))
		}
		if s := m.Span(tawatur.Span{Start: -5, End: 1 << 20}); s.Start < 0 || s.End > len(m.orig) {
			t.Errorf("%q: a span out of bounds gives %v", m.Text, s)
		}
	}
}

func FuzzMatch(f *testing.F) {
	f.Add("الأمم المتّحدة ﻻ ﷺ ١٢")
	f.Fuzz(func(t *testing.T, s string) {
		m := Match(s)
		if Match(m) != m {
			t.Fatalf("%q folds to %q and then to %q", s, m, Match(m))
		}
		if n := Normalize(s, MatchProfile); n.Text != m {
			t.Fatalf("the mapped form is %q, not %q", n.Text, m)
		}
	})
}

func FuzzNormalize(f *testing.F) {
	f.Add("قال: «مجلس الأمن» ﻻ \u200f٣", uint8(2))
	f.Add("ﷺ ﹱ ﳲ \xd8 ﺍﻟﻌﺮﺑﻴﺔ", uint8(0))
	f.Fuzz(func(t *testing.T, s string, p uint8) {
		m := Normalize(s, Profile(p%4))
		if again := Normalize(m.Text, Profile(p%4)); again.Text != m.Text {
			t.Fatalf("%q becomes %q and then %q", s, m.Text, again.Text)
		}
		last := 0
		for i := range m.Text {
			at := m.Original(i)
			if at < last || at > len(s) || utf8.ValidString(s) && at < len(s) && !utf8.RuneStart(s[at]) {
				t.Fatalf("byte %d of %q came from %d, after %d, in %q", i, m.Text, at, last, s)
			}
			last = at
		}
		if m.Original(len(m.Text)) != len(s) {
			t.Fatalf("the end came from %d", m.Original(len(m.Text)))
		}
	})
}
