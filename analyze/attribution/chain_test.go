package attribution

import (
	"slices"
	"testing"
)

// TestChains holds one invented sentence or more for each way in which a text
// names who carried the words of a source, and for what is no transmitter.
func TestChains(t *testing.T) {
	l := load(t)
	for _, c := range chains {
		t.Run(c.name, func(t *testing.T) {
			got := l.Find(Input{Text: c.text, Outlet: c.outlet})
			for i := range got {
				if k := slices.IndexFunc(c.want, func(w said) bool { return w.cue == got[i].Cue }); k >= 0 {
					compare(t, got[i], c.want[k])
				}
			}
			for _, w := range c.want {
				if !slices.ContainsFunc(cuesOf(got), func(cue string) bool { return cue == w.cue }) {
					t.Errorf("%s\n no cue %q in %s", c.text, w.cue, list(got))
				}
			}
		})
	}
}

var chains = []struct {
	name, text, outlet string
	want               []said
}{
	{name: "participle behind the verb", text: "وقال سليم الورداني لوكالة رويترز إن السد ممتلئ، مشيرا إلى أن الماء يكفي.",
		want: []said{{cue: "وقال", chain: []string{"رويترز"}}, {cue: "مشيرا", name: "سليم الورداني", chain: []string{"رويترز"}}}},
	{name: "second verb of a sentence", text: "وقال سليم الورداني لوكالة رويترز إن السد ممتلئ، وأكد أن الماء يكفي.",
		want: []said{{cue: "وأكد", name: "سليم الورداني", chain: []string{"رويترز"}}}},
	{name: "the next sentence is not carried", text: "وقال سليم الورداني لوكالة رويترز إن السد ممتلئ. وأكد أن الماء يكفي.",
		want: []said{{cue: "وقال", chain: []string{"رويترز"}}, {cue: "وأكد", name: "سليم الورداني", chain: []string{}}}},
	{name: "relayed, and more in the sentence", text: "ونقلت وكالة رويترز عن سليم الورداني قوله إن السد ممتلئ، مضيفا أن الماء يكفي.",
		want: []said{{cue: "ونقلت", chain: []string{"رويترز"}}, {cue: "مضيفا", name: "سليم الورداني", chain: []string{"رويترز"}}}},
	{name: "another speaker in the sentence", text: "وقال سليم الورداني لوكالة رويترز إن السد ممتلئ، فيما أكدت هالة السروجي أن الماء قليل.",
		want: []said{{cue: "أكدت", name: "هالة السروجي", chain: []string{}}}},
	{name: "relative clause with a pronoun", text: "وقال سليم الورداني في المقابلة التي بثتها إذاعة المرسى أمس إن السد ممتلئ.",
		want: []said{{cue: "وقال", chain: []string{"إذاعة المرسى"}}}},
	{name: "statement that papers passed on", text: "وأعلنت بلدية المرجان في بيان مقتضب تناقلته الصحف المحلية أن السد ممتلئ.",
		want: []said{{cue: "وأعلنت", chain: []string{"الصحف المحلية"}}}},
	{name: "report that a magazine published", text: "وأوضح تقرير كتبه سليم الورداني ونشرته مجلة «المرساة» أن السد ممتلئ.",
		want: []said{{cue: "وأوضح", chain: []string{"المرساة"}}}},
	{name: "given to a paper alone", text: "وأكد بيان البلدية الذي خصت به «المرساة» أن السد ممتلئ.",
		want: []said{{cue: "وأكد", chain: []string{"المرساة"}}}},
	{name: "name in brackets behind a site", text: "وقال سليم الورداني في تصريح نقله الموقع الخاص بمكتبه (مرسى نيوز): إن السد ممتلئ.",
		want: []said{{cue: "وقال", chain: []string{"مرسى نيوز"}}}},
	{name: "published words in which he said", text: "ونشرت صحيفة «المرساة» بيانا لبلدية المرجان أكد سليم الورداني فيه أن السد ممتلئ.",
		want: []said{{cue: "أكد", chain: []string{"المرساة"}}}},
	{name: "reports that papers published", text: "ونشرت صحف محلية قبل أعوام تقارير للجنة السدود أكد سليم الورداني فيها أن السد ممتلئ.",
		want: []said{{cue: "أكد", chain: []string{"صحف محلية"}}}},
	{name: "as an agency has it", text: "قال سليم الورداني وفق وكالة أنباء «الضحى» المحلية: إن السد ممتلئ تماما.",
		want: []said{{cue: "قال", chain: []string{"الضحى"}}}},
	{name: "as an agency relayed", text: "وجاء في بيان مشترك وُزع، مساء الأربعاء، وفق ما نقلت وكالة «الضحى» للأنباء، عن الوفود الدائمة: أنها ترحب بالرسالة كلها.",
		want: []said{{cue: "وجاء في", chain: []string{"الضحى"}}}},
	{name: "an outlet that credits itself", outlet: "سي إن إن بالعربية", text: "المرسى، الواحة (CNN)-- قال سليم الورداني لـCNN إن السد ممتلئ. وأضاف أن الماء يكفي.",
		want: []said{{cue: "قال", chain: []string{"CNN"}}, {cue: "وأضاف", chain: []string{}}}},
	{name: "in answer to an agency", text: "وردا على سؤال وكالة فرانس برس، قال سليم الورداني إن السد ممتلئ.",
		want: []said{{cue: "قال", chain: []string{"وكالة فرانس برس"}}}},
	{name: "the paper", text: "وقالت هالة السروجي لصحيفة «المرساة» إن السد ممتلئ. وأوضح سليم الورداني للصحيفة أن الماء يكفي.",
		want: []said{{cue: "وأوضح", chain: []string{"المرساة"}}}},
	{name: "the network by its adjective", text: "وقالت هالة السروجي لشبكة CNN إن السد ممتلئ. وأوضح سليم الورداني للشبكة التلفزيونية أن الماء يكفي.",
		want: []said{{cue: "وأوضح", chain: []string{"CNN"}}}},
	{name: "the agency, past a paper", text: "ذكرت وكالة رويترز أن السد ممتلئ. وكتبت صحيفة «المرساة» أن الماء قليل. وقال سليم الورداني للوكالة إن الماء يكفي.",
		want: []said{{cue: "وقال", chain: []string{"رويترز"}}}},
	{name: "relayed by the agency", text: "ذكرت وكالة رويترز أن السد ممتلئ. ونقلت الوكالة عن سليم الورداني قوله إن الماء يكفي.",
		want: []said{{cue: "ونقلت", chain: []string{"رويترز"}}}},
	{name: "medium left out, the paper in mind", text: "ذكرت وكالة رويترز أن السد ممتلئ. وأكدت هالة السروجي لصحيفة «المرساة» ذلك. وأفادتنا الصحيفة بالقرار. ونقلت عن سليم الورداني أن الماء يكفي.",
		want: []said{{cue: "ونقلت عن", chain: []string{"المرساة"}}}},
	{name: "according to an agency, after a full stop", text: "وقال سليم الورداني إن السد ممتلئ. بحسب وكالة رويترز.",
		want: []said{{cue: "وقال", quote: "السد ممتلئ", chain: []string{"رويترز"}}}},
	{name: "happening told, the agency after a full stop", text: "وانهار السد في الشمال أمس. وفق وكالة رويترز.",
		want: []said{{cue: "وفق", quote: "وانهار السد في الشمال أمس", name: "رويترز"}}},
	{name: "according to an agency, after a quotation", text: "وقال سليم الورداني: «السد ممتلئ»، وفقا لما نقلته وكالة رويترز.",
		want: []said{{cue: "وقال", quote: "السد ممتلئ", chain: []string{"رويترز"}}}},
	{name: "on his tongue", text: "وشدد سليم الورداني على ضرورة «فتح الطريق»، حسبما أوردته على لسانه وكالة رويترز.",
		want: []said{{cue: "وشدد", name: "سليم الورداني", chain: []string{"رويترز"}}}},
	{name: "officials told an agency, at the end", text: "واشتكى سليم الورداني من التأخير، قائلا إن السد ممتلئ، وفقا لما ذكره مسؤولون كبار لرويترز.",
		want: []said{{cue: "قائلا", chain: []string{"مسؤولون كبار", "رويترز"}}, {cue: "واشتكى", chain: []string{"مسؤولون كبار", "رويترز"}}}},
	{name: "two carriers at the end", text: "وقال سليم الورداني: «السد ممتلئ»، وفقا لما نقلته وكالة رويترز وقناة «المرساة».",
		want: []said{{cue: "وقال", chain: []string{"رويترز", "المرساة"}}}},
	{name: "agencies of a state", text: "ونقلت وكالات أنباء مرجانية عن سليم الورداني قوله إن السد ممتلئ.",
		want: []said{{cue: "ونقلت", chain: []string{"وكالات أنباء مرجانية"}}}},
	{name: "written as one word", text: "ذكرت وكالة رويترز نقلاعن مصدر عسكري قوله إن السد ممتلئ.",
		want: []said{{cue: "نقلاعن", name: "مصدر عسكري", chain: []string{"رويترز"}}}},
	{name: "speech in speech, relayed", text: "ونقلت وكالة رويترز عن مسؤولين أن سليم الورداني قال إن السد ممتلئ.",
		want: []said{{cue: "قال", name: "سليم الورداني", chain: []string{"مسؤولين", "رويترز"}}}},
	{name: "hope within speech", text: "وقالت هالة السروجي إن المزارعين يأملون أن يمتلئ السد.",
		want: []said{{cue: "يأملون", chain: []string{"هالة السروجي"}}}},
	{name: "third one within", text: "وقال سليم الورداني إن هالة السروجي أكدت أن البلدية أعلنت أن السد ممتلئ.",
		want: []said{{cue: "أكدت", chain: []string{"سليم الورداني"}}, {cue: "أعلنت", chain: []string{"هالة السروجي", "سليم الورداني"}}}},
	{name: "where another says", text: "وقالت بلدية المرجان في بيان إن الحارس أصيب في الشمال، حيث يقول الأطباء إن حالته مستقرة.",
		want: []said{{cue: "يقول", chain: []string{"بلدية المرجان"}}}},
	{name: "in a document", text: "وجاء في البيان أن سليم الورداني طالب بفتح الطريق.",
		want: []said{{cue: "طالب", name: "سليم الورداني", chain: []string{"البيان"}}}},
	{name: "main clause behind while", text: "وبينما أفادت مصادر أمنية بارتفاع الماء في السد، حذر سليم الورداني من الغرق.",
		want: []said{{cue: "حذر", name: "سليم الورداني", chain: []string{}}}},
	{name: "an outlet does not carry itself", text: "وانهار السد في الشمال، وفقا لما نقلته وكالة رويترز.",
		want: []said{{cue: "وفقا لما نقلته", name: "رويترز", chain: []string{}}}},
	{name: "outlet and unnamed agencies", text: "أعلنت بلدية المرجان أن السد ممتلئ، بحسب ما أورد موقع العربية نت والوكالات.",
		want: []said{{cue: "أعلنت", chain: []string{}}}},
	{name: "a network is an occasion", text: "وكتب سليم الورداني على حسابه في تويتر: «السد ممتلئ».",
		want: []said{{cue: "وكتب", chain: []string{}}}},
	{name: "site of a network", text: "وأضاف سليم الورداني في تغريدة له على موقع التواصل الاجتماعي \"تويتر\" أن السد ممتلئ.",
		want: []said{{cue: "وأضاف", chain: []string{}}}},
}
