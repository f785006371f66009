package analyze

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
	"unicode/utf8"

	"tawatur"
	"tawatur/internal/shareddata"
	"tawatur/outlet"
)

func load(t testing.TB) *Analyzer {
	t.Helper()
	reg, err := outlet.Load()
	if err != nil {
		t.Fatal(err)
	}
	a, err := Load(reg)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

const invented = `قال وزير النقل في لازوردة سليم الراوي لوكالة واز، أمس الخميس، إن «الجسر الشرقي» سيغلق أسبوعين، مضيفاً أن نحو 120 شاحنة ستحوَّل إلى الطريق الساحلي.
وأكدت بلدية زبرجان في بيان مقتل 3 عمال وإصابة 14 آخرين في انهيار الرصيف يوم 12 كانون الثاني/يناير 2031.
ونفى الراوي ذلك قائلاً: "لم يسقط أي قتيل".`

func TestAnalyze(t *testing.T) {
	day, err := tawatur.ParseDay("2031-01-17")
	if err != nil {
		t.Fatal(err)
	}
	got := load(t).Analyze(tawatur.Report{Text: invented, Lang: "ar", Published: day})
	if len(got.Attributions) < 4 || len(got.Figures) < 3 || len(got.Mentions) < 3 || len(got.Dates) < 2 {
		t.Errorf("found %d attributions, %d figures, %d mentions, %d dates: %+v",
			len(got.Attributions), len(got.Figures), len(got.Mentions), len(got.Dates), got)
	}
	checkSpans(t, invented, got)
}

func TestOtherLanguageIsNotAnalyzed(t *testing.T) {
	got := load(t).Analyze(tawatur.Report{Text: invented, Lang: "fa"})
	if len(got.Attributions)+len(got.Figures)+len(got.Mentions) > 0 || got.Analyzer != Version {
		t.Errorf("%+v", got)
	}
}

// checkSpans holds that every span lies on rune boundaries of text, that the
// words beside it are the words it covers, and that what is stored can be read.
func checkSpans(t testing.TB, text string, a tawatur.Analysis) {
	t.Helper()
	stored, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	var back tawatur.Analysis
	if err := json.Unmarshal(stored, &back); err != nil {
		t.Fatalf("the analysis cannot be read back: %v", err)
	}
	check := func(what string, s tawatur.Span, words string) {
		if s.Start < 0 || s.End < s.Start || s.End > len(text) ||
			(s.Start < len(text) && !utf8.RuneStart(text[s.Start])) || (s.End < len(text) && !utf8.RuneStart(text[s.End])) {
			t.Fatalf("%s %q: the span %v is not in the text of %d bytes or cuts a letter", what, words, s, len(text))
		}
		if words != "" && s.In(text) != words {
			t.Fatalf("%s: the span %v holds %q, not %q", what, s, s.In(text), words)
		}
	}
	for _, x := range a.Attributions {
		check("quote", x.Span, x.Quote)
		check("cue", x.CueSpan, "")
		check("source", x.SourceSpan, "")
	}
	for _, x := range a.Figures {
		check("figure", x.Span, x.Text)
	}
	for _, x := range a.Mentions {
		check("mention", x.Span, x.Text)
	}
	for _, x := range a.Dates {
		check("date", x.Span, x.Text)
		if x.To.Before(x.From) {
			t.Fatalf("date %q ends before it begins", x.Text)
		}
	}
}

func FuzzAnalyze(f *testing.F) {
	f.Add(invented)
	f.Add("عثروا على لوح كُتب قبل 2500 عام، وعظام عمرها قبل 67000 سنة.")
	f.Add("قال إن «")
	f.Add("وأضاف أن \"مئة ألف قتيل")
	f.Add("\u200f12/12/2016 (رويترز)— قال")
	a := load(f)
	day, err := tawatur.ParseDay("2016-12-13")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			t.Skip("a report's text is always valid UTF-8")
		}
		checkSpans(t, text, a.Analyze(tawatur.Report{Text: text, Published: day}))
	})
}

// realReports reads one day of real reports.
func realReports(t testing.TB) []tawatur.Report {
	t.Helper()
	f, err := os.Open(filepath.Join(shareddata.Path(t, "data/saudinews"), "2015-07-23.jsonl.gz"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	var out []tawatur.Report
	for dec := json.NewDecoder(bufio.NewReader(z)); dec.More(); {
		var row struct {
			Text, Outlet, Day string
		}
		if err := dec.Decode(&row); err != nil {
			t.Fatal(err)
		}
		day, err := tawatur.ParseDay(row.Day)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, tawatur.Report{Text: row.Text, Outlet: row.Outlet, Published: day})
	}
	return out
}

func TestSpansOnRealReports(t *testing.T) {
	a := load(t)
	for _, r := range realReports(t) {
		checkSpans(t, r.Text, a.Analyze(r))
	}
}

func BenchmarkAnalyze(b *testing.B) {
	a, reports := load(b), realReports(b)
	n := 0
	for _, r := range reports {
		n += len(r.Text)
	}
	b.SetBytes(int64(n / len(reports)))
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		a.Analyze(reports[i%len(reports)])
		i++
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "reports/s")
}
