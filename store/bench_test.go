package store

import (
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"tawatur"
)

// benchWords are common words of news, the commonest first; more are made
// from them by prefixes and numbers.
var benchWords = strings.Fields(`في من على إلى أن قال عن مع بعد خلال بين هذا التي الذي أكد أوضح وأضاف وزير رئيس مدير
	المدينة الجسر السوق الميناء الوزارة البلدية المجلس اللجنة الشركة المصنع المدرسة الجامعة المستشفى الطريق القرية
	المزارعون الصيادون العمال الطلاب المعلمون الأطباء التجار السكان المسافرون الناخبون
	افتتاح إغلاق ترميم توسيع تأجيل انتخاب إضراب فيضان زلزال حريق موسم معرض مهرجان اتفاق مشروع
	الزعفران المرجان الياقوت العنبر الصندل النخيل الزيتون الرمان البرتقال القمح
	كبير صغير جديد قديم سريع بطيء واسع ضيق شمالي جنوبي شرقي غربي أول ثان ثالث`)

// vocabulary has n words; few are common and many rare, as in a language.
func vocabulary(n int) []string {
	out := slices.Clone(benchWords)
	letters := []rune("بتثجحخدذرزسشصضطظعغفقكلمنهوي")
	rnd := rand.New(rand.NewPCG(7, 7))
	for len(out) < n {
		w := make([]rune, 3+rnd.IntN(4))
		for i := range w {
			w[i] = letters[rnd.IntN(len(letters))]
		}
		out = append(out, string(w))
	}
	return out
}

// newsroom makes reports of about 2,800 bytes, as newspapers have them.
type newsroom struct {
	rnd   *rand.Rand
	words []string
	zipf  *rand.Zipf
	keep  []tawatur.Report // the first ones
}

func newNewsroom() *newsroom {
	rnd := rand.New(rand.NewPCG(1, 2))
	words := vocabulary(60000)
	return &newsroom{rnd: rnd, words: words, zipf: rand.NewZipf(rnd, 1.15, 3, uint64(len(words)-1))}
}

func (n *newsroom) sentence(k int) string {
	out := make([]string, k)
	for i := range out {
		out[i] = n.words[n.zipf.Uint64()]
	}
	return strings.Join(out, " ")
}

func (n *newsroom) saved(id int) Saved {
	var text strings.Builder
	for range 14 {
		text.WriteString(n.sentence(18) + ".\n")
	}
	in := saved(fmt.Sprintf("news-%d", id), n.sentence(8), text.String(), fmt.Sprintf("story-%d", id/3))
	in.Capture.Text = text.String()
	r := &in.Readings[0].Reading
	r.Outlet = fmt.Sprintf("صحيفة %d", id%12)
	r.Published = tawatur.Day{Year: 2031, Month: 1, Date: 1}.Add(id / 60)
	for i := range 8 {
		sp := tawatur.Span{Start: i * 200, End: i*200 + 150}
		r.Attributions = append(r.Attributions, tawatur.Attribution{Quote: strings.ToValidUTF8(sp.In(r.Text), ""),
			Cue: "قال", Form: tawatur.Indirect, Stance: tawatur.Neutral, Source: "وزير الموانئ", Span: sp})
		r.Mentions = append(r.Mentions, tawatur.Mention{Text: "مرجانة", Type: tawatur.Place, Name: "مدينة مرجانة", Span: sp})
	}
	in.Readings[0].Sketch = make([]byte, 600)
	if id == len(n.keep) && id < 100 {
		n.keep = append(n.keep, r.Report)
	}
	return in
}

// BenchmarkSave stores reports of a newspaper's size, one capture each, so
// many captures in a transaction.
func BenchmarkSave(b *testing.B) {
	for _, batch := range []int{1, 10, 50, 200} {
		b.Run(fmt.Sprintf("batch=%d", batch), func(b *testing.B) {
			s, n := open(b), newNewsroom()
			in := make([]Saved, b.N)
			for i := range in {
				in[i] = n.saved(i)
			}
			b.ResetTimer()
			for some := range slices.Chunk(in, batch) {
				if _, err := s.SaveAll(context.Background(), some); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "reports/s")
		})
	}
}

// BenchmarkSaveShort stores reports of a few lines, as agencies send them.
func BenchmarkSaveShort(b *testing.B) {
	s := open(b)
	for i := 0; b.Loop(); i++ {
		save(b, s, report(i, fmt.Sprintf("story-%d", i/3)))
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "reports/s")
}

// BenchmarkSearch searches 20,000 reports, as `tawatur search` does: the
// first twenty hits with their snippets, and how many there are.
func BenchmarkSearch(b *testing.B) {
	s, n := openAt(b, filepath.Join(b.TempDir(), "search.db")), newNewsroom()
	batch := make([]Saved, 0, 100)
	for i := range 20000 {
		if batch = append(batch, n.saved(i)); len(batch) == cap(batch) {
			if _, err := s.SaveAll(context.Background(), batch); err != nil {
				b.Fatal(err)
			}
			batch = batch[:0]
		}
	}
	queries := make([]string, 500)
	for i := range queries {
		queries[i] = n.query(i)
	}
	ctx := context.Background()
	var took []time.Duration
	found := 0
	for b.Loop() {
		start := time.Now()
		_, total, err := searchLine(ctx, s, queries[len(took)%len(queries)], SearchOptions{})
		if err != nil {
			b.Fatal(err)
		}
		found += total
		took = append(took, time.Since(start))
	}
	slices.Sort(took)
	b.ReportMetric(float64(found)/float64(len(took)), "hits/search")
	b.ReportMetric(took[len(took)/2].Seconds()*1000, "p50-ms")
	b.ReportMetric(took[len(took)*95/100].Seconds()*1000, "p95-ms")
}

// query is like what people type: a word, a word with a common one, two names,
// a phrase that occurs, the beginning of a word. The middling words stand in
// 1 to 40 of a hundred reports, the common ones in more than half.
func (n *newsroom) query(i int) string {
	middling := func() string { return n.words[40+n.rnd.IntN(1500)] }
	switch i % 5 {
	case 0:
		return middling()
	case 1:
		return middling() + " " + n.words[n.rnd.IntN(40)]
	case 2:
		return middling() + " " + middling()
	case 3:
		words := strings.Fields(n.saved(i).Readings[0].Reading.Text)
		at := n.rnd.IntN(len(words) - 2)
		return `"` + words[at] + " " + words[at+1] + `"`
	}
	return string([]rune(middling())[:3]) + "*"
}
