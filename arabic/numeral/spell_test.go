package numeral_test

import (
	"strings"
	"testing"

	"tawatur/arabic"
	"tawatur/arabic/numeral"

	"pgregory.net/rapid"
)

// speller writes numbers out in one case, gender and spelling.
type speller struct {
	feminine bool // of the counted noun
	oblique  bool
	hundred  string // مئة or مائة
}

func (s speller) pick(raf, nasb string) string {
	if s.oblique {
		return nasb
	}
	return raf
}

var (
	withMasculine = []string{"", "واحد", "", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"}
	withFeminine  = []string{"", "واحدة", "", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"}
	tensStem      = []string{"", "", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"}
)

func (s speller) unit(n int) string {
	if n == 2 && s.feminine {
		return s.pick("اثنتان", "اثنتين")
	}
	if n == 2 {
		return s.pick("اثنان", "اثنين")
	}
	if s.feminine {
		return withFeminine[n]
	}
	return withMasculine[n]
}

func (s speller) teen(n int) string {
	ten := "عشر"
	if s.feminine {
		ten = "عشرة"
	}
	switch n {
	case 1:
		if s.feminine {
			return "إحدى " + ten
		}
		return "أحد " + ten
	case 2:
		if s.feminine {
			return s.pick("اثنتا ", "اثنتي ") + ten
		}
		return s.pick("اثنا ", "اثني ") + ten
	}
	return s.unit(n) + " " + ten
}

func (s speller) belowHundred(n int) string {
	switch {
	case n <= 10:
		return s.unit(n)
	case n < 20:
		return s.teen(n - 10)
	}
	tens := tensStem[n/10] + s.pick("ون", "ين")
	if n%10 == 0 {
		return tens
	}
	return s.unit(n%10) + " و" + tens
}

func (s speller) belowThousand(n int) string {
	var parts []string
	switch h := n / 100; {
	case h == 1:
		parts = append(parts, s.hundred)
	case h == 2:
		parts = append(parts, strings.TrimSuffix(s.hundred, "ة")+s.pick("تان", "تين"))
	case h > 2:
		parts = append(parts, strings.TrimSuffix(withFeminine[h], "ي")+s.hundred)
	}
	if n%100 > 0 {
		parts = append(parts, s.belowHundred(n%100))
	}
	return strings.Join(parts, " و")
}

func (s speller) group(n int, one, two, twoOblique, many string) string {
	switch {
	case n == 1:
		return one
	case n == 2:
		return s.pick(two, twoOblique)
	case n <= 10:
		return s.belowHundred(n) + " " + many
	case n%100 > 10:
		return s.belowThousand(n) + " " + one + "اً"
	}
	return s.belowThousand(n) + " " + one
}

// spell writes n, 1 to 10^9, in words.
func (s speller) spell(n int) string {
	m := s
	m.feminine = false // the scales are masculine
	var parts []string
	if g := n / 1_000_000_000; g > 0 {
		parts = append(parts, m.group(g, "مليار", "ملياران", "مليارين", "مليارات"))
	}
	if g := n / 1_000_000 % 1000; g > 0 {
		parts = append(parts, m.group(g, "مليون", "مليونان", "مليونين", "ملايين"))
	}
	if g := n / 1000 % 1000; g > 0 {
		parts = append(parts, m.group(g, "ألف", "ألفان", "ألفين", "آلاف"))
	}
	if g := n % 1000; g > 0 {
		parts = append(parts, s.belowThousand(g))
	}
	return strings.Join(parts, " و")
}

func TestRoundTrip(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		s := speller{rapid.Bool().Draw(r, "feminine"), rapid.Bool().Draw(r, "oblique"),
			rapid.SampledFrom([]string{"مئة", "مائة"}).Draw(r, "hundred")}
		size := rapid.SampledFrom([]int{30, 1000, 100_000, 1_000_000_000}).Draw(r, "size")
		n := rapid.IntRange(1, size).Draw(r, "n")
		words := s.spell(n)
		got := numeral.Spans("شارك " + words + " في المسيرة")
		if len(got) != 1 || got[0].Value != float64(n) || got[0].Text != words {
			r.Fatalf("%d = %q: got %+v", n, words, got)
		}
	})
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"ثلاثة آلاف وأربعمئة", "الـ5 و3/4", "1,234.5e7", "-٣٫٥ مليون ونصف المليون", "واحد من كل مئة", "١،٢٣٤،٥٦٧ 1 234", "- 2^--3", "جزء من واحد وعشرين", "3 من 21 وخُمسَين"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, v := range numeral.Spans(s) {
			if v.Value != v.Value || s[v.Start:v.End] != v.Text {
				t.Fatalf("%+v in %q", v, s)
			}
		}
		toks := arabic.Tokens(s)
		end := 0
		for _, n := range numeral.Find(toks) {
			if n.From < end || n.To <= n.From || n.To > len(toks) {
				t.Fatalf("tokens [%d,%d) after %d of %d", n.From, n.To, end, len(toks))
			}
			if n.Start != toks[n.From].Start || n.End != toks[n.To-1].End {
				t.Fatalf("span %v is not that of its tokens", n.Span)
			}
			if n.Value != n.Value {
				t.Fatalf("%q is not a number", n.In(s))
			}
			end = n.To
		}
	})
}
