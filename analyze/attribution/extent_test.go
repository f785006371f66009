package attribution

import (
	"slices"
	"testing"

	"tawatur"
)

// ends are invented; each holds where a content begins or ends, or a cue that is
// read only by its construction.
var ends = []struct {
	name, text string
	want       []said
}{
	{"name in quotation marks within the speaker", "وقال قائد مناورات \"النسر الواثق\"، إن \"الجسر آمن\".",
		[]said{{cue: "وقال", quote: "الجسر آمن"}}},
	{"where it was written is nobody's name", "وأضافت بلدية المرجان في تقريرها \"الجسر آمن\".",
		[]said{{cue: "وأضافت", quote: "الجسر آمن", source: "بلدية المرجان"}}},
	{"behind a demonstrative", "إلى ذلك أكد سليم الورداني أن الجسر آمن.",
		[]said{{cue: "أكد", quote: "الجسر آمن", source: "سليم الورداني"}}},
	{"من قبل before the clause", "وكانت دار المرساة قالت من قبل إن الكتاب سيصدر غدا.",
		[]said{{cue: "قالت", quote: "الكتاب سيصدر غدا"}}},
	{"clause in the feminine is no passive", "لكن مرجانة تقول إنه سلمي.",
		[]said{{cue: "تقول", quote: "سلمي"}}},
	{"بين is no verb here", "وأعرب سليم الورداني خلال اللقاء بين البلدين عن أمله في السلام.",
		[]said{{cue: "وأعرب", quote: "أمله في السلام"}}},
	{"possessor written onto the deed", "وأبدى نشطاء قلقهم من إغلاق الجسر.",
		[]said{{cue: "وأبدى", quote: "قلقهم من إغلاق الجسر", source: "نشطاء"}}},
	{"object of a subject before its verb", "وقال المتحدث إن سليم الورداني أدان الهجوم الذي وقع أمس.",
		[]said{{cue: "وقال"}, {cue: "أدان", quote: "الهجوم الذي وقع أمس"}}},
	{"object of a participle", "وغادر سليم الورداني القرية نافيا صحة الخبر الذي انتشر.",
		[]said{{cue: "نافيا", quote: "صحة الخبر الذي انتشر", stance: tawatur.Deny}}},
	{"described with بأن", "كما وصف الرئيس سليم الورداني، بأنه \"تاجر\".",
		[]said{{cue: "وصف", quote: "الرئيس سليم الورداني، بأنه \"تاجر\""}}},
	{"described as, before the clause goes on", "وقال الوزير إن الذين وصفهم بـ\"المخربين\" سيغادرون القرية.",
		[]said{{cue: "وقال"}, {cue: "وصفهم", quote: "بـ\"المخربين\""}}},
	{"object with ما", "ووصف سليم الورداني ما جرى في القرية بأنه كارثة.",
		[]said{{cue: "ووصف", quote: "ما جرى في القرية بأنه كارثة"}}},
	{"who calls for it by number and ending", "وطالب المتظاهرون بإقالة المدير.",
		[]said{{cue: "وطالب", quote: "بإقالة المدير", source: "المتظاهرون"}}},
	{"of whom it is demanded by gender", "وطالب أنقرة بإقالة المدير.",
		[]said{{cue: "وطالب", quote: "أنقرة بإقالة المدير"}}},
	{"adverb before the object", "وانتقد سليم الورداني بشدة أداء البلدية.",
		[]said{{cue: "وانتقد", quote: "أداء البلدية"}}},
	{"definite deed", "وأعلنت وزارة الداخلية القبض على عشرة أشخاص.",
		[]said{{cue: "وأعلنت", quote: "القبض على عشرة أشخاص"}}},
	{"charged with", "وأوقف الرجل بتهمة القيام بأعمال عنف.",
		[]said{{cue: "بتهمة", quote: "القيام بأعمال عنف", stance: tawatur.Accuse}}},
	{"leaks about a deed", "بعد تسريبات عن توغل قوات في الشمال.",
		[]said{{cue: "تسريبات", quote: "توغل قوات في الشمال"}}},
	{"accusations and their addressee", "وهي اتهامات وجهتها له المحكمة بارتكاب مخالفات.",
		[]said{{cue: "اتهامات", quote: "بارتكاب مخالفات", stance: tawatur.Accuse}}},
	{"ascribed speech", "ونسبت الوكالة إلى سليم الورداني قوله إن الجسر سيفتح.",
		[]said{{cue: "ونسبت", quote: "الجسر سيفتح", source: "سليم الورداني"}}},
	{"in the document it says", "ونشرت المواقع بيانا جاء فيه: «القرية خالية من السكان».",
		[]said{{cue: "جاء فيه", quote: "القرية خالية من السكان", source: "بيانا"}}},
	{"according to, with و in mid-sentence", "والطريق مغلق، لكن بحسب وزارة الطرق، يبقى الجسر مفتوحا حتى الغد.",
		[]said{{cue: "بحسب", quote: "يبقى الجسر مفتوحا حتى الغد"}}},
	{"one cue with قائلا behind the speaker", "وغرد سليم الورداني قائلا: لن ننسى أهل القرية.",
		[]said{{cue: "قائلا", quote: "لن ننسى أهل القرية"}}},
	{"again is no cue", "ولم يفتح الجسر مجددا، وهو أمر لن يسر السكان في ظل تدهور حالة الطرق.", nil},
	{"number of accused", "وأصدرت المحكمة حكما على 24 متهما في القضية.", nil},
	{"future with a part in marks", "وقالت البلدية إنها سترد في حال بلغ الماء \"الخط الأحمر\".",
		[]said{{cue: "وقالت"}}},
	{"answered without a comma", "وقال سليم الورداني إن الجسر آمن رداً على سؤال عن الشقوق.",
		[]said{{cue: "وقال", quote: "الجسر آمن"}}},
	{"said again with حيث", "وقال سليم الورداني إن العمل مستمر في الجسر حيث قال إن العمال باقون.",
		[]said{{quote: "العمل مستمر في الجسر"}, {quote: "العمال باقون"}}},
	{"main clause behind a subordinate one", "وفيما دعوا البلدية إلى فتح الجسر، أكدوا أن الصبر ينفد.",
		[]said{{cue: "دعوا", quote: "البلدية إلى فتح الجسر"}, {cue: "أكدوا", quote: "الصبر ينفد"}}},
	{"question put before the answer", "وقال الوزير إن الجسر آمن، وعند سؤاله عن الشقوق، أجاب: «لا علم لي بها».",
		[]said{{quote: "الجسر آمن"}, {cue: "أجاب", quote: "لا علم لي بها"}}},
	{"claiming, where it is no lawsuit", "واعتقل الرجل بدعوى مخالفة القانون بعد دعوى رفعت عليه.",
		[]said{{cue: "بدعوى", stance: tawatur.Alleges}}},
	{"what a message says", "وبعث سليم الورداني برسالة مفادها أن الجسر لن يغلق.",
		[]said{{cue: "مفادها", quote: "الجسر لن يغلق"}}},
	{"before he adds", "وتابع: \"القرية خالية\"، قبل أن يضيف: \"لا ماء فيها\".",
		[]said{{cue: "وتابع", quote: "القرية خالية"}, {cue: "يضيف", quote: "لا ماء فيها"}}},
	{"sentence within a quotation", "وكتب الوزير: «إن الحكومة تدين الهجوم الدامي على السوق. يجب أن يتوقف هذا».",
		[]said{{cue: "وكتب"}, {cue: "تدين", quote: "الهجوم الدامي على السوق"}}},
}

// TestEnds holds one invented sentence or more for each way in which contents
// begin and end.
func TestEnds(t *testing.T) {
	l := load(t)
	l = l.With(Weights{})
	for _, c := range slices.Clone(ends) {
		t.Run(c.name, func(t *testing.T) {
			got := l.Find(parted(t, c.text))
			if len(got) != len(c.want) {
				t.Fatalf("%s\n got %d attributions %s, want %d", c.text, len(got), list(got), len(c.want))
			}
			for i, w := range c.want {
				compare(t, got[i], w)
			}
		})
	}
}
