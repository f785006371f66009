package figure_test

import (
	"testing"

	"tawatur"
	"tawatur/analyze/figure"
	"tawatur/arabic"
	"tawatur/arabic/numeral"
)

// A number that goes on behind its noun is one figure.
func TestSpread(t *testing.T) {
	for _, c := range []struct {
		text   string
		values []float64
	}{
		{"غرس الأهالي ألفي نخلة وخمسين في وادي الريحان.", []float64{2050}},
		{"وزعت الجمعية ثلاثة آلاف سلة غذائية وخمسمئة.", []float64{3500}},
		{"حضر الحفل ألف رجل ومئتان.", []float64{1200}},
		{"حضر الحفل ألف رجل ومئتا امرأة.", []float64{1000, 200}},
		{"قتل مئة جندي وعشرون ضابطا.", []float64{100, 20}},
		{"نقل المركز مئة مريض وعشرين آخرين.", []float64{100, 20}},
		{"بلغت الخسائر مليونين ونصف مليون دولار.", []float64{2.5e6}},
	} {
		got := find(t, c.text)
		if len(got) != len(c.values) {
			t.Errorf("%s: got %+v", c.text, got)
			continue
		}
		for i, g := range got {
			if g.Value != c.values[i] {
				t.Errorf("%s: %s is %v, want %v", c.text, g.Text, g.Value, c.values[i])
			}
		}
	}
}

// "Others" are more of what was counted before them in the sentence.
func TestOthers(t *testing.T) {
	for _, c := range []struct {
		text string
		of   []string
	}{
		{"قتل 3 مدنيين وأصيب خمسة آخرون في السرو.", []string{"مدنيين", "مدنيين"}},
		{"قتل 20 شخصا بينهم 5 أطفال وأصيب 10 آخرون.", []string{"شخصا", "أطفال", "شخصا"}},
		{"لقي 12 راكبا حتفهم، ونقل 8 آخرون، وفقد 3 آخرون.", []string{"راكبا", "راكبا", "راكبا"}},
		{"قتل شرطي وأصيب 10 آخرون.", []string{"آخرون"}},
		{"احترقت 3 سيارات. وأصيب 10 آخرون.", []string{"سيارات", "آخرون"}},
	} {
		got := find(t, c.text)
		if len(got) != len(c.of) {
			t.Errorf("%s: got %+v", c.text, got)
			continue
		}
		for i, g := range got {
			if g.Of != c.of[i] {
				t.Errorf("%s: %s counts %q, want %q", c.text, g.Text, g.Of, c.of[i])
			}
		}
	}
}

// A name may have the form of a dual.
func TestDualNames(t *testing.T) {
	for text, want := range map[string]int{
		"وصلت القوات إلى سجنان أمس.": 0, "تقع القرية في جبال شابان.": 0,
		"بنت البلدية سجنين في الوادي.": 1, "افتتح أمس سجنان في الوادي.": 1,
	} {
		if got := find(t, text); len(got) != want {
			t.Errorf("%s: got %+v, want %d figures", text, got, want)
		}
	}
}

// What a noun counts depends on what stands round it.
func TestSeatsAndMembers(t *testing.T) {
	for text, want := range map[string]string{
		"توفر المدارس 7000 مقعد للطلاب.":                "object",
		"فاز الحزب بنحو 30 مقعدا في البرلمان.":          "vote",
		"وقع قادة دول الاتحاد الـ28 بيانا.":             "state",
		"وزعت البعثة النص على أعضاء مجلس الأمن الخمسة.": "state",
		"حضر أعضاء المجلس البلدي الخمسة.":               "people",
		"فقدت الشركة 18 وجهة سفر.":                      "other",
	} {
		if got := find(t, text); len(got) != 1 || got[0].Category != want {
			t.Errorf("%s: got %+v, want one of %s", text, got, want)
		}
	}
}

// A state that acts, or from which is reported, tells no place.
func TestPlaceThatActs(t *testing.T) {
	for _, c := range []struct{ text, place, want string }{
		{"المرسى، جمهورية الواحة (وكالة) -- قتل 3 رجال في حريق.", "جمهورية الواحة", ""},
		{"وزعت الواحة على 15 عضوا مشروع قرار.", "الواحة", ""},
		{"أكد أن الواحة ترسل 20 جنديا.", "الواحة", ""},
		{"أكد أن الواحة تملك 20 سفينة.", "الواحة", "الواحة"},
		{"شهدت الواحة 20 حريقا.", "الواحة", "الواحة"},
		{"قتل 3 رجال في الواحة.", "الواحة", "الواحة"},
	} {
		in := figure.Input{Text: c.text, Sentences: arabic.Sentences(c.text), Tokens: arabic.Tokens(c.text)}
		in.Mentions = []tawatur.Mention{{Type: tawatur.Place, Name: c.place, Span: spanOf(t, c.text, c.place)}}
		in.Numerals = numeral.Find(in.Tokens)
		got := load(t).Find(in)
		if len(got) != 1 || got[0].Place != c.want {
			t.Errorf("%s: got %+v, want the place %q", c.text, got, c.want)
		}
	}
}

// A figure between the cue and what was taken for the content is of the same
// statement, unless it tells of the speaker.
func TestBeforeTheContent(t *testing.T) {
	for _, c := range []struct{ text, cue, source, content, want string }{
		{"وأضاف بلغت كلفة الأفران 350 ألف درهم، في حين تبلغ رواتبها الكثير.", "أضاف", "", "في حين تبلغ رواتبها الكثير", "المسعف"},
		{"صرح المسعف عن مقتل 45 عاملا بتفجير في الميناء.", "صرح", "المسعف", "بتفجير في الميناء", "المسعف"},
		{"أعلن عمال من أربع بلدات مبايعة الشيخ.", "أعلن", "عمال", "مبايعة الشيخ", ""},
	} {
		a := tawatur.Attribution{Quote: c.content, SourceName: "المسعف", Pattern: "object", CueSpan: spanOf(t, c.text, c.cue)}
		if c.source != "" {
			a.SourceSpan = spanOf(t, c.text, c.source)
		}
		got := analyse(load(t), article{Text: c.text}, []tawatur.Attribution{a})
		if len(got) != 1 || string(got[0].SourceName) != c.want {
			t.Errorf("%s: got %+v, want on the word of %q", c.text, got, c.want)
		}
	}
}
