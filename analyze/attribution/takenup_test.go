package attribution

// takenUp is invented: what is said of a statement behind it, who is quoted by another,
// and what a clause beside the statement takes for itself; near ones stand beside them.
var takenUp = []struct {
	name, text string
	want       []said
}{
	{"which somebody denied", "وقالت البلدية إن السد انهار في الصباح وهو ما نفاه مدير السد سليم الورداني.",
		[]said{{cue: "وقالت", quote: "السد انهار في الصباح"}}},
	{"a thing that somebody denied", "وقالت البلدية إن السد انهار في الصباح، الأمر الذي نفته الوزارة.",
		[]said{{cue: "وقالت", quote: "السد انهار في الصباح"}}},
	{"which follows from it", "وقالت البلدية إن السد انهار وهو ما يعني قطع الماء.",
		[]said{{cue: "وقالت", quote: "السد انهار وهو ما يعني قطع الماء"}}},
	{"quoting one who is not told", "وقالت صحيفة المرساة نقلا عن مصدر لم تحدده إن السد انهار.",
		[]said{{cue: "نقلا عن", quote: "السد انهار", name: "مصدر", chain: []string{"صحيفة المرساة"}}}},
	{"news in a relative clause", "وبعد الخبر الذي أعلنت عنه البلدية يوم الجمعة، فإن ذلك يعني نهاية العمل.", []said{}},
	{"on numbers in a relative clause", "ووفق الأرقام التي أعلنتها البلدية أمس، فإن السد ممتلئ تماما.",
		[]said{{cue: "ووفق"}, {cue: "أعلنتها", quote: "السد ممتلئ تماما"}}},
	{"he closed by saying", "وقال سليم الورداني إن الماء قليل. وختم بالقول إنه سيفتح السد غدا.",
		[]said{{cue: "وقال"}, {cue: "وختم بالقول", quote: "سيفتح السد غدا"}}},
	{"a tour closed", "ويختتم سليم الورداني جولته في القرية التي كان يجب أن تبدأ أمس.", []said{}},
	{"many demanded", "وبدأ ممثلو الادعاء مرافعاتهم أمس ضد سليم الورداني. وكانوا طالبوا بسجنه عشر سنوات.",
		[]said{{cue: "طالبوا", quote: "بسجنه عشر سنوات", name: "ممثلو الادعاء"}}},
	{"many demanded of one", "ووصل سليم الورداني أمس. وكانوا طالبوا بسجنه عشر سنوات.",
		[]said{{cue: "طالبوا", quote: "بسجنه عشر سنوات"}}},
	{"one demanded", "ووصل سليم الورداني أمس. وكان طالب بفتح السد.",
		[]said{{cue: "طالب", quote: "بفتح السد"}}},
	{"he closed with", "وختم سليم الورداني بأن السد آمن.", []said{{cue: "وختم", quote: "السد آمن", source: "سليم الورداني"}}},
	{"he closed his speech with a prayer", "واختتم سليم الورداني كلمته بالدعوة بأن يعود الماء.", []said{{cue: "بالدعوة"}}},
	{"he closed his visit", "وختم سليم الورداني زيارته للسد أمس.", []said{}},
	{"a question without a colon", "وتساءلت بلدية المرجان هل السد آمن من المطر؟",
		[]said{{cue: "وتساءلت", quote: "هل السد آمن من المطر", source: "بلدية المرجان"}}},
	{"belonging to a body, no comma behind", "وطالب مجلس القرى، التابع للأمم المتحدة كندا بضمان سلامة السكان.",
		[]said{{cue: "وطالب", quote: "كندا بضمان سلامة السكان", source: "مجلس القرى، التابع للأمم المتحدة"}}},
	{"belonging to a body, between commas", "وطالب مجلس القرى، التابع للأمم المتحدة، كندا بضمان سلامة السكان.",
		[]said{{cue: "وطالب", quote: "كندا بضمان سلامة السكان", source: "مجلس القرى، التابع للأمم المتحدة"}}},
}
