package lineage

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tawatur"
	"tawatur/outlet"
)

// Invented sentences; every test text is put together from them.
const (
	flood   = "أغلقت سلطات مدينة نورمار صباح الثلاثاء الجسر القديم بعد أن ارتفع منسوب النهر مترين خلال ليلة واحدة من المطر المتواصل على الجبال القريبة."
	school  = "ونقلت فرق الدفاع المدني سكان ثلاثة أحياء منخفضة إلى مدارس أعدت لاستقبالهم فيما واصلت الجرافات رفع الطين عن الطريق المؤدي إلى الميناء."
	harbor  = "وتوقفت حركة السفن في ميناء سلوان حتى إشعار آخر لأن الرافعات الكبيرة لا تعمل حين تتجاوز سرعة الرياح ستين كيلومترا في الساعة."
	market  = "وقال تجار في سوق الخضار إن أسعار الطماطم والبصل تضاعفت منذ يوم الأحد لأن الشاحنات القادمة من القرى الجنوبية لم تصل بعد."
	school2 = "ولجأ أهالي أحياء ثلاثة منخفضة إلى مدارس جهزت على عجل."
	speech  = "لن نترك عائلة واحدة بلا مأوى هذه الليلة وسوف نفتح المدارس والمساجد والقاعات الرياضية كلها أمام من يحتاج إلى سقف حتى ينحسر الماء"
)

func report(id, outlet string, day int, parts ...string) *tawatur.Reading {
	return &tawatur.Reading{Report: tawatur.Report{ID: id, Outlet: outlet,
		Published: tawatur.Day{Year: 2031, Month: time.March, Date: int8(day)}, Text: strings.Join(parts, "\n")}}
}

func TestKinds(t *testing.T) {
	whole := report("a", "صدى نورمار", 4, flood, school, harbor)
	scattered := "وفي نورمار ارتفع منسوب النهر مترين خلال ليلة ماطرة. وفي مكان آخر نقلت فرق الدفاع المدني سكان ثلاثة أحياء بعيدة. " +
		"أما الرافعات الكبيرة لا تعمل حين تتجاوز الحد المعروف. وقد واصلت الجرافات رفع الطين عن الأزقة. وتوقفت حركة السفن في ميناء سلوان أمس."
	for _, c := range []struct {
		name string
		b    *tawatur.Reading
		kind tawatur.LinkKind
	}{
		{"the same text", report("b", "أفق", 5, flood, school, harbor), tawatur.Copy},
		{"other spelling and marks", report("b", "أفق", 5, strings.NewReplacer("أ", "ا", "ة", "ه", ".", "!", "سلطات", "سُلُطات").Replace(flood+school+harbor)), tawatur.Copy},
		{"one sentence of three", report("b", "أفق", 5, school), tawatur.Excerpt},
		{"one sentence in a text of its own", report("b", "أفق", 5, market, school, school2), tawatur.Excerpt},
		{"nothing", report("b", "أفق", 5, market), ""},
		{"nothing but a theme", report("b", "أفق", 5, school2, market), ""},
		{"short stretches", report("b", "أفق", 5, scattered), ""},
		{"no text", report("b", "أفق", 5, ""), ""},
	} {
		l, ok := Align(whole, c.b, nil)
		if ok != (c.kind != "") || l.Kind != c.kind {
			t.Errorf("%s: got %q, %v, containment %.2f", c.name, l.Kind, ok, l.Containment)
		}
		if ok && (l.From != "a" || l.To != "b" || l.Why != tawatur.DirectionTime) {
			t.Errorf("%s: from %s to %s by %s", c.name, l.From, l.To, l.Why)
		}
	}
}

func TestRewrite(t *testing.T) {
	a := report("a", "صدى نورمار", 4, flood, school, harbor)
	words := strings.Fields(flood + " " + school + " " + harbor)
	for i := 8; i < len(words); i += 9 {
		words[i] = "بدل"
	}
	l, ok := Align(a, report("b", "أفق", 5, strings.Join(words, " ")), nil)
	if !ok || l.Kind != tawatur.Rewrite || l.Containment > 0.7 {
		t.Errorf("got %v %+v", ok, l)
	}
}

// What one report says twice it shares once with one that says it once.
func TestSaidTwice(t *testing.T) {
	line := strings.Join(strings.Fields(flood)[:13], " ") + "."
	a := report("a", "صدى نورمار", 4, line, harbor, line, school)
	if l, ok := Align(a, report("b", "أفق", 5, line, market), nil); ok {
		t.Errorf("thirteen words make a link: %+v", l)
	}
}

