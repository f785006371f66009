package arabic

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// waysOfWriting are the ways in which a word is waysOfWriting as another form of it.
var waysOfWriting = map[string][]string{
	"clitics":       {"ال_", "و_", "وال_", "ب_", "بال_", "ل_", "لل_", "ف_", "ك_"},
	"sound plurals": {"_ون", "_ين", "_ات", "ال_ون", "ال_ين", "ال_ات", "وال_ين", "لل_ين"},
}

// pairsOfForms are broken plurals and feminines, waysOfWriting for this test: one, many.
const pairsOfForms = `وزير وزراء، رئيس رؤساء، مدينة مدن، دولة دول، مشروع مشاريع، تقرير تقارير، قانون قوانين، شركة شركات، مدرسة مدارس، جريح جرحى،
قتيل قتلى، طفل أطفال، قرار قرارات، هجوم هجمات، سفير سفراء، مسجد مساجد، ملف ملفات، حزب أحزاب، سعر أسعار، سوق أسواق، مرشح مرشحون، طبيب أطباء، مريض مرضى،
عامل عمال، صحيفة صحف، قناة قنوات، خبير خبراء، بلد بلدان، منطقة مناطق، محافظة محافظات، قبيلة قبائل، سيارة سيارات، طائرة طائرات، صاروخ صواريخ، جندي جنود، لاجئ لاجئين`

// TestRecallOfForms asks for a word in one form and counts how many of the reports that have
// another form of it, and not this one, are found through their common stem.
func TestRecallOfForms(t *testing.T) {
	if testing.Short() {
		t.Skip("reads 20,000 reports")
	}
	reports := formsIn(readArticles(t))
	stems := map[string]string{}
	stem := func(w string) string {
		if _, ok := stems[w]; !ok {
			stems[w] = Stem(w)
		}
		return stems[w]
	}
	for kind, ways := range waysOfWriting {
		found, all, words := 0, 0, 0
		for _, w := range bases(reports, 400) {
			f, a := recall(reports, w, inflected(w, ways), stem)
			if found, all = found+f, all+a; a > 0 {
				words++
			}
		}
		report(t, kind, words, found, all)
	}
	found, all, words := 0, 0, 0
	for pair := range strings.FieldsFuncSeq(pairsOfForms, func(r rune) bool { return r == '،' }) {
		one, many, _ := strings.Cut(strings.TrimSpace(pair), " ")
		f, a := recall(reports, one, append(inflected(many, waysOfWriting["clitics"]), many), stem)
		if stem(one) != stem(many) {
			t.Logf("%s does not find %s", one, many)
		}
		found, all, words = found+f, all+a, words+1
	}
	report(t, "broken plurals", words, found, all)
}

func report(t *testing.T, kind string, words, found, all int) {
	if all == 0 {
		t.Fatalf("%s: no report has another form", kind)
	}
	share := float64(found) / float64(all)
	t.Logf("%s: %d words, %d of %d reports with another form alone are found: %.1f%%", kind, words, found, all, 100*share)
	if share < 0.8 {
		t.Errorf("%s: too few are found", kind)
	}
}

// formsIn gives the reports of each form.
func formsIn(articles []article) map[string][]int {
	in := map[string][]int{}
	for i, a := range articles {
		for _, w := range a.words {
			if at := in[w]; len(at) == 0 || at[len(at)-1] != i {
				in[w] = append(at, i)
			}
		}
	}
	return in
}

// bases draws words of four letters and more that are met with and without ال.
func bases(in map[string][]int, n int) (out []string) {
	for w, at := range in {
		if len(at) >= 5 && utf8.RuneCountInString(w) >= 4 && !strings.HasPrefix(w, "ال") && len(in["ال"+w]) >= 5 {
			out = append(out, w)
		}
	}
	slices.Sort(out)
	rnd := rand.New(rand.NewPCG(7, 7))
	rnd.Shuffle(len(out), func(i, k int) { out[i], out[k] = out[k], out[i] })
	return out[:min(n, len(out))]
}

func inflected(w string, ways []string) (out []string) {
	for _, way := range ways {
		base := w
		if strings.Contains(way, "_ا") || strings.Contains(way, "_و") || strings.Contains(way, "_ي") {
			base = strings.TrimSuffix(w, "ة")
		}
		out = append(out, strings.Replace(way, "_", base, 1))
	}
	return out
}

// recall counts the reports that have another form of w and not w, and how many of them
// have one with the stem of w.
func recall(in map[string][]int, w string, others []string, stem func(string) string) (found, all int) {
	has, got := map[int]bool{}, map[int]bool{}
	for _, o := range others {
		for _, r := range in[o] {
			has[r] = true
			got[r] = got[r] || stem(o) == stem(w)
		}
	}
	for _, r := range in[w] {
		delete(has, r)
	}
	for r := range has {
		if all++; got[r] {
			found++
		}
	}
	return found, all
}
