package attribution

import (
	"strings"
	"testing"
)

// A long cue with the dots of one letter wrong is still a cue where a clause
// follows; what differs more, or has no clause, is not.
func TestBlurredCue(t *testing.T) {
	l := load(t)
	for text, want := range map[string]string{
		"وأصاف سليم الورداني أن العمل فيه انتهى.":  "وأصاف",
		"وأوصح الوزير سليم الورداني: «الجسر آمن».": "وأوصح",
		"وأصاف سليم الورداني الجسر.":               "",
		"تبنوا أن الجسر آمن.":                      "",
		"يجدث أن الجسر يغلق.":                      "",
	} {
		got := ""
		if as := l.Find(Input{Text: text}); len(as) > 0 {
			got = as[0].Cue
		}
		if got != want {
			t.Errorf("%s: the cue is %q, want %q", text, got, want)
		}
	}
}

// A report without a mark is cut where sentences begin, and speech needs no
// mark; with marks nothing of this holds.
func TestLostMarks(t *testing.T) {
	l := load(t)
	sentences := []string{
		"أكد الوزير سليم الورداني أن أعمال الصيانة في الجسر الشرقي تنتهي قبل نهاية العام الجاري",
		"وكانت البلدية أغلقت الجسر في مطلع الشهر الماضي بعد أن ظهرت فيه شقوق واسعة",
		"وأوضح لن نفتح الجسر أمام الشاحنات حتى يأذن المهندسون بذلك",
		"وأضاف الورداني أن كلفة العمل لا تزيد على ما رصد له",
	}
	got := l.Find(Input{Text: strings.Join(sentences, " ")})
	want := []string{"أعمال الصيانة في الجسر الشرقي تنتهي قبل نهاية العام الجاري",
		"لن نفتح الجسر أمام الشاحنات حتى يأذن المهندسون بذلك", "كلفة العمل لا تزيد على ما رصد له"}
	if len(got) != len(want) {
		t.Fatalf("got %s", list(got))
	}
	for i := range got {
		if got[i].Quote != want[i] {
			t.Errorf("got %q, want %q", got[i].Quote, want[i])
		}
	}
	for _, a := range l.Find(Input{Text: strings.Join(sentences, "، ")}) {
		if a.Pattern == "bare" {
			t.Errorf("in a text with marks %q is taken for speech", a.Quote)
		}
	}
}
