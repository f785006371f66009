package arabic

import (
	"os"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"tawatur/internal/shareddata"
)

func TestSplit(t *testing.T) {
	for _, tt := range []struct{ word, want string }{
		{"والي", "والي"}, {"وزير", "وزير"}, {"فريق", "فريق"}, {"كبير", "كبير"},
		{"بيان", "بيان"}, {"لجنة", "لجنه"}, {"سوريا", "سوريا"}, {"واشنطن", "واشنطن"},
		{"فلسطين", "فلسطين"}, {"بغداد", "بغداد"}, {"لبنان", "لبنان"}, {"كتائب", "كتايب"},
		{"وقال", "و قال"}, {"فقال", "ف قال"}, {"بأن", "ب ان"}, {"للرئيس", "ل ال رييس"},
		{"كالرئيس", "ك ال رييس"}, {"سيقول", "س يقول"}, {"وبالقول", "و ب ال قول"},
		{"وللمرة", "و ل ال مره"}, {"ووزير", "و وزير"}, {"لوزير", "ل وزير"},
		{"بيانهم", "بيان -هم"}, {"حكومتها", "حكومت -ها"}, {"قواتنا", "قوات -نا"},
		{"وبلاده", "و بلاد -ه"}, {"منها", "من -ها"}, {"به", "ب -ه"}, {"لهم", "ل -هم"},
		{"المدينة", "ال مدينه"}, {"", ""},
	} {
		c := Split(Match(tt.word))
		got := strings.Join(append(append([]string{}, c.Pro...), c.Stem), " ")
		if c.En != "" {
			got += " -" + c.En
		}
		if got != tt.want {
			t.Errorf("%s: got %s want %s", tt.word, got, tt.want)
		}
	}
}

func TestSegment(t *testing.T) {
	for _, want := range []string{
		"و+ل+ال+حكوم+ة", "ال+أكاديمي+ة", "محاضر+ات+ها", "أعلن+ت", "حال+ت+ه",
		"ب+ال+عالم", "مسافر+ون", "قال+وا", "عدد+ا", "2015",
		"ألوان", "و+ألوان", "ألعاب", "ال+أم+ة", "و+ال+آن", "ب+ال+إعلان",
	} {
		if got := strings.Join(Segment(Uncut(want)), "+"); got != want {
			t.Errorf("got %s want %s", got, want)
		}
	}
}

// TestSegmentOnHeldOutNews measures on the sentences that the model was not
// learned from, every word but punctuation counted.
func TestSegmentOnHeldOutNews(t *testing.T) {
	b, err := os.ReadFile(shareddata.Path(t, "data/segmentation/wikinews.txt"))
	if err != nil {
		t.Fatal(err)
	}
	right, all := 0, 0
	for i, line := range strings.Split(string(b), "\n") {
		for _, want := range strings.Fields(line) {
			if i%2 == 0 || strings.IndexFunc(want, unicode.IsLetter) < 0 {
				continue
			}
			all++
			if strings.Join(Segment(Uncut(want)), "+") == want {
				right++
			}
		}
	}
	got := float64(right) / float64(all)
	t.Logf("%d of %d words right: %.4f", right, all, got)
	if got < 0.975 {
		t.Errorf("word accuracy %.4f fell below 0.975", got)
	}
}

func FuzzSplit(f *testing.F) {
	f.Add("وللحكومة")
	f.Fuzz(func(t *testing.T, word string) {
		if strings.Contains(word, "+") || !utf8.ValidString(word) {
			return
		}
		norm := Match(word)
		c := Split(norm)
		if !strings.HasSuffix(norm, c.Stem+c.En) {
			t.Fatalf("%q gives %+v", norm, c)
		}
		if got := Uncut(strings.Join(Segment(word), "+")); Match(got) != norm {
			t.Fatalf("the pieces of %q join to %q", word, got)
		}
		Stem(word)
	})
}

func BenchmarkSplit(b *testing.B) {
	words := strings.Fields("وقالت الحكومه في بيان لها ان وزير الخارجيه سيزور المدينه وللمره الاولي منذ سنوات طويله مع قياداتها")
	for b.Loop() {
		for _, w := range words {
			Split(w)
		}
	}
	b.ReportMetric(float64(len(words)*b.N)/b.Elapsed().Seconds(), "words/s")
}
