package spelling

import (
	"bufio"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"tawatur/internal/shareddata"
)

// pair is a name in Latin letters with an Arabic spelling.
type pair struct{ typ, latin, arabic string }

func readPairs(t testing.TB) (out []pair) {
	f, err := os.Open(shareddata.Path(t, "data/names/anetac_dev.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for sc := bufio.NewScanner(f); sc.Scan(); {
		if c := strings.Split(sc.Text(), "\t"); len(c) == 3 {
			out = append(out, pair{c[0], plain(c[1]), c[2]})
		}
	}
	return out
}

// plain leaves accents, case and punctuation out of a Latin name.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFKD.String(s))
}

// sounds is a looser form of a Latin name: doubled letters once, and groups
// of letters that are read alike.
func sounds(s string) string {
	s = strings.NewReplacer("ph", "f", "ck", "k", "kh", "kh", "y", "i", "ee", "i", "oo", "u", "ou", "u").Replace(s)
	var b strings.Builder
	var last rune
	for _, r := range s {
		if r != last {
			b.WriteRune(r)
		}
		last = r
	}
	return b.String()
}

// twins are pairs of unlike Arabic spellings of names with one key and type.
func twins(ps []pair, key func(string) string) (out [][2]pair) {
	by := map[string][]pair{}
	var order []string
	for _, p := range ps {
		k := p.typ + " " + key(p.latin)
		if by[k] == nil {
			order = append(order, k)
		}
		by[k] = append(by[k], p)
	}
	for _, k := range order {
		for i, a := range by[k] {
			for _, b := range by[k][:i] {
				if len(matched(a.arabic)) > 0 && strings.Join(matched(a.arabic), " ") != strings.Join(matched(b.arabic), " ") {
					out = append(out, [2]pair{b, a})
				}
			}
		}
	}
	return out
}

// strangers pairs the names of ps at random with unlike names of their type;
// hard ones are drawn from those with the same skeleton.
func strangers(ps []pair, n int, hard bool) (out [][2]pair) {
	rnd := rand.New(rand.NewPCG(11, 13))
	by := map[string][]pair{}
	group := func(p pair) string {
		if hard {
			return p.typ + " " + Skeleton(p.arabic)
		}
		return p.typ
	}
	for _, p := range ps {
		by[group(p)] = append(by[group(p)], p)
	}
	for try := 0; len(out) < n && try < 100*n; try++ {
		a := ps[rnd.IntN(len(ps))]
		of := by[group(a)]
		if b := of[rnd.IntN(len(of))]; apart(sounds(a.latin), sounds(b.latin)) {
			out = append(out, [2]pair{a, b})
		}
	}
	return out
}

// apart reports whether two Latin names are two names: they differ in a
// consonant or in more than a third of their letters.
func apart(a, b string) bool {
	bones := func(s string) string {
		return strings.Map(func(r rune) rune {
			if strings.ContainsRune("aeiouyhw", r) {
				return -1
			}
			if i := strings.IndexRune("cqgjxzvbtd", r); i >= 0 {
				return rune("kkkkssfpdd"[i])
			}
			return r
		}, s)
	}
	return bones(a) != bones(b)
}

func scores(ps [][2]pair) (out []float64) {
	for _, p := range ps {
		m := Compare(p[0].arabic, p[1].arabic)
		if m.Part {
			m.Score = 0
		}
		out = append(out, m.Score)
	}
	slices.Sort(out)
	return out
}

// above is the share of the scores that are the threshold or more.
func above(s []float64, threshold float64) float64 {
	i, _ := slices.BinarySearch(s, threshold)
	return 1 - float64(i)/float64(max(1, len(s)))
}

// TestOnTransliterations measures on pairs of names in Latin letters and in
// Arabic. No weight was learned from them.
func TestOnTransliterations(t *testing.T) {
	ps := readPairs(t)
	for _, c := range []struct {
		name string
		key  func(string) string
	}{{"the same letters but for accents", func(s string) string { return s }}, {"the same sounds", sounds}} {
		yes := twins(ps, c.key)
		good := scores(yes)
		easy, hard := scores(strangers(ps, len(yes), false)), scores(strangers(ps, len(yes), true))
		t.Logf("%s: %d pairs of unlike spellings, as many strangers", c.name, len(yes))
		for _, th := range []float64{0.6, 0.65, 0.7, 0.75, 0.8, 0.85} {
			r, e, h := above(good, th), above(easy, th), above(hard, th)
			t.Logf("  at %.2f: recall %.4f, precision %.4f, against names of one skeleton %.4f", th, r, r/(r+e), r/(r+h))
		}
		r, e := above(good, Threshold), above(easy, Threshold)
		if r/(r+e) < 0.95 {
			t.Errorf("precision %.4f", r/(r+e))
		}
		if r < 0.90 {
			t.Errorf("recall %.4f", r)
		}
		shared := 0
		for _, p := range yes {
			if slices.ContainsFunc(Keys(p[0].arabic), func(k string) bool { return slices.Contains(Keys(p[1].arabic), k) }) {
				shared++
			}
		}
		t.Logf("  a key in common: %.4f", float64(shared)/float64(len(yes)))
		if os.Getenv("SHOW") != "" {
			for _, p := range yes {
				m := Compare(p[0].arabic, p[1].arabic)
				key := slices.ContainsFunc(Keys(p[0].arabic), func(k string) bool { return slices.Contains(Keys(p[1].arabic), k) })
				if m.Score < Threshold || !key {
					t.Logf("    missed %v %v %.2f %v", p[0], p[1], m.Score, key)
				}
			}
		}
	}
}

func BenchmarkCompare(b *testing.B) {
	ps := [][2]string{{"جون كيري", "جون كيرى"}, {"عبد الرحمن الشهري", "عبدالرحمن الشهراني"}, {"غورباتشوف", "جورباتشيف"}, {"سالم النبهاني", "ناصر الوادعي"}}
	n := 0
	for b.Loop() {
		p := ps[n%len(ps)]
		Compare(p[0], p[1])
		n++
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "pairs/s")
}

func BenchmarkCompareParsed(b *testing.B) {
	var names []Name
	for _, s := range []string{"جون كيري", "جون كيرى", "عبد الرحمن الشهري", "عبدالرحمن الشهراني", "غورباتشوف", "جورباتشيف", "سالم النبهاني"} {
		names = append(names, Parse(s))
	}
	n := 0
	for b.Loop() {
		names[n%len(names)].Compare(names[(n+1)%len(names)])
		n++
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "pairs/s")
}
