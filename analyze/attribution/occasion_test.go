package attribution

import (
	"testing"

	"tawatur"
	"tawatur/analyze/date"
	"tawatur/arabic"
)

// TestOccasions holds where an occasion may stand and what is told of it. The
// reports are of 4 March 2026, a Wednesday.
func TestOccasions(t *testing.T) {
	l := load(t)
	published := tawatur.Day{Year: 2026, Month: 3, Date: 4}
	for _, c := range occasions {
		t.Run(c.name, func(t *testing.T) {
			toks := arabic.Tokens(c.text)
			got := l.Find(Input{Text: c.text, Tokens: toks, Dates: date.Find(c.text, toks, published)})
			if len(got) != len(c.want) {
				t.Fatalf("%s\n got %d attributions %s, want %d", c.text, len(got), list(got), len(c.want))
			}
			for i, w := range c.want {
				a := got[i]
				g := held{a.Occasion, a.OccasionKind, a.OccasionMedium, a.OccasionDay.String(), a.OccasionCarried}
				if g != w {
					t.Errorf("[%s] got %+v, want %+v", a.Cue, g, w)
				}
			}
		})
	}
}

// held is what is expected of one occasion.
type held struct {
	words   string
	kind    tawatur.OccasionKind
	medium  string
	day     string
	carried bool
}

var occasions = []struct {
	name, text string
	want       []held
}{
	{"behind the cue, carried by a participle", "وقال سليم الورداني في مؤتمر صحفي عقده يوم الأحد إن السد ممتلئ، مشيرا إلى أن الماء يكفي.",
		[]held{{"مؤتمر صحفي", tawatur.PressConference, "", "2026-03-01", false}, {"مؤتمر صحفي", tawatur.PressConference, "", "2026-03-01", true}}},
	{"before the cue, carried by the next sentence", "وفي بيان أصدرته أمس، قالت بلدية المرجان إن السد ممتلئ. وأضافت أن الماء يكفي.",
		[]held{{"بيان", tawatur.Statement, "", "2026-03-03", false}, {"بيان", tawatur.Statement, "", "2026-03-03", true}}},
	{"behind the content", "وأكدت بلدية المرجان أن السد ممتلئ، في بيان نشرته الثلاثاء على موقعها.",
		[]held{{"بيان", tawatur.Statement, "", "2026-03-03", false}}},
	{"with a possessor", "وقال سليم الورداني خلال لقائه سفير المرجان إن السد ممتلئ.",
		[]held{{"لقائه", tawatur.Meeting, "", "", false}}},
	{"the subject is a document", "وأوضح بيان للبلدية أن السد ممتلئ.",
		[]held{{"بيان", tawatur.Statement, "", "", false}}},
	{"according to a document", "وبحسب تقرير للبلدية، فإن السد ممتلئ تماما.",
		[]held{{"تقرير", tawatur.StudyReport, "", "", false}}},
	{"post on a network", "وكتب سليم الورداني على صفحته في فيسبوك أمس: «السد ممتلئ».",
		[]held{{"صفحته", tawatur.Post, "فيسبوك", "2026-03-03", false}}},
	{"interview with a channel", "وقال سليم الورداني في مقابلة مع قناة «المرسى» إن السد ممتلئ.",
		[]held{{"مقابلة", tawatur.Interview, "المرسى", "", false}}},
	{"call to a channel", "وقال سليم الورداني في اتصال هاتفي مع قناة «المرسى» إن السد ممتلئ.",
		[]held{{"اتصال هاتفي", tawatur.Interview, "المرسى", "", false}}},
	{"another speaker ends it", "وقال سليم الورداني في كلمته إن السد ممتلئ. ورأت هالة السروجي أن الماء قليل. وأضاف الورداني أن الطريق مفتوح.",
		[]held{{"كلمته", tawatur.Speech, "", "", false}, {}, {}}},
	{"one within another's words has none", "وقال سليم الورداني في كلمته إن هالة السروجي أكدت أن الماء قليل. وأضاف الورداني أن الطريق مفتوح.",
		[]held{{"كلمته", tawatur.Speech, "", "", false}, {}, {"كلمته", tawatur.Speech, "", "", true}}},
	{"a day without a venue", "وقال سليم الورداني أمس الأول إن السد سيمتلئ غدا.",
		[]held{{"", "", "", "2026-03-02", false}}},
	{"the day of what is told is none", "وقال سليم الورداني إن السد امتلأ أمس.",
		[]held{{}}},
}