// A speech that two reports quote makes neither a copy of the other, and which
// of them had it first stays unknown.
func TestQuotationIsNoCopy(t *testing.T) {
	for _, marks := range [][2]string{{"«", "»"}, {"\"", "\""}, {"“", "”"}} {
		a := report("a", "صدى نورمار", 4, flood, "وقال المحافظ: "+marks[0]+speech+marks[1]+".")
		b := report("b", "أفق", 5, "في اجتماع طارئ وعد محافظ نورمار السكان قائلا "+marks[0]+speech+marks[1]+" ثم غادر.", market)
		if l, ok := Align(a, b, nil); !ok || l.Kind != tawatur.Quotes || l.Why != tawatur.DirectionUnknown {
			t.Errorf("%s: %v %+v", marks, ok, l)
		}
	}
	a := report("a", "صدى نورمار", 4, flood, "وعد المحافظ بأنه "+speech)
	b := report("b", "أفق", 5, market, "ووعد المحافظ أيضا بأنه "+speech)
	b.Attributions = []tawatur.Attribution{{Form: tawatur.Direct, Span: tawatur.Span{Start: strings.Index(b.Text, speech), End: len(b.Text)}}}
	if l, ok := Align(a, b, nil); !ok || l.Kind == tawatur.Quotes {
		t.Errorf("what one quotes of the other's own words: %v %+v", ok, l)
	}
	a.Attributions = []tawatur.Attribution{{Form: tawatur.Indirect, Span: tawatur.Span{Start: strings.Index(a.Text, speech), End: len(a.Text)}}}
	if l, ok := Align(a, b, nil); !ok || l.Kind != tawatur.Quotes {
		t.Errorf("by attribution: %v %+v", ok, l)
	}
	b.Attributions = nil
	if l, ok := Align(a, b, nil); !ok || l.Kind == tawatur.Quotes {
		t.Error("the same words outside quotation are not a link")
	}
}

func TestDirection(t *testing.T) {
	reg := loadRegistry(t)
	at := func(r *tawatur.Reading, hour int) *tawatur.Reading {
		r.PublishedAt = r.Published.Time().Add(time.Duration(hour) * time.Hour)
		return r
	}
	byline := func(r *tawatur.Reading, s string) *tawatur.Reading { r.Byline = s; return r }
	dated := func(r *tawatur.Reading, s string) *tawatur.Reading { r.Dateline = s; return r }
	for _, c := range []struct {
		name     string
		a, b     *tawatur.Reading
		from     string
		why      tawatur.Direction
		evidence string
	}{
		{"earlier day", report("a", "أفق", 9, flood, school), report("b", "صدى", 8, flood, school), "b", tawatur.DirectionTime, "2031-03-08 < 2031-03-09"},
		{"earlier hour", at(report("a", "أفق", 9, flood, school), 10), at(report("b", "صدى", 9, flood, school), 7), "b", tawatur.DirectionTime, "2031-03-09 07:00 < 2031-03-09 10:00 UTC"},
		{"credit against time", report("a", "صدى نورمار", 9, flood, school), report("b", "أفق", 8, flood, school, "نقلا عن صدى نورمار."), "a", tawatur.DirectionCredit, "نقلا عن صدى نورمار"},
		{"credit in brackets", report("a", "أفق", 9, flood, school), report("b", "صدى", 8, flood, school, "(أفق)"), "a", tawatur.DirectionCredit, "أفق"},
		{"credit at the head", report("a", "أفق", 9, flood, school), report("b", "صدى", 8, "نورمار – أفق: "+flood, school), "a", tawatur.DirectionCredit, "أفق"},
		{"a place at the head", report("a", "نورمار", 9, flood, school), report("b", "صدى", 8, "نورمار – أفق: "+flood, school), "b", tawatur.DirectionTime, "2031-03-08 < 2031-03-09"},
		{"a place behind the outlet", report("a", "نورمار", 9, flood, school), report("b", "صدى", 8, "صدى - نورمار: "+flood, school), "b", tawatur.DirectionTime, "2031-03-08 < 2031-03-09"},
		{"a place behind an agency", report("a", "نورمار", 9, flood, school), report("b", "صدى", 8, "رويترز- نورمار: "+flood, school), "b", tawatur.DirectionUnknown, "رويترز"},
		{"the place of the dateline", report("a", "نورمار", 9, flood, school), dated(report("b", "صدى", 8, "سليم الراوي - نورمار: "+flood, school), "نورمار"), "b", tawatur.DirectionTime, "2031-03-08 < 2031-03-09"},
		{"an everyday word is no credit", report("a", "أفق", 9, flood, school), report("b", "صدى", 8, flood, school, "وقالت عن أفق المدينة إنه صاف."), "b", tawatur.DirectionTime, "2031-03-08 < 2031-03-09"},
		{"credit of an earlier report", at(report("a", "صدى نورمار", 9, flood, school), 20), at(report("b", "أفق", 9, flood, school, "نقلا عن صدى نورمار."), 8),
			"b", tawatur.DirectionTime, "2031-03-09 08:00 < 2031-03-09 20:00 UTC"},
		{"credit of a page stamped anew", at(report("a", "صدى نورمار", 9, flood, school), 10), at(report("b", "أفق", 9, flood, school, "نقلا عن صدى نورمار."), 8),
			"a", tawatur.DirectionCredit, "نقلا عن صدى نورمار"},
		{"one outlet's flash and report", report("a", "أفق", 9, flood, school), report("b", "أفق", 9, flood, school, harbor, market), "a", tawatur.DirectionUnknown, ""},
		{"the fuller", report("a", "أفق", 9, flood, school), report("b", "صدى", 9, flood, school, harbor, market), "b", tawatur.DirectionFuller, "77 > 40"},
		{"nothing tells", report("a", "أفق", 9, flood, school), report("b", "صدى", 9, flood, school), "a", tawatur.DirectionUnknown, ""},
		{"one agency", byline(report("a", "أفق", 9, flood, school), "نورمار - رويترز"), byline(report("b", "صدى", 8, flood, school), "رويترز"), "b", tawatur.DirectionUnknown, "رويترز"},
	} {
		l, ok := Align(c.a, c.b, reg)
		if !ok || l.From != c.from || l.Why != c.why || (l.Evidence != c.evidence && l.Why != tawatur.DirectionFuller) {
			t.Errorf("%s: %v from %s by %s, %q", c.name, ok, l.From, l.Why, l.Evidence)
		}
	}
}

