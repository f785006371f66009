package arabic

import (
	"strings"
	"testing"
)

func TestSentences(t *testing.T) {
	for _, tt := range []struct {
		name, text string // sentences in the text are parted by ⏐
	}{
		{"plain", "وصل الوفد.⏐ وغادر المطار."},
		{"question", "هل وصل الوفد؟⏐ نعم!⏐ وغادر."},
		{"heading", "وصول الوفد⏐\n\nوصل الوفد مساء.⏐\nثم غادر"},
		{"decimal", "ارتفع السعر 3.5 في المئة.⏐ ثم هبط."},
		{"comma and semicolon", "وصل الوفد، ثم غادر؛ ولم يصرح."},
		{"quote with stops", "قالت: «وصلنا. ثم غادرنا.»⏐ وأضافت أن الوفد تعب."},
		{"stop after quote", "قالت «وصلنا. ثم غادرنا».⏐ وأضافت."},
		{"quote then speaker", "«وصلنا إلى المدينة.» قال رئيس الوفد."},
		{"quote then comma", "«وصلنا. ثم غادرنا.»، بحسب البيان.⏐ وانتهى."},
		{"plain quotes", "قال \"وصلنا. ثم غادرنا.\"⏐ وأضاف \"تعبنا\".⏐ وانتهى."},
		{"curly", "قال “وصلنا. ثم غادرنا”، وأضاف.⏐ وانتهى."},
		{"nested", "قال «سمعته يقول ‹انتهينا. عودوا› ثم مضى. لم أره.»⏐ وسكت."},
		{"unclosed", "قال «وصلنا.⏐ ثم غادرنا.⏐\nوأضاف أنه تعب."},
		{"wrong way round", "قال »وصلنا. ثم غادرنا« أمس.⏐ وسكت."},
		{"title", "قالت د. سلمى الهادي إن أ. نبيل وصل.⏐ وغادرت."},
		{"agency", "وصل الوفد (أ. ف. ب).⏐ وغادر."},
		{"letters as they sound", "قال نقيب اتحاد (سي.إف.دي.تي) لشبكة سي.إن.إن إن الوفد وصل.⏐ وغادر."},
		{"dotted", "ذكرت د.ب.أ أن الوفد وصل.⏐ وغادر."},
		{"degrees", "حضر م. سامي الهادي وأ.د. ليلى الوادي الحفل.⏐ ثم غادرا."},
		{"box and era", "راسلونا على ص.ب. 1234 بشأن قصر بني عام 300 ق.م. في الوادي.⏐ وشكرا."},
		{"year with its era", "كان ذلك عام 1437 هـ.⏐ وانتهى البناء عام 2016م.⏐ ثم افتتح."},
		{"unit", "يفتح من الساعة 9 ص. إلى 5 م. يوميا، وعرضه 3 م.⏐ وطوله 10 أمتار."},
		{"Latin", "قال مدير U.S. Steel وزميله J. Smith من Acme Inc. إن العمل بدأ في CNN.⏐ وصمت."},
		{"time, date, address", "وصل عند 10:30 يوم 12/3/2016، راجع http://www.example.com/a.b?c=1 أو ali.hadi@example.org.⏐ وشكرا."},
		{"separators of both scripts", "بلغ ١٬٢٣٤٫٥ و3.5 و1,200.⏐ وارتفع."},
		{"nested twice", "قال «سمعت ‹نعم. لا› ثم «كلا. أبدا» منه.»⏐ وغادر."},
		{"open over paragraphs", "«بدأ الكلام هنا.⏐ ولم ينته.⏐\n«وهنا تكملة. ثم نهاية».⏐ وانتهى."},
		{"bullets", "• البند الأول.⏐ تفصيل⏐\n• البند الثاني⏐\n* ثالث"},
		{"numbers in both scripts", "١. البند الأول⏐\n2. البند الثاني⏐\n٣- ثالث⏐\n(٤) رابع.⏐ ثم⏐\nأ. بند"},
		{"hashtag and emoji", "#مجلس_الوادي ينعقد 😀.⏐ نعم!⏐ 👍🏽"},
		{"tatweel and joiners", "مـــرحبا بكم.⏐ أهـــلا بعلم\u200cالدين.⏐ وغادر."},
		{"marks in a row", "أحقا؟!⏐ نعم!!⏐ «كيف؟!» سأل."},
		{"spelled", "قالت بي. بي. سي إن الوفد وصل.⏐ وغادر."},
		{"no space", "وصل الوفد وانتهى.⏐وقال الرئيس إنه سعيد."},
		{"two dots", "الوفد وصل.. والمدينة ترحب"},
		{"two dots as a stop", "وصل الوفد إلى المدينة مساء أمس والتقى رئيس البلدية..⏐ وأضاف البيان أن المحادثات بدأت."},
		{"two dots in a row", "وصل الوفد إلى المدينة مساء أمس والتقى رئيس البلدية.. والمدينة ترحب به"},
		{"two dots after a few words", "أما المدينة.. لقد رحبت"},
		{"numbered", "1- وصول الوفد⏐\n2) مغادرة الوفد.⏐ وانتهى.⏐\n3. خاتمة"},
		{"ellipsis", "وصل الوفد…⏐ ثم غادر...⏐ وسكت."},
		{"list", "1. وصول الوفد⏐\n2. مغادرة الوفد⏐\n- خاتمة"},
		{"bracket", "وصل الوفد (مساء أمس.)⏐ وغادر."},
		{"marks together", "وصل الوفد؟!⏐ نعم."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			text := strings.ReplaceAll(tt.text, "⏐", "")
			var got []string
			for _, s := range Sentences(text) {
				got = append(got, s.In(text))
			}
			want := strings.Split(tt.text, "⏐")
			for i := range want {
				want[i] = strings.TrimSpace(want[i])
			}
			if strings.Join(got, "⏐") != strings.Join(want, "⏐") {
				t.Errorf("got  %s\nwant %s", strings.Join(got, "⏐"), strings.Join(want, "⏐"))
			}
		})
	}
}

func TestLongQuoteEndsSentences(t *testing.T) {
	text := "قال «" + strings.Repeat("وصل الوفد إلى المدينة. ", 200) + "» وسكت."
	if n := len(Sentences(text)); n < 200 {
		t.Errorf("a quote of %d bytes gave %d sentences: it swallowed the text", len(text), n)
	}
}

func FuzzSentences(f *testing.F) {
	f.Add("قال «وصل. ثم» غادر.")
	f.Add("\"a. b\" «\n»\u200f.")
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, s := range Sentences(text) {
			if s.Start < end || s.End <= s.Start || s.End > len(text) {
				t.Fatalf("span %v after %d in %q", s, end, text)
			}
			if !onlyBlank(text[end:s.Start]) {
				t.Fatalf("%q stands in no sentence", text[end:s.Start])
			}
			aligned(t, text, s.Start, s.End)
			end = s.End
		}
		if !onlyBlank(text[end:]) {
			t.Fatalf("%q stands in no sentence", text[end:])
		}
	})
}

func onlyBlank(s string) bool { return strings.TrimFunc(s, blank) == "" }
