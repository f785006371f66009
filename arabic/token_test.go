package arabic

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestTokens(t *testing.T) {
	for _, tt := range []struct {
		name, text, want string // tokens in want are parted by |
	}{
		{"words", "وصل الوفد أمس", "وصل|الوفد|أمس"},
		{"vowel signs", "وَصَلَ الوَفْدُ", "وَصَلَ|الوَفْدُ"},
		{"tatweel before Latin", "الـCNN قالت", "الـ|CNN|قالت"},
		{"decimals", "3.5 و٣٫٥ و1,234.5 و١٬٢٣٤", "3.5|و|٣٫٥|و|1,234.5|و|١٬٢٣٤"},
		{"Arabic comma in thousands", "1،200 شخص، 2015،2016", "1،200|شخص|،|2015|،|2016"},
		{"percent", "14.8% و٥٪", "14.8|%|و|٥|٪"},
		{"stop after number", "عام 2015.", "عام|2015|."},
		{"hashtag", "#مجلس_الأمن انعقد", "#|مجلس|الأمن|انعقد"},
		{"loose underscore", "_ نص _", "_|نص|_"},
		{"conjunction apart", "زيد و عمرو", "زيد|و|عمرو"},
		{"abbreviation", "د. سلمى", "د|.|سلمى"},
		{"quotes", "«كلا»، \"نعم\"", "«|كلا|»|،|\"|نعم|\""},
		{"bidi controls", "\u202bوصل\u202c الوفد\u200f", "وصل|الوفد"},
		{"number and letter", "بـ12 مترا", "بـ|12|مترا"},
		{"ellipsis", "وصل...", "وصل|.|.|."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, k := range Tokens(tt.text) {
				got = append(got, k.Text)
			}
			if g := strings.Join(got, "|"); g != tt.want {
				t.Errorf("got %s want %s", g, tt.want)
			}
		})
	}
}

func TestTokenNorms(t *testing.T) {
	toks := Tokens("أُعلِنَ في ٢٠١٥ عن CNN وﻻية ى")
	want := []string{"اعلن", "في", "2015", "عن", "cnn", "ولايه", "ي"}
	for i, k := range toks {
		if k.Norm != want[i] {
			t.Errorf("%s: norm %q want %q", k.Text, k.Norm, want[i])
		}
	}
}

func FuzzTokens(f *testing.F) {
	f.Add("#مجلس_الأمن 3.5٪ «د. أ» الـCNN")
	f.Add("\u200f١٬٢\u202c_a_ ﻻ")
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, k := range Tokens(text) {
			if k.Start < end || k.End <= k.Start || k.End > len(text) {
				t.Fatalf("token %v after %d", k, end)
			}
			if k.Text != text[k.Start:k.End] || k.Norm != Match(k.Text) {
				t.Fatalf("token %+v: text %q norm %q", k, text[k.Start:k.End], Match(k.Text))
			}
			between(t, text[end:k.Start])
			aligned(t, text, k.Start, k.End)
			end = k.End
		}
		between(t, text[end:])
	})
}

// between fails when s, which is in no token, should be in one.
func between(t *testing.T, s string) {
	for _, r := range s {
		if k := classify(r); k < space && r != '_' {
			t.Fatalf("%q is in no token", r)
		}
	}
}

// aligned fails when an offset is inside a rune of valid text.
func aligned(t *testing.T, text string, at ...int) {
	if !utf8.ValidString(text) {
		return
	}
	for _, i := range at {
		if i < len(text) && !utf8.RuneStart(text[i]) {
			t.Fatalf("offset %d is inside a rune", i)
		}
	}
}
