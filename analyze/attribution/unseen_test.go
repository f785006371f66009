package attribution

import "tawatur"

// unseen are invented like what was read in reports that nobody had
// marked; each holds one that was misread there.
var unseen = []struct {
	name, text string
	want       []said
}{
	{"on what was announced", "انفجر خزان في قرية الزيتونة، على ما أعلنت وزارة المياه.",
		[]said{{cue: "على ما أعلنت", quote: "انفجر خزان في قرية الزيتونة", source: "وزارة المياه"}}},
	{"in which the experts said", "في وقت قال فيه الخبراء إنهم لا يعرفون مصدر الماء.",
		[]said{{cue: "قال", source: "الخبراء"}}},
	{"in a report of its own", "واعتبرت الهيئة في تقرير لها اليوم أن برنامج السقي جيد. وقالت الوزارة في دراسة إن السد ممتلئ.",
		[]said{{cue: "واعتبرت", quote: "برنامج السقي جيد", source: "الهيئة"}, {cue: "وقالت", quote: "السد ممتلئ", source: "الوزارة"}}},
	{"a noun like a cue behind its head", "وقال المتحدث باسم لجنة مسيرة الماء إن بين هذه الخطوات نقل المضخات.",
		[]said{{cue: "وقال", quote: "بين هذه الخطوات نقل المضخات", source: "المتحدث باسم لجنة مسيرة الماء"}}},
	{"and groups of them", "وكان عدد من خطباء القرية وقيادات الجمعيات أشاروا إلى جفاف البئر.",
		[]said{{cue: "أشاروا", source: "عدد من خطباء القرية وقيادات الجمعيات"}}},
	{"and so somebody said", "إلا أن السكان الذين زاروها أعجبوا بالحديقة، فقد قال أحد النزلاء إن المنظر رائع.",
		[]said{{cue: "قال", source: "أحد النزلاء"}}},
	{"object behind an adjective", "واستنكرت دول ساحلية وجبلية القرار الذي صدر أمس.",
		[]said{{cue: "واستنكرت", quote: "القرار الذي صدر أمس", source: "دول ساحلية وجبلية"}}},
	{"some of them", "والبعض يرى أن السد لن ينفع القرية أبدا.",
		[]said{{cue: "يرى", source: "والبعض", kind: tawatur.SourceAnonymous}}},
	{"named body in a title", "وقال مدير مختبرات \"سنابل\" المحلية، سليم الورداني، أمس، إن الماء نقي.",
		[]said{{cue: "وقال", quote: "الماء نقي", name: "سليم الورداني"}}},
	{"issued by another", "ونقل بيان صادر عن وزارة المياه عن المدير سليم الورداني قوله إن السد ممتلئ.",
		[]said{{name: "سليم الورداني"}}},
	{"learned from a source", "ووصل الوفد صباحا إلى الميناء حسبما علمت «المرساة» من مصدر خاص.",
		[]said{{source: "مصدر خاص", kind: tawatur.SourceAnonymous}}},
	{"with a stick in his hand", "وقال سليم الورداني إن السد ممتلئ. وأضاف ملوحا بعصا طويلة: \"سنفتح السد غدا\".",
		[]said{{cue: "وقال"}, {cue: "وأضاف", quote: "سنفتح السد غدا", name: "سليم الورداني"}}},
	{"thanks are no verb", "وقال سليم الورداني: شكرا لكل من حضر الحفل في القرية.",
		[]said{{cue: "وقال", name: "سليم الورداني"}}},
	{"decree that says", "وذكر قرار الإعفاء أن الخطوة تبدأ غدا.",
		[]said{{source: "قرار الإعفاء", kind: tawatur.SourceDocument}}},
	{"line of the author", "هالة السروجي - الميناء - المرساة: أكد مدير السد أن الماء يكفي. وأضاف أن القناة مفتوحة.",
		[]said{{cue: "أكد", source: "مدير السد"}, {cue: "وأضاف", name: "مدير السد"}}},
	{"some time before", "وأضاف أن المدير سليم الورداني قال قبل فترة وجيزة إن السد ممتلئ.",
		[]said{{cue: "وأضاف"}, {cue: "قال", name: "سليم الورداني"}}},
}
