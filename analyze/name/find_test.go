package name

import (
	"strings"
	"testing"

	"tawatur"
	"tawatur/arabic"
	"tawatur/outlet"
)

func load(tb testing.TB) *Tables {
	tb.Helper()
	reg, err := outlet.Load()
	if err != nil {
		tb.Fatal(err)
	}
	t, err := Load(reg)
	if err != nil {
		tb.Fatal(err)
	}
	return t
}

func find(t *Tables, text string) []tawatur.Mention {
	return t.Find(text, arabic.Sentences(text), arabic.Tokens(text))
}

func TestFind(t *testing.T) {
	tabs := load(t)
	for _, tt := range []struct {
		name, text string
		want       []string // type text [= name] [/ title]
	}{
		{"state and town", "وصل الوفد إلى سوريا وزار حلب.", []string{"LOC سوريا", "LOC حلب"}},
		{"clitics", "سافر من دمشق لبغداد وبيروت.", []string{"LOC دمشق", "LOC بغداد", "LOC بيروت"}},
		{"body", "عقد مجلس الأمن جلسة.", []string{"ORG مجلس الأمن"}},
		{"fused ل", "قال الأمين العام للأمم المتحدة إن المجلس اجتمع.", []string{"ORG للأمم المتحدة = الأمم المتحدة"}},
		{"ministry", "أعلنت وزارة الخارجية السورية موقفها.", []string{"ORG وزارة الخارجية السورية"}},
		{"place in body", "قالت جامعة دمشق إنها مغلقة.", []string{"ORG جامعة دمشق"}},
		{"group", "تبنى تنظيم داعش الهجوم.", []string{"GROUP تنظيم داعش"}},
		{"office", "قال وزير الخارجية الأميركي جون كيري إن كيري لن يسافر.", []string{
			"PER جون كيري / وزير الخارجية الأميركي", "PER كيري = جون كيري"}},
		{"lawyer of", "قال محامي كيري إن جون كيري سافر.", []string{"PER كيري = جون كيري", "PER جون كيري"}},
		{"another spelling", "قال الوزير ميخائيل غروشنكو إن الوفد وصل. وأضاف جروشنكو أن الزيارة قصيرة.", []string{
			"PER ميخائيل غروشنكو / الوزير", "PER جروشنكو = ميخائيل غروشنكو"}},
		{"adjective of title", "قال الرئيس التركي رجب طيب أردوغان أمس.", []string{"PER رجب طيب أردوغان / الرئيس التركي"}},
		{"two people", "التقى جون كيري وسيرغي لافروف في جنيف.", []string{"PER جون كيري", "PER سيرغي لافروف", "LOC جنيف"}},
		{"quarter of a sheikh", "وقع الحادث في حي الشيخ رضوان شمال المدينة.", []string{"LOC الشيخ رضوان"}},
		{"body named by an unknown word", "ذكرت بلدية زبرجان ذلك أمس.", []string{"ORG بلدية زبرجان"}},
		{"common noun", "تعطلت حركة الملاحة في ميناء المدينة.", nil},
		{"sector", "نما القطاع الخاص في مصر.", []string{"LOC مصر"}},
		{"vowel signs", "وصل وفدُ الأُممِ المتَّحدةِ إلى بَغداد.", []string{"ORG الأُممِ المتَّحدةِ", "LOC بَغداد"}},
		{"agency", "ونقلت رويترز عن مسؤول.", []string{"ORG رويترز"}},
		{"army", "تقدم الجيش السوري في المدينة.", []string{"ORG الجيش السوري"}},
		{"hashtag", "كتب عن #مجلس_الأمن أمس.", []string{"ORG مجلس_الأمن = مجلس الأمن"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, m := range find(tabs, tt.text) {
				s := string(m.Type) + " " + m.Text
				if m.Name != m.Text {
					s += " = " + m.Name
				}
				if m.Title != "" {
					s += " / " + m.Title
				}
				got = append(got, s)
			}
			if strings.Join(got, "; ") != strings.Join(tt.want, "; ") {
				t.Errorf("got  %s\nwant %s", strings.Join(got, "; "), strings.Join(tt.want, "; "))
			}
		})
	}
}

func FuzzFind(f *testing.F) {
	tabs := load(f)
	f.Add("قال وزير الخارجية الأميركي جون كيري في «وكالة» للأمم المتحدة.")
	f.Add("د. وَزارَة ل لل #_ أبو بن حزب \"")
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, m := range find(tabs, text) {
			if m.Start < end || m.End <= m.Start || m.End > len(text) || text[m.Start:m.End] != m.Text || m.Name == "" {
				t.Fatalf("mention %+v after %d in %q", m, end, text)
			}
			end = m.End
		}
	})
}

func BenchmarkFind(b *testing.B) {
	tabs := load(b)
	text := strings.Repeat("أعلنت وزارة الخارجية في سوريا أن الوزير سالم النبهاني سيزور بغداد، ونقلت رويترز عن مسؤول قوله إن الزيارة تأجلت مرتين. ", 20)
	sents, toks := arabic.Sentences(text), arabic.Tokens(text)
	tabs.Find(text, sents, toks)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		tabs.Find(text, sents, toks)
	}
	b.ReportMetric(float64(len(toks)*b.N)/b.Elapsed().Seconds(), "tokens/s")
}
