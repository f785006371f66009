package outlet_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tawatur/arabic"
	"tawatur/outlet"
)

func load(t testing.TB) *outlet.Registry {
	t.Helper()
	r, err := outlet.Load()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestFind(t *testing.T) {
	r := load(t)
	for name, want := range map[string]string{
		"رويترز": "رويترز",
		"وكالة رويترز البريطانية": "رويترز",
		"وكالة «رويترز» للأنباء":  "رويترز",
		"أ. ف. ب": "فرانس برس",
		"(أ ف ب)": "فرانس برس",
		"وكالة الأنباء الفرنسية": "فرانس برس",
		"AFP":                          "فرانس برس",
		"alriyadh":                     "الرياض",
		"صحيفة الرياض":                 "الرياض",
		"«الشرق الأوسط»":               "الشرق الأوسط",
		"aljazirah":                    "الجزيرة السعودية",
		"صحيفة الجزيرة":                "الجزيرة السعودية",
		"الجزيرة":                      "الجزيرة",
		"قناة الجزيرة":                 "الجزيرة",
		"العربية.نت":                   "العربية",
		"موقع العربية نت":              "العربية",
		"BBC":                          "بي بي سي عربي",
		"skynews":                      "سكاي نيوز عربية",
		"sabq.org":                     "سبق",
		"https://www.okaz.com.sa/a/1":  "عكاظ",
		"http://arabic.cnn.com/x?y":    "سي إن إن بالعربية",
		"http://sub.aljazeera.net:80/": "الجزيرة",
		"صحيفة وول ستريت جورنال الأمريكية": "وول ستريت جورنال",
		"صحيفة السفير اللبنانية":           "السفير",
	} {
		got, ok := r.Find(name)
		if !ok || got.Name != want {
			t.Errorf("Find(%q) = %q, want %q", name, got.Name, want)
		}
	}
	for _, name := range []string{"", "«»", "صحيفة", "الوطن", "جريدة لا توجد", "http://example.org/"} {
		if got, ok := r.Find(name); ok {
			t.Errorf("Find(%q) = %q, want nothing", name, got.Name)
		}
	}
}

func TestFamily(t *testing.T) {
	r := load(t)
	if a, b := r.Family("aawsat"), r.Family("aleqtisadiya"); a != b {
		t.Errorf("two papers of one publisher have the families %q and %q", a, b)
	}
	if got, want := r.Family("صحيفة الضُّحى"), arabic.Match("صحيفة الضحى"); got != want {
		t.Errorf("an unknown outlet's family is %q, want %q", got, want)
	}
}

func TestBears(t *testing.T) {
	r := load(t)
	paper, _ := r.Find("aljazirah")
	if !r.Bears(paper, "الجزيرة") || r.Bears(paper, "عكاظ") {
		t.Error("a paper must answer to a name it shares, and to no other's")
	}
}

func TestFindIn(t *testing.T) {
	r := load(t)
	for text, want := range map[string][]string{
		"قال الوزير لرويترز إن المحادثات بدأت": {"رويترز=رويترز"},
		"وأضاف لوكالة «فرانس برس» أمس":         {"فرانس برس=فرانس برس"},
		"ونقلت وفرانس برس عن شهود":             {"فرانس برس=فرانس برس"},
		"بحسب صحيفة الرياض":                    {"الرياض=الرياض"},
		"وصل الوزير إلى الرياض اليوم":          nil,
		"في مدينة الجزيرة والمدينة القديمة":    nil,
		"وفق ما ذكرت قناة الجزيرة":             {"الجزيرة=الجزيرة"},
		"في تصريح لصحيفة «الجزيرة»":            {"الجزيرة=الجزيرة السعودية"},
		"وقالت «الحياة» إن":                    {"الحياة=الحياة"},
		"عن الحياة في القرية":                  nil,
		"(أ.ف.ب)":                              {"أ.ف.ب=فرانس برس"},
		"د ب أ - برلين":                        {"د ب أ=د ب أ"},
		"وكالة أنباء «فارس» الإيرانية":         {"فارس=فارس"},
		"جاء فارس راكبا":                       nil,
		"نقلت بي بي سي وسي إن إن والغارديان":   {"بي بي سي=بي بي سي عربي", "سي إن إن=سي إن إن بالعربية", "الغارديان=الغارديان"},
		"وكالة الأنباء السعودية (واس)":         {"وكالة الأنباء السعودية=واس", "واس=واس"},
		"العربية.نت، وكالات":                   {"العربية.نت=العربية"},
		"يقع موقع المدينة قرب النهر":           nil,
		"روسيا اليوم في ورطة":                  nil,
		"ذكرت قناة روسيا اليوم":                {"روسيا اليوم=آر تي عربي"},
		"للأناضول":                             {"الأناضول=الأناضول"},
		"فرانس24":                              {"فرانس24=فرانس 24"},
	} {
		toks := arabic.Tokens(text)
		var got []string
		for _, h := range r.FindIn(toks) {
			got = append(got, h.Name(text, toks)+"="+h.Outlet.Name)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", text, diff)
		}
	}
}

func TestTable(t *testing.T) {
	n, last := 0, ""
	for o := range load(t).All() {
		if n++; o.Name <= last {
			t.Errorf("%q stands after %q", o.Name, last)
		}
		last = o.Name
		if o.Family == "" {
			t.Errorf("%s has no family", o.Name)
		}
		for _, d := range o.Domains {
			if !strings.Contains(d, ".") || strings.ToLower(d) != d {
				t.Errorf("%s: domain %q", o.Name, d)
			}
		}
	}
	if n < 300 {
		t.Errorf("only %d outlets", n)
	}
}

func FuzzFindIn(f *testing.F) {
	f.Add("وقال لوكالة «رويترز» (أ. ف. ب)")
	r := load(f)
	f.Fuzz(func(t *testing.T, text string) {
		toks := arabic.Tokens(text)
		end := 0
		for _, h := range r.FindIn(toks) {
			if h.From < end || h.To <= h.From || h.To > len(toks) || h.Head > h.From || h.Head < 0 {
				t.Fatalf("%+v in %q after token %d", h, text, end)
			}
			end = h.To
			_ = h.Name(text, toks)
		}
		r.Find(text)
	})
}

func BenchmarkFindIn(b *testing.B) {
	r := load(b)
	text := strings.Repeat("وقال المتحدث باسم الوزارة في تصريح لوكالة رويترز إن القافلة وصلت إلى المدينة صباح الأحد. ", 30)
	toks := arabic.Tokens(text)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		r.FindIn(toks)
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		load(b)
	}
}

// TestEverydayWordsNameNobodyElse: the word that says what an outlet is must
// not be passed over to find one whose name is an everyday word.
func TestEverydayWordsNameNobodyElse(t *testing.T) {
	r, err := outlet.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"وكالة الأنباء", "وكالة الأنباء اللازوردية", "قناة الأنباء"} {
		if o, ok := r.Find(name); ok {
			t.Errorf("Find(%q) = %s", name, o.Name)
		}
	}
}