func TestInferredAgency(t *testing.T) {
	reg := loadRegistry(t)
	a := report("a", "أفق", 4, flood, school)
	b := report("b", "صدى", 4, flood, school, harbor)
	b.Byline = "نورمار - رويترز"
	c := report("c", "مرفأ", 5, market, flood)
	c.Text += " (رويترز)"
	d := report("d", "مرفأ", 5, market)
	got := ""
	for _, l := range Links([]*tawatur.Reading{d, c, b, a}, reg) {
		got += fmt.Sprintf("%s→%s %v %s %s %s\n", l.From, l.To, l.Inferred, l.Kind, l.Why, l.Evidence)
		for _, p := range l.Passages {
			if l.Inferred != (p.From == tawatur.Span{}) || p.To.Len() == 0 {
				t.Errorf("passage %+v of %s→%s", p, l.From, l.To)
			}
		}
	}
	want := `رويترز→a true copy unknown 
رويترز→b true copy credit رويترز
a→b false copy unknown رويترز
رويترز→c true excerpt credit رويترز
a→c false excerpt unknown رويترز
b→c false excerpt unknown رويترز
c→d false excerpt unknown 
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// In a story of many copies each report is aligned with a few, and the links
// still join them all.
func TestManyCopies(t *testing.T) {
	var rs []*tawatur.Reading
	for i := range 200 {
		rs = append(rs, report(fmt.Sprintf("r%03d", i), "أفق", 1+i%9, flood, school, harbor))
	}
	links := Links(rs, nil)
	if len(links) > maxAligned*len(rs) {
		t.Errorf("%d links among %d copies", len(links), len(rs))
	}
	root := map[string]string{}
	var find func(string) string
	find = func(s string) string {
		if p, ok := root[s]; ok {
			return find(p)
		}
		return s
	}
	for _, l := range links {
		if a, b := find(l.From), find(l.To); a != b {
			root[a] = b
		}
	}
	if len(root) != len(rs)-1 {
		t.Errorf("the links join %d of %d reports", len(root)+1, len(rs))
	}
}

// TestAgencyBeforeOutlet: of two reports of one day that share a text, the
// agency's is the one that was carried.
func TestAgencyBeforeOutlet(t *testing.T) {
	reg, err := outlet.Load(strings.NewReader("وكالة المرساة\tagency\tوكالة المرساة\t\t\nصحيفة الربوة\tpaper\tصحيفة الربوة\t\t\n"))
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Repeat("أعلنت بلدية المرسى أن الجسر القديم سيغلق أمام الشاحنات أسبوعين لأعمال الصيانة السنوية، وأن الحافلات ستسلك الطريق الساحلي. ", 3)
	day := tawatur.Day{Year: 2021, Month: 3, Date: 3}
	paper := &tawatur.Reading{Report: tawatur.Report{ID: "a", Outlet: "صحيفة الربوة", Published: day, Text: text}}
	agency := &tawatur.Reading{Report: tawatur.Report{ID: "b", Outlet: "وكالة المرساة", Published: day, Text: text}}
	l, ok := Align(paper, agency, reg)
	if !ok || l.From != "b" || l.To != "a" || l.Why != tawatur.DirectionAgency {
		t.Errorf("link %+v, %v", l, ok)
	}
}
