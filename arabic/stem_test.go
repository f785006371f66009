package arabic

import (
	"strings"
	"testing"
)

func TestStemJoins(t *testing.T) {
	for _, group := range []string{
		"مسافر مسافرون المسافرين ومسافرين للمسافرين",
		"طائرة الطائرات طائراته بطائرة",
		"عسكري العسكرية عسكريون والعسكريين",
		"أعلن أعلنت وأعلنت",
		"حكومة الحكومات حكومتها وللحكومة",
		"كبير الكبيرة كبيرة",
		"مكتبة المكتبات مكتبتهم",
		"رئيس الرئيس للرئيس رئيسها",
	} {
		words := strings.Fields(group)
		for _, w := range words[1:] {
			if Stem(w) != Stem(words[0]) {
				t.Errorf("%s gives %s but %s gives %s", words[0], Stem(words[0]), w, Stem(w))
			}
		}
	}
}

func TestStemKeepsApart(t *testing.T) {
	for _, pair := range []string{
		"مكتب مكتبة", "شرط شرطة", "وزير زير", "بيان يان", "جامع جامعة", "قتل قاتل",
		"فريق ريق", "وفد فد", "لبنان بنان", "سوريا روسيا", "حرب حربة",
	} {
		a, b, _ := strings.Cut(pair, " ")
		if Stem(a) == Stem(b) {
			t.Errorf("%s and %s both give %s", a, b, Stem(a))
		}
	}
}

func BenchmarkStem(b *testing.B) {
	words := strings.Fields("وقالت الحكومة في بيان لها أن وزير الخارجية سيزور المدينة وللمرة الأولى منذ سنوات طويلة مع قياداتها")
	for b.Loop() {
		for _, w := range words {
			Stem(w)
		}
	}
	b.ReportMetric(float64(len(words)*b.N)/b.Elapsed().Seconds(), "words/s")
}
