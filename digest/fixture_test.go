package digest

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io/fs"
	"path"
	"regexp"
	"strings"
	"testing"

	"tawatur"
	"tawatur/sample"
)

// fixture is a comparison made by hand over the sample's texts, so that the
// digest is tested without the analysers.
type fixture struct {
	t        *testing.T
	readings map[string]*tawatur.Reading
}

func (f *fixture) get(id string) (*tawatur.Reading, bool) { r, ok := f.readings[id]; return r, ok }

var outlets = map[string]string{"mirat": "مرآة زبرجان", "mada": "مدى الفيروز", "sawt": "صوت ياسمورة",
	"qindil": "قنديل المرفأ", "shira": "الشراع الأزرق"}

var days = map[string]string{"port-shira": "2021-03-03", "border-shira": "2021-03-11", "port-mirat": "2021-03-03", "port-mada": "2021-03-04",
	"port-sawt": "2021-03-06", "border-qindil": "2021-03-11", "border-sawt": "2021-03-11",
	"border-mada": "2021-03-12", "hills-mada": "2021-03-21"}

func newFixture(t *testing.T) *fixture {
	f := &fixture{t, map[string]*tawatur.Reading{}}
	err := fs.WalkDir(sample.FS(), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := fs.ReadFile(sample.FS(), name)
		if err != nil {
			return err
		}
		f.read(name, b)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return f
}

var paragraph = regexp.MustCompile(`(?s)<p>(.*?)</p>`)

func (f *fixture) read(name string, b []byte) {
	id := strings.TrimSuffix(path.Base(name), path.Ext(name))
	_, short, _ := strings.Cut(id, "-")
	r := tawatur.Report{ID: id, Outlet: outlets[short], Fiction: true}
	r.Published, _ = tawatur.ParseDay(days[id])
	switch path.Ext(name) {
	case ".txt":
		head, body, _ := strings.Cut(string(b), "\n\n")
		r.Title, _, _ = strings.Cut(head, "\n")
		r.Text = strings.ReplaceAll(strings.TrimSpace(body), "\n\n", "\n")
	case ".html":
		r.Title = regexp.MustCompile(`<h1>(.*?)</h1>`).FindStringSubmatch(string(b))[1]
		var ps []string
		for _, m := range paragraph.FindAllStringSubmatch(string(b), -1) {
			ps = append(ps, m[1])
		}
		r.Text = strings.Join(ps, "\n")
	case ".jsonl":
		f.rows(b)
		return
	}
	f.readings[id] = &tawatur.Reading{Report: r}
}

func (f *fixture) rows(b []byte) {
	for sc := bufio.NewScanner(bytes.NewReader(b)); sc.Scan(); {
		var row struct{ ID, Outlet, URL, Title, Author, Day, Text string }
		if err := json.Unmarshal(sc.Bytes(), &row); err != nil {
			f.t.Fatal(err)
		}
		r := tawatur.Report{ID: row.ID, Outlet: row.Outlet, Title: row.Title, Byline: row.Author, Text: row.Text, Fiction: true}
		r.Published, _ = tawatur.ParseDay(row.Day)
		f.readings[row.ID] = &tawatur.Reading{Report: r}
	}
}

// span finds words in a report; the test fails when they are not there.
func (f *fixture) span(report, words string) tawatur.Span {
	f.t.Helper()
	r, ok := f.readings[report]
	if !ok {
		f.t.Fatalf("no report %s", report)
	}
	i := strings.Index(r.Text, words)
	if i < 0 {
		f.t.Fatalf("%s does not say %q", report, words)
	}
	return tawatur.Span{Start: i, End: i + len(words)}
}

// says makes an assertion of a report's words.
func (f *fixture) says(report, words, source string, kind tawatur.SourceKind, copied int, chain ...string) tawatur.Assertion {
	f.t.Helper()
	s := f.span(report, words)
	r := f.readings[report]
	return tawatur.Assertion{Report: report, Outlet: r.Outlet, Published: r.Published, Quote: words,
		SourceName: tawatur.Name(source), SourceKind: kind, Chain: chain, CopiedFrom: copied, Span: s}
}

func (f *fixture) denies(report, words, source string, how tawatur.How) tawatur.Contradiction {
	f.t.Helper()
	return tawatur.Contradiction{Report: report, Outlet: f.readings[report].Outlet, Quote: words,
		SourceName: tawatur.Name(source), Span: f.span(report, words), How: how}
}

func (f *fixture) value(report, words string, v float64, approx tawatur.Approx, source, asOf string, origin int) tawatur.TallyValue {
	f.t.Helper()
	day, _ := tawatur.ParseDay(asOf)
	return tawatur.TallyValue{Report: report, Outlet: f.readings[report].Outlet, Text: words, Value: v, Approx: approx,
		SourceName: tawatur.Name(source), AsOf: day, Origin: origin, Span: f.span(report, words)}
}

func (f *fixture) use(report, words string) tawatur.Expression {
	f.t.Helper()
	return tawatur.Expression{Text: words, Outlet: f.readings[report].Outlet, Count: 1,
		Places: []tawatur.PlaceIn{{Report: report, Span: f.span(report, words)}}}
}

func (f *fixture) comparison() *tawatur.Comparison {
	return &tawatur.Comparison{Stories: []tawatur.Story{f.border(), f.port(), f.hills()}}
}

const closing = "إغلاق معبر مرمرون الحدودي أمام الشاحنات اعتبارا من مطلع أبريل المقبل"

func (f *fixture) border() tawatur.Story {
	const src, agency = "مصدر حكومي رفيع", "وكالة طيف البحر"
	anon := tawatur.SourceAnonymous
	denial := "أن تكون الحكومة اللازوردية قررت إغلاق معبر مرمرون الحدودي أمام الشاحنات"
	d := f.denies("border-sutur", denial, "عادل مرجون", tawatur.Denies)
	claim := tawatur.Claim{ID: "c1", Text: "الحكومة قررت " + closing, Confidence: 0.93,
		Assertions: []tawatur.Assertion{
			f.says("border-tayf", "الحكومة اللازوردية قررت إغلاق معبر مرمرون الحدودي مع فيروزيا أمام الشاحنات اعتبارا من مطلع أبريل المقبل", src, anon, -1, agency),
			f.says("border-mirat", "الحكومة اللازوردية قررت إغلاق معبر مرمرون الحدودي مع فيروزيا أمام الشاحنات اعتبارا من مطلع أبريل المقبل", src, anon, -1, agency),
			f.says("border-qindil", closing, src, anon, -1, agency, "مرآة زبرجان"),
			f.says("border-shira", "الحكومة قررت "+closing, src, anon, -1, agency),
			f.says("border-sawt", closing, src, anon, 2, agency, "مرآة زبرجان"),
			f.says("border-mada", "الحكومة قررت "+closing, src, anon, -1, "قنديل المرفأ"),
		},
		Origins: []tawatur.Origin{{Why: tawatur.WhySameSource, What: src, Assertions: []int{0, 1, 2, 3, 4, 5}, Merges: []tawatur.Merge{
			{A: 0, B: 1, Why: tawatur.WhySameSource, Evidence: src}, {A: 0, B: 2, Why: tawatur.WhySameTransmitter, Evidence: agency},
			{A: 2, B: 4, Why: tawatur.WhyCopy, Evidence: "ذكرت صحيفة مرآة زبرجان، نقلا عن وكالة طيف البحر"}}}},
		Contradictions: []tawatur.Contradiction{d},
		Silent:         []string{"واز"},
	}
	return tawatur.Story{ID: "border", Headline: "إغلاق معبر مرمرون أمام الشاحنات", Fiction: true,
		From: tawatur.Day{Year: 2021, Month: 3, Date: 10}, To: tawatur.Day{Year: 2021, Month: 3, Date: 12},
		Reports: []string{"border-tayf", "border-mirat", "border-qindil", "border-shira", "border-sawt", "border-mada", "border-sutur", "border-waz"},
		Outlets: []string{"طيف البحر", "مرآة زبرجان", "قنديل المرفأ", "الشراع الأزرق", "صوت ياسمورة", "مدى الفيروز", "سطور زبرجان", "واز"},
		Claims:  []tawatur.Claim{claim},
		Lineage: []tawatur.Link{
			{From: "border-qindil", To: "border-sawt", Kind: tawatur.Excerpt, Containment: .62, Why: tawatur.DirectionTime},
			{From: "border-tayf", To: "border-mirat", Kind: tawatur.Rewrite, Containment: .38, Why: tawatur.DirectionCredit, Evidence: agency}},
	}
}

func (f *fixture) port() tawatur.Story {
	body, person := tawatur.SourceBody, tawatur.SourcePerson
	old := "الحريق بدأ في خط ضخ قديم"
	tolls := "مقتل 12 شخصا وإصابة 40 آخرين"
	claim := tawatur.Claim{ID: "c1", Text: old, Confidence: 1,
		Assertions: []tawatur.Assertion{
			f.says("port-waz", old+" قبل أن يمتد إلى أربعة خزانات", "هيئة الموانئ", body, -1),
			f.says("port-mirat", old+" قبل أن يمتد إلى أربعة خزانات", "هيئة الموانئ", body, 0),
			f.says("port-shira", old+" قبل أن يمتد إلى أربعة خزانات", "هيئة الموانئ", body, 0),
			f.says("port-sutur", old+" قبل أن يمتد إلى أربعة خزانات", "هيئة الموانئ", body, 0),
			f.says("port-mada", old, "مازن الرملان", person, -1),
			f.says("port-qindil", "الحريق إلى خط ضخ قديم", "هيئة الموانئ", body, -1),
		},
		Origins: []tawatur.Origin{
			{Why: tawatur.WhyCopy, What: "هيئة الموانئ", Assertions: []int{0, 1, 2, 3, 5}, Merges: []tawatur.Merge{{A: 0, B: 1, Why: tawatur.WhyCopy, Evidence: old}}},
			{Why: tawatur.WhySingle, What: "مازن الرملان", Assertions: []int{4}, Doubts: []tawatur.Merge{{A: 0, B: 4, Why: tawatur.WhySameSource, Evidence: "هيئة الموانئ"}}},
		},
		Silent: []string{"صوت ياسمورة"},
	}
	dead := tawatur.Claim{ID: "c2", Text: "قتلى في حريق ميناء لؤلوان", Confidence: .8,
		Assertions: []tawatur.Assertion{
			f.says("port-waz", tolls, "وزارة الصحة اللازوردية", body, -1),
			f.says("port-mirat", tolls, "وزارة الصحة اللازوردية", body, 0, "واز"),
			f.says("port-shira", tolls, "وزارة الصحة اللازوردية", body, 0),
			f.says("port-sutur", "عدد قتلى حريق ميناء لؤلوان بلغ 19 شخصا على الأقل", "نادر الكحيلون", person, -1),
			f.says("port-mada", "المستشفى استقبل 17 جثة", "سلمى الدريوان", person, -1),
			f.says("port-mada", "وشيع مئات السكان مساء الأربعاء أربعة من الضحايا", "", "", -1),
			f.says("port-sawt", "لديها أسماء 27 قتيلا", "نقابة عمال الموانئ", body, -1),
		},
		Origins: []tawatur.Origin{
			{Why: tawatur.WhyCopy, What: "وزارة الصحة اللازوردية", Assertions: []int{0, 1, 2}, Merges: []tawatur.Merge{{A: 0, B: 1, Why: tawatur.WhyCopy, Evidence: tolls}, {A: 0, B: 2, Why: tawatur.WhyCopy, Evidence: tolls}}},
			{Why: tawatur.WhySingle, What: "نادر الكحيلون", Assertions: []int{3}},
			{Why: tawatur.WhySingle, What: "سلمى الدريوان", Assertions: []int{4}},
			{Why: tawatur.WhySingle, What: "مدى الفيروز", Assertions: []int{5}},
			{Why: tawatur.WhySingle, What: "نقابة عمال الموانئ", Assertions: []int{6}, Doubts: []tawatur.Merge{{A: 3, B: 6, Why: tawatur.WhySameSource, Evidence: "نقابة عمال الموانئ"}}},
		},
	}
	lone := tawatur.Claim{ID: "c3", Text: "إن حركة السفن ستستأنف", Assertions: []tawatur.Assertion{
		f.says("port-sawt", "حركة السفن ستستأنف جزئيا صباح الاثنين", "هيئة الموانئ", body, -1)},
		Origins: []tawatur.Origin{{Why: tawatur.WhySingle, What: "هيئة الموانئ", Assertions: []int{0}}}}
	return tawatur.Story{ID: "port", Headline: "حريق مستودعات الوقود في ميناء لؤلوان", Fiction: true,
		From: tawatur.Day{Year: 2021, Month: 3, Date: 3}, To: tawatur.Day{Year: 2021, Month: 3, Date: 6},
		Reports: []string{"port-waz", "port-mirat", "port-shira", "port-qindil", "port-mada", "port-sutur", "port-sawt"},
		Outlets: []string{"واز", "مرآة زبرجان", "الشراع الأزرق", "قنديل المرفأ", "مدى الفيروز", "سطور زبرجان", "صوت ياسمورة"},
		Claims:  []tawatur.Claim{claim, dead, lone},
		Tallies: []tawatur.Tally{{Category: "killed", Place: "ميناء لؤلوان", Values: []tawatur.TallyValue{
			f.value("port-waz", "12 شخصا", 12, tawatur.Exact, "وزارة الصحة اللازوردية", "2021-03-03", 0),
			f.value("port-mada", "17 جثة", 17, tawatur.Exact, "سلمى الدريوان", "2021-03-04", 1),
			f.value("port-sutur", "19 شخصا على الأقل", 19, tawatur.AtLeast, "نادر الكحيلون", "2021-03-04", 2),
			f.value("port-sawt", "21 قتيلا", 21, tawatur.Exact, "وزارة الصحة اللازوردية", "2021-03-06", 0),
			f.value("port-sawt", "27 قتيلا", 27, tawatur.Exact, "نقابة عمال الموانئ", "2021-03-06", 3)},
			Conflicts: []tawatur.TallyPair{{A: 3, B: 4}}, Revisions: []tawatur.TallyPair{{A: 0, B: 3}}}},
		Lineage: []tawatur.Link{
			{From: "port-waz", To: "port-mirat", Kind: tawatur.Copy, Containment: .97, Why: tawatur.DirectionCredit, Evidence: "لؤلوان – واز"},
			{From: "port-waz", To: "port-shira", Kind: tawatur.Copy, Containment: .88, Why: tawatur.DirectionFuller},
			{From: "واز", To: "port-sutur", Inferred: true, Kind: tawatur.Excerpt, Containment: .45, Why: tawatur.DirectionUnknown}},
	}
}

func (f *fixture) hills() tawatur.Story {
	return tawatur.Story{ID: "hills", Headline: "اشتباك في تلال أوبالين", Fiction: true,
		From: tawatur.Day{Year: 2021, Month: 3, Date: 20}, To: tawatur.Day{Year: 2021, Month: 3, Date: 21},
		Reports: []string{"hills-waz", "hills-sada", "hills-mada"}, Outlets: []string{"واز", "صدى مرمرون", "مدى الفيروز"},
		Claims: []tawatur.Claim{{ID: "c1", Text: "المسلحون بادروا بإطلاق النار على دورية", Confidence: .9,
			Assertions: []tawatur.Assertion{
				f.says("hills-waz", "المسلحين بادروا بإطلاق النار على دورية", "باسل رمدون", tawatur.SourcePerson, -1),
				f.says("hills-mada", "أطلقوا النار على دورية", "باسل رمدون", tawatur.SourcePerson, -1)},
			Origins: []tawatur.Origin{{Why: tawatur.WhySameSource, What: "باسل رمدون", Assertions: []int{0, 1}}},
			Contradictions: []tawatur.Contradiction{
				f.denies("hills-sada", "الجيش هو من بدأ إطلاق النار", "حركة أبناء التلال", tawatur.Opposite),
				f.denies("hills-mada", "الجيش هو من بدأ الهجوم", "حركة أبناء التلال", tawatur.Opposite)}}},
		Wording: []tawatur.Wording{{Of: "حركة أبناء التلال", Expressions: []tawatur.Expression{
			f.use("hills-waz", "مسلحين"), f.use("hills-sada", "مقاتليها"), f.use("hills-mada", "متمردين")}}},
	}
}
