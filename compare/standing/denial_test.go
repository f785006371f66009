package standing_test

import (
	"testing"

	"tawatur"
	"tawatur/compare/claim"
	. "tawatur/compare/claim/claimtest"
	"tawatur/compare/standing"
)

// against judges the claims of reports of one shelling, of which the last says more,
// and tells how it stands against the claim of the shelling.
func against(t *testing.T, more string) tawatur.How {
	t.Helper()
	rs := []*tawatur.Reading{
		Report("a", "منبر الشرق", "2031-03-04", "قصفت طائرات دولة المرج ميناء النخيل فجر الأحد."),
		Report("b", "صوت الساحل", "2031-03-04", "اتهمت بلدية النخيل طائرات دولة المرج بقصف ميناء النخيل فجر الأحد."),
		Report("c", "بريد الجبل", "2031-03-04", more),
	}
	c := claim.Read(rs)
	claims := c.Align(nil)
	standing.JudgeIn(c, claims, nil, nil, registry(t))
	if len(claims) == 0 {
		t.Fatal("no claim")
	}
	for _, x := range claims[0].Contradictions {
		if x.Report == "c" {
			return x.How
		}
	}
	return ""
}

func TestWhatADenialIsOf(t *testing.T) {
	const told = "قصفت طائرات دولة المرج ميناء النخيل"
	for _, c := range []struct {
		more string
		how  tawatur.How
	}{
		{"نفت دولة المرج قصف ميناء النخيل.", tawatur.Denies},
		{"قالت دولة المرج إن الأنباء عن قصف ميناء النخيل عارية عن الصحة.", tawatur.Denies},
		{"لا صحة لقصف طائرات دولة المرج ميناء النخيل.", tawatur.Denies},
		{told + "، مع أن سفارة المرج تنفي ذلك.", tawatur.Denies},
		{"رفضت دولة المرج الاتهامات بقصف ميناء النخيل.", tawatur.Denies},
		{"لم تقصف طائرات دولة المرج ميناء النخيل.", tawatur.Opposite},
		{"نفت دولة المرج دعم متمردي القصباء بالسلاح والمال.", ""},
		{"لم تنف دولة المرج قصف ميناء النخيل.", ""},
		{"قال مرصد السهل إنه لا يستطيع تأكيد أو نفي قصف ميناء النخيل.", ""},
		{"رفض ناطق باسم دولة المرج أن يؤكد أو ينفي قصف ميناء النخيل.", ""},
		{"قال مرصد السهل إنه لا يستطيع \"تأكيد\" خبر قصف ميناء النخيل أو \"نفيه\".", ""},
		{"لم تتمكن لجنة السهل من «تأكيد أو نفي» قصف طائرات دولة المرج ميناء النخيل.", ""},
		{"ضبطت الشرطة دولارات مزيفة في ميناء النخيل بعد قصف طائرات دولة المرج.", ""},
		{told + " دون وقوع إصابات.", ""},
	} {
		if got := against(t, c.more); got != c.how {
			t.Errorf("%s: %q, want %q", c.more, got, c.how)
		}
	}
}

// Two sources of one report count against each other, one source does not; parts that
// make up the whole are no other count of it.
func TestCountsOfOneReport(t *testing.T) {
	for _, c := range []struct {
		name, second string
		want         bool
	}{
		{"two sources", "نقابة الأطباء", true},
		{"one source", "الدفاع المدني", false},
	} {
		text := "قال الدفاع المدني إن 7 أشخاص قتلوا في انفجار سوق القصباء. وقالت " + c.second + " إن 9 أشخاص قتلوا في انفجار سوق القصباء."
		rs := []*tawatur.Reading{
			Report("a", "منبر الشرق", "2031-03-04", text, Count("7 أشخاص", 7, "killed"), Count("9 أشخاص", 9, "killed"),
				Said("الدفاع المدني", "قال", "7 أشخاص قتلوا في انفجار سوق القصباء"), Said(c.second, "قالت", "9 أشخاص قتلوا في انفجار سوق القصباء")),
			Report("b", "صوت الساحل", "2031-03-04", "أسفر انفجار سوق القصباء عن مقتل 7 أشخاص.", Count("7 أشخاص", 7, "killed")),
		}
		claims := claim.Align(rs, nil)
		standing.Judge(claims, rs, nil, registry(t))
		found := false
		for _, cl := range claims {
			for _, x := range cl.Contradictions {
				found = found || x.Report == "a" && x.How == tawatur.OtherFigure && len(cl.Assertions) > 1
			}
		}
		if found != c.want {
			t.Errorf("%s: counted otherwise %v", c.name, found)
		}
	}
}
