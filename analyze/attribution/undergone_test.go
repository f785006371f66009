package attribution

import "tawatur"

// undergoing is invented: who is accused, tried or decided on says nothing, and what is
// only talked about is no statement. Near ones that report stand beside them.
var undergoing = []struct {
	name, text string
	want       []said
}{
	{"accused of affairs", "واتهم مدير الميناء السابق بقضايا فساد في مرجانة.", []said{}},
	{"accused in an affair", "واتهم سليم الورداني في قضية فساد.", []said{}},
	{"accused, with a vowel", "واتُّهم سليم الورداني بسرقة الميناء.", []said{}},
	{"accused, nobody named", "واتهم بقضايا فساد قبل عام.", []said{}},
	{"a woman accused", "واتهمت هالة السروجي بالسرقة.", []said{}},
	{"a relative clause of the accused", "وعاد الوزير الذي اتهم بالسرقة إلى القرية.", []said{}},
	{"accuser and accused", "واتهم سليم الورداني الحكومة بإغلاق المعبر.",
		[]said{{cue: "واتهم", quote: "الحكومة بإغلاق المعبر", source: "سليم الورداني"}}},
	{"accuser and a body of one word", "واتهم الوزير البلدية بسرقة الماء.",
		[]said{{cue: "واتهم", quote: "البلدية بسرقة الماء", source: "الوزير"}}},
	{"accusers in the plural", "واتهم المحتجون سليم الورداني بسرقة الماء.",
		[]said{{cue: "واتهم", quote: "سليم الورداني بسرقة الماء", source: "المحتجون"}}},
	{"a woman accuses a man", "واتهمت صحفية في المرجان وزيرا بسرقة الماء.",
		[]said{{cue: "واتهمت", quote: "وزيرا بسرقة الماء", source: "صحفية في المرجان"}}},
	{"accused in the present", "ويتهم مسلحو الحامية بقتل ثلاثة رجال.", []said{}},
	{"accused by somebody in the present", "وتتهم كندا ومالي المعارضة بسرقة الماء.",
		[]said{{cue: "وتتهم", quote: "المعارضة بسرقة الماء", source: "كندا ومالي"}}},
	{"the accuser goes on", "وقال سليم الورداني إن الوضع سيئ. واتهم الوزير بسرقة الماء.",
		[]said{{cue: "وقال"}, {cue: "واتهم", quote: "الوزير بسرقة الماء", name: "سليم الورداني"}}},
	{"the accused is a woman, the accuser a man", "قال سليم الورداني إن الوضع سيئ. واتهم الحكومة بإغلاق المعبر.",
		[]said{{cue: "قال"}, {cue: "واتهم", quote: "الحكومة بإغلاق المعبر", name: "سليم الورداني"}}},
	{"his opponents", "وعاد سليم الورداني أمس. واتهم خصومه بالسرقة.",
		[]said{{cue: "واتهم", quote: "خصومه بالسرقة"}}},
	{"a law passed", "وأقر القانون بأن يكون الماء مجانا للجميع.", []said{}},
	{"a man who admits", "وأقر الوزير بأن الماء مقطوع.", []said{{cue: "وأقر", source: "الوزير", stance: tawatur.Admit}}},
	{"an imperfect with its vowel", "ويُعلن سليم الورداني أن السد ممتلئ.", []said{{cue: "ويُعلن", source: "سليم الورداني"}}},
	{"a passive imperfect with its vowel", "ويُتهم الوزير البلدية بسرقة الماء.", []said{}},
	{"a court finds guilty", "وأدانت المحكمة العليا سليم الورداني بالسجن خمس سنوات.", []said{}},
	{"a jury finds guilty", "ودانت هيئة المحلفين سليم الورداني بتهمة القتل.", []said{{cue: "بتهمة"}}},
	{"a judge finds guilty", "وأدان القاضي الوزير بسرقة الميناء.", []said{}},
	{"a court condemns an act", "وأدانت المحكمة الدولية الهجوم على السد.",
		[]said{{cue: "وأدانت", quote: "الهجوم على السد", stance: tawatur.Condemn}}},
	{"no doubt about it", "ولا شك فيه أن السد آمن.", []said{}},
	{"no doubt", "ولا شك أن السد آمن.", []said{}},
	{"there is no doubt", "وليس هناك شك في أن السد آمن.", []said{}},
	{"he doubted", "وشك سليم الورداني في أن السد آمن.", []said{{cue: "وشك", source: "سليم الورداني", stance: tawatur.Doubt}}},
	{"talked of a crisis", "وتحدث سليم الورداني عن الأزمة الاقتصادية.", []said{}},
	{"talked of a history", "ويتحدث الكتاب عن قصة المرجان.", []said{}},
	{"talked of there being a crisis", "وتحدث سليم الورداني عن وجود أزمة في السد.",
		[]said{{cue: "وتحدث", quote: "وجود أزمة في السد"}}},
	{"talked of fights", "وتحدثت مصادر عن معارك محدودة في القرية.", []said{{cue: "وتحدثت", quote: "معارك محدودة في القرية"}}},
	{"talked of that", "وتحدث سليم الورداني عن أن السد ممتلئ.", []said{{cue: "وتحدث", quote: "السد ممتلئ"}}},
	{"honestly", "قال سليم الورداني إن السد آمن. وأضاف بصدق أن الماء قليل.",
		[]said{{cue: "قال"}, {cue: "وأضاف", quote: "الماء قليل", name: "سليم الورداني"}}},
}
