package typo

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestNear(t *testing.T) {
	x := New([]string{"انتخابات", "انتخاب", "مكتبه", "مسوول", "مسيول", "كتاب", "كاتب", "ميناء", "زعفران", "مفاوضات", "وزير", "بلديه", "بلد"})
	for word, want := range map[string]string{
		"انتخبات":  "انتخابات", // a letter lost
		"انتخاابت": "انتخابات", // doubled, and swapped
		"اتنخابات": "انتخابات", // swapped
		"نتخابات":  "انتخابات", // the first lost
		"زغفران":   "زعفران",   // the same shape
		"زعفراان":  "زعفران",
		"مفاوظات":  "مفاوضات", // the same sound
		"مفاوصات":  "مفاوضات",
		"مكتبا":    "مكتبه",
		"مينا":     "ميناء",
		"وزيي":     "وزير", // the next key
		"بلديح":    "بلديه",
		"سفينه":    "",
		"بب":       "",
		"وزر":      "وزير",
	} {
		got := x.Near(word, Bound(word))
		if first := (append(got, Found{}))[0].Word; first != want {
			t.Errorf("%s: %v, want %s", word, got, want)
		}
	}
}

func TestAlikeCanBeRead(t *testing.T) {
	if costs, err := readAlike(alikeData); err != nil || len(costs) < 50 {
		t.Error(len(costs), err)
	}
}

// What leaps over words finds the same as going through all of them.
func TestLeapingMissesNothing(t *testing.T) {
	letters := rapid.StringOfN(rapid.RuneFrom([]rune("ابتثيس")), 1, 7, -1)
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(letters, 0, 40).Draw(t, "words")
		word, most := letters.Draw(t, "word"), rapid.IntRange(0, 250).Draw(t, "most")
		x := New(slices.Clone(words))
		var want []string
		for _, w := range x.words {
			if cost := distance(word, w); w != word && most > 0 && cost <= most {
				want = append(want, fmt.Sprint(w, cost))
			}
		}
		var got []string
		for _, f := range x.Near(word, most) {
			got = append(got, fmt.Sprint(f.Word, f.Cost))
		}
		slices.Sort(want)
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Fatalf("%s within %d of %v: %v, want %v", word, most, words, got, want)
		}
	})
}

// distance fills the whole table for two words.
func distance(a, b string) int {
	w := newWalk(a, 1<<30)
	_, cost := w.to(b)
	return cost
}

func TestWithKeepsTheOld(t *testing.T) {
	x := New([]string{"ب", "ا"})
	if y := x.With([]string{"ت", "ا"}); x.Len() != 2 || y.Len() != 3 {
		t.Error(x, y)
	}
}

func FuzzNear(f *testing.F) {
	f.Add("مينا", "ميناء وزير \xff a", 100)
	f.Fuzz(func(t *testing.T, word, words string, most int) {
		for _, found := range New(strings.Fields(words)).Near(word, most%1000) {
			if found.Cost > most || found.Word == word || !slices.Contains(strings.Fields(words), found.Word) {
				t.Fatalf("%q: %v", word, found)
			}
		}
	})
}

// BenchmarkNear looks in as many words as 20,000 reports have.
func BenchmarkNear(b *testing.B) {
	rnd := rand.New(rand.NewPCG(1, 2))
	letters := []rune("ااالليييموونترببسدعهكقفحجشصطزخغضثءذظ")
	words := make([]string, 200_000)
	for i := range words {
		w := make([]rune, 3+rnd.IntN(7))
		for k := range w {
			w[k] = letters[rnd.IntN(len(letters))]
		}
		words[i] = string(w)
	}
	x := New(words)
	for _, word := range []string{"ميناء", "انتخبات"} {
		b.Run(word, func(b *testing.B) {
			for b.Loop() {
				x.Near(word, Bound(word))
			}
		})
	}
}
