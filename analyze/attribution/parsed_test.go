package attribution

import (
	"sync"
	"testing"

	"tawatur/analyze/name"
	"tawatur/arabic"
	"tawatur/outlet"
)

var tagger = sync.OnceValues(func() (*name.Tables, error) {
	reg, err := outlet.Load()
	if err != nil {
		return nil, err
	}
	return name.Load(reg)
})

// parted gives the input of a text with the parts of speech of its words, and
// without the mentions, so that the rules alone find the names.
func parted(t testing.TB, text string) Input {
	t.Helper()
	tabs, err := tagger()
	if err != nil {
		t.Fatal(err)
	}
	in := Input{Text: text, Sentences: arabic.Sentences(text), Tokens: arabic.Tokens(text)}
	_, in.Parts = tabs.Read(text, in.Sentences, in.Tokens)
	return in
}

// parsed is invented; each holds what needs the parts of speech.
var parsed = []struct {
	name, text string
	want       []said
}{
	{"verb behind a paper", "وقال بيان صدر عن البلدية إن السد ممتلئ.",
		[]said{{cue: "وقال", source: "بيان"}}},
	{"who made a study", "وأكدت دراسة أعدتها جامعة المرجان أن السد ممتلئ.",
		[]said{{cue: "وأكدت", source: "دراسة أعدتها جامعة المرجان"}}},
	{"object behind a title", "ودعا رئيس البلدية الورداني المنشقين إلى الحوار.",
		[]said{{cue: "ودعا"}}},
	{"several adjectives", "وأكد مدير قسم الخدمات المساندة المهندس سليم الورداني أن السد ممتلئ.",
		[]said{{cue: "وأكد", name: "سليم الورداني"}}},
	{"object of several", "واعتبر محللون القرار الأخير تراجعا عن الاتفاق.",
		[]said{{cue: "واعتبر", source: "محللون"}}},
	{"in their complaint", "وتساءل الأهالي في شكواهم: لماذا أغلق الجسر؟",
		[]said{{cue: "وتساءل", source: "الأهالي"}}},
	{"verb owed behind what hangs on the subject", "وأشار الورداني إلى أن وزير المياه بعد عودته من جولة القرى شدد على ضرورة فتح السد.",
		[]said{{cue: "وأشار"}, {cue: "شدد", source: "وزير المياه"}}},
	{"participle of a deed", "قال سليم الورداني إن السد ممتلئ. وأيدت رئيسة البلدية هدى السروجي، أمس، فتح السوق، مؤكدة أن الجسر آمن.",
		[]said{{cue: "قال"}, {cue: "مؤكدة", name: "هدى السروجي"}}},
	{"clause of its own", "قال المدير سليم الورداني إن السد ممتلئ. وعرقل المدير الصفقة مع شركة السنابل بعدما اعتبر أن الثمن لا يكفي.",
		[]said{{cue: "قال"}, {cue: "اعتبر", name: "سليم الورداني"}}},
	{"body in marks before its deed", "وقال خبراء إن الماء يكفي. لكن رابطة «المرجان» تحاول فتح السد الذي يحمي القرية، مؤكدة أن الجسر آمن.",
		[]said{{cue: "وقال"}, {cue: "مؤكدة", source: "رابطة «المرجان»"}}},
	{"adjective of many", "وأكد الطلاب المبتعثون أن السد ممتلئ.",
		[]said{{cue: "وأكد", source: "الطلاب المبتعثون"}}},
	{"a letter that is no conjunction", "وقال سليم الورداني إن وجهات نظر مفادها أن السد ممتلئ لا تكفي.",
		[]said{{cue: "وقال"}, {cue: "مفادها", name: "وجهات نظر"}}},
	{"and written onto a source", "ووقعت اشتباكات بين الصيادين وآخرين يقولون إن البحيرة لهم.",
		[]said{{cue: "يقولون", name: "آخرين"}}},
}
